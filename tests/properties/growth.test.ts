/** No reader takes longer for each of many: what is quadratic takes minutes for a megabyte. */
import { describe, expect, it } from 'vitest';
import { clauses } from '../../src/condense/clauses.ts';
import { condense } from '../../src/condense/condense.ts';
import { bylineOf } from '../../src/read/byline/byline.ts';
import { parseHtml } from '../../src/read/html/parse-html.ts';
import { mask } from '../../src/read/markdown/mask.ts';
import { parsedWith } from '../../src/read/markdown/parser.ts';
import { savePdf } from '../../src/pdf/save.ts';
import { add } from '../../src/pdf/value.ts';
import { outline } from '../../src/outline/index.ts';
import { roomsOf } from '../../src/compose/section/room.ts';
import { prepared } from '../../src/read/docx/prepare.ts';
import { read } from '../../src/read/index.ts';
import { plainPhrase } from '../../src/text/phrase.ts';
import { weigh } from '../../src/weigh/index.ts';
import { documentParts, par, run, table } from '../read/docx/make.ts';
import { sentenceSpans } from '../../src/text/sentences.ts';
import { THEN } from '../../src/text/time-words.ts';
import { phraseOf } from '../condense/phrases.ts';
import { emptyPdf } from '../pdf/made.ts';
import { growthOf, MAX_LINEAR_GROWTH } from './growth.ts';

it('tells linear work from quadratic work', () => {
  const sum = (steps: number): number => {
    let total = 0;
    for (let step = 0; step < steps; step++) total += (step * step) % 7;
    return total;
  };
  expect(growthOf((size) => sum(size * 2000), 200)).toBeLessThan(MAX_LINEAR_GROWTH);
  expect(growthOf((size) => sum(size * size), 300)).toBeGreaterThan(MAX_LINEAR_GROWTH);
});

it.each([
  ['headings with a line below', ': Tide\n---\n'],
  ['headings with two lines below', 'Tides\n===\n'],
  ['headings', '## Tides\n\n'],
  ['items', '- Tides rise.\n'],
  ['paragraphs', 'Tides rise.\n\n'],
])('Markdown of many %s is parsed', (_, block) => {
  expect(growthOf((size) => parsedWith(block.repeat(size), 0), 60)).toBeLessThan(MAX_LINEAR_GROWTH);
});

it.each([
  ['digits', '7'],
  ['numerals', '十'],
  ['words of numbers', 'some two '],
])('moments are looked for among many %s', (_, piece) => {
  expect(growthOf((size) => THEN.test(piece.repeat(size)), 2000)).toBeLessThan(MAX_LINEAR_GROWTH);
});

describe('a text', () => {
  it('is split into sentences', () => {
    const text = 'The price of "grain" rose by 3.5 per cent in spring. ';
    expect(growthOf((size) => sentenceSpans(text.repeat(size), 'en'), 500)).toBeLessThan(MAX_LINEAR_GROWTH);
  });

  it.each([
    ['dots', '.'],
    ['quotation marks', " 'a"],
    ['brackets', '('],
    ['commas', ', adding a'],
    ['all of it', '\' (a, .; "'],
  ])('is condensed that has many %s', (_, noise) => {
    const work = (size: number): void => {
      const source = `Mills need ${noise.repeat(size)} x water`;
      const phrase = phraseOf(source);
      condense(phrase, { source, lang: 'en', label: true });
      clauses(phrase, { source, lang: 'en' });
    };
    expect(growthOf(work, Math.ceil(120 / noise.length))).toBeLessThan(MAX_LINEAR_GROWTH);
  });
});

it.each([
  '{{',
  '{%',
  '<',
  '$',
  '$$',
  '$x_1$',
  '[[',
  '<img ',
  '<!-',
  '{#',
  '\n$$',
  '\n\\[',
  '\n:::{a}',
  '{{< s "x" >}}',
])('Markdown of many %j', (mark) => {
  expect(growthOf((size) => mask(mark.repeat(size), 0), 2000)).toBeLessThan(MAX_LINEAR_GROWTH);
});

it('Markdown of many hidden elements that do not end', () => {
  expect(growthOf((size) => mask('<b hidden>'.repeat(size), 0), 2000)).toBeLessThan(MAX_LINEAR_GROWTH);
});

