import { expect, it } from 'vitest';
import { speakerOf } from '../../../src/compose/exhibit/speaker.ts';
import { textOf, type Phrase } from '../../../src/text/phrase.ts';

const phrase = (value: string): Phrase => {
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: value.length + 1, offset: value.length },
  };
  return { type: 'phrase', children: [{ type: 'text', value, position }], position };
};

it.each([
  ['Ada Lovelace put the case plainly in a letter:', 'Ada Lovelace'],
  ['The mills are old. Ada Lovelace once wrote of them:', 'Ada Lovelace'],
  ['But then again, as J. W. von Goethe puts it, mills are cheap:', 'J. W. von Goethe'],
  ['According to Ana María O’Neill, who ran a mill:', 'Ana María O’Neill'],
  ['Ada Lovelace, who ran a mill, said:', 'Ada Lovelace'],
  ['Lee told Ada Lovelace in a letter:', undefined],
  ['The council has an answer:', undefined],
  ['Ada Lovelace put the case plainly.', undefined],
  ['Ada Lovelace owns the mill:', undefined],
  ['Ada said:', undefined],
  ['As Ada puts it:', 'Ada'],
  ['But Ada Lovelace said it herself:', 'Ada Lovelace'],
])('%s → %s', (words, name) => {
  const speaker = speakerOf(phrase(words), words);
  expect(speaker && textOf(speaker)).toBe(name);
});
