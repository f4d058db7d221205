import { expect, it } from 'vitest';
import type { Frame } from '../../../src/compose/fit/frame.ts';
import type { Slide } from '../../../src/compose/layout/index.ts';
import { simpler, withoutLabel } from '../../../src/compose/fit/fallback.ts';
import { composed, layoutsOf, slotText } from '../decks.ts';

const over = (slide: Slide, slot: string): Frame => ({
  id: slide.id,
  overflow: [{ slot, x: 0, y: 40, text: 'words' }],
  fontSizes: [28],
});

const cell = (name: string, at: string, said: string): string =>
  `:::quadrant[${name}]{at="${at}"}\n${said}\n:::`;
const matrix = [
  '# Locks\n\n::::matrix[Where to build]{x="High tide | Low tide" y="Much traffic | Little traffic"}',
  cell('Build', 'top left', 'The town has the money for it.'),
  cell('Wait', 'top right', 'The rain comes in May.'),
  cell('Rest', 'bottom left', 'The keeper paints the gates.'),
  cell('Sell', 'bottom right', 'The town has a buyer.'),
  '::::\n',
].join('\n');

it('leaves out a label that is too long for its line, but for its notes', async () => {
  const { deck } = await composed(
    '# Locks\n\n## Gates\n\nOak rots.\n\n### Hinges\n\n- one leaks\n- two leaks\n- three leaks\n',
  );
  const slide = deck.slides.find((one) => slotText(one, 'eyebrow') === 'Gates') as Slide;
  const better = withoutLabel(slide, over(slide, 'eyebrow'));
  expect(slotText(better, 'eyebrow')).not.toContain('Gates');
  expect(better?.notes[0]?.text).toBe('Gates');
  expect(withoutLabel(slide, over(slide, 'points'))).toBeUndefined();
});

it('keeps the names of a matrix, then lists them with their places', async () => {
  const { deck, article } = await composed(matrix);
  const slide = deck.slides.find(({ layout }) => layout === 'matrix') as Slide;
  const [names] = simpler(slide, article.readable) ?? [];
  const full = ['top-left', 'top-right'].map((cell) => slotText(names, cell));
  expect(full).toEqual(['Build', 'Wait']);
  const [list] = simpler(names as Slide, article.readable) ?? [];
  expect(list?.layout).toBe('points');
  expect(slotText(list, 'points')).toBe(
    'High tide × Much traffic: BuildLow tide × Much traffic: WaitHigh tide × Little traffic: RestLow tide × Little traffic: Sell',
  );
});

it('names all cells on the map beside a quadrant, gives the names up first, then says the place in words', async () => {
  const cells = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
  const { deck, article } = await composed(matrix);
  const slide = deck.slides.find(({ layout }) => layout === 'quadrant') as Slide;
  expect(cells.map((cell) => slotText(slide, cell))).toEqual(['1 Build', '2 Wait', '3 Rest', '4 Sell']);
  const [unnamed] = simpler(slide, article.readable) ?? [];
  expect(unnamed?.layout).toBe('quadrant');
  expect(cells.map((cell) => slotText(unnamed, cell))).toEqual(['', '', '', '']);
  const [list] = simpler(unnamed as Slide, article.readable) ?? [];
  expect([list?.layout, slotText(list, 'eyebrow')]).toEqual(['points', 'High tide × Much traffic']);
});

it('gives no second number to a cell whose name begins with one', async () => {
  const { deck } = await composed(
    [
      '# Locks',
      '## Where to build',
      ...[
        '2. Build (high + busy)',
        '1. Wait (low + busy)',
        '4. Rest (high + calm)',
        '3. Sell (low + calm)',
      ].map((name) => `### ${name}\n\nThe town has the money for it.`),
    ].join('\n\n'),
  );
  const slide = deck.slides.find(({ layout }) => layout === 'quadrant') as Slide;
  expect(slotText(slide, 'top-left')).toBe('1. Wait (low + busy)');
});

it('gives each side of a comparison a slide where nothing of it can be divided', async () => {
  const { deck, article } = await composed(
    '# Locks\n\n::::comparison[Toll]\n:::side[Yesterday]\nFree.\n:::\n:::side[Tomorrow]\nDear.\n:::\n::::\n',
  );
  const slide = deck.slides[1] as Slide;
  const better = simpler(slide, article.readable) ?? [];
  expect(layoutsOf({ ...deck, slides: better })).toEqual(['points', 'points']);
  expect(better.map((one) => slotText(one, 'points'))).toEqual(['YesterdayFree', 'TomorrowDear']);
  expect(new Set(better.map(({ continues }) => continues)).size).toBe(1);
});

it('leaves out the lines of a cover one after the other, the address first, but for its notes', async () => {
  const { deck, article } = await composed(
    '---\nurl: https://example.org/locks\nauthors: [Ada Lock]\nsubtitle: And how they leak\n---\n# Locks\n\n## Gates\n\nOak rots.\n',
  );
  const cover = deck.slides[0] as Slide;
  expect(withoutLabel({ ...cover, density: 2 }, over(cover, 'byline'))).toBeUndefined();
  const without = (slide: Slide): Slide => simpler(slide, article.readable)?.[0] as Slide;
  const shorter = [without(cover), without(without(cover)), without(without(without(cover)))];
  const shown = shorter.map(({ slots }) => Object.keys(slots).join(' '));
  expect(shown).toEqual(['title subtitle byline', 'title byline', 'title']);
  const lines = ['Ada Lock', 'And how they leak', 'https://example.org/locks'];
  expect(shorter[2]?.notes.map(({ text }) => text)).toEqual(expect.arrayContaining(lines));
});

it('cuts a title in two where nothing else helps, with all of it in the notes', async () => {
  const title = 'the keeper minds the gates by day and his daughter minds them by night '.repeat(12).trim();
  const { deck, article } = await composed(`# Locks\n\n## Gates\n\nOak rots.\n`);
  const position = { start: { line: 9, column: 1, offset: 90 }, end: { line: 9, column: 900, offset: 990 } };
  const [, gates] = deck.slides as [Slide, Slide];
  const slide = { ...gates, slots: { ...gates.slots, title: [{ type: 'text', value: title, position }] } };
  const [better] = simpler(slide as Slide, article.readable) ?? [];
  const shown = slotText(better, 'title');
  expect(shown.length).toBeLessThanOrEqual(300);
  expect(title.startsWith(shown.trim())).toBe(true);
  expect(better?.notes.some(({ text }) => text.includes(title))).toBe(true);
});
