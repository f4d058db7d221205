import { expect, it } from 'vitest';
import { leadingClause } from '../../src/condense/clauses.ts';
import { opening } from '../../src/condense/title.ts';
import { plainPhrase, textOf, type Phrase } from '../../src/text/phrase.ts';

const phrase = (text: string): Phrase =>
  plainPhrase(text, {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: text.length + 1, offset: text.length },
  });

const clause = (text: string, most = 60): string | undefined => {
  const found = leadingClause(phrase(text), (words) => words.length <= most, { source: text, lang: 'en' });
  return found && textOf(found);
};

it('takes the longest beginning that is a clause and fits', () => {
  expect(clause('The gates are old; the keeper is older; nobody knows the age of the oak.')).toBe(
    'The gates are old; the keeper is older',
  );
  expect(clause('The gates are leaking in spring – the smith mends them when the water is low again.')).toBe(
    'The gates are leaking in spring',
  );
  expect(clause('Gates, weirs and locks – the smith mends them when the water is low.')).toBeUndefined();
});

it('takes none that what follows turns', () => {
  for (const tail of [
    'but not in spring',
    'unless it rains',
    'only at dawn',
    'not at dusk',
    'if the keeper is awake',
  ])
    expect(clause(`The gates are open – ${tail} on this long canal.`)).toBeUndefined();
  expect(
    clause('“The gates leak – all of them” is what the old keeper of the upper lock says.'),
  ).toBeUndefined();
});

const subject = (text: string, most = 40): string | undefined => {
  const found = opening(phrase(text), (words) => words.length <= most, text);
  return found && textOf(found);
};

it('names the subject of a heading by what stands before its mark', () => {
  expect(subject('Part one: gates—how they leak in all of the seasons')).toBe('Part one: gates');
  expect(subject('Gates (those of the upper lock and those of the lower)')).toBe('Gates');
  expect(subject('Gates that leak in all of the seasons of a year')).toBeUndefined();
  expect(subject('1: gates of the upper lock and those of the lower')).toBeUndefined();
  expect(subject('“Oak: a memoir” of the keeper of the upper lock of the town')).toBeUndefined();
});

// Minutes where blanks before a mark are looked at again from each of them: a quotation counts as blanks.
it('names the subject of a heading with a quotation of any length', () => {
  expect(subject(`Gates – “${'of oak '.repeat(30_000)}” as they leak`)).toBe('Gates');
});
