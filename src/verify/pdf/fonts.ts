/** Checks that fonts are embedded, subset, mapped to characters (P-FONT). */
import { charactersIn } from '../../pdf/codes.ts';
import { advancesIn } from '../../pdf/truetype.ts';
import { glyphOf, widthsIn } from '../../pdf/widths.ts';
import {
  dictOf,
  get,
  isDict,
  isStream,
  listOf,
  nameOf,
  objectsOf,
  unpacked,
  type Dict,
} from '../../pdf/value.ts';
import type { PdfCheck, PdfFault } from './input.ts';

/** Checks P-FONT. */
export const fonts: PdfCheck = ({ pdf }) => {
  const faults: PdfFault[] = [];
  for (const font of objectsOf(pdf)) {
    if (!isDict(font) || nameOf(get(font, 'Type')) !== 'Font') continue;
    const kind = nameOf(get(font, 'Subtype')) ?? '';
    // The descendant of a composite font is checked with its parent.
    if (kind.startsWith('CIDFont')) continue;
    const inner = kind === 'Type0' ? dictOf(pdf, listOf(pdf, get(font, 'DescendantFonts'))[0]) : font;
    const name = nameOf(get(font, 'BaseFont') ?? get(font, 'Name')) ?? 'without a name';
    const isEmbedded = kind === 'Type3' || holdsFile(dictOf(pdf, get(inner, 'FontDescriptor')));
    if (kind === 'Type3')
      faults.push({
        rule: 'verify:pdf-shapes',
        found: 'font of outlines (Type 3) in the PDF',
        expected: 'a TrueType font',
      });
    if (!isEmbedded)
      faults.push({
        rule: 'verify:pdf-fonts',
        found: `lack of the font ${name} in the PDF`,
        expected: 'an embedded font',
      });
    if (kind !== 'Type3' && !/^[A-Z]{6}\+/.test(name))
      faults.push({
        rule: 'verify:pdf-fonts',
        found: `whole font ${name} in the PDF`,
        expected: 'a subset with the glyphs that are used',
      });
    if (!isStream(pdf.lookup(get(font, 'ToUnicode'))))
      faults.push({
        rule: 'verify:pdf-fonts',
        found: `font ${name} without a ToUnicode map in the PDF`,
        expected: 'a character for each glyph',
      });
    const wrong = kind === 'Type0' ? wrongWidth(font, inner) : undefined;
    if (wrong !== undefined)
      faults.push({
        rule: 'verify:pdf-fonts',
        found: `width of \`${wrong}\` in the font ${name} of the PDF`,
        expected: 'the width of its glyph',
      });
  }
  return faults;

  /** The first letter whose width is not that of its glyph, which would shift the letters after it. */
  function wrongWidth(font: Dict, inner: Dict): string | undefined {
    const file = pdf.lookup(get(dictOf(pdf, get(inner, 'FontDescriptor')), 'FontFile2'));
    const map = pdf.lookup(get(font, 'ToUnicode'));
    if (!isStream(file) || !isStream(map)) return undefined;
    const { own, usual } = widthsIn(pdf, inner);
    const advances = advancesIn(unpacked(file));
    const letters = charactersIn(Buffer.from(unpacked(map)).toString('latin1'));
    for (const [code, letter] of letters) {
      const glyph = glyphOf(code);
      const width = own.get(glyph) ?? usual;
      // The PDF has widths as whole numbers.
      if (Math.abs((advances.get(glyph) ?? width) - width) > 1) return letter;
    }
    return undefined;
  }

  function holdsFile(descriptor: Dict): boolean {
    return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(pdf.lookup(get(descriptor, key))));
  }
};
