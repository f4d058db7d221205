/** What every slide of one deck is composed with. */
import type { PhrasingContent } from 'mdast';
import type { Picture } from '../read/article.ts';
import type { Outline } from '../outline/outline.ts';
import type { Brand, LayoutName, Limits, Size, Words } from './deck.ts';

/** The article's text, its language, and what the pack says about layouts and template text. */
export interface Context {
  readonly source: string;
  readonly lang: string;
  readonly limits: Limits;
  readonly words: Words;
  readonly brand?: Brand;
  /** Absent for 16:9. */
  readonly size?: Size;
  /** The pictures that were loaded, by the address in the article. */
  readonly images?: ReadonlyMap<string, Pick<Picture, 'name' | 'width' | 'height'>> | undefined;
  /** The line at the foot of each content slide: author, publisher, date. */
  readonly credit: readonly PhrasingContent[];
  readonly outline: Outline;
}

/** A limit of a layout's slot; `otherwise` when the pack sets none. */
export function limit(context: Context, layout: LayoutName, slot: string, otherwise: number): number {
  return context.limits[layout]?.[slot] ?? otherwise;
}
