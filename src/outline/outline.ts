/** The typed outline: what an article says, as a unist tree whose leaves are the article's own words. */
import type { BlockContent } from 'mdast';
import type { Dropped, Meta } from '../read/article.ts';
import type { Phrase, Sourced } from '../text/phrase.ts';

/** Everything the article says, in its order; what is not said by the article itself is in `dropped`. */
export interface Outline extends Sourced {
  type: 'outline';
  meta: Meta;
  children: Section[];
  dropped: Dropped[];
}

/** One part of the article; the union that every later stage switches on. */
export type Section = Narrative | Matrix | Comparison | Faq | Passage;

/** What every kind of section has. */
interface SectionBase extends Sourced {
  /** The author's heading or label; absent where the article gives none and none of its terms can serve. */
  heading?: Phrase;
  /** The heading above this section's own, outermost first. */
  group?: Phrase[];
}

/** One line of argument. */
export interface Narrative extends SectionBase {
  type: 'narrative';
  heading: Phrase;
  /** Its number or letter as printed, without punctuation: `1`, `二`. */
  number?: string;
  /** The sentence in which the author concludes ("Therefore, …"); also among the children. */
  claim?: Phrase;
  children: Support[];
}

/** A framework of two axes. `children` are in the order of the article. */
export interface Matrix extends SectionBase {
  type: 'matrix';
  x: Axis;
  y: Axis;
  /** What is said before and between the quadrants, position sentences too. */
  introduction?: Support[];
  children: [Quadrant, Quadrant, Quadrant, Quadrant];
}

/** An axis by the words at its ends: left and right for x, top and bottom for y. */
export interface Axis extends Sourced {
  type: 'axis';
  name?: Phrase;
  ends: [Phrase, Phrase];
}

/** One cell of a matrix. */
export interface Quadrant extends Sourced {
  type: 'quadrant';
  heading: Phrase;
  /** All that the article writes for a name, where that is more than the heading: `Stars (high + high)`. */
  name?: Phrase;
  number?: string;
  at: { x: 'left' | 'right'; y: 'top' | 'bottom' };
  /** What the article says of this quadrant's column or row as a whole. */
  side?: Phrase;
  children: Support[];
}

/** The same things said of two or more sides: then and now, for and against. */
export interface Comparison extends SectionBase {
  type: 'comparison';
  /** Whether its sides are moments, then and now, or what the article calls them. */
  by: 'moments' | 'sides';
  /** The paragraphs that it was made of, whole; the sides have the sentences that are compared. */
  whole: Support[];
  children: [Side, Side, ...Side[]];
}

/** One side of a comparison; its points may also stand in the passage they come from. */
export interface Side extends Sourced {
  type: 'side';
  heading: Phrase;
  children: Support[];
}

/** Questions with their answers. */
export interface Faq extends SectionBase {
  type: 'faq';
  children: Question[];
}

/** A question as asked, and what answers it. */
export interface Question extends Sourced {
  type: 'question';
  heading: Phrase;
  children: Support[];
}

/** Prose with a place in the article but no argument of its own. */
export interface Passage extends SectionBase {
  type: 'passage';
  role:
    | 'digest'
    | 'introduction'
    | 'thesis'
    | 'conclusion'
    | 'disclaimer'
    | 'sources'
    /** Said beside the argument: in the notes, on no slide. */
    | 'aside'
    | 'footnotes'
    | 'other';
  children: Support[];
}

/** A thing said, or a thing shown. */
export type Support = Point | Exhibit;

/** A thing said: a paragraph or a list item; `children` is the list that it announces. */
export interface Point extends Sourced {
  type: 'point';
  /** All the words as written, marker and label included. */
  whole: Phrase;
  /** Its number or letter as printed, without punctuation. */
  number?: string;
  /** Bold, dashed or coloned lead, without its punctuation. */
  label?: Phrase;
  /** The pair of tags in brackets behind a label: `(Infrastructure + Survival)`. */
  tags?: readonly [Phrase, Phrase];
  /** What is said, without marker, label and tags; absent for a point that is only a label. */
  text?: Phrase;
  /** The numbers in it that say what they measure; absent when none does. */
  figures?: Figure[];
  /** True for a list item. */
  item: boolean;
  children: Point[];
}

/** A figure of merit: a number with its unit, and what it measures. */
export interface Figure extends Sourced {
  type: 'figure';
  /** As printed, with what limits it: `nearly 80%`. */
  value: Phrase;
  measure: Phrase;
}

/** A thing shown, as mdast has it. */
export interface Exhibit extends Sourced {
  type: 'exhibit';
  kind: 'table' | 'image' | 'quotation' | 'code' | 'mathematics';
  /** The paragraph that announces it, also among the points: `The file must have this form:`. */
  lead?: Phrase;
  caption?: Phrase;
  /** An image stands in a paragraph of its own; mathematics is code in TeX, from its source. */
  node: BlockContent;
}