it.each<[what: string, page: (size: number) => string]>([
  ['quotation marks', (size) => '"'.repeat(size * 40)],
  ['comments that do not end', (size) => '<!--'.repeat(size * 10)],
  ['entities', (size) => '&amp;'.repeat(size * 10)],
  ['odd entities', (size) => '&notit;'.repeat(size * 10)],
  ['unclosed scripts', (size) => '<script>'.repeat(size * 10)],
  ['end tags', (size) => '</p>'.repeat(size * 4)],
  ['brackets', (size) => '<'.repeat(size * 40)],
  ['text without a space', (size) => 'a'.repeat(size * 100)],
  ['blanks', (size) => `<p>${' \n'.repeat(size * 40)}x</p>`],
  ['blanks between words', (size) => `<h1>Tides</h1><p>Tides${' '.repeat(size * 40)}rise.</p>`],
  ['blanks in code', (size) => `<h1>Tides</h1><pre>Tides${' '.repeat(size * 40)}rise.</pre>`],
  ['blanks by name', (size) => `<h1>Tides</h1><p>Tides${'&nbsp;'.repeat(size * 8)}rise.</p>`],
  ['one long class', (size) => `<p class="${'a-'.repeat(size * 20)}">x</p>`],
  [
    'data that does not end',
    (size) => `<script type="application/ld+json">${'[{"a":'.repeat(size * 4)}</script>`,
  ],
  ['links', (size) => '<a href="x">y</a> '.repeat(size)],
  ['rows', (size) => `<table>${'<tr><td>1<td>2'.repeat(size / 2)}</table>`],
  ['line breaks', (size) => `<div>${'x<br><br>'.repeat(size)}</div>`],
  ['folding boxes', (size) => '<details><summary>Tides</summary>They come.</details>'.repeat(size / 2)],
  ['headings', (size) => '<h2>Tides</h2><p>Tide after tide, they come.</p>'.repeat(size / 2)],
])('a page of many %s', (_, page) => {
  expect(growthOf((size) => parseHtml(page(size)), 500)).toBeLessThan(MAX_LINEAR_GROWTH);
});

it.each<[what: string, body: (size: number) => string]>([
  ['paragraphs', (size) => par(run('Tides rise.')).repeat(size)],
  ['runs', (size) => par(run('Tides rise. ').repeat(size))],
  ['items', (size) => par(run('Tides rise.'), '', 'number').repeat(size)],
  ['bold lines', (size) => (par(run('Tides', '<w:b/>')) + par(run('Tides rise.'))).repeat(size / 2)],
  ['rows', (size) => table(Array.from({ length: size }, () => ['Tide', '4']))],
])('a document of Word of many %s', (_, body) => {
  const work = (size: number): unknown =>
    prepared(
      new Map(
        Object.entries(documentParts(body(size))).map(([name, text]) => [
          name,
          new TextEncoder().encode(text),
        ]),
      ),
    );
  expect(growthOf(work, 40)).toBeLessThan(MAX_LINEAR_GROWTH);
});

it('many sentences without words have their room', async () => {
  const article = await read({ path: 'a.md', content: '# Tides\n\nTides rise in spring.' });
  const weights = weigh(outline(article), article.readable);
  const [first] = weights.sentences;
  const phrase = plainPhrase('?<', article.tree.children[0]?.position ?? { start: POINT, end: POINT });
  const work = (size: number): unknown => {
    const sentences = Array.from({ length: size }, () => first && { ...first, phrase });
    return roomsOf({ ...weights, sentences: sentences.flatMap((sentence) => sentence ?? []) }, [], 'en');
  };
  expect(growthOf(work, 300)).toBeLessThan(MAX_LINEAR_GROWTH);
});

const POINT = { line: 1, column: 1, offset: 0 };

it.each(['by ', 'A ', '2024-', '作者：', '[', ': ', 'Published ', '，'])(
  'a byline of nothing but %j',
  (piece) => {
    // The longest line that is read has 300 characters.
    const work = (size: number): unknown => bylineOf(`By ${piece.repeat(size).slice(0, size)}`);
    expect(growthOf(work, 18)).toBeLessThan(MAX_LINEAR_GROWTH);
  },
);

it('a PDF of many objects', () => {
  const work = (count: number): void => {
    const pdf = emptyPdf();
    const all = Array.from({ length: count }, (_, at) => add(pdf, { S: 'P', K: at }));
    pdf.trailerInfo.Root = add(pdf, { Type: 'Catalog', All: all });
    savePdf(pdf);
  };
  expect(growthOf(work, 2000)).toBeLessThan(MAX_LINEAR_GROWTH);
});
