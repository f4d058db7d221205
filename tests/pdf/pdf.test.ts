/** Opening and saving PDFs: what goes in comes out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../src/pdf/open.ts';
import { contentOf, pagesOf } from '../../src/pdf/pages.ts';
import { savePdf } from '../../src/pdf/save.ts';
import {
  add,
  bytesOf,
  catalogueOf,
  dict,
  dictOf,
  get,
  nameOf,
  objectsOf,
  packedStream,
  plainStream,
  refTo,
  set,
  textOf,
  textString,
  unpacked,
  valueOf,
  type Pdf,
  type Plain,
} from '../../src/pdf/value.ts';
import { emptyPdf, madePdf, stream } from './made.ts';
import { checkedByQpdf } from './reader.ts';

const page = '<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 50] /Contents 4 0 R /Resources <<>>>>';
const simple = [
  '<</Type /Catalog /Pages 2 0 R>>',
  '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  page,
  stream('0 0 10 10 re\nf'),
];

/** All that a PDF holds, as text. */
const valuesOf = (pdf: Pdf): string[] => objectsOf(pdf).map(String);

describe('openPdf', () => {
  it('reads every kind of value', async () => {
    const odd =
      '<</Name /A#20b /Text (a\\(b\\)\\\\ (in) \\101\\n) /Hex <414> /List [1 -2.5 .5 true null 3 0 R] % a comment\n/Deep <</X <</Y /Z>>>>>>';
    const pdf = await openPdf(madePdf([...simple, odd]));
    const found = dictOf(pdf, refTo(5));
    expect(nameOf(get(found, 'Name'))).toBe('A b');
    expect(textOf(pdf, get(found, 'Text'))).toBe('a(b)\\ (in) A\n');
    expect(bytesOf(get(found, 'Hex'))).toBe('A@');
    expect(String(get(found, 'List'))).toBe('[ 1 -2.5 0.5 true null 3 0 R ]');
    expect(nameOf(get(dictOf(pdf, get(dictOf(pdf, get(found, 'Deep')), 'X')), 'Y'))).toBe('Z');
    expect(get(found, 'Nothing')).toBeUndefined();
  });

  it('reads pages in order, with what their branch gives them, and what draws them', async () => {
    const pdf = await openPdf(
      madePdf([
        '<</Type /Catalog /Pages 2 0 R>>',
        '<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 100 50]>>',
        '<</Type /Page /Parent 2 0 R /Contents [5 0 R 6 0 R]>>',
        '<</Type /Page /Parent 2 0 R /MediaBox [0 0 7 7]>>',
        stream('q'),
        stream('Q'),
      ]),
    );
    expect(pagesOf(pdf).map(({ ref, dict: one }) => [ref, String(one.MediaBox())])).toEqual([
      [3, '[ 0 0 100 50 ]'],
      [4, '[ 0 0 7 7 ]'],
    ]);
    expect(pagesOf(pdf).map((one) => contentOf(pdf, one))).toEqual(['q\nQ', '']);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['what has no objects', Buffer.from('%PDF-1.4\nstartxref\n5\n%%EOF\n')],
    ['what is enciphered', madePdf(simple, '/Root 1 0 R /Encrypt 9 0 R')],
    ['what has no catalogue', madePdf(simple.slice(1), '/Root 9 0 R')],
    ['a list without an end', madePdf([...simple, '[1 2'])],
    ['a string without an end', madePdf([...simple, '(a (b)'])],
  ])('refuses %s', async (_, bytes) => {
    await expect(openPdf(bytes)).rejects.toThrow();
  });
});

