/** Reads the text of a page, run by run, with the marks that it stands in. */
import { charactersIn } from './codes.ts';
import { PAINTS, PLACES, SHOWS, eachOperation } from './content.ts';
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

/** Characters by the codes of a font, two bytes each; fonts are read once for all pages. */
export type Codes = Map<number, ReadonlyMap<string, string>>;

/** The text of a page in the order in which it is drawn. */
export function textOnPage(pdf: Pdf, page: PdfPage, codes: Codes): PageText {
  const runs: TextRun[] = [];
  let bare = 0;
  const open: (number | undefined)[] = [];
  const read = (text: string, resources: Dict, depth: number): void => {
    const fonts = dictOf(pdf, resources.get('Font'));
    const forms = dictOf(pdf, resources.get('XObject'));
    let font: ReadonlyMap<string, string> = new Map();
    eachOperation(text, ({ name, operands }) => {
      if (name === 'Tf') font = codesOf(pdf, fonts.get(String(operands[0])), codes);
      else if (name === 'BDC' || name === 'BMC') open.push(idIn(operands[1]));
      else if (name === 'EMC') open.pop();
      else if (SHOWS.has(name)) {
        const shown = operands.flatMap((one) => (Array.isArray(one) ? one : [one])).filter(isBytes);
        const id = open.findLast((one) => one !== undefined);
        const said = shown.map(({ bytes }) => decoded(bytes, font)).join('');
        runs.push({ text: said, ...(id !== undefined && { id }), isMarked: open.length > 0 });
      } else if (PAINTS.has(name) || PLACES.has(name)) {
        const form = name === 'Do' ? resolve(pdf, forms.get(String(operands[0]))) : undefined;
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

function decoded(bytes: string, font: ReadonlyMap<string, string>): string {
  let text = '';
  // Codes of composite fonts have two bytes, those of Type 3 fonts have one.
  const width = [...font.keys()][0]?.length ?? 2;
  for (let at = 0; at < bytes.length; at += width) text += font.get(bytes.slice(at, at + width)) ?? '\uFFFD';
  return text;
}

function codesOf(pdf: Pdf, font: Value | undefined, codes: Codes): ReadonlyMap<string, string> {
  const ref = isRef(font) ? font.ref : 0;
  const known = codes.get(ref);
  if (known) return known;
  const map = resolve(pdf, dictOf(pdf, font).get('ToUnicode'));
  const read = isStream(map) ? charactersIn(Buffer.from(unpacked(map)).toString('latin1')) : new Map();
  if (ref > 0) codes.set(ref, read);
  return read;
}
