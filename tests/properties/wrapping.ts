/** Articles whose paragraphs can be wrapped at any column: no word begins what Markdown takes for a mark. */
import fc from 'fast-check';
import { sentence, word } from './arbitrary.ts';

/** A block: what stands before its first line and before the others, and its words; a fixed one is never wrapped. */
export interface Wrappable {
  readonly first: string;
  readonly rest: string;
  readonly words: string;
  readonly fixed?: true;
}

/** What a line may not begin with: list markers, quotations, headings, rules, fences, numbers that open lists. */
const safe = (words: string): string =>
  words.replaceAll('。', '.').replace(/(?<=\s)(?:\d+[.)]|[-+*=#>|~`:]+)(?=\s|$)/g, 'mill');

const decorated = fc.oneof(
  { weight: 10, arbitrary: word },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...'**mill wheel** *old mill* [the mill](https://a.example/x) `mill stone` &amp; “mills” ~~grain~~ Label: (Water + Old) – which I call the “Old Mill” e.g. St. [mills][ref] Ada’s mill, stone;'.split(
        ' ',
      ),
    ),
  },
);
const paragraph = fc
  .tuple(
    fc.constantFrom('', 'Label: ', '**Label.** ', 'Mill (Water + Old) – ', 'Q: ', 'A: '),
    fc.array(
      fc.oneof(
        sentence,
        fc.array(decorated, { minLength: 4, maxLength: 20 }).map((all) => all.join(' ')),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  )
  .map(([label, all]) => safe(`${label}${all.join(' ')}`));
const han = fc
  .array(fc.constantFrom(...'磨坊粮食价格市场农场河流石头面包。，、：“”（）可能不'), {
    minLength: 5,
    maxLength: 150,
  })
  .map((letters) => `磨${letters.join('')}`);

const heading = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words): Wrappable => ({ first: '## ', rest: '', words: words.join(' '), fixed: true }));
const around = fc.constantFrom(
  ['', ''],
  ['', ''],
  ['- ', '  '],
  ['1. ', '   '],
  ['> ', '> '],
  ['> - ', '>   '],
  ['[^1]: ', '    '],
);

/** Markdown. */
export const wrappable = fc.array(
  fc.oneof(
    fc
      .tuple(around, fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: han }))
      .map(([[first = '', rest = ''], words]): Wrappable => ({ first, rest, words })),
    heading,
  ),
  { minLength: 1, maxLength: 6 },
);

/** A copy of a page: its paragraphs are long enough to show where they are wrapped. */
export const wrappedCopy = fc.array(
  fc
    .array(word, { minLength: 40, maxLength: 90 })
    .map((words): Wrappable => ({ first: '', rest: '', words: `Mills ${words.join(' ')}.` })),
  { minLength: 1, maxLength: 6 },
);

const TITLE: Wrappable = {
  first: '',
  rest: '',
  words: 'The mills of the county and their price',
  fixed: true,
};

/** The blocks below a title as text, wrapped at a column: at spaces, and between any two Chinese characters. */
export const wrapped = (blocks: readonly Wrappable[], width: number, rank = ''): string =>
  [TITLE, ...blocks]
    .map(({ first, rest, words, fixed }) => {
      const lines = fixed ? [words] : linesOf(words, width - rest.length);
      return (fixed === true && first === '' ? rank : first) + lines.join(`\n${rest}`);
    })
    .join('\n\n');

function linesOf(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of words.matchAll(/\p{Script=Han}[\p{P}]*| ?[^\s\p{Script=Han}]+/gu)) {
    if (line.length + piece.length > width && (piece.startsWith(' ') || /\p{Script=Han}/u.test(piece))) {
      lines.push(line);
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line];
}
