import { expect, it } from 'vitest';
import type { Frame, Slide } from '../../src/compose/deck.ts';
import { plainer, unlabelled } from '../../src/compose/plainer.ts';
import { composed, layoutsOf, slotText } from './decks.ts';

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
  const better = unlabelled(slide, over(slide, 'eyebrow'));
  expect(slotText(better, 'eyebrow')).not.toContain('Gates');
  expect(better?.notes[0]?.text).toBe('Gates');
  expect(unlabelled(slide, over(slide, 'points'))).toBeUndefined();
});

it('keeps the names of a matrix, then lists them with their places', async () => {
  const { deck, article } = await composed(matrix);
  const slide = deck.slides.find(({ layout }) => layout === 'matrix') as Slide;
  const [names] = plainer(slide, article.readable) ?? [];
  const full = ['top-left', 'top-right'].map((cell) => slotText(names, cell));
  expect(full).toEqual(['Build', 'Wait']);
  const [list] = plainer(names as Slide, article.readable) ?? [];
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
  const better = plainer(slide, article.readable) ?? [];
  expect(layoutsOf({ ...deck, slides: better })).toEqual(['points', 'points']);
  expect(better.map((one) => slotText(one, 'points'))).toEqual(['YesterdayFree', 'TomorrowDear']);
  expect(new Set(better.map(({ continues }) => continues)).size).toBe(1);
});

it('cuts a title in two where nothing else helps, with all of it in the notes', async () => {
  const title = 'the keeper minds the gates by day and his daughter minds them by night '.repeat(12).trim();
  const { deck, article } = await composed(`# ${title}\n\n## Gates\n\nOak rots.\n`);
  const cover = deck.slides[0] as Slide;
  expect(cover.density).toBe(2);
  const [better] = plainer(cover, article.readable) ?? [];
  const shown = slotText(better, 'title');
  expect(shown.length).toBeLessThanOrEqual(300);
  expect(title.startsWith(shown.trim())).toBe(true);
  expect(better?.notes.some(({ text }) => text.includes(title))).toBe(true);
});
