/** A slide with nothing but a title. */
import type { PhrasingContent } from 'mdast';
import type { Slide } from '../layout/index.ts';
import { makeSlide } from '../make-slide.ts';

/** A slide of some words without a place in the article, by which checks of slides can read any text. */
export const titleSlide = (name: string, title: readonly PhrasingContent[]): Slide =>
  makeSlide('section', { title }, { path: [name], notes: [], sources: [] });
