/** Named sides and their comparison, however the article sets them against each other. */
import { spanOf, type Phrase } from '../../text/phrase.ts';
import type { Comparison, Side, Support } from '../outline.ts';

/** A side by its name and what is said for it. */
export const sideOf = (heading: Phrase, children: readonly Support[]): Side => ({
  type: 'side',
  heading,
  children: [...children],
  position: spanOf([heading, ...children]) ?? heading.position,
});

/** A comparison of named sides. */
export const comparisonOf = (
  sides: readonly [Side, Side],
  whole: readonly Support[],
  position: Comparison['position'],
): Comparison => ({
  type: 'comparison',
  by: 'sides',
  whole: [...whole],
  children: [...sides],
  position,
});
