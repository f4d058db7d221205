import { describe, expect, it } from 'vitest';
import { executiveSlides } from '../../../src/compose/section/executive.ts';
import { textOf } from '../../../src/text/phrase.ts';
import { weigh } from '../../../src/weigh/index.ts';
import { composed, layoutsOf, slotText } from '../decks.ts';
import { bareContext } from './bare-context.ts';

/** Sentences on canals, each with a number of its own, so that none repeats another. */
const filler = (sentences: number): string =>
  Array.from(
    { length: sentences },
    (_, at) =>
      `Lock ${at + 10} of the canal was built by masons in ${1700 + at} for barges of ${at + 20} tonnes.`,
  ).join(' ');

const article = (body: string): string => `# Canals pay again\n\n${body}\n`;

const executive = async (content: string): Promise<string> => {
  const { deck } = await composed(content);
  const slide = deck.slides.find(({ layout }) => layout === 'summary');
  return slide ? slotText(slide, 'points') : '';
};

describe('executive slide', () => {
  it.each([
    [15, false],
    [16, true],
  ])('is made of an article of %i sentences of 16 words: %s', async (sentences, isMade) => {
    const { deck } = await composed(article(`## Locks\n\n${filler(sentences)}`));
    expect(layoutsOf(deck).includes('summary')).toBe(isMade);
  });

  it('has what the author announces as its thesis, without the frame', async () => {
    const said = await executive(
      article(
        `${filler(12)}\n\nIn this essay I will argue that canals pay again wherever time does not matter.\n\n## Locks\n\n${filler(12)}`,
      ),
    );
    expect(said).toMatch(/^Canals pay again wherever time does not matter/u);
  });

  it('has no sentence that needs another, asks, or names nothing', async () => {
    const said = await executive(
      article(
        `${filler(20)} This makes canals pay again. The company also pays for canals again. Do canals pay again? Most of the canals pay again.`,
      ),
    );
    expect(said).not.toMatch(/This makes|company also|Do canals|Most of/u);
  });

  it('has an abstract that speaks of the article as its thesis', async () => {
    const said = await executive(
      `# Canals\n\n## Abstract\n\nThis proposal lets towns buy back their canals from the rail companies. Locks are cheap.\n\n## Locks\n\n${filler(30)}`,
    );
    expect(said).toMatch(/^This proposal lets towns buy back their canals/u);
  });

  it('takes nothing from an example', async () => {
    const said = await executive(
      article(
        `## Locks\n\n${filler(20)}\n\n## Example: a mill\n\nMills on canals pay again, and canals pay again.`,
      ),
    );
    expect(said).not.toContain('Mills');
  });

  it('takes nothing that is said of an example elsewhere', async () => {
    const told = 'On Acme Locks, canals pay again, and canals pay again.';
    const other = `## Locks\n\n${filler(20)} ${told}`;
    expect(await executive(article(other))).toContain('Acme Locks');
    expect(await executive(article(`${other}\n\n## Case study: Acme Locks\n\nMills pay.`))).not.toContain(
      'Acme Locks',
    );
    // No name, since the article writes it small as well.
    const small = `${other} Barges call at acme locks.`;
    expect(await executive(article(`${small}\n\n## Case study: Acme Locks\n\nMills pay.`))).toContain(
      'Acme Locks',
    );
  });

  it.each([
    ['Canals pay 2% of rents in canal towns. At this rate, canals pay again by 2068.', true],
    ['Canals pay 2% of rents in canal towns. This share has since risen to 60% on canals.', true],
    ['Canals in canal towns pay again all at once. It took 60% of the rents of canals.', true],
    ['Canals in canal towns pay again all at once. It took most of the rents of canals.', false],
  ])('has two sentences of which the second has a figure and needs the first: %s', async (pair, isPaired) => {
    const said = await executive(article(`## Locks\n\n${filler(8)}\n\n${pair}\n\n${filler(8)}`));
    expect(said.includes(pair)).toBe(isPaired);
  });

  it('has at most five takeaways below the thesis', async () => {
    const { deck } = await composed(article(`## Locks\n\n${filler(40)}`));
    const slide = deck.slides.find(({ layout }) => layout === 'summary');
    const blocks = slide?.layout === 'summary' ? slide.slots.points : [];
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'list']);
    const [, list] = blocks;
    expect(list?.type === 'list' ? list.children.length : 0).toBeLessThanOrEqual(5);
  });

  it('has what the article concludes, however much else weighs more', async () => {
    const lock = (at: number): string =>
      `Lock ${at} of the canal pays ${at}% of the rent of the canal to the canal company of Hull.`;
    const said = await executive(
      article(
        `## Locks\n\n${Array.from({ length: 24 }, (_, at) => lock(at + 10)).join(' ')}\n\n## What the canal teaches\n\nMules know the way of the canal. A canal pays only where the canal has no rival nearby.`,
      ),
    );
    expect(said).toContain('A canal pays only where the canal has no rival nearby');
  });

  it.each([
    [0.39, false],
    [0.41, true],
  ])(
    'has a conclusion of 0.5 of the weight of the thesis, of which a tenth is for concluding: %d',
    async (weight, isShown) => {
      const context = await bareContext(
        article(`Barges float.\n\n## Locks\n\n${filler(20)}\n\n## What mules teach\n\nMules outlive trains.`),
      );
      const { sentences, ...others } = weigh(context.outline, context.source);
      const weighed = sentences.map((sentence) => {
        const [opening = ''] = textOf(sentence.phrase).split(' ');
        const own = { Lock: 1, Mules: weight }[opening] ?? 0;
        return { ...sentence, weight: own, thesis: own };
      });
      const { said } = executiveSlides({
        ...context,
        weights: { ...others, sentences: weighed, words: new Map() },
      });
      expect(said.includes('Mules outlive trains')).toBe(isShown);
    },
  );

  it('has the end of the author’s own summary', async () => {
    const start = Array.from(
      { length: 8 },
      (_, at) => `Lock ${at + 10} of the canal pays ${at + 30}% of its rent.`,
    );
    const said = await executive(
      article(
        `## Abstract\n\n${start.join(' ')} The author concludes that mules outlive trains.\n\n## Locks\n\n${filler(20)}`,
      ),
    );
    expect(said).toContain('mules outlive trains');
  });

  it('shows the list of the author as it is, and none beside it', async () => {
    const { deck } = await composed(
      `---\ntakeaways: [The gates of oak are old, The weirs of iron are new]\n---\n# Canals\n\n## Gates\n\n${filler(30)}`,
    );
    const slides = deck.slides.filter(({ layout }) => layout === 'summary');
    expect(slides.map((slide) => slotText(slide, 'points'))).toEqual([
      expect.stringMatching(
        /^The (?:gates of oak are oldThe weirs of iron are new|weirs of iron are newThe gates of oak are old)$/u,
      ),
    ]);
  });

  it('takes apart what a sentence of the summary states, and keeps with a contrast what it answers', async () => {
    const said = await executive(
      `# Canals pay again\n\n## Abstract\n\nFor a century canals were held to be the future of freight. However, these hopes largely ended with the railways that crossed the hills in a day. The author rejects three plans: canals freeze in every long winter that the valley has seen since the weir was built by the abbey; rails rust wherever the sea wind reaches them across the flats between the two harbours of the county; and roads are fundamentally slow since carts are heavy and sink.\n\n## Locks\n\n${filler(30)}\n`,
    );
    expect(said).toMatch(/future of freight\. However, these hopes largely ended/u);
    expect(said).toContain('Rails rust wherever the sea wind reaches them');
    expect(said).toContain('Roads are fundamentally slow');
    expect(said).not.toContain('rejects three plans');
  });
});
