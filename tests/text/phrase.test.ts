import { expect, it } from 'vitest';
import { slice, textOf, type Phrase } from '../../src/text/phrase.ts';
import { phraseOf } from '../condense/phrases.ts';

/** What the source has where a part of a phrase stands. */
function placed(phrase: Phrase, part: string, source: string): string {
  const from = textOf(phrase).indexOf(part);
  const { position } = slice(phrase, from, from + part.length, source);
  return source.slice(position.start.offset, position.end.offset);
}

it.each([
  ['rye &amp; oats grow', '& oats', '&amp; oats'],
  ['rye &amp;amp; oats grow', 'rye &amp;', 'rye &amp;amp;'],
  ['rye &amp;amp; oats grow', 'oats', 'oats'],
  ['rye `&amp;` oats grow', 'oats', 'oats'],
  ['rye `&amp;amp;` oats grow', '&amp;amp;', '`&amp;amp;`'],
  ['rye `&amp;amp; oats` grow', 'oats', 'oats'],
  ['a &#x1f33e; of rye', 'of rye', 'of rye'],
])('%j has %j at %j', (source, part, expected) => {
  expect(placed(phraseOf(source), part, source)).toBe(expected);
});

it('goes over entities of what nobody sees, also where what follows looks like one', () => {
  const source = 'Rye&#x202e;&#x2060;&#0. It grows';
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: source.length + 1, offset: source.length },
  };
  const phrase: Phrase = {
    type: 'phrase',
    children: [{ type: 'text', value: 'Rye&#0. It grows', position }],
    position,
  };
  expect(placed(phrase, 'Rye&#0', source)).toBe('Rye&#x202e;&#x2060;&#0');
  expect(placed(phrase, 'It', source)).toBe('It');
});
