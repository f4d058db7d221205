/** The last stage: did it come out right? */
export { coverageOf, verifyCoverage, type Coverage } from './coverage.ts';
export { verifyOverflow, verifyPages } from './overflow.ts';
export { runsOf, verifyTrace } from './trace.ts';
