/** Joins the fonts that Chromium writes for one face: it writes one for each brightness of the text. */
import { readCMap, printCMap } from '../../pdf/cmap.ts';
import { joinedSubsets, widthsOfGlyphs } from '../../pdf/truetype.ts';
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
  type PdfDict,
  type Pdf,
  type PdfRef,
} from '../../pdf/value.ts';

/** A composite font, with what of it is to be joined. */
interface FontSubset {
  readonly ref: PdfRef;
  readonly font: PdfDict;
  /** The font that it is composed of, which has the widths. */
  readonly descendant: PdfDict;
  readonly descriptor: PdfDict;
  readonly file: Uint8Array;
  readonly codes: ReadonlyMap<string, string>;
}

/** Joins fonts; returns for each that went into another, that one. Letters keep their codes, so pages do not change. */
export function joinFonts(pdf: Pdf): Map<PdfRef, PdfRef> {
  const joined = new Map<PdfRef, PdfRef>();
  const faces = new Map<string, FontSubset[]>();
  for (const [ref, object] of pdf.enumerateIndirectObjects()) {
    const font = dictOf(pdf, object);
    const subset = nameOf(get(font, 'Subtype')) === 'Type0' && subsetOf(pdf, ref, font);
    if (!subset) continue;
    const face = nameOf(get(font, 'BaseFont')) ?? '';
    faces.set(face, [...(faces.get(face) ?? []), subset]);
  }
  for (const subsets of faces.values()) {
    const file = joinedSubsets(subsets.map(({ file }) => file));
    const [first, ...others] = subsets;
    if (!first || !file) continue;
    const head = dict(pdf, { Length1: file.length });
    set(first.descriptor, 'FontFile2', add(pdf, packedStream(head, file)));
    if (others.length === 0) continue;
    set(first.descendant, 'W', printWidths(widthsOf(pdf, subsets, file)));
    const codes = new Map(subsets.flatMap(({ codes }) => [...codes]));
    const inOrder = new Map([...codes].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const map = packedStream(dict(pdf, {}), Buffer.from(printCMap(inOrder), 'latin1'));
    set(first.font, 'ToUnicode', add(pdf, map));
    for (const { ref } of others) joined.set(ref, first.ref);
  }
  return joined;
}

/** Undefined for a font that is drawn in another way: its glyphs may be numbered by a table of their own. */
function subsetOf(pdf: Pdf, ref: PdfRef, font: PdfDict): FontSubset | undefined {
  const descendant = dictOf(pdf, listOf(pdf, get(font, 'DescendantFonts'))[0]);
  const descriptor = dictOf(pdf, get(descendant, 'FontDescriptor'));
  const file = pdf.lookup(get(descriptor, 'FontFile2'));
  const map = pdf.lookup(get(font, 'ToUnicode'));
  const isPlain =
    nameOf(get(font, 'Encoding')) === 'Identity-H' && nameOf(get(descendant, 'CIDToGIDMap')) === 'Identity';
  if (!isPlain || !isStream(file) || !isStream(map)) return undefined;
  const codes = readCMap(Buffer.from(unpacked(map)).toString('latin1'));
  return { ref, font, descendant, descriptor, file: unpacked(file), codes };
}

/**
 * The widths of the letters by the numbers of their glyphs: those of the glyphs themselves, as one of the fonts writes it.
 *
 * Only the glyphs know: of a letter that it does not use, a font has no width, or any where its row goes over it.
 */
function widthsOf(pdf: Pdf, subsets: readonly FontSubset[], file: Uint8Array): Map<number, number> {
  const tables = subsets.map(({ descendant }) => widthsIn(pdf, descendant));
  const used = new Set(subsets.flatMap(({ codes }) => [...codes.keys()].map(glyphOf)));
  const widths = new Map<number, number>();
  for (const [glyph, width] of widthsOfGlyphs(file).entries()) {
    if (width === 0 && !used.has(glyph)) continue;
    const written = tables.map(({ own, usual }) => own.get(glyph) ?? usual);
    widths.set(glyph, written.find((candidate) => Math.abs(candidate - width) < 1) ?? Math.round(width));
  }
  return widths;
}
