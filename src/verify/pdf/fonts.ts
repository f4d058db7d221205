/** Fonts are in the file, and their letters say what they are. */
import { dictOf, get, isDict, isStream, listOf, nameOf, objectsOf, type Dict } from '../../pdf/value.ts';
import type { Check, Fault } from './given.ts';

/** P-FONT. */
export const fonts: Check = ({ pdf }) => {
  const faults: Fault[] = [];
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
  }
  return faults;

  function holdsFile(descriptor: Dict): boolean {
    return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(pdf.lookup(get(descriptor, key))));
  }
};
