import { expect, it } from 'vitest';
import { createLock, type Access } from '../../../src/print/browser/lock.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('gives exclusive access when all have released, and lets nobody overtake who waits for it', async () => {
  const lock = createLock();
  const log: string[] = [];
  const acquire = (name: string, access: Access = 'shared'): Promise<unknown> =>
    lock.acquire(access).then(() => log.push(name));
  void acquire('a');
  void acquire('b');
  void acquire('alone', 'exclusive');
  void acquire('c');
  void acquire('d');
  await settled();
  expect(log).toEqual(['a', 'b']);
  lock.release();
  await settled();
  expect(log).toEqual(['a', 'b']);
  lock.release();
  await settled();
  expect(log).toEqual(['a', 'b', 'alone']);
  lock.release();
  await settled();
  expect(log).toEqual(['a', 'b', 'alone', 'c', 'd']);
});
