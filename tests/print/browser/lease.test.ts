import { expect, it, vi } from 'vitest';
import { pagesFrom, type Loan } from '../../../src/print/browser/lease.ts';
import { createTurns } from '../../../src/print/browser/lock.ts';
import { browserGone } from '../../../src/print/browser/failure.ts';
import { ruleOf } from '../../../src/rules/index.ts';
import type { VFileMessage } from 'vfile-message';

const loan = (): Loan => ({
  page: {} as Loan['page'],
  notices: [],
  back: vi.fn(),
  drop: vi.fn(() => Promise.resolve()),
});

it('gives pages back, and drops those of work that failed', async () => {
  const one = loan();
  const { withPage } = pagesFrom(() => Promise.resolve(one));
  expect(await withPage(() => Promise.resolve(3))).toBe(3);
  expect([one.back, one.drop].map((f) => vi.mocked(f).mock.calls.length)).toEqual([1, 0]);
  await expect(withPage(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect([one.back, one.drop].map((f) => vi.mocked(f).mock.calls.length)).toEqual([1, 1]);
});

it('does work that lost its browser once more, alone, and no third time', async () => {
  const asked: boolean[] = [];
  const { withPage } = pagesFrom((alone) => {
    asked.push(alone);
    return Promise.resolve(loan());
  });
  const error: unknown = await withPage(() => Promise.reject(browserGone(''))).catch((e: unknown) => e);
  expect([asked, ruleOf(error as VFileMessage)]).toEqual([[false, true], 'print:browser']);
});

it('lets one who wants to be alone wait for all, and nobody in beside', async () => {
  const turns = createTurns();
  const log: string[] = [];
  const enter = (name: string, alone = false): Promise<unknown> =>
    turns.enter(alone).then(() => log.push(name));
  void enter('a');
  void enter('b');
  void enter('alone', true);
  void enter('c');
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
  await settled();
  expect(log).toEqual(['a', 'b']);
  turns.leave();
  await settled();
  expect(log).toEqual(['a', 'b']);
  turns.leave();
  await settled();
  expect(log).toEqual(['a', 'b', 'alone']);
  turns.leave();
  await settled();
  expect(log).toEqual(['a', 'b', 'alone', 'c']);
});
