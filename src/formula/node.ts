/** How a formula stands in a tree of mdast, as mdast-util-math has it. */
import type { Data, Literal } from 'mdast';

/** A formula in a sentence; `value` is its TeX as written, without dollars. */
export interface InlineMath extends Literal {
  type: 'inlineMath';
  data?: Data;
}

/** A formula with its lines to itself. */
export interface Math extends Literal {
  type: 'math';
  data?: Data;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface BlockContentMap {
    math: Math;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    math: Math;
  }
}
