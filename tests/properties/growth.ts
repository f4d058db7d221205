/** How the processor time of some work grows with its size: two sizes are compared, so a slow or busy machine makes no difference. */

/** Times as large as the small size the large one is. */
const FACTOR = 16;

/** Most runs of each size, of which the quickest counts: the others collected somebody else's garbage. */
const MAX_RUNS = 3;

/** What a run is taken to last at least, in microseconds: below it what is compiled counts. */
const RESOLUTION = 2000;

/**
 * How many times as much processor time work takes for 16 times its size: about 16 where it is linear, 256 where it is
 * quadratic. It counts the whole process, so the tests that use it have a process of their own.
 */
export function growthOf(work: (size: number) => unknown, small: number): number {
  const timeOf = (size: number): number => {
    const before = process.cpuUsage();
    work(size);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  // Compiled by its first run.
  work(small);
  const least = Math.max(RESOLUTION, Math.min(...Array.from({ length: MAX_RUNS }, () => timeOf(small))));
  let growth = Infinity;
  // Another run could only show less.
  for (let run = 0; run < MAX_RUNS && growth >= MAX_LINEAR_GROWTH; run++)
    growth = Math.min(growth, timeOf(small * FACTOR) / least);
  return growth;
}

/** Growth above which work is not linear any more: compilers and collectors make up to 40 of 16. */
export const MAX_LINEAR_GROWTH = 80;
