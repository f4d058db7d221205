import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTimer } from '../../../src/print/browser/timer.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

it('tells once when its time is over', () => {
  const onTimeout = vi.fn();
  createTimer(onTimeout).start(100);
  vi.advanceTimersByTime(99);
  expect(onTimeout).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onTimeout).toHaveBeenCalledTimes(1);
});

it('does not count pauses, however many at once', () => {
  const onTimeout = vi.fn();
  const timer = createTimer(onTimeout);
  timer.start(100);
  vi.advanceTimersByTime(60);
  timer.pause();
  timer.pause();
  vi.advanceTimersByTime(5000);
  timer.resume();
  vi.advanceTimersByTime(5000);
  timer.resume();
  vi.advanceTimersByTime(39);
  expect(onTimeout).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onTimeout).toHaveBeenCalledTimes(1);
});

it('begins anew while it is stopped, and runs no more after its end', () => {
  const onTimeout = vi.fn();
  const timer = createTimer(onTimeout);
  timer.pause();
  timer.start(100);
  vi.advanceTimersByTime(500);
  timer.resume();
  vi.advanceTimersByTime(99);
  timer.stop();
  vi.advanceTimersByTime(500);
  expect(onTimeout).not.toHaveBeenCalled();
});

it('gives the time again when this process was held up', () => {
  const onTimeout = vi.fn();
  createTimer(onTimeout).start(100);
  const now = performance.now.bind(performance);
  // The timer fires, but the clock says that it is far too late.
  const held = vi.spyOn(performance, 'now').mockImplementation(() => now() + 5000);
  vi.advanceTimersByTime(100);
  expect(onTimeout).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(onTimeout).toHaveBeenCalledTimes(1);
  held.mockRestore();
});
