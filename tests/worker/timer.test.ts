import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWatch } from '../../src/worker/timer.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

it('tells once when its time is over', () => {
  const late = vi.fn();
  createWatch(late).begin(100);
  vi.advanceTimersByTime(99);
  expect(late).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(late).toHaveBeenCalledTimes(1);
});

it('does not count pauses, however many at once', () => {
  const late = vi.fn();
  const watch = createWatch(late);
  watch.begin(100);
  vi.advanceTimersByTime(60);
  watch.pause();
  watch.pause();
  vi.advanceTimersByTime(5000);
  watch.resume();
  vi.advanceTimersByTime(5000);
  watch.resume();
  vi.advanceTimersByTime(39);
  expect(late).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(late).toHaveBeenCalledTimes(1);
});

it('begins anew while it is stopped, and runs no more after its end', () => {
  const late = vi.fn();
  const watch = createWatch(late);
  watch.pause();
  watch.begin(100);
  vi.advanceTimersByTime(500);
  watch.resume();
  vi.advanceTimersByTime(99);
  watch.stop();
  vi.advanceTimersByTime(500);
  expect(late).not.toHaveBeenCalled();
});

it('gives the time again when this process was held up', () => {
  const late = vi.fn();
  createWatch(late).begin(100);
  const now = performance.now.bind(performance);
  // The timer fires, but the clock says that it is far too late.
  const held = vi.spyOn(performance, 'now').mockImplementation(() => now() + 5000);
  vi.advanceTimersByTime(100);
  expect(late).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(late).toHaveBeenCalledTimes(1);
  held.mockRestore();
});
