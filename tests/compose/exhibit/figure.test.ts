import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/compose/deck.ts';
import type { Slide } from '../../../src/compose/layout/index.ts';
import { coverageOf, traceOf } from '../../../src/verify/index.ts';
import { png } from '../../read/images/pictures.ts';
import { composed, slotText } from '../decks.ts';

const data = (width: number, height: number): string =>
  `data:image/png;base64,${png(width, height).toString('base64')}`;
const figures = ({ slides }: Deck): Slide[] => slides.filter(({ layout }) => layout === 'figure');
const article = (images: string): string =>
  `# Dams\n\n## Walls\n\nWalls hold water back. Engineers inspect them twice a year.\n\n${images}\n`;

describe('a picture that was loaded', () => {
  it.each([
    [900, 400, ['wide']],
    [800, 500, ['wide']],
    [799, 500, ['square']],
    [426, 500, ['square']],
    [425, 500, ['tall']],
    [500, 500, ['square']],
    [300, 600, ['tall']],
    [200, 150, ['square', 'small']],
    [1200, 100, ['wide', 'flat']],
  ])('of %i x %i px is laid out by its shape', async (width, height, classes) => {
    const { deck } = await composed(article(`![The wall from below](${data(width, height)})`));
    expect(figures(deck).map((slide) => slide.classes)).toEqual([classes]);
  });

  it.each([
    [230, 150, ['square', 'small', 'double']],
    [250, 150, ['wide', 'double']],
    [470, 310, ['square', 'double']],
    [480, 320, ['square', 'filling']],
    [1200, 100, ['wide', 'flat']],
  ])('that is drawn is up to twice as large as it says: %i x %i px', async (width, height, classes) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`;
    const uri = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const { deck } = await composed(article(`![The wall from below](${uri})`));
    expect(figures(deck).map((slide) => slide.classes)).toEqual([classes]);
  });

  it.each([
    ['a narrow one stands beside the text before it', 300, 600, 1],
    ['a wide one has a slide of its own', 900, 400, 2],
  ])('with text: %s', async (_, width, height, slides) => {
    const { deck } = await composed(
      `# Dams\n\n## Walls\n\n- Walls hold water back\n- Engineers inspect them\n\n![The wall from below](${data(width, height)})\n\n*The wall of the upper dam.*\n`,
    );
    expect(deck.slides.slice(1)).toHaveLength(slides);
    const [figure] = figures(deck);
    expect(slotText(figure, 'points') !== '').toBe(slides === 1);
    expect(`${slotText(figure, 'title')} ${slotText(figure, 'caption')}`).toContain(
      'The wall of the upper dam',
    );
  });

  it('has its caption below it, and the words for those who cannot see it behind it', async () => {
    const long =
      'The wall of the upper dam after the great flood, as it was drawn by those who had to mend it.';
    const { deck } = await composed(
      article(`![A wall with cracks](${data(300, 300)})\n\n*Figure 1: ${long}*`),
    );
    const [figure] = figures(deck);
    expect(slotText(figure, 'caption')).toBe(`Figure 1: ${long}`);
    expect(figure?.layout === 'figure' && figure.slots.figure).toEqual([
      { type: 'paragraph', children: [{ type: 'image', url: 'figure-1.png', alt: 'A wall with cracks' }] },
    ]);
    expect(figure?.notes.slice(-2).map(({ text }) => text)).toEqual([
      'A wall with cracks',
      `Figure 1: ${long}`,
    ]);
  });

  it('is told by its alternative text where it has no caption, and by no name of a file', async () => {
    const told = await composed(article(`![The old wall](${data(300, 300)})`));
    expect(slotText(figures(told.deck)[0], 'caption')).toBe('The old wall');
    for (const alt of ['', 'old wall', 'the old wall.png']) {
      const { deck } = await composed(article(`![${alt}](${data(300, 300)})`));
      expect(figures(deck)).toHaveLength(1);
      expect(slotText(figures(deck)[0], 'caption')).toBe('');
    }
  });

  it('stays where it stands among other things, and nothing is lost or invented', async () => {
    const picture = `![A wall with cracks](${data(300, 300)})`;
    const given = await composed(
      `# Dams\n\n## Walls\n\n${picture}\n\nWalls hold water back. Engineers inspect them.\n\n- One item\n\n${picture}\n\n- Another item\n\n## Quotes\n\n> Walls speak.\n\n![](${data(400, 900)})\n`,
    );
    const { messages } = traceOf(given.deck, given.article, given.words);
    expect(messages).toEqual([]);
    expect(coverageOf(given.deck, given.outlined, given.article).unplaced).toEqual([]);
    expect(figures(given.deck)).toHaveLength(3);
  });
});

it('makes no slide of an image without its file; its words are in the notes', async () => {
  const { deck } = await composed(article('![The wall from below](wall.png)'));
  expect(figures(deck)).toEqual([]);
  expect(deck.slides.flatMap(({ notes }) => notes.map(({ text }) => text))).toContain('The wall from below');
});
