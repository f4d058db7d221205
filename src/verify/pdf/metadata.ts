/** Checks the metadata of a PDF: information, XMP and catalogue must agree (P-META). */
import { catalogueOf, dictOf, get, isStream, isTrue, textOf, unpacked } from '../../pdf/value.ts';
import type { PdfCheck } from './input.ts';

const plain = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('\u00AD', '')
    .trim();

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Checks P-META. */
export const metadata: PdfCheck = ({ pdf, expected: { about } }) => {
  const catalogue = catalogueOf(pdf);
  const info = dictOf(pdf, pdf.trailerInfo.Info);
  const packet = pdf.lookup(get(catalogue, 'Metadata'));
  const xmp = isStream(packet) ? Buffer.from(unpacked(packet)).toString() : '';
  const xmpValue = (name: string): string =>
    (new RegExp(`<${name}>([^]*?)</${name}>`).exec(xmp)?.[1] ?? '')
      .replace(/<\/rdf:li><rdf:li>/g, ', ')
      .replace(/<[^>]+>/g, '')
      .replace(/&(lt|gt|quot|amp);/g, (_, entity: string) => entities[entity] ?? '');
  const entries: readonly (readonly [string, string, string])[] = [
    ['Title', 'dc:title', plain(about.title)],
    ['Author', 'dc:creator', about.authors.map(plain).join(', ')],
    ['Subject', 'dc:description', plain(about.subject ?? '')],
    ['Keywords', 'dc:subject', about.keywords.map(plain).join(', ')],
  ];
  const wrong = entries.flatMap(([key, name, value]) => [
    ...((textOf(pdf, get(info, key)) ?? '') === value ? [] : [key]),
    ...(xmpValue(name) === value ? [] : [name]),
  ]);
  const day = /^\d{4}-\d\d-\d\d/.exec(about.date ?? '')?.[0].replaceAll('-', '') ?? '';
  for (const key of ['CreationDate', 'ModDate'])
    if (!(textOf(pdf, get(info, key)) ?? 'D:').startsWith(`D:${day}`)) wrong.push(key);
  if (!xmpValue('xmp:CreateDate').replaceAll('-', '').startsWith(day)) wrong.push('xmp:CreateDate');
  if (textOf(pdf, get(catalogue, 'Lang')) !== about.lang || xmpValue('dc:language') !== about.lang)
    wrong.push('Lang');
  if (!isTrue(get(dictOf(pdf, get(catalogue, 'ViewerPreferences')), 'DisplayDocTitle')))
    wrong.push('DisplayDocTitle');
  return wrong.length === 0
    ? []
    : [
        {
          rule: 'verify:pdf-meta',
          found: `value of ${wrong.join(', ')} in the PDF`,
          expected: 'the metadata of the article',
        },
      ];
};
