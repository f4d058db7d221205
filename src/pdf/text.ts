/** Reads the text of a page, run by run, with the marks that it stands in. */
import { charactersIn } from './codes.ts';
import { PAINTS, PLACES, SHOWS, eachOperation, operandsOf, type Operation } from './content.ts';
import { unpacked } from './open.ts';
import { contentOf, type PdfPage } from './pages.ts';
import { dictOf, isBytes, isRef, isStream, resolve, type Dict, type Pdf, type Value } from './value.ts';

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

/** The characters of a font by their codes, which have so many bytes: two in composite fonts, one in Type 3. */
interface Font {
  readonly width: number;
  readonly characters: ReadonlyMap<number, string>;
}

/** Fonts by the number of their object; they are read once for all pages. */
export type Fonts = Map<number, Font>;

type Written<T> = { -readonly [K in keyof T]: T[K] };

/** The text of a page in the order in which it is drawn. */
export function textOnPage(pdf: Pdf, page: PdfPage, known: Fonts): PageText {
  const runs: Written<TextRun>[] = [];
  let bare = 0;
  const open: (number | undefined)[] = [];
  // Chromium places letters one by one, so runs are joined as they come.
  const show = (text: string, id: number | undefined, isMarked: boolean): void => {
    const last = runs.at(-1);
    if (last && last.id === id && last.isMarked === isMarked) last.text += text;
    else runs.push({ text, isMarked, ...(id !== undefined && { id }) });
  };
  const read = (text: string, resources: Dict, depth: number): void => {
    const fonts = dictOf(pdf, resources.get('Font'));
    const forms = dictOf(pdf, resources.get('XObject'));
    let font: Font = { width: 2, characters: new Map() };
    eachOperation(text, (operation) => {
      const { name } = operation;
      if (name === 'Tf') font = fontOf(pdf, fonts.get(String(operandsOf(text, operation)[0])), known);
      else if (name === 'BDC' || name === 'BMC') open.push(idIn(operandsOf(text, operation)[1]));
      else if (name === 'EMC') open.pop();
      else if (SHOWS.has(name)) {
        const id = open.findLast((one) => one !== undefined);
        show(textOf(text, operation, font), id, open.length > 0);
      } else if (PAINTS.has(name) || PLACES.has(name)) {
        const form =
          name === 'Do' ? resolve(pdf, forms.get(String(operandsOf(text, operation)[0]))) : undefined;
        // A form that draws itself without end is none that Chromium writes.
        if (isStream(form) && form.dict.get('Subtype') === 'Form' && depth < 8)
          read(
            Buffer.from(unpacked(form)).toString('latin1'),
            dictOf(pdf, form.dict.get('Resources')),
            depth + 1,
          );
        else if (open.length === 0) bare += 1;
      }
    });
  };
  read(contentOf(pdf, page), dictOf(pdf, page.dict.get('Resources')), 0);
  return { runs, bare };
}

const idIn = (properties: Value | undefined): number | undefined => {
  const id = properties instanceof Map ? properties.get('MCID') : undefined;
  return typeof id === 'number' ? id : undefined;
};

/** What an operator shows: mostly one string of hexadecimal figures, which is read as it stands. */
function textOf(text: string, operation: Operation, { width, characters }: Font): string {
  let said = '';
  const { start } = operation;
  const end = text.charCodeAt(start) === 0x3c ? text.indexOf('>', start) : -1;
  const figures = text.slice(start + 1, end);
  if (operation.name === 'Tj' && end > 0 && /^[0-9A-Fa-f]+$/.test(figures)) {
    for (let at = 0; at < figures.length; at += width * 2)
      said += characters.get(Number.parseInt(figures.slice(at, at + width * 2), 16)) ?? UNKNOWN;
    return said;
  }
  const shown = operandsOf(text, operation).flatMap((one) => (Array.isArray(one) ? one : [one]));
  for (const { bytes } of shown.filter(isBytes))
    for (let at = 0; at < bytes.length; at += width)
      said += characters.get(codeIn(bytes.slice(at, at + width))) ?? UNKNOWN;
  return said;
}

/** What stands for a letter that says nothing of itself. */
const UNKNOWN = '\uFFFD';

const codeIn = (bytes: string): number => {
  let code = 0;
  for (let at = 0; at < bytes.length; at++) code = code * 256 + bytes.charCodeAt(at);
  return code;
};

function fontOf(pdf: Pdf, font: Value | undefined, fonts: Fonts): Font {
  const ref = isRef(font) ? font.ref : 0;
  const known = fonts.get(ref);
  if (known) return known;
  const map = resolve(pdf, dictOf(pdf, font).get('ToUnicode'));
  const codes = isStream(map)
    ? charactersIn(Buffer.from(unpacked(map)).toString('latin1'))
    : new Map<string, string>();
  const read: Font = {
    width: [...codes.keys()][0]?.length ?? 2,
    characters: new Map([...codes].map(([code, text]) => [codeIn(code), text])),
  };
  if (ref > 0) fonts.set(ref, read);
  return read;
}
