/** How wide the letters of a composite font are: what its widths tell, in thousandths of its size, and as they are written. */
import { get, isList, listOf, numberOf, type Dict, type Pdf, type Plain } from './value.ts';

/** Widths by the numbers of glyphs; all others have the usual one. */
export interface Widths {
  readonly own: ReadonlyMap<number, number>;
  readonly usual: number;
}

/** What the format takes for a usual width where none is told. */
const USUAL = 1000;

/** The widths that the inner half of a composite font tells. */
export function widthsIn(pdf: Pdf, inner: Dict): Widths {
  const own = new Map<number, number>();
  const list = listOf(pdf, get(inner, 'W'));
  for (let at = 0; at < list.length;) {
    const from = numberOf(list[at]) ?? 0;
    const row = pdf.lookup(list[at + 1]);
    if (isList(row)) {
      row.asArray().forEach((width, index) => own.set(from + index, numberOf(width) ?? 0));
      at += 2;
    } else {
      const width = numberOf(list[at + 2]) ?? 0;
      for (let glyph = from; glyph <= (numberOf(list[at + 1]) ?? from); glyph++) own.set(glyph, width);
      at += 3;
    }
  }
  return { own, usual: numberOf(get(inner, 'DW')) ?? USUAL };
}

/** Widths as a font has them: rows of neighbours, each behind the number of its first. */
export function printWidths(widths: ReadonlyMap<number, number>): Plain[] {
  const rows: [number, number[]][] = [];
  for (const [glyph, width] of [...widths].toSorted(([a], [b]) => a - b)) {
    const last = rows.at(-1);
    if (last && last[0] + last[1].length === glyph) last[1].push(width);
    else rows.push([glyph, [width]]);
  }
  return rows.flat();
}

/** The number of the glyph of a code: its two bytes. */
export const glyphOf = (code: string): number => (code.charCodeAt(0) << 8) | code.charCodeAt(1);
