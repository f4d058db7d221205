/** The last stage: did it come out right? */
export { coverageOf, verifyCoverage, type Coverage } from './coverage.ts';
export { verifyOverflow, verifyPages } from './overflow.ts';
export { verifyPolarity } from './polarity.ts';
export { runsOf } from './runs.ts';
export { traceOf, verifyTrace } from './trace.ts';
