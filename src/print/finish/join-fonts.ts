/** Makes one font of those that Chromium writes for one face: it writes one for each brightness of the text. */
import { charactersIn, printCodes } from '../../pdf/codes.ts';
import { united, widthsOfGlyphs } from '../../pdf/truetype.ts';
import { glyphOf, printWidths, widthsIn } from '../../pdf/widths.ts';
import {
  add,
  dict,
  dictOf,
  get,
  isStream,
  listOf,
  nameOf,
  packedStream,
  set,
  unpacked,
  type Dict,
  type Pdf,
  type Ref,
} from '../../pdf/value.ts';

/** A composite font, with what of it is to be joined. */
interface Face {
  readonly ref: Ref;
  readonly font: Dict;
  readonly inner: Dict;
  readonly descriptor: Dict;
  readonly file: Uint8Array;
  readonly codes: ReadonlyMap<string, string>;
}

/** For each font that went into another, that one. Its letters keep their codes, so pages do not change. */
export function joinFaces(pdf: Pdf): Map<Ref, Ref> {
  const same = new Map<Ref, Ref>();
  const faces = new Map<string, Face[]>();
  for (const [ref, object] of pdf.enumerateIndirectObjects()) {
    const font = dictOf(pdf, object);
    const face = nameOf(get(font, 'Subtype')) === 'Type0' && faceOf(pdf, ref, font);
    if (!face) continue;
    const key = nameOf(get(font, 'BaseFont')) ?? '';
    faces.set(key, [...(faces.get(key) ?? []), face]);
  }
  for (const all of faces.values()) {
    const whole = united(all.map(({ file }) => file));
    const [first, ...others] = all;
    if (!first || !whole) continue;
    const length = { Length1: whole.length };
    set(first.descriptor, 'FontFile2', add(pdf, packedStream(dict(pdf, length), whole)));
    if (others.length === 0) continue;
    set(first.inner, 'W', printWidths(widthsOf(pdf, all, whole)));
    const codes = new Map(all.flatMap(({ codes: own }) => [...own]));
    const inOrder = new Map([...codes].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const map = packedStream(dict(pdf, {}), Buffer.from(printCodes(inOrder), 'latin1'));
    set(first.font, 'ToUnicode', add(pdf, map));
    for (const { ref } of others) same.set(ref, first.ref);
  }
  return same;
}

/** Undefined for a font that is drawn in another way: its glyphs may be numbered by a table of their own. */
function faceOf(pdf: Pdf, ref: Ref, font: Dict): Face | undefined {
  const inner = dictOf(pdf, listOf(pdf, get(font, 'DescendantFonts'))[0]);
  const descriptor = dictOf(pdf, get(inner, 'FontDescriptor'));
  const file = pdf.lookup(get(descriptor, 'FontFile2'));
  const map = pdf.lookup(get(font, 'ToUnicode'));
  const isPlain =
    nameOf(get(font, 'Encoding')) === 'Identity-H' && nameOf(get(inner, 'CIDToGIDMap')) === 'Identity';
  if (!isPlain || !isStream(file) || !isStream(map)) return undefined;
  const codes = charactersIn(Buffer.from(unpacked(map)).toString('latin1'));
  return { ref, font, inner, descriptor, file: unpacked(file), codes };
}

/**
 * The widths of the letters, by the numbers of their glyphs: those of the glyphs themselves, as one of the fonts writes it.
 *
 * Only the glyphs know: of a letter that it does not use, a font tells nothing, or any width where its row goes over it.
 */
function widthsOf(pdf: Pdf, faces: readonly Face[], whole: Uint8Array): Map<number, number> {
  const told = faces.map(({ inner }) => widthsIn(pdf, inner));
  const used = new Set(faces.flatMap(({ codes }) => [...codes.keys()].map(glyphOf)));
  const widths = new Map<number, number>();
  for (const [glyph, width] of widthsOfGlyphs(whole).entries()) {
    if (width === 0 && !used.has(glyph)) continue;
    const written = told.map(({ own, usual }) => own.get(glyph) ?? usual);
    widths.set(glyph, written.find((one) => Math.abs(one - width) < 1) ?? Math.round(width));
  }
  return widths;
}
