/** Opening and saving PDFs: what goes in comes out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPdf, unpacked } from '../../src/pdf/open.ts';
import { contentOf, pagesOf } from '../../src/pdf/pages.ts';
import { packedStream, savePdf } from '../../src/pdf/save.ts';
import { dict, dictOf, isStream, textOf, textString, type Pdf, type Value } from '../../src/pdf/value.ts';
import { madePdf, stream } from './made.ts';
import { checkedByQpdf } from './reader.ts';

const page = '<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 50] /Contents 4 0 R /Resources <<>>>>';
const simple = [
  '<</Type /Catalog /Pages 2 0 R>>',
  '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  page,
  stream('0 0 10 10 re\nf'),
];

describe('openPdf', () => {
  it('reads every kind of value', () => {
    const odd =
      '<</Name /A#20b /Text (a\\(b\\)\\\\ (in) \\101\\n) /Hex <414> /List [1 -2.5 .5 true null 3 0 R] % a comment\n/Deep <</X <</Y /Z>>>>>>';
    const pdf = openPdf(madePdf([...simple, odd]));
    const found = dictOf(pdf, { ref: 5 });
    expect(found.get('Name')).toBe('A b');
    expect(textOf(pdf, found.get('Text'))).toBe('a(b)\\ (in) A\n');
    expect(textOf(pdf, found.get('Hex'))).toBe('A@');
    expect(found.get('List')).toEqual([1, -2.5, 0.5, true, null, { ref: 3 }]);
    expect(dictOf(pdf, dictOf(pdf, found.get('Deep')).get('X')).get('Y')).toBe('Z');
  });

  it('reads pages in order, with what their branch gives them, and what draws them', () => {
    const pdf = openPdf(
      madePdf([
        '<</Type /Catalog /Pages 2 0 R>>',
        '<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 100 50]>>',
        '<</Type /Page /Parent 2 0 R /Contents [5 0 R 6 0 R]>>',
        '<</Type /Page /Parent 2 0 R /MediaBox [0 0 7 7]>>',
        stream('q'),
        stream('Q'),
      ]),
    );
    expect(pagesOf(pdf).map(({ ref, dict: one }) => [ref, one.get('MediaBox')])).toEqual([
      [3, [0, 0, 100, 50]],
      [4, [0, 0, 7, 7]],
    ]);
    expect(pagesOf(pdf).map((one) => contentOf(pdf, one))).toEqual(['q\nQ', '']);
  });

  it.each([
    ['nothing', new Uint8Array(), /not a PDF/],
    ['a table that lies elsewhere', Buffer.from('%PDF-1.4\nstartxref\n5\n%%EOF\n'), /object|value/],
    ['what was appended to', madePdf(simple, '/Root 1 0 R /Prev 9'), /not read/],
    ['what is enciphered', madePdf(simple, '/Root 1 0 R /Encrypt 9 0 R'), /not read/],
    ['what has no catalogue', madePdf(simple, '/Root 9 0 R'), /catalogue/],
    ['a list without an end', madePdf([...simple, '[1 2']), /end/],
    ['a string without an end', madePdf([...simple, '(a (b)']), /end/],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => openPdf(bytes)).toThrow(reason);
  });
});

describe('savePdf', () => {
  it('writes what openPdf reads, packed, and qpdf finds nothing wrong with it', async () => {
    const many = Array.from({ length: 450 }, (_, at) => `<</At ${at} /Next ${at + 7} 0 R>>`);
    const pdf = openPdf(madePdf([...simple, '<</First 6 0 R>>', ...many, 'null'], '/Root 1 0 R /Info 5 0 R'));
    const saved = savePdf(pdf);
    const again = openPdf(saved);
    expect(again.objects.size).toBe(pdf.objects.size);
    expect(pagesOf(again).map((one) => contentOf(again, one))).toEqual(['0 0 10 10 re\nf']);
    expect(Buffer.from(savePdf(again)).equals(saved)).toBe(true);
    expect(await checkedByQpdf(saved)).toBe(0);
    expect(await checkedByQpdf(saved.slice(0, -40))).not.toBe(0);
  });

  it('leaves out what nothing leads to, and does not show the numbers that objects had', () => {
    const one = openPdf(madePdf([...simple, '(nobody)']));
    const two = openPdf(
      madePdf(
        ['(nobody)', ...simple.map((text) => text.replace(/\d+(?= 0 R)/g, (n) => String(Number(n) + 1)))],
        '/Root 2 0 R',
      ),
    );
    expect(Buffer.from(savePdf(one)).equals(savePdf(two))).toBe(true);
    expect(openPdf(savePdf(one)).objects.size).toBe(4);
  });

  const name = fc.string({
    unit: fc.integer({ min: 33, max: 255 }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 6,
  });
  const leaf = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Math.round(number * 1e6) / 1e6 + 0),
    name,
    fc
      .string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) })
      .map((bytes) => ({ bytes })),
  );
  const tree: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    ),
  })).value;

  it('keeps any value as it is', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const pdf: Pdf = {
          objects: new Map<number, Value>([[1, dict({ Type: 'Catalog', Any: value })]]),
          trailer: dict({ Root: { ref: 1 } }),
        };
        const again = openPdf(savePdf(pdf));
        expect(dictOf(again, again.trailer.get('Root')).get('Any')).toEqual(value);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('packs streams so that they can be unpacked', () => {
    const data = Buffer.from('q '.repeat(500));
    const packed = packedStream(dict({ Type: 'XObject' }), data);
    expect(packed.data.length).toBeLessThan(60);
    expect(isStream(packed) && Buffer.from(unpacked(packed)).equals(data)).toBe(true);
  });
});

describe('texts', () => {
  it.each(['Plain (text)', 'Ünïcödé – “quoted”', '潮汐能 𝒜', ''])('are the same in a PDF: %s', (text) => {
    const pdf: Pdf = { objects: new Map(), trailer: new Map() };
    expect(textOf(pdf, textString(text))).toBe(text);
  });
});
