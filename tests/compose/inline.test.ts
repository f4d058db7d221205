import { expect, it } from 'vitest';
import { template, withoutStop } from '../../src/compose/inline.ts';
import { textOf } from '../../src/text/phrase.ts';

it.each([
  ['Barges win.', 'Barges win'],
  ['A barge of 180B.', 'A barge of 180B'],
  ['Told by P. D.', 'Told by P. D.'],
  ['Barges win…', 'Barges win…'],
  ['Do barges win?', 'Do barges win?'],
  ['驳船赢了。', '驳船赢了'],
])('ends lines alike: %s', (line, shown) => expect(textOf(withoutStop([template(line)]))).toBe(shown));
