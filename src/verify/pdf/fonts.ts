/** Fonts are in the file, and their letters say what they are. */
import { dictOf, isStream, listOf, resolve, type Dict } from '../../pdf/value.ts';
import type { Check, Fault } from './given.ts';

/** P-FONT. */
export const fonts: Check = ({ pdf }) => {
  const faults: Fault[] = [];
  for (const font of pdf.objects.values()) {
    if (!(font instanceof Map) || font.get('Type') !== 'Font') continue;
    const kind = String(font.get('Subtype'));
    // The inner half of a composite font is judged with the outer.
    if (kind.startsWith('CIDFont')) continue;
    const inner = kind === 'Type0' ? dictOf(pdf, listOf(pdf, font.get('DescendantFonts'))[0]) : font;
    const name = String(font.get('BaseFont') ?? font.get('Name') ?? 'without a name');
    const isEmbedded = kind === 'Type3' || holdsFile(dictOf(pdf, inner.get('FontDescriptor')));
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
    if (!isStream(resolve(pdf, font.get('ToUnicode'))))
      faults.push({
        rule: 'verify:pdf-fonts',
        found: `font ${name} in the PDF without characters`,
        expected: 'a character for each of its letters',
      });
  }
  return faults;

  function holdsFile(descriptor: Dict): boolean {
    return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(resolve(pdf, descriptor.get(key))));
  }
};
