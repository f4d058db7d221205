/** Measures a deck that a page has loaded. */
import type { Frame } from '../compose/fit/frame.ts';
import { measureSlides } from './in-page.ts';
import type { Page } from './browser/page.ts';

/** What the browser drew of each slide, in the order of the deck. */
export async function measure(page: Page): Promise<Frame[]> {
  return page.evaluate(measureSlides);
}
