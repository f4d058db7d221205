import { expect, it } from 'vitest';
import { compose } from '../../../src/compose/index.ts';
import { composed, layoutsOf, slotText } from '../decks.ts';

const legal = 'Nothing here is advice. The authors own barges and may sell them at any time without notice.';
const article = `# Canals\n\n## Gates\n\nOak rots above water. Iron rusts below it.\n\n## Disclaimer\n\n${legal}\n\n## Sources\n\n- The log of the lock\n`;

it('shows the disclaimer of an article whole', async () => {
  const { deck } = await composed(article);
  const slide = deck.slides.find(({ layout }) => layout === 'disclaimer');
  expect(slotText(slide, 'title')).toBe('Disclaimer');
  expect(slotText(slide, 'text')).toBe(legal);
});

it('ends with what the fund says, behind the sources', async () => {
  const { outlined, article: read } = await composed(article);
  const brand = {
    fund: 'Towpath',
    disclaimer: ['For clients only.', 'No offer.'],
    contact: ['Ann Lee', 'ann@example.org'],
  };
  const deck = compose(outlined, {
    source: read.readable,
    weights: { sentences: [], sections: new Map(), words: new Map() },
    limits: {},
    words: {},
    brand,
  });
  expect(layoutsOf(deck).slice(-3)).toEqual(['sources', 'disclaimer', 'closing']);
  const [own, closing] = deck.slides.slice(-2);
  expect(slotText(own, 'text')).toBe('For clients only.No offer.');
  expect(slotText(closing, 'title')).toBe('Towpath');
  expect(slotText(closing, 'contact')).toBe('Ann Leeann@example.org');
  const bare = compose(outlined, {
    source: read.readable,
    weights: { sentences: [], sections: new Map(), words: new Map() },
    limits: {},
    words: {},
    brand: { fund: 'Towpath' },
  });
  expect(layoutsOf(bare).at(-1)).toBe('sources');
});

it('shares a long disclaimer out over slides', async () => {
  const { outlined, article: read } = await composed(article);
  const brand = { disclaimer: Array.from({ length: 5 }, (_, n) => `Clause ${n} ${'says so '.repeat(49)}`) };
  const deck = compose(outlined, {
    source: read.readable,
    weights: { sentences: [], sections: new Map(), words: new Map() },
    limits: {},
    words: {},
    brand,
  });
  const texts = deck.slides.filter(({ id }) => id.startsWith('fund')).map((slide) => slotText(slide, 'text'));
  expect(texts.map((text) => text.match(/Clause/g)?.length)).toEqual([3, 2]);
});
