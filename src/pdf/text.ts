/** Reads the text of a page, run by run. */
import { readCMap } from './cmap.ts';
import {
  OBJECT_OPERATORS,
  PAINT_OPERATORS,
  TEXT_OPERATORS,
  eachOperation,
  markedContentId,
  nameOperand,
  operandsOf,
  type ContentOperation,
} from './content.ts';
import { contentOf, type PdfPage } from './pages.ts';
import {
  bytesOf,
  dictOf,
  get,
  isList,
  isRef,
  isStream,
  nameOf,
  unpacked,
  type PdfDict,
  type Pdf,
  type PdfValue,
} from './value.ts';

/** A run of text. */
export interface TextRun {
  readonly text: string;
  /** Number of the marked content that it belongs to; absent for what only decorates, and for what has no mark. */
  readonly id?: number;
  /** False for text that has no mark at all. */
  readonly isMarked: boolean;
}

/** What a page draws. */
export interface PageText {
  readonly runs: readonly TextRun[];
  /** How many paths and pictures are painted outside of any mark. */
  readonly bare: number;
}

/** The characters of a font by their codes. */
interface CodedFont {
  /** Bytes of a code: two in composite fonts, one in Type 3. */
  readonly codeLength: number;
  readonly characters: ReadonlyMap<number, string>;
}

/** Fonts by the number of their object; they are read once for all pages. */
export type FontCache = Map<number, CodedFont>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Forms that may be drawn in each other: one that draws itself without end is none that Chromium writes. */
const MAX_FORM_DEPTH = 8;

/** The text of a page in the order in which it is drawn. */
export function textOnPage(pdf: Pdf, page: PdfPage, fonts: FontCache): PageText {
  const runs: Mutable<TextRun>[] = [];
  let bare = 0;
  const open: (number | undefined)[] = [];
  // Chromium places letters one by one, so runs are joined as they come.
  const show = (text: string, id: number | undefined, isMarked: boolean): void => {
    const last = runs.at(-1);
    if (last && last.id === id && last.isMarked === isMarked) last.text += text;
    else runs.push({ text, isMarked, ...(id !== undefined && { id }) });
  };
  const read = (text: string, resources: PdfDict, depth: number): void => {
    const resourceFonts = dictOf(pdf, get(resources, 'Font'));
    const forms = dictOf(pdf, get(resources, 'XObject'));
    let font: CodedFont = { codeLength: 2, characters: new Map() };
    eachOperation(text, (operation) => {
      const { name } = operation;
      if (name === 'Tf') font = fontOf(pdf, get(resourceFonts, nameOperand(text, operation)), fonts);
      else if (name === 'BDC' || name === 'BMC') open.push(markedContentId(text, operation));
      else if (name === 'EMC') open.pop();
      else if (TEXT_OPERATORS.has(name)) {
        const id = open.findLast((mark) => mark !== undefined);
        show(textOf(text, operation, font), id, open.length > 0);
      } else if (PAINT_OPERATORS.has(name) || OBJECT_OPERATORS.has(name)) {
        const form = name === 'Do' ? pdf.lookup(get(forms, nameOperand(text, operation))) : undefined;
        if (isStream(form) && nameOf(get(form.dict, 'Subtype')) === 'Form' && depth < MAX_FORM_DEPTH)
          read(
            Buffer.from(unpacked(form)).toString('latin1'),
            dictOf(pdf, get(form.dict, 'Resources')),
            depth + 1,
          );
        else if (open.length === 0) bare += 1;
      }
    });
  };
  read(contentOf(pdf, page), dictOf(pdf, page.dict.Resources()), 0);
  return { runs, bare };
}

/** What an operator shows: mostly one string of hexadecimal figures, which is read as it stands. */
function textOf(text: string, operation: ContentOperation, { codeLength, characters }: CodedFont): string {
  let result = '';
  const { start } = operation;
  const end = text.charCodeAt(start) === 0x3c ? text.indexOf('>', start) : -1;
  const figures = text.slice(start + 1, end);
  if (operation.name === 'Tj' && end > 0 && /^[0-9A-Fa-f]+$/.test(figures)) {
    for (let at = 0; at < figures.length; at += codeLength * 2)
      result +=
        characters.get(Number.parseInt(figures.slice(at, at + codeLength * 2), 16)) ?? UNKNOWN_CHARACTER;
    return result;
  }
  const shown = operandsOf(text, operation).flatMap((operand) =>
    isList(operand) ? operand.asArray() : [operand],
  );
  for (const bytes of shown.map((value) => bytesOf(value) ?? ''))
    for (let at = 0; at < bytes.length; at += codeLength)
      result += characters.get(codeIn(bytes.slice(at, at + codeLength))) ?? UNKNOWN_CHARACTER;
  return result;
}

/** Stands for a letter whose font does not say what it is. */
const UNKNOWN_CHARACTER = '\uFFFD';

const codeIn = (bytes: string): number => {
  let code = 0;
  for (let at = 0; at < bytes.length; at++) code = code * 256 + bytes.charCodeAt(at);
  return code;
};

function fontOf(pdf: Pdf, font: PdfValue | undefined, fonts: FontCache): CodedFont {
  const ref = isRef(font) ? font.objectNumber : 0;
  const known = fonts.get(ref);
  if (known) return known;
  const map = pdf.lookup(get(dictOf(pdf, font), 'ToUnicode'));
  const codes = isStream(map)
    ? readCMap(Buffer.from(unpacked(map)).toString('latin1'))
    : new Map<string, string>();
  const read: CodedFont = {
    codeLength: [...codes.keys()][0]?.length ?? 2,
    characters: new Map([...codes].map(([code, text]) => [codeIn(code), text])),
  };
  if (ref > 0) fonts.set(ref, read);
  return read;
}
