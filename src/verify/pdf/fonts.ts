/** Fonts are in the file, and their letters say what they are. */
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

/** P-FONT. */
export const fonts: PdfCheck = ({ pdf }) => {
  const faults: PdfFault[] = [];
  for (const font of objectsOf(pdf)) {
    if (!isDict(font) || nameOf(get(font, 'Type')) !== 'Font') continue;
    const kind = nameOf(get(font, 'Subtype')) ?? '';
    // The inner half of a composite font is judged with the outer.
    if (kind.startsWith('CIDFont')) continue;
    const inner = kind === 'Type0' ? dictOf(pdf, listOf(pdf, get(font, 'DescendantFonts'))[0]) : font;
    const name = nameOf(get(font, 'BaseFont') ?? get(font, 'Name')) ?? 'without a name';
    const isEmbedded = kind === 'Type3' || holdsFile(dictOf(pdf, get(inner, 'FontDescriptor')));
    if (kind === 'Type3')
      faults.push({
        rule: 'verify:pdf-shapes',
        found: `letters as shapes in the PDF`,
        expected: 'a TrueType font',
      });
    if (!isEmbedded)
      faults.push({
        rule: 'verify:pdf-fonts',
        found: `lack of the font ${name} in the PDF`,
        expected: 'all fonts inside',
      });
    if (kind !== 'Type3' && !/^[A-Z]{6}\+/.test(name))
      faults.push({
        rule: 'verify:pdf-fonts',
        found: `whole font ${name} in the PDF`,
        expected: 'the letters it uses',
      });
    if (!isStream(pdf.lookup(get(font, 'ToUnicode'))))
      faults.push({
        rule: 'verify:pdf-fonts',
        found: `font ${name} in the PDF without characters`,
        expected: 'a character for each of its letters',
      });
    const wrong = kind === 'Type0' ? wronglyWide(font, inner) : undefined;
    if (wrong !== undefined)
      faults.push({
        rule: 'verify:pdf-fonts',
        found: `width of \`${wrong}\` in the font ${name} of the PDF`,
        expected: 'the one that the letter has',
      });
  }
  return faults;

  /** The first letter whose width is not that of its glyph: what follows it would stand over it, or away from it. */
  function wronglyWide(font: Dict, inner: Dict): string | undefined {
    const file = pdf.lookup(get(dictOf(pdf, get(inner, 'FontDescriptor')), 'FontFile2'));
    const map = pdf.lookup(get(font, 'ToUnicode'));
    if (!isStream(file) || !isStream(map)) return undefined;
    const { own, usual } = widthsIn(pdf, inner);
    const advances = advancesIn(unpacked(file));
    const letters = charactersIn(Buffer.from(unpacked(map)).toString('latin1'));
    for (const [code, letter] of letters) {
      const glyph = glyphOf(code);
      const width = own.get(glyph) ?? usual;
      // Widths are written without what is behind the point.
      if (Math.abs((advances.get(glyph) ?? width) - width) > 1) return letter;
    }
    return undefined;
  }

  function holdsFile(descriptor: Dict): boolean {
    return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(pdf.lookup(get(descriptor, key))));
  }
};
