import { expect, it } from 'vitest';
import { composed, layoutsOf, slotText } from '../decks.ts';

const canal = (said: string): string => `# Canals\n\n## The canal pays\n\n${said}\n`;

it('sets two figures of a section large, and says them in no bullet', async () => {
  const { deck } = await composed(
    canal(
      'Oak rots above water. Iron rusts below it. Revenue of the canal reached $40.6 million. Traffic on the canal rose to 3 million tonnes.',
    ),
  );
  expect(layoutsOf(deck)).toEqual(['cover', 'stat']);
  expect(slotText(deck.slides[1], 'figures')).toBe(
    '$40.6 million Revenue of the canal3 million tonnes Traffic on the canal',
  );
  expect(slotText(deck.slides[1], 'points')).toBe('Oak rots above waterIron rusts below it');
  expect(slotText(deck.slides[1], 'title')).toBe('The canal pays');
  expect(deck.slides[1]?.notes.map(({ text }) => text)).toContain(
    'Revenue of the canal reached $40.6 million.',
  );
});

it('sets the one figure of a sentence large above it, beside the other points', async () => {
  const plain = 'Oak rots above water. Iron rusts below it. Revenue of the canal reached $40.6 million.';
  const { deck } = await composed(canal(plain));
  expect(layoutsOf(deck)).toEqual(['cover', 'stat']);
  expect(slotText(deck.slides[1], 'points')).toBe('Iron rusts below it');
  expect(slotText(deck.slides[1], 'figures')).toBe(
    '$40.6 million Revenue of the canal reached $40.6 million',
  );
});

it('takes a figure with what it measures from what its author sets in bold', async () => {
  const bold = 'Oak rots above water. Iron rusts below it. The log has **80% utilization of locks** for May.';
  const { deck } = await composed(canal(bold));
  expect(slotText(deck.slides[1], 'figures')).toBe('80% The log has 80% utilization of locks for May');
});

it('shows at most three figures, and those of a list where every item gives one', async () => {
  const item = (what: string, n: number): string => `- Rent of the ${what} is $${n} million.\n`;
  const list = `${item('mill', 4)}${item('barge', 2)}${item('mule', 1)}`;
  expect(layoutsOf((await composed(canal(list))).deck)).toEqual(['cover', 'stat']);
  const four = (await composed(canal(`${list}${item('weir', 9)}`))).deck;
  expect(layoutsOf(four)).toEqual(['cover', 'cards']);
  expect(slotText(four.slides[1], 'points').match(/Rent/g)).toHaveLength(4);
  expect(layoutsOf((await composed(canal(`${list}- Oak rots.\n`))).deck)).toEqual(['cover', 'cards']);
  const prose = ['mill', 'barge', 'mule', 'weir'].map(
    (what, n) => `Rent of the ${what} is $${n + 2} million.`,
  );
  const { deck } = await composed(canal(prose.join(' ')));
  const slide = deck.slides.find(({ layout }) => layout === 'stat');
  expect(slotText(slide, 'figures').match(/Rent/g)).toHaveLength(3);
});

it('gives the title to neither of two figures', async () => {
  const { deck } = await composed(
    canal('The share of the mill is nearly 80%. The share of the smith is 20%.').replace(
      'The canal pays',
      'Shares',
    ),
  );
  expect(layoutsOf(deck)).toEqual(['cover', 'stat']);
  expect(slotText(deck.slides[1], 'title')).toBe('Shares');
  expect(slotText(deck.slides[1], 'figures')).toContain('nearly 80% The share of the mill');
});
