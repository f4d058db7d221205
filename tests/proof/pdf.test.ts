/** The PDF of every example in every pack, at each size, is what it should be, as pdf.js and qpdf see it. */
import { describe, expect, it } from 'vitest';
import { codeOf, ruleOf } from '../../src/rules/index.ts';
import { expectedDeckPdf, verifyPdf } from '../../src/verify/index.ts';
import { documentMetadata } from '../../src/pipeline/metadata.ts';
import { openPdf } from '../../src/pdf/open.ts';
import { get, isDict, nameOf, objectsOf } from '../../src/pdf/value.ts';
import { checkedByQpdf, opened, textsOf, unmarkedOn } from '../pdf/reader.ts';
import { chinese, exampleOf, examples, fileOf, plain, printedLooks, specimen } from './decks.ts';
import { builds } from './build.ts';

const points = { '16:9': [0, 0, 960, 540], '4:3': [0, 0, 960, 720] } as const;

/** Letters alone: lines lose spaces, themes change case. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();

describe.each(printedLooks)('$template, $size', (look) => {
  it('has a page a slide with its words, all fonts, and no fault', async () => {
    for (const built of await examples(look)) {
      const pdf = fileOf(built, 'deck.pdf');
      const faults = built.messages.filter((one) => codeOf(ruleOf(one) ?? 'cli:defect')?.startsWith('P-'));
      expect(faults.map(String)).toEqual([]);
      expect(await checkedByQpdf(pdf)).toBe(0);
      const document = await opened(pdf);
      expect(document.numPages).toBe(built.deck.slides.length);
      const { words } = expectedDeckPdf(built.deck, documentMetadata(built.outline, built.deck));
      const texts = (await textsOf(document)).map(folded);
      const lost = words.flatMap((list, at) => list.filter((word) => !texts[at]?.includes(folded(word))));
      expect(lost.length, lost.join(' ')).toBeLessThan(words.flat().length * 0.005 + 1);
      for (let n = 1; n <= document.numPages; n++) {
        expect((await document.getPage(n)).view).toEqual(points[look.size]);
        expect(await unmarkedOn(document, n)).toBe(0);
      }
      expect((await document.getOutline()).length).toBe(document.numPages);
      expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/file:|\/home\/|\/tmp\//);
      await document.destroy();
    }
  });
});

it.each([specimen, chinese])(
  'the words of %s come in the order of the slides, and of their points',
  async (path) => {
    const built = await exampleOf(path, plain);
    const texts = await textsOf(await opened(fileOf(built, 'deck.pdf')));
    let seen = 0;
    built.deck.slides.forEach((slide, at) => {
      if (slide.layout !== 'points' && slide.layout !== 'narrative') return;
      const text = folded(texts[at] ?? '');
      let from = 0;
      const points = wordsIn(slide.slots.points);
      for (const word of points) {
        const found = text.indexOf(folded(word), from);
        expect(found, `${word} on ${slide.id}`).toBeGreaterThanOrEqual(0);
        from = found + folded(word).length;
        seen += 1;
      }
    });
    expect(seen).toBeGreaterThan(20);
  },
);

/** The words of blocks, in order, without those of formulas. */
function wordsIn(blocks: unknown): string[] {
  if (Array.isArray(blocks)) return blocks.flatMap(wordsIn);
  if (blocks === null || typeof blocks !== 'object') return [];
  const { type, value, children } = blocks as { type?: string; value?: string; children?: unknown };
  if (type === 'inlineMath' || type === 'math') return [];
  return value === undefined ? wordsIn(children) : (value.match(/[\p{L}\p{N}]+/gu) ?? []);
}

it("is the same on another day, and without an article's date says that of SOURCE_DATE_EPOCH or none", async () => {
  const source = {
    path: 'undated.md',
    content: '# A mill\n\n## Grain\n\nThe mill grinds grain for nine farms.\n',
  };
  const [one] = await builds([source], { formats: ['pdf'] });
  const [two] = await builds([source], { formats: ['pdf'] });
  const [dated] = await builds([source], { formats: ['pdf'], today: '2024-05-17T08:00:00.000Z' });
  if (!one || !two || !dated) throw new Error('Nothing was built');
  expect(Buffer.from(fileOf(one, 'deck.pdf')).equals(fileOf(two, 'deck.pdf'))).toBe(true);
  const infoOf = async (pdf: Uint8Array): Promise<object> => (await (await opened(pdf)).getMetadata()).info;
  expect(await infoOf(fileOf(one, 'deck.pdf'))).not.toHaveProperty('CreationDate');
  expect(await infoOf(fileOf(dated, 'deck.pdf'))).toMatchObject({ CreationDate: 'D:20240517080000Z' });
  expect(
    await verifyPdf(
      { bytes: fileOf(dated, 'deck.pdf') },
      expectedDeckPdf(dated.deck, documentMetadata(dated.outline, dated.deck, '2024-05-17')),
    ),
  ).toEqual([]);
});

it('has no letters as shapes where emphasis stands in bold text', async () => {
  const content =
    '# Mills and *rivers*\n\n## The price of *grain* falls\n\n**The *price* of it follows `the river`**, says *the miller*.\n\n- **Oak *wood***: The oak wheel lasts *longest* of all.\n- Ash wheels are **cheap** and *light*.\n\n| *Wood* | Price |\n| --- | --- |\n| *Oak* | 12 |\n| Ash | *9* |\n';
  const [built] = await builds([{ path: 'mill.md', content }], { formats: ['pdf', 'report'] });
  if (!built) throw new Error('Nothing was built');
  for (const name of ['deck.pdf', 'report.pdf']) {
    const fonts = objectsOf(await openPdf(fileOf(built, name))).filter(isDict);
    const kinds = fonts.map((font) => nameOf(get(font, 'Subtype')));
    expect(kinds).toContain('Type0');
    expect(kinds).not.toContain('Type3');
  }
});
