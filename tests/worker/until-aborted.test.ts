import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { untilAborted } from '../../src/worker/until-aborted.ts';

it('tells of an abort before, during and never after the work, and leaves nothing on the signal', async () => {
  const told: unknown[] = [];
  const stop = new AbortController();
  const { signal } = stop;
  const note = (reason: unknown): void => void told.push(reason);
  await untilAborted(signal, note, Promise.resolve());
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  const during = untilAborted(signal, note, Promise.resolve('done'));
  stop.abort('enough');
  expect(await during).toBe('done');
  await untilAborted(signal, note, Promise.resolve());
  expect(told).toEqual(['enough', 'enough']);
});
