/** Measures the document that a page has loaded. */
import type { Frame } from '../compose/fit/frame.ts';
import type { Page } from './browser/page.ts';
import type { ReportHeights } from './page/measure-chapters.ts';

/** What the browser drew of each slide of a deck, in their order. */
export const measure = (page: Page): Promise<Frame[]> => page.run('measureSlides');

/**
 * Puts the slides of a deck in place of those that the page shows, in the same look, and measures those that are others
 * than before: fitting changes few of them.
 */
export async function measureReplaced(page: Page, slides: string): Promise<Frame[]> {
  const changed = await page.run('replaceSlides', slides);
  await page.run('waitUntilReady');
  return page.run('measureSlides', changed);
}

/** The heights of the chapters of a report that is laid out for print. */
export const measureChapters = (page: Page): Promise<ReportHeights> => page.run('measureChapters');
