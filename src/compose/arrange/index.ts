/** Arranges the slides of a section: joins what is small, shows what has a shape, sets short text larger. */
import type { ComposeContext } from '../context.ts';
import type { Slide } from '../layout/index.ts';
import { withAsides } from './aside.ts';
import { withEvidence } from './evidence.ts';
import { grown } from './grow.ts';
import { joined } from './join.ts';
import { withPairs } from './questions.ts';
import { shaped } from './shape.ts';
import { withWiderSide } from './sides.ts';

/** The slides of one section as they are best shown; no word of them is lost. */
export const arranged = (slides: readonly Slide[], context: ComposeContext): Slide[] =>
  withAsides(joined(withPairs(slides), context)).map((slide) =>
    grown(withWiderSide(withEvidence(shaped(slide, context), context)), context),
  );
