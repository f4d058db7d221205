import { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../src/rules/index.ts';
import { parseOverrides } from '../../src/overrides/parse.ts';

const read = (text: string) => parseOverrides(new TextEncoder().encode(text), 'mill.deck.yml');

function refusal(text: string): VFileMessage {
  try {
    read(text);
  } catch (error) {
    if (error instanceof VFileMessage) return error;
  }
  throw new Error('Unexpected success, expected a message');
}

describe('keys that nobody knows', () => {
  it.each([
    ['lenght: brief', 'Unexpected key `lenght`, expected `length`', 1],
    ['sections:\n  tides:\n    acton: drop', 'Unexpected key `acton`, expected `action`', 3],
    [
      'sections:\n  tides:\n    sentences:\n      - text: Tides turn.\n        action: drop\n        why: long',
      'Unexpected key `why`, expected one of text, action',
      6,
    ],
  ])('warns of %j', (text, reason, line) => {
    const { messages } = read(text);
    expect(messages.map(ruleOf)).toEqual(['override:key']);
    expect(messages[0]).toMatchObject({ reason, line, file: 'mill.deck.yml' });
  });
});

describe('what cannot be used', () => {
  it.each([
    ['length: breif', 'Unexpected length `breif`, expected `brief`'],
    ['sections:\n  tides:\n    action: dorp', 'Unexpected action `dorp`, expected `drop`'],
    [
      'sections:\n  tides: drop',
      'Unexpected text under `tides`, expected `action`, `title` or `sentences` under it',
    ],
    [
      'sections:\n  tides:\n    sentences:\n      - Tides turn.',
      'Unexpected text under `sentences`, expected `text` and `action` of each',
    ],
    [
      'sections:\n  tides:\n    sentences:\n      - text: Tides turn.',
      'Unexpected sentence, expected `text` and `action` of it',
    ],
    ['sections: [tides', 'Unexpected YAML'],
    ['- drop', 'Unexpected file without keys, expected `key: value` on each line'],
  ])('refuses %j', (text, reason) => {
    const error = refusal(text);
    expect(ruleOf(error)).toBe('override:file');
    expect(error.reason).toContain(reason);
    expect(error.note).toContain('content/README.md');
  });
});

it('takes an empty file for no choice', () => {
  expect(read('# nothing yet\n')).toEqual({ overrides: { sections: [] }, messages: [] });
});
