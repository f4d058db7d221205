/** What no operation may change: polarity, hedges, quantifiers, numbers, quotations. */
import { hedges, negators, numbers, quantifiers } from '../text/word-classes.ts';
import { kept, pick, quotations, type CondenseOperation, type TextRange } from './edit.ts';

const CLASSES = [negators, hedges, quantifiers, numbers] as const;

/** True when two texts have the same negators, hedges, quantifiers and numbers in the same order. */
export function saysTheSame(text: string, other: string): boolean {
  return CLASSES.every((list) => list(text).join('\n') === list(other).join('\n'));
}

/** True when none of the cuts reaches into a quotation. */
export function sparesQuotations(text: string, cuts: readonly TextRange[]): boolean {
  return quotations(text).every((quote) =>
    cuts.every((cut) => cut.end <= quote.start || cut.start >= quote.end),
  );
}

/**
 * True when an operation may make these cuts.
 *
 * What is kept must say, joined, what its pieces say apart: a cut never makes or breaks a number or a negation at
 * its seam. An exact operation must moreover leave all of them in place.
 */
export function allows(operation: CondenseOperation, text: string, cuts: readonly TextRange[]): boolean {
  if (cuts.length === 0 || !sparesQuotations(text, cuts)) return false;
  const ranges = kept(text.length, cuts);
  const rest = pick(text, ranges);
  if (rest.trim() === '') return false;
  if (operation.exact) return saysTheSame(text, rest);
  return saysTheSame(ranges.map(({ start, end }) => text.slice(start, end)).join(' | '), rest);
}
