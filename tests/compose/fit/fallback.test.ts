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
