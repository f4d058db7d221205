/** A timer that does not blame others for the time in which this process itself was held up. */

/** A timer; it does not run before `start`. */
export interface Timer {
  /** Lets it run for so many milliseconds from now, whatever was left. */
  readonly start: (milliseconds: number) => void;
  /** Stops it until `resume` was called as often as `pause`. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends it. */
  readonly stop: () => void;
}

/** Milliseconds by which a timer may fire late before it counts as held up by this process. */
export const MAX_TIMER_DELAY = 1000;

/**
 * A timer that calls `onTimeout` once its time is over.
 *
 * Where it fires late, whoever is waited for was held up as well, and gets the whole time again: 100 ms that fire after
 * 1.5 s run for 100 ms more.
 */
export function createTimer(onTimeout: () => void): Timer {
  let left: number | undefined;
  let since = 0;
  let pauses = 0;
  let timeout: NodeJS.Timeout | undefined;
  const halt = (): void => {
    clearTimeout(timeout);
    timeout = undefined;
  };
  const run = (): void => {
    if (left === undefined || pauses > 0) return;
    since = performance.now();
    timeout = setTimeout(check, left);
  };
  function check(): void {
    const isLate = performance.now() - since >= (left ?? 0) + MAX_TIMER_DELAY;
    if (isLate) run();
    else onTimeout();
  }
  return {
    start: (milliseconds) => {
      halt();
      left = milliseconds;
      run();
    },
    pause: () => {
      if (pauses === 0 && timeout && left !== undefined)
        left = Math.max(0, left - (performance.now() - since));
      pauses += 1;
      halt();
    },
    resume: () => {
      pauses -= 1;
      if (pauses === 0) run();
    },
    stop: () => {
      left = undefined;
      halt();
    },
  };
}
