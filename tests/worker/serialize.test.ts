import { expect, it } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { deserializeFailure, serializeFailure } from '../../src/worker/serialize.ts';
import { browserGone, isBrowserGone } from '../../src/print/browser/failure.ts';
import { levelOf, message, ruleOf, slidesOf } from '../../src/rules/index.ts';

/** As it comes out of the other process. */
const sent = (thrown: unknown): Error => deserializeFailure(structuredClone(serializeFailure(thrown)));

it('keeps all that a message says', () => {
  const given = message('verify:bullets', 'Unexpected point, expected none', {
    note: 'Shorten it.',
    place: { start: { line: 3, column: 1, offset: 20 }, end: { line: 3, column: 9, offset: 28 } },
    cause: Object.assign(new Error('why'), { code: 'ENOENT' }),
    slides: ['a', 'b'],
  });
  given.file = 'a.md';
  const back = sent(given) as VFileMessage;
  expect(back).toBeInstanceOf(VFileMessage);
  expect([ruleOf(back), levelOf(back), slidesOf(back)]).toEqual(['verify:bullets', 'warning', ['a', 'b']]);
  for (const key of [
    'reason',
    'note',
    'file',
    'line',
    'column',
    'place',
    'message',
    'name',
    'ruleId',
    'source',
  ] as const)
    expect(back[key]).toEqual(given[key]);
  expect(back.cause).toMatchObject({ message: 'why', code: 'ENOENT' });
});

it.each(['read:empty', 'read:encoding', 'read:image-remote'] as const)('keeps the level of %s', (id) => {
  const given = message(id, 'Unexpected');
  expect(levelOf(sent(given) as VFileMessage)).toBe(levelOf(given));
});

it('keeps a browser that is gone, and errors with their code and stack', () => {
  const gone = sent(browserGone('no room'));
  expect([isBrowserGone(gone), gone.message]).toEqual([true, 'The browser has ended. no room']);
  const error = Object.assign(new RangeError('too deep'), { code: 'E' });
  expect(sent(error)).toMatchObject({
    name: 'RangeError',
    message: 'too deep',
    code: 'E',
    stack: error.stack,
  });
  expect(isBrowserGone(sent(error))).toBe(false);
  expect(sent('words').message).toBe('words');
});
