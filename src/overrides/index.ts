/** What somebody chose for the deck of an article, in a file beside it: read, applied, written. */
export { applyOverrides, type Chosen } from './apply.ts';
export { overridesPath, readOverrides } from './file.ts';
export { reviewOf, type Review } from './review.ts';
export { unshownMessages } from './unshown.ts';
