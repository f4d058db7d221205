/** How the processor time of some work grows with its size: two sizes are compared, so a slow or busy machine makes no difference. */

/** Times as large as the small size the large one is. */
const FACTOR = 16;

/** Runs of each size, of which the quickest counts: the others collected somebody else's garbage. */
const RUNS = 3;

/** What a run is taken to last at least, in microseconds: below it what is compiled counts. */
const RESOLUTION = 2000;

/**
 * How many times as much processor time work takes for 16 times its size: about 16 where it is linear, 256 where it is
 * quadratic. It counts the whole process, so the tests that use it have a process of their own.
 */
export function growthOf(work: (size: number) => unknown, small: number): number {
  const quickest = (size: number): number =>
    Math.min(
      ...Array.from({ length: RUNS }, () => {
        const before = process.cpuUsage();
        work(size);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      }),
    );
  // Compiled by its first run.
  work(small);
  return quickest(small * FACTOR) / Math.max(RESOLUTION, quickest(small));
}

/** Growth above which work is not linear any more: compilers and collectors make up to 40 of 16. */
export const MAX_LINEAR_GROWTH = 80;
