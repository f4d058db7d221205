/** A clock that tells when something has taken too long, and that can be stopped in between. */

/** A clock; it does not run before `begin`. */
export interface Watch {
  /** Lets it run for so many milliseconds from now, whatever was left. */
  readonly begin: (milliseconds: number) => void;
  /** Stops it until `resume` was called as often as `pause`. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends it. */
  readonly stop: () => void;
}

/** Milliseconds by which a timer may be late before this process is the one to blame. */
const BUSY = 1000;

/** A clock that calls `late` once its time is over. */
export function createWatch(late: () => void): Watch {
  let left: number | undefined;
  let since = 0;
  let pauses = 0;
  let timer: NodeJS.Timeout | undefined;
  const halt = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const run = (): void => {
    if (left === undefined || pauses > 0) return;
    since = performance.now();
    timer = setTimeout(check, left);
  };
  /** A timer that comes late was held up by this process, and so were those who are watched: they get the time again. */
  function check(): void {
    if (performance.now() - since < (left ?? 0) + BUSY) late();
    else run();
  }
  return {
    begin: (milliseconds) => {
      halt();
      left = milliseconds;
      run();
    },
    pause: () => {
      if (pauses === 0 && timer && left !== undefined) left = Math.max(0, left - (performance.now() - since));
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
