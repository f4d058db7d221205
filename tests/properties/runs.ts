/** How many articles the property tests write: few in the gate, more where `FUZZ_RUNS` says so, as `npm run fuzz` does. */

/** Runs of a property over whole articles, and the seed that they are written from. */
export const RUNS = {
  numRuns: Number(process.env['FUZZ_RUNS'] ?? 50),
  seed: Number(process.env['FUZZ_SEED'] ?? 1815),
};
