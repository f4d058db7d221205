/** The parts of a package, and what they relate to. */
import type { Element } from '../xml.ts';

/** A relationship of a part. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `slideLayout`, `image`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A part of XML with what it relates to. */
export interface Part {
  /** `/ppt/slides/slide1.xml`. */
  readonly name: string;
  readonly type: string;
  readonly root: Element;
  readonly relations: readonly Relation[];
}
