import { expect, it } from 'vitest';
import type { Deck } from '../../../src/compose/deck.ts';
import type { Frame } from '../../../src/compose/fit/frame.ts';
import type { Slide } from '../../../src/compose/layout/index.ts';
import { fit } from '../../../src/compose/fit/fit.ts';
import { marked } from '../../../src/compose/continuation.ts';
import { composed, slotText } from '../decks.ts';

const over = (id: string, slot = 'points'): Frame => ({
  id,
  overflow: [{ slot, x: 0, y: 40, text: 'words' }],
  fontSizes: [28],
});

/** Fits a deck until a slide no longer overflows, as a browser that finds this slot always too small. */
function rounds(deck: Deck, source: string, slot: string, most = 40): Deck[] {
  const decks = [deck];
  for (let n = 0; n < most; n++) {
    const last = decks.at(-1);
    const better =
      last &&
      fit(
        last,
        last.slides.slice(1).map(({ id }) => over(id, slot)),
        source,
      );
    if (!better) break;
    decks.push(better);
  }
  return decks;
}

it('leaves a deck alone that fits', async () => {
  const { deck } = await composed('# Locks\n\n## Gates\n\nOak lasts under water.');
  expect(
    fit(
      deck,
      deck.slides.map(({ id }) => ({ id, overflow: [], fontSizes: [] })),
      '',
    ),
  ).toBeUndefined();
});

const leaks = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `- ${'abcdef'.charAt(at)} leaks by day and also by night in winter`,
  ).join('\n');

it('sets points smaller, then denser, and divides them only then', async () => {
  const { deck, article } = await composed(`# Locks\n\n## Leaks\n\n${leaks(4)}`);
  const decks = rounds(deck, article.readable, 'points', 5);
  expect(decks.map(({ slides }) => slides.slice(1).map(({ density }) => density))).toEqual([
    [-2],
    [-1],
    [0],
    [1],
    [2],
    [0, 0],
  ]);
  const parts = decks.at(-1);
  expect(
    marked(parts ?? deck, { continued: '({n}/{m})', left: '+{n}' })
      .slides.slice(1, 3)
      .map((slide) => slotText(slide, 'title')),
  ).toEqual(['Leaks (1/2)', 'Leaks (2/2)']);
});

it('divides at once what is far too tall', async () => {
  const { deck, article } = await composed(`# Locks\n\n## Leaks\n\n${leaks(4)}`);
  const id = deck.slides[1]?.id ?? '';
  const frame = { id, overflow: [{ slot: 'points', x: 0, y: 900, text: 'words' }], fontSizes: [28] };
  const parts = fit(deck, [frame], article.readable)?.slides.slice(1) ?? [];
  expect(parts.length).toBeGreaterThan(1);
});

it('cuts a sentence that alone is too much at its middle, down to its words, and ends', async () => {
  const { deck, article } = await composed(
    '# Locks\n\n## FAQ\n\n### Who opens the locks?\n\nThe keeper opens them by day. His daughter opens them by night.',
  );
  const decks = rounds(deck, article.readable, 'answer');
  const texts = (decks.at(-1)?.slides ?? [])
    .filter(({ layout }) => layout === 'faq')
    .map((slide) => slotText(slide, 'answer'));
  expect(texts.slice(0, 2)).toEqual(['The', 'keeper']);
  expect(decks.length).toBeLessThan(40);
});

it('never loses a word on the way', async () => {
  const content =
    '# Locks\n\n## Leaks\n\n- one **leaks** a lot\n- two leaks `less` than [that](https://example.org)\n- three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n\n```\na\nb\nc\nd\n```';
  const { deck, article } = await composed(content);
  const bag = (one: Deck): string =>
    one.slides
      .map((slide) => slotText(slide, 'points') + slotText(slide, 'code'))
      .join(' ')
      .replace(/\s+/g, '');
  for (const slot of ['points', 'table']) {
    const decks = rounds(deck, article.readable, slot);
    expect(decks.length).toBeGreaterThan(1);
    for (const one of decks) expect(bag(one)).toBe(bag(deck));
  }
  // Lines of code that no slide shows are in the notes, and counted.
  const decks = rounds(deck, article.readable, 'code');
  expect(decks.length).toBeGreaterThan(2);
  for (const { slides } of decks) {
    const code = slides.filter(({ layout }) => layout === 'code');
    const shown = code.flatMap((slide) => slotText(slide, 'code').split('\n'));
    expect(shown.length + code.reduce((sum, { left = 0 }) => sum + left, 0)).toBe(4);
    const notes = new Set(code.flatMap((slide) => slide.notes.map(({ text }) => text)));
    expect(['a', 'b', 'c', 'd'].filter((line) => !notes.has(line))).toEqual([]);
  }
});

it.each([
  ['a step at a time', 40, 5, [1]],
  ['at its densest and divided at once where it is far too long', 3000, 5, [2, 2, 2, 2, 2, 2, 2, 2]],
  ['at its densest at once when rounds run out', 40, 2, [2]],
  ['divided at the same time when rounds run out', 200, 2, [2, 2]],
  ['a step at a time as long as there are rounds', 200, 3, [1]],
])('sets a paragraph %s', async (_, y, left, densities) => {
  const said = `${'the keeper minds the gates by day, and his daughter minds them by night, '.repeat(16).trim()} always.`;
  const { deck, article } = await composed(`# Locks\n\n## Gates\n\n> ${said}\n`);
  const quotes = ({ slides }: Deck): Slide[] => slides.filter(({ layout }) => layout === 'quote');
  const [{ id = '' } = {}] = quotes(deck);
  const frame = { id, overflow: [{ slot: 'quote', x: 0, y, text: 'words' }], fontSizes: [40] };
  const better = fit(deck, [frame], article.readable, left) ?? deck;
  expect(quotes(better).map(({ density }) => density)).toEqual(densities);
});
