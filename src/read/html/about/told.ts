/** What a page tells of itself: texts with the places where they stand. */
import type { Position } from 'unist';
import type { HtmlElement, HtmlNode } from '../dom.ts';
import type { Locate } from '../../locator.ts';
import type { Range } from '../readable.ts';

/** A text of the page as it reads, and where it stands. */
export interface Told extends Range {
  readonly value: string;
}

/** The page whose head, data and lines are read. */
export interface Telling {
  readonly text: string;
  readonly root: HtmlElement;
  readonly place: Locate;
  /** True for what no reader sees. */
  readonly hidden: (node: HtmlNode) => boolean;
}

/** The place of a told text. */
export const placeIn = ({ place }: Telling, { start, end }: Range): Position => place(start, end);

/** Words alone, to compare titles. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
