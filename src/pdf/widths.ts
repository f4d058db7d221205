/** Reads the widths of composite fonts. */
import { get, isList, listOf, numberOf, type PdfDict, type Pdf } from './value.ts';

/** Widths by the numbers of glyphs, in thousandths of the font's size; all others have the usual one. */
export interface GlyphWidths {
  readonly own: ReadonlyMap<number, number>;
  readonly usual: number;
}

/** The usual width where a font has none. */
const DEFAULT_WIDTH = 1000;

/** The widths of a font that a composite font is made of. */
export function widthsIn(pdf: Pdf, descendant: PdfDict): GlyphWidths {
  const own = new Map<number, number>();
  const list = listOf(pdf, get(descendant, 'W'));
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
  return { own, usual: numberOf(get(descendant, 'DW')) ?? DEFAULT_WIDTH };
}

/** The number of the glyph of a code: its two bytes. */
export const glyphOf = (code: string): number => (code.charCodeAt(0) << 8) | code.charCodeAt(1);
