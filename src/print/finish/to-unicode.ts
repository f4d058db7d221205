/** Corrects the ToUnicode maps of fonts, so that a search finds what was written: of characters that look alike Chromium writes the wrong one. */
import { readCMap, printCMap } from '../../pdf/cmap.ts';
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

/** Characters that fonts draw with one glyph though Unicode does not call them equal. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['\u02BC', '\u2019'],
  ['\u2010', '-'],
  ['\u2206', '\u0394'],
  ['\u2219', '\u00B7'],
  ['\u2215', '/'],
]);

/** One character for all that look alike: the apostrophe for `ʼ`, the ideograph for its radical. */
const folded = (character: string): string => {
  const plain = character.normalize('NFKC');
  return LOOK_ALIKES.get(plain) ?? plain;
};

/**
 * Maps glyphs to the characters of the document: to the apostrophe in place of the letter that looks the same, to an
 * ideograph in place of its radical.
 *
 * `characters` are all that the document has; without any nothing changes. One that it has stays what it is.
 */
export function correctToUnicode(pdf: Pdf, characters: string): void {
  const written = new Set(characters);
  const byLook = new Map([...written].map((character) => [folded(character), character]));
  for (const font of objectsOf(pdf)) {
    const ref = isDict(font) && nameOf(get(font, 'Type')) === 'Font' ? get(font, 'ToUnicode') : undefined;
    const map = pdf.lookup(ref);
    if (!isRef(ref) || !isStream(map)) continue;
    const codes = readCMap(Buffer.from(unpacked(map)).toString('latin1'));
    const correct = (text: string): string => (written.has(text) ? text : (byLook.get(folded(text)) ?? text));
    const corrected = new Map([...codes].map(([code, text]) => [code, correct(text)]));
    if ([...codes].every(([code, text]) => corrected.get(code) === text)) continue;
    pdf.assign(ref, packedStream(map.dict, Buffer.from(printCMap(corrected), 'latin1')));
  }
}
