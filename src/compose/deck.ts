/** The deck: what is shown, slide by slide. */
import type { LayoutName, Slide } from './layout/index.ts';
import type { Size } from './size.ts';

/** The slides in order, with what the page around them needs. */
export interface Deck {
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO date, absent when the article tells none. */
  readonly published?: string;
  readonly lang: string;
  readonly size: Size;
  readonly slides: readonly Slide[];
}

/** Limits that a pack sets for its layouts: words, items or characters by slot name. */
export type LayoutLimits = Readonly<Partial<Record<LayoutName, Readonly<Record<string, number>>>>>;

/** Template text in the article's language, by key: `source`, `questions`, `then`. */
export type Words = Readonly<Record<string, string>>;
