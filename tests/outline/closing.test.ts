import { expect, it } from 'vitest';
import { closingIndex } from '../../src/outline/closing.ts';
import type { OutlineContext } from '../../src/outline/context.ts';
import type { Support } from '../../src/outline/outline.ts';
import { pointFrom } from '../../src/outline/supports.ts';
import { plainPhrase } from '../../src/text/phrase.ts';

const point = { line: 1, column: 1, offset: 0 };
const supports = (paragraphs: readonly string[]): Support[] =>
  paragraphs.map((words) => pointFrom(plainPhrase(words, { start: point, end: point })));

const conclusion = 'The harbour therefore keeps its old gates.';

/** How many paragraphs behind the conclusion are none of it; -1 where it is not found. */
function behind(...tail: readonly string[]): number {
  const context = { lang: 'en', source: '' } as OutlineContext;
  const index = closingIndex(supports([conclusion, ...tail]), context);
  return index < 0 ? -1 : tail.length - index;
}

it.each([
  ['four lines that point elsewhere', Array.from({ length: 4 }, () => 'Related: gates'), 4],
  ['five lines that point elsewhere', Array.from({ length: 5 }, () => 'Related: gates'), -1],
  // What neither ends as a sentence nor has a verb signs.
  ['14 words without an end', [`Ines ${'Falk '.repeat(13)}`.trim()], 1],
  ['15 words without an end', [`Ines ${'Falk '.repeat(14)}`.trim()], 0],
  ['three words with an end', ['Onward to gates.'], 1],
  ['four words with an end', ['Onward to old gates.'], 0],
  ['30 characters without an end', ['港口'.repeat(15)], 1],
  ['31 characters without an end', [`${'港口'.repeat(15)}门`], 0],
  ['seven characters with an end', ['港口港口港口门。'], 1],
  ['eight characters with an end', ['港口港口港口港口。'], 0],
])('finds the conclusion before %s, or takes them for it', (_, tail, count) => {
  expect(behind(...tail)).toBe(count);
});
