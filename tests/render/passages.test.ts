/** The article by line, with what slides show of it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passagesOf } from '../../src/render/passages.ts';
import { deckOf, slideOf } from './deck.ts';

const at = (text: string, start: number, end: number) => {
  const point = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
  };
  return { start: point(start), end: point(end) };
};

/** A slide that shows some spans of a text and stands for others. */
const slide = (
  text: string,
  shown: readonly (readonly [number, number])[],
  from: readonly (readonly [number, number])[],
) =>
  slideOf(
    'statement',
    {
      title: shown.map(([start, end]) => ({
        type: 'text',
        value: text.slice(start, end),
        position: at(text, start, end),
      })),
      statement: [],
    },
    { sources: from.map(([start, end]) => at(text, start, end)) },
  );

const reviewed = (readable: string) => ({ readable, coded: false, left: [] });

const text = '# One\n\nA first sentence. A second one.\n\n---\n\nThe end of it.\n';
const find = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

it('has the lines with words, with what slides show marked', () => {
  const deck = deckOf([
    slide(text, [find('One')], [find('# One')]),
    slide(text, [find('second'), find('One')], [find('A first sentence. A second one.')]),
    slideOf('closing', { title: [] }),
  ]);
  expect(passagesOf(deck, reviewed(text))).toEqual({
    article: [
      [1, '# ', ['One', 0, 1], ' '],
      [3, 'A first sentence. A ', ['second', 1], ' one. '],
      [7, 'The end of it. '],
    ],
    // The second slide shows a word of the first line.
    passages: [[[0, 0]], [[0, 1]], []],
    left: [],
  });
});

it('leaves the line below a slide unmarked, but not on the cover', () => {
  const source = [{ type: 'text', value: 'The end', position: at(text, ...find('The end')) }] as const;
  const shown = (layout: 'cover' | 'points') =>
    passagesOf(
      deckOf([slideOf(layout, { title: [], points: [], source } as never)]),
      reviewed(text),
    ).article.at(-1);
  expect(shown('points')).toEqual([7, 'The end of it. ']);
  expect(shown('cover')).toEqual([7, ['The end', 0], ' of it. ']);
});

it('cuts a line that has a whole page on it where passages begin and end', () => {
  const long = `${'Many words before it. '.repeat(80)}HERE it is.${' And many after it.'.repeat(80)}`;
  const start = long.indexOf('HERE');
  const { article, passages } = passagesOf(deckOf([slide(long, [], [[start, start + 11]])]), reviewed(long));
  expect(article.map(([line]) => line)).toEqual([1, 1, 1]);
  expect(passages).toEqual([[[1, 1]]]);
  expect(article[1]).toEqual([1, 'HERE it is.']);
});

it('says why pieces were left out, and what entities stand for', () => {
  const page = 'Menu &amp; more\nA sentence &lt;here&gt;.\n';
  const left = [
    { start: 0, end: 15, why: 'Navigation' },
    { start: 16, end: 18, why: 'A part of a line' },
  ];
  expect(passagesOf(deckOf([]), { readable: page, coded: true, left })).toEqual({
    article: [
      [1, 'Menu & more '],
      [2, 'A sentence <here>. '],
    ],
    passages: [],
    left: [[0, 'Navigation']],
  });
  expect(passagesOf(deckOf([]), { readable: page, coded: false, left: [] }).article[0]).toEqual([
    1,
    'Menu &amp; more ',
  ]);
});

it('keeps every word of any text, in order, whatever slides show', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'é', '字', ' ', '\n', '.'), minLength: 1, maxLength: 80 }),
      fc.array(fc.array(fc.nat(79), { minLength: 4, maxLength: 4 }), { maxLength: 4 }),
      (text, spans) => {
        const span = (a = 0, b = 0): [number, number] => [
          Math.min(a, b, text.length),
          Math.min(Math.max(a, b), text.length),
        ];
        const deck = deckOf(spans.map(([a, b, c, d]) => slide(text, [span(a, b)], [span(c, d)])));
        const { article, passages } = passagesOf(deck, reviewed(text));
        const words = article.flatMap(([, ...segments]) =>
          segments.map((one) => (typeof one === 'string' ? one : one[0])),
        );
        const kept = text.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line));
        expect(words.join('').replace(/\s+/g, '')).toBe(kept.join('').replace(/\s+/g, ''));
        for (const [first, last] of passages.flat()) {
          expect(first).toBeLessThanOrEqual(last);
          expect(last).toBeLessThan(article.length);
        }
        for (const [index, [a, b]] of spans.entries()) {
          const marked = article
            .flatMap(([, ...segments]) => segments)
            .flatMap((one) => (typeof one !== 'string' && one.slice(1).includes(index) ? [one[0]] : []));
          const shown = text.slice(...span(a, b));
          // Lines without words are left out, and so are their marks.
          const lost = shown.replace(/[\s.]+/g, '');
          expect(marked.join('').replace(/[\s.]+/g, '')).toBe(lost);
        }
      },
    ),
  );
});
