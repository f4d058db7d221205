/** Letters are found by what was written: where signs look alike, Chromium tells the wrong one of them. */
import { charactersIn, printCodes } from '../../pdf/codes.ts';
import {
  get,
  isDict,
  isRef,
  isStream,
  nameOf,
  objectsOf,
  packedStream,
  unpacked,
  type Pdf,
} from '../../pdf/value.ts';

/** Signs that fonts draw with one glyph though Unicode does not call them equal. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['\u02BC', '\u2019'],
  ['\u2010', '-'],
  ['\u2206', '\u0394'],
  ['\u2219', '\u00B7'],
  ['\u2215', '/'],
]);

const folded = (sign: string): string => {
  const plain = sign.normalize('NFKC');
  return ALIKE.get(plain) ?? plain;
};

/**
 * Lets glyphs stand for the signs that the document has: an apostrophe in place of the letter that looks the same, an
 * ideograph in place of its radical.
 *
 * `characters` are all that the document has; without any nothing changes. A sign that it has stays what it is.
 */
export function tellLetters(pdf: Pdf, characters: string): void {
  const written = new Set(characters);
  const byLook = new Map([...written].map((sign) => [folded(sign), sign]));
  for (const font of objectsOf(pdf)) {
    const place = isDict(font) && nameOf(get(font, 'Type')) === 'Font' ? get(font, 'ToUnicode') : undefined;
    const map = pdf.lookup(place);
    if (!isRef(place) || !isStream(map)) continue;
    const codes = charactersIn(Buffer.from(unpacked(map)).toString('latin1'));
    const told = new Map(
      [...codes].map(([code, sign]) => [code, written.has(sign) ? sign : (byLook.get(folded(sign)) ?? sign)]),
    );
    if ([...codes].every(([code, sign]) => told.get(code) === sign)) continue;
    pdf.assign(place, packedStream(map.dict, Buffer.from(printCodes(told), 'latin1')));
  }
}