describe('savePdf', () => {
  it('writes what openPdf reads, packed, and qpdf finds nothing wrong with it', async () => {
    const many = Array.from({ length: 450 }, (_, at) => `<</At ${at} /Next ${at + 7} 0 R>>`);
    const given = madePdf([...simple, '<</First 6 0 R>>', ...many, 'null'], '/Root 1 0 R /Info 5 0 R');
    const saved = savePdf(await openPdf(given)).bytes;
    const again = await openPdf(saved);
    const ends = valuesOf(again).filter((one) => /\/At (?:0|449)\b/.test(one));
    expect(ends).toHaveLength(2);
    expect(pagesOf(again).map((one) => contentOf(again, one))).toEqual(['0 0 10 10 re\nf']);
    expect(Buffer.from(savePdf(again).bytes).equals(saved)).toBe(true);
    expect(saved.length).toBeLessThan(given.length / 4);
    expect(await checkedByQpdf(saved)).toBe(0);
    expect(await checkedByQpdf(saved.slice(0, -40))).not.toBe(0);
  });

  it('leaves out what nothing leads to, and does not show the numbers that objects had', async () => {
    const one = await openPdf(madePdf([...simple, '(nobody)']));
    const two = await openPdf(
      madePdf(
        ['(nobody)', ...simple.map((text) => text.replace(/\d+(?= 0 R)/g, (n) => String(Number(n) + 1)))],
        '/Root 2 0 R',
      ),
    );
    expect(Buffer.from(savePdf(one).bytes).equals(savePdf(two).bytes)).toBe(true);
    expect(valuesOf(await openPdf(savePdf(one).bytes))).not.toContain('(nobody)');
  });

  it('writes an object in the place of one that is the same, and another name for another document', async () => {
    const given = [...simple, stream('twice', '/N 1 '), stream('twice', '/N 1 ')];
    const pdf = async (): Promise<Pdf> => {
      const opened = await openPdf(madePdf(given, '/Root 1 0 R'));
      set(catalogueOf(opened), 'All', [refTo(5), refTo(6)]);
      return opened;
    };
    const [twice, once] = [
      savePdf(await pdf()).bytes,
      savePdf(await pdf(), new Map([[refTo(6), refTo(5)]])).bytes,
    ];
    const count = (bytes: Uint8Array): number =>
      Buffer.from(bytes).toString('latin1').split('twice').length - 1;
    expect([count(twice), count(once)]).toEqual([2, 1]);
    expect(String(get(catalogueOf(await openPdf(once)), 'All'))).toMatch(/^\[ (\d+) 0 R \1 0 R \]$/);
    expect(String((await openPdf(twice)).trailerInfo.ID)).not.toBe(
      String((await openPdf(once)).trailerInfo.ID),
    );
  });

  // A number sign is how names are escaped: the library takes `#41` for `A`.
  const name = fc.string({
    unit: fc
      .integer({ min: 33, max: 255 })
      .filter((code) => code !== 35)
      .map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 6,
  });
  const leaf = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Math.round(number * 1e6) / 1e6 + 0),
    name,
    fc.string({ unit: 'binary' }).map(textString),
  );
  const tree: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    ),
  })).value;

  it('keeps any value as it is', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (value) => {
        const pdf = emptyPdf();
        pdf.trailerInfo.Root = add(pdf, { Type: 'Catalog', Any: [value] });
        const again = await openPdf(savePdf(pdf).bytes);
        expect(String(get(catalogueOf(again), 'Any'))).toBe(String(valueOf(pdf, [value])));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('packs streams so that they can be unpacked', () => {
    const pdf = emptyPdf();
    const data = Buffer.from('q '.repeat(500));
    const packed = packedStream(dict(pdf, { Type: 'XObject', DecodeParms: { Predictor: 12 } }), data);
    expect(packed.contents.length).toBeLessThan(60);
    expect(Buffer.from(unpacked(packed)).equals(data)).toBe(true);
    expect(Buffer.from(unpacked(plainStream(dict(pdf, {}), data))).equals(data)).toBe(true);
  });
});

describe('texts', () => {
  it.each(['Plain (text) \\ \r\n', 'Ünïcödé – “quoted”', '潮汐能 𝒜', ''])(
    'are the same in a PDF: %s',
    (text) => {
      expect(textOf(emptyPdf(), textString(text))).toBe(text);
    },
  );
});
