import { expect, it } from 'vitest';
import type { VFileMessage } from 'vfile-message';
import { byKind } from '../../src/cli/message-kinds.ts';
import { message, type RuleId } from '../../src/rules/index.ts';

function outside(line: number, slot = 'title', rule: RuleId = 'verify:mended'): VFileMessage {
  const reason = `Unexpected ${line} px of \`Oak ${line}\` outside slot \`${slot}\` of slide \`s-${line}\`, expected all of it inside`;
  const given = message(rule, reason, { place: { line, column: 1 }, note: 'It is set as plain points.' });
  given.file = 'specimen.md (16:9)';
  return given;
}
const upTo = (n: number): VFileMessage[] => Array.from({ length: n }, (_, index) => outside(index + 1));
const notes = (messages: readonly VFileMessage[]): unknown[] => byKind(messages).map(({ note }) => note);

it('tells two of a kind each by itself, three as one', () => {
  expect(notes(upTo(2))).toEqual(['It is set as plain points.', 'It is set as plain points.']);
  expect(notes(upTo(3))).toEqual([
    'It is set as plain points. The same 2 times more: specimen.md (16:9):2, specimen.md (16:9):3.',
  ]);
});

it('names three places beside the first, and says that there are more', () => {
  expect(notes(upTo(4))).toEqual([expect.stringMatching(/3 times more: .*:2, .*:3, .*:4\.$/)]);
  expect(notes(upTo(5))).toEqual([expect.stringMatching(/4 times more: .*:2, .*:3, .*:4 and more\.$/)]);
});

it('names a place once', () => {
  expect(notes([outside(1), outside(2), outside(2)])).toEqual([
    expect.stringMatching(/2 times more: specimen\.md \(16:9\):2\.$/),
  ]);
});

it('keeps other slots and other rules apart', () => {
  const given = [...upTo(2), outside(3, 'points'), outside(4, 'title', 'verify:overflow')];
  expect(byKind(given)).toEqual(given);
});
