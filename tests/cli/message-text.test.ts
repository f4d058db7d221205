/** Nothing that an article or a path holds steers the terminal of whoever reads the messages. */
import { expect, it } from 'vitest';
import { message, messageAsJson } from '../../src/rules/index.ts';
import { messageText, safe, safeJson } from '../../src/cli/message-text.ts';

/** A colour, a title of the window by a control of one byte, an override, an isolate, a tag, a mark of direction, line ends. */
const steering = [
  '\u001b[31m',
  '\u009b1m',
  '\u202e',
  '\u2066',
  '\u{e0041}',
  '\u200f',
  '\u2028',
  '\u0085',
  '\n',
  '\ud800',
];

it.each(steering)('escapes %j', (character) => {
  const given = message('read:empty', `Unexpected ${character} here`, { note: `Look for ${character}` });
  for (const line of [messageText(given, `a${character}.md`), safe(character)])
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
});

it('escapes JSON without changing what it says', () => {
  const given = message('read:empty', `Unexpected ${steering.join('')}`);
  const json = safeJson([messageAsJson(given, 'a.md')]);
  expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  expect(JSON.parse(json)).toEqual([
    { rule: 'read:empty', level: 'error', reason: `Unexpected ${steering.join('')}` },
  ]);
});

it('leaves letters of any script, and joined emoji', () => {
  const words = '潮汐 المد می‌خواهم 👨‍👩‍👧 é';
  expect([safe(words), JSON.parse(safeJson(words))]).toEqual([words, words]);
  expect(safeJson(words)).toContain(words);
});

it.each([
  [255, 255],
  [256, 191],
  [5000, 191],
])('leaves out the middle of a path of %d characters', (length, shown) => {
  const path = `${'a'.repeat(length - 3)}.md`;
  const line = messageText(message('read:empty', `Unexpected ${path} here`), '');
  const word = line.split(' ')[2] ?? '';
  expect([word.length, word.endsWith('a.md')]).toEqual([shown, true]);
});
