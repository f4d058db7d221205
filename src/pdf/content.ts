/** Reads the content of a page, operation by operation. */
import { PDFContext, PDFObjectParser } from '@cantoo/pdf-lib';
import { isList, type PdfValue } from './value.ts';

/** An operator in the content of a page. Pages have thousands, so its operands are read when they are asked for. */
export interface ContentOperation {
  readonly name: string;
  /** Where the first of its operands begins, and where it ends itself. */
  readonly start: number;
  readonly end: number;
}

/** Visits the operations in turn. A picture in the midst of the content, with its data, is one `EI`. */
export function eachOperation(text: string, visit: (operation: ContentOperation) => void): void {
  let start = -1;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) {
      at += 1;
      continue;
    }
    if (code === 0x25) {
      at = lineEnd(text, at);
      continue;
    }
    if (start < 0) start = at;
    if (!isLetter(code)) {
      at = afterOperand(text, at, code);
      continue;
    }
    const from = at;
    while (at < text.length && !isDelimiter(text.charCodeAt(at))) at += 1;
    const name = text.slice(from, at);
    // These three are values.
    if (name === 'true' || name === 'false' || name === 'null') continue;
    if (name === 'BI') at = afterPicture(text, at);
    visit({ name: name === 'BI' ? 'EI' : name, start, end: at });
    start = -1;
  }
}

/** The operands of an operator. */
export function operandsOf(text: string, { name, start, end }: ContentOperation): readonly PdfValue[] {
  const list = Buffer.from(`[${text.slice(start, end - name.length)}]`, 'latin1');
  const read = PDFObjectParser.forBytes(list, PDFContext.create()).parseObject();
  return isList(read) ? read.asArray() : [];
}

/** The name that is the first operand, as it is written; empty where it is no name: `/F1 9 Tf` → `F1`. */
export const nameOperand = (text: string, { start, end }: ContentOperation): string =>
  /^\/([^\s/()<>[\]{}%]*)/.exec(text.slice(start, end))?.[1] ?? '';

/** The number of the marked content that an operator begins; undefined for one without a number. */
export function markedContentId(text: string, { start, end }: ContentOperation): number | undefined {
  const id = /\/MCID\s+(\d+)/.exec(text.slice(start, end))?.[1];
  return id === undefined ? undefined : Number(id);
}

/** The place behind a number, a name, a string, or a bracket of a list or a dictionary. */
function afterOperand(text: string, at: number, code: number): number {
  if (code === 0x28) return afterString(text, at);
  if (code === 0x3c && text.charCodeAt(at + 1) !== 0x3c) {
    const end = text.indexOf('>', at);
    if (end < 0) throw new Error('The PDF has a string without an end');
    return end + 1;
  }
  if (code !== 0x2f && isDelimiter(code)) return at + 1;
  let end = at + 1;
  while (end < text.length && !isDelimiter(text.charCodeAt(end))) end += 1;
  return end;
}

function afterString(text: string, at: number): number {
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x5c) end += 1;
    else if (code === 0x28) depth += 1;
    else if (code === 0x29 && --depth === 0) return end + 1;
  }
  throw new Error('The PDF has a string without an end');
}

function afterPicture(text: string, at: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = text.indexOf('ID', at);
  if (!end.test(text)) throw new Error('The PDF has a picture without an end');
  return end.lastIndex;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

/** Operators begin with a letter or are one of two quotation marks. */
const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x27 || code === 0x22;

/** Spaces, and `%()/<>[]{}`. */
const isDelimiter = (code: number): boolean =>
  code <= 0x20 ||
  code === 0x25 ||
  code === 0x28 ||
  code === 0x29 ||
  code === 0x2f ||
  code === 0x3c ||
  code === 0x3e ||
  code === 0x5b ||
  code === 0x5d ||
  code === 0x7b ||
  code === 0x7d;

/** Operators that show text. */
export const TEXT_OPERATORS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** Operators that paint a path. */
export const PAINT_OPERATORS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);

/** Operators that paint something that is neither text nor path: a picture, a form, a shading. */
export const OBJECT_OPERATORS: ReadonlySet<string> = new Set(['Do', 'EI', 'sh']);
