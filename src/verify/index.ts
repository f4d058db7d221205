/** The last stage: did it come out right? */
export { audit } from './audit/index.ts';
export { coverageOf, verifyCoverage, type Coverage, type Unplaced } from './coverage.ts';
export { lint } from './lint/index.ts';
export { verifyOverflow } from './overflow.ts';
export { expectedOf, verifyPdf, type Expected } from './pdf/index.ts';
export { verifyPolarity } from './polarity.ts';
export { traceOf, type Invented } from './trace.ts';
