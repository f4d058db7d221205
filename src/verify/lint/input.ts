/** What the checks of a finished deck are given, and what they find. */
import type { Deck } from '../../compose/deck.ts';
import type { Frame } from '../../compose/fit/frame.ts';
import type { Slide } from '../../compose/layout/index.ts';
import type { Inspection } from '../../compose/inspection.ts';
import type { Outline } from '../../outline/outline.ts';
import type { Article } from '../../read/article.ts';
import type { RuleId } from '../../rules/index.ts';

/** A finished deck with what it was made from and how it was drawn. */
export interface LintInput {
  readonly deck: Deck;
  readonly outline: Outline;
  readonly article: Pick<Article, 'readable'>;
  /** Empty where no browser was needed: then only what the deck itself tells is checked. */
  readonly inspections: readonly Inspection[];
  readonly frames: readonly Frame[];
}

/** One fault on one slide, or of the whole deck. */
export interface Finding {
  readonly rule: RuleId;
  /** Absent for what no single slide can mend. */
  readonly slide?: Slide;
  /** What is there, `title of 3 lines`: `Unexpected <found> on slide …`. */
  readonly found: string;
  /** What should be there, `2 at most`. */
  readonly expected: string;
  /** What to do, in one sentence. */
  readonly advice: string;
}

/** A check: pure, and silent about what is well. */
export type LintCheck = (given: LintInput) => readonly Finding[];

/** A slide beside what was drawn of it. */
export interface Seen {
  readonly slide: Slide;
  readonly drawn: Inspection;
}

/** The slides that were inspected, in the order of the deck. */
export function seenOf({ deck, inspections }: LintInput): Seen[] {
  const byId = new Map(inspections.map((inspection) => [inspection.id, inspection]));
  return deck.slides.flatMap((slide) => {
    const drawn = byId.get(slide.id);
    return drawn ? [{ slide, drawn }] : [];
  });
}
