/** Makes one font of those that Chromium writes for one face: it writes one for each brightness of the text. */
import { charactersIn, printCodes } from '../../pdf/codes.ts';
import { draws, united } from '../../pdf/truetype.ts';
import {
  add,
  dict,
  dictOf,
  get,
  isList,
  isStream,
  listOf,
  nameOf,
  numberOf,
  packedStream,
  set,
  unpacked,
  type Dict,
  type Pdf,
  type Plain,
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
    const key = `${nameOf(get(font, 'BaseFont'))} ${numberOf(get(face.inner, 'DW'))}`;
    faces.set(key, [...(faces.get(key) ?? []), face]);
  }
  for (const all of faces.values()) {
    const whole = united(all.map(({ file }) => file));
    const [first, ...others] = all;
    if (!first || !whole) continue;
    const length = { Length1: whole.length };
    set(first.descriptor, 'FontFile2', add(pdf, packedStream(dict(pdf, length), whole)));
    if (others.length === 0) continue;
    set(first.inner, 'W', widthsOf(pdf, all));
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

/** The widths of all glyphs: rows of neighbours, each behind the number of its first. */
function widthsOf(pdf: Pdf, faces: readonly Face[]): Plain[] {
  const widths = new Map<number, number>();
  // Rows go over glyphs that their font does not draw, or only as a part of another, with any width.
  const known = faces.map(({ inner, codes, file }) => {
    const isDrawn = draws(file);
    const rankOf = (glyph: number): number => (codes.has(codeOf(glyph)) ? 2 : isDrawn(glyph) ? 1 : 0);
    return { rankOf, own: widthsIn(pdf, inner) };
  });
  for (const rank of [0, 1, 2])
    for (const { rankOf, own } of known)
      for (const [glyph, width] of own) if (rankOf(glyph) === rank) widths.set(glyph, width);
  const rows: [number, number[]][] = [];
  for (const [glyph, width] of [...widths].toSorted(([a], [b]) => a - b)) {
    const last = rows.at(-1);
    if (last && last[0] + last[1].length === glyph) last[1].push(width);
    else rows.push([glyph, [width]]);
  }
  return rows.flat();
}

/** The code of a glyph: its number in two bytes. */
const codeOf = (glyph: number): string => String.fromCharCode(glyph >> 8, glyph & 255);

function widthsIn(pdf: Pdf, inner: Dict): Map<number, number> {
  const widths = new Map<number, number>();
  const list = listOf(pdf, get(inner, 'W'));
  for (let at = 0; at < list.length;) {
    const from = numberOf(list[at]) ?? 0;
    const row = pdf.lookup(list[at + 1]);
    if (isList(row)) {
      row.asArray().forEach((width, index) => widths.set(from + index, numberOf(width) ?? 0));
      at += 2;
    } else {
      const width = numberOf(list[at + 2]) ?? 0;
      for (let glyph = from; glyph <= (numberOf(list[at + 1]) ?? from); glyph++) widths.set(glyph, width);
      at += 3;
    }
  }
  return widths;
}
