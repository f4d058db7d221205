import { expect, it } from 'vitest';
import { printCMap } from '../../../src/pdf/cmap.ts';
import {
  add,
  dict,
  dictOf,
  get,
  listOf,
  plainStream,
  type Pdf,
  type PdfRef,
} from '../../../src/pdf/value.ts';
import { printWidths, widthsIn } from '../../../src/pdf/widths.ts';
import { joinFonts } from '../../../src/print/finish/join-fonts.ts';
import { emptyPdf } from '../../pdf/made.ts';
import { subset, type Glyph } from '../../pdf/subset.ts';

const a = { advance: 500, drawn: 'letter' };
const b = { advance: 600, drawn: 'another letter' };
const space = { advance: 250, drawn: '' };

/** A font of a PDF that draws such glyphs, each for a character, and tells such widths. */
function face(
  pdf: Pdf,
  glyphs: Readonly<Record<number, Glyph>>,
  {
    usual,
    told,
    codes,
  }: { readonly usual: number; readonly told: readonly [number, number][]; readonly codes: string },
): PdfRef {
  const file = add(pdf, plainStream(dict(pdf, {}), subset(glyphs)));
  const descriptor = add(pdf, dict(pdf, { FontFile2: file }));
  const inner = dict(pdf, {
    CIDToGIDMap: 'Identity',
    DW: usual,
    W: printWidths(new Map(told)),
    FontDescriptor: descriptor,
  });
  const characters = Object.keys(glyphs).map((glyph, at): [string, string] => [
    String.fromCharCode(0, Number(glyph)),
    codes[at] ?? '',
  ]);
  const map = Buffer.from(printCMap(new Map(characters)), 'latin1');
  return add(
    pdf,
    dict(pdf, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'AAAAAA+Mill',
      Encoding: 'Identity-H',
      DescendantFonts: [add(pdf, inner)],
      ToUnicode: add(pdf, plainStream(dict(pdf, {}), map)),
    }),
  );
}

it('keeps the width of a space, whatever fonts tell that do not use it', () => {
  const pdf = emptyPdf();
  const first = face(pdf, { 1: space, 2: a }, { usual: 500, told: [[1, 250]], codes: ' a' });
  // A map of characters may go over letters that its font does not use.
  face(pdf, { 1: { advance: 0, drawn: '' }, 3: b }, { usual: 600, told: [[1, 0]], codes: ' b' });
  joinFonts(pdf);
  const { own, usual } = widthsIn(
    pdf,
    dictOf(pdf, listOf(pdf, get(dictOf(pdf, pdf.lookup(first)), 'DescendantFonts'))[0]),
  );
  expect([1, 2, 3].map((glyph) => own.get(glyph) ?? usual)).toEqual([250, 500, 600]);
});

it('keeps the width of each letter, also of those that have the usual one of their font', () => {
  const pdf = emptyPdf();
  // The first font says nothing of b, which is as wide as usual; the row of the second goes over it with 0.
  const first = face(pdf, { 1: space, 3: b }, { usual: 600, told: [[1, 250]], codes: ' b' });
  const second = face(
    pdf,
    { 2: a, 4: a },
    {
      usual: 600,
      told: [
        [2, 500],
        [3, 0],
        [4, 500],
      ],
      codes: 'ac',
    },
  );
  const other = face(pdf, { 3: b, 5: a }, { usual: 500, told: [[3, 600]], codes: 'bd' });
  expect([...joinFonts(pdf)]).toEqual([
    [second, first],
    [other, first],
  ]);
  const { own, usual } = widthsIn(
    pdf,
    dictOf(pdf, listOf(pdf, get(dictOf(pdf, pdf.lookup(first)), 'DescendantFonts'))[0]),
  );
  expect([1, 2, 3, 4, 5].map((glyph) => own.get(glyph) ?? usual)).toEqual([250, 500, 600, 500, 500]);
});
