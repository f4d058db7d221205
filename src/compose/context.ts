/** What every slide of one deck is composed with. */
import type { PhrasingContent } from 'mdast';
import type { Picture } from '../read/article.ts';
import type { Outline } from '../outline/outline.ts';
import type { Brand } from './brand.ts';
import type { Choices } from './choices.ts';
import type { LayoutLimits, Words } from './deck.ts';
import type { LayoutName } from './layout/index.ts';
import { traitsOf } from './layout/traits.ts';
import type { Weights } from '../weigh/weights.ts';
import type { Rooms } from './section/room.ts';
import type { Size } from './size.ts';

/** The article's text, its language, and what the pack says about layouts and template text. */
export interface ComposeContext {
  readonly source: string;
  readonly lang: string;
  readonly limits: LayoutLimits;
  readonly words: Words;
  readonly brand?: Brand;
  /** Absent for 16:9. */
  readonly size?: Size;
  /** The pictures that were loaded, by the address in the article. */
  readonly images?: ReadonlyMap<string, Pick<Picture, 'name' | 'width' | 'height'>> | undefined;
  /** The line at the foot of each content slide: author, publisher, date. */
  readonly credit: readonly PhrasingContent[];
  readonly outline: Outline;
  /** What the sentences of the article weigh. */
  readonly weights: Weights;
  /** What has room beside what. */
  readonly rooms: Rooms;
  /** What somebody chose for single sections. */
  readonly choices: Choices;
  /** What the executive slide says. */
  readonly told: readonly string[];
}

/** How much a slot of a layout holds: what the pack says, else what the layout says; no limit where neither does. */
export const limitOf = (
  { limits }: Pick<ComposeContext, 'limits'>,
  layout: LayoutName,
  slot: string,
): number => limits[layout]?.[slot] ?? traitsOf(layout).limits?.[slot] ?? Infinity;
