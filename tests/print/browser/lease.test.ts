import { expect, it, vi } from 'vitest';
import { pagesFrom, type Lease } from '../../../src/print/browser/lease.ts';
import { browserGone } from '../../../src/print/browser/failure.ts';
import { ruleOf } from '../../../src/rules/index.ts';
import type { VFileMessage } from 'vfile-message';

const lease = (): Lease => ({
  page: {} as Lease['page'],
  notices: [],
  release: vi.fn(),
  discard: vi.fn(() => Promise.resolve()),
});

it('releases pages, and discards those of work that failed', async () => {
  const { release, discard, ...given } = lease();
  const { withPage } = pagesFrom(() => Promise.resolve({ ...given, release, discard }));
  expect(await withPage(() => Promise.resolve(3))).toBe(3);
  expect([release, discard].map((f) => vi.mocked(f).mock.calls.length)).toEqual([1, 0]);
  await expect(withPage(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect([release, discard].map((f) => vi.mocked(f).mock.calls.length)).toEqual([1, 1]);
});

it('does work that lost its browser once more, alone, and no third time', async () => {
  const asked: string[] = [];
  const { withPage } = pagesFrom((access) => {
    asked.push(access);
    return Promise.resolve(lease());
  });
  const error: unknown = await withPage(() => Promise.reject(browserGone(''))).catch((e: unknown) => e);
  expect([asked, ruleOf(error as VFileMessage)]).toEqual([['shared', 'exclusive'], 'print:browser']);
});

it('passes on errors of work that is done once more', async () => {
  const errors = [browserGone(''), new Error('no')];
  const { withPage } = pagesFrom(() => Promise.resolve(lease()));
  await expect(withPage(() => Promise.reject(errors.shift() ?? new Error('third')))).rejects.toThrow('no');
});
