/** The verify stage: checks the finished deck, its PDF, its faithfulness to the article. */
export { audit } from './audit/index.ts';
export { coverageOf, verifyCoverage, type Coverage, type Unplaced } from './coverage.ts';
export { lint } from './lint/index.ts';
export { verifyOverflow } from './overflow.ts';
export { expectedDeckPdf, verifyPdf, type ExpectedPdf } from './pdf/index.ts';
export { verifyPolarity } from './polarity.ts';
export { traceOf, type Invented } from './trace.ts';
