/** JSON that people can read, and that reads back as the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from '../../src/files/json-text.ts';

it('has small things on a line and large ones over several', () => {
  expect(jsonText({ type: 'text', place: [12, 26], none: undefined })).toBe(
    '{"type": "text", "place": [12, 26]}',
  );
  const word = 'w'.repeat(60);
  expect(jsonText({ a: [word, word], b: {} })).toBe(
    `{\n "a": [\n  "${word}",\n  "${word}"\n ],\n "b": {}\n}`,
  );
});

it('has a line of 110 characters, and none of more that holds two values', () => {
  const fits = jsonText(['a'.repeat(50), 'b'.repeat(50)]);
  expect(fits.split('\n')).toHaveLength(1);
  expect(jsonText(['a'.repeat(52), 'b'.repeat(52)]).split('\n')).toHaveLength(4);
});

it('reads back as what it was made of', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
