/** The verify stage: checks the finished deck, its PDF, its faithfulness to the article. */
export { audit } from './audit/index.ts';
export { coverageOf, verifyCoverage, type Coverage, type Unplaced } from './coverage.ts';
export type { Fault } from './fault.ts';
export { lint, lintFaults, lintFindings, lintMessages, type Finding } from './lint/index.ts';
export { expectedOffice, verifyOffice } from './office/index.ts';
export { overflowFaults, verifyOverflow } from './overflow.ts';
export { expectedDeckPdf, expectedHandoutPdf, verifyPdf, type ExpectedPdf } from './pdf/index.ts';
export { polarityFaults, verifyPolarity } from './polarity.ts';
export { traceOf, tracerOf, type Invented, type Trace } from './trace.ts';
