import { expect, it } from 'vitest';
import { rejection, thrownAs } from '../../src/pipeline/thrown.ts';
import { exitCode, message, ruleOf } from '../../src/rules/index.ts';

it.each(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN'])(
  'takes %s for the lack of the machine that it is',
  (code) => {
    const said = thrownAs(Object.assign(new Error(`${code}: no more`), { code }));
    expect([ruleOf(said), exitCode([said])]).toEqual(['build:process', 3]);
    expect(said.note).toMatch(/limit|Close/);
  },
);

it('takes other errors for defects, and messages as they are', () => {
  expect(ruleOf(thrownAs(new TypeError('x is not a function')))).toBe('cli:defect');
  expect(ruleOf(thrownAs('words'))).toBe('cli:defect');
  const own = message('read:empty', 'Unexpected empty file, expected words');
  expect(thrownAs(own)).toBe(own);
});

it('tells a caller the reason of his own signal, and all else as a message', () => {
  const stop = new AbortController();
  const own = message('read:empty', 'Unexpected empty file, expected words');
  expect(rejection(own, stop.signal)).toBe(own);
  expect(rejection(new TypeError('x'), undefined)).toMatchObject({ rule: 'cli:defect', exitCode: 4 });
  stop.abort('enough');
  expect(rejection(own, stop.signal)).toBe('enough');
});
