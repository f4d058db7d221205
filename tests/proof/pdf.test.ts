/** The PDF has a page a slide, of the size of a slide, and every font in it as TrueType. */
import { describe, expect, it } from 'vitest';
import { articles, builds, fileOf, looks } from './decks.ts';
import { fontsOf, objectsOf, pageSizes } from './pdf.ts';

const points = { '16:9': '960 x 540', '4:3': '960 x 720' } as const;

describe.each(looks)('$template, $size', ({ template, size }) => {
  it('prints pages and fonts as they should be', async () => {
    const wrong: string[] = [];
    for (const built of await builds(articles, { template, size, formats: ['pdf'] })) {
      const objects = objectsOf(fileOf(built, 'deck.pdf'));
      expect(pageSizes(objects)).toEqual(built.deck.slides.map(() => points[size]));
      const fonts = fontsOf(objects);
      expect(fonts.length).toBeGreaterThan(0);
      wrong.push(
        ...fonts
          .filter(({ kind, embedded, mapped }) => kind !== 'CIDFontType2' || !embedded || !mapped)
          .map(({ name, kind }) => `${built.manifest.article.name}: ${name} as ${kind}`),
      );
    }
    expect([...new Set(wrong)]).toEqual([]);
  });
});

it('knows a Type 3 font when it sees one', () => {
  const objects = [
    '<</Type /Page /MediaBox [0 0 720 405]>>',
    '<</Type /Pages /Count 1>>',
    '<</Type /Font /Subtype /Type3 /FontDescriptor 4 0 R /ToUnicode 9 0 R>>',
    '<</Type /FontDescriptor /FontName /AAAAAA+NotoSansCJK>>',
    '<</Type /Font /Subtype /Type0 /BaseFont /BAAAAA+Inter /DescendantFonts [6 0 R]>>\nstream\n/Type /Page\nendstream',
    '<</Type /Font /Subtype /CIDFontType2 /FontDescriptor 7 0 R>>',
    '<</Type /FontDescriptor /FontFile2 8 0 R>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 8\n0000000000 65535 f \n${places.join('')}trailer\n<<>>\nstartxref\n${text.length}\n%%EOF\n`;
  const found = objectsOf(Buffer.from(text + table, 'latin1'));
  expect(pageSizes(found)).toEqual(['720 x 405']);
  expect(fontsOf(found)).toEqual([
    { name: 'NotoSansCJK', kind: 'Type3', embedded: false, mapped: true },
    { name: 'Inter', kind: 'CIDFontType2', embedded: true, mapped: false },
  ]);
});
