/** Pages that show one deck after another: to open a page takes longer than to measure a deck. */
import type { Browser, OpenPage } from './browser.ts';

/** A page, and the deck that it shows, counted from 1. */
export interface ReusablePage extends OpenPage {
  readonly uses: number;
}

/** Decks and reports after which a page is replaced: its process grows to a gigabyte over some thirty of them. */
const MAX_USES = 10;

/** A page that has shown nothing yet. */
export const freshPage = async (browser: Browser): Promise<ReusablePage> => ({
  ...(await browser.openPage()),
  uses: 1,
});

/**
 * The page ready for another deck, which is not kept waiting for it; a fresh one in its place where it is worn or cannot
 * be cleared.
 *
 * Whoever acquires it is told of a rejection; when nobody does, a browser that was closed meanwhile is no failure.
 */
export function clearedPage(reusable: ReusablePage, browser: Browser): Promise<ReusablePage> {
  const cleared = clear(reusable).catch(async () => {
    await reusable.close();
    return freshPage(browser);
  });
  cleared.catch(() => undefined);
  return cleared;
}

async function clear({ page, close, uses }: ReusablePage): Promise<ReusablePage> {
  if (uses >= MAX_USES) throw new Error('The page is worn');
  await page.clear();
  return { page, close, uses: uses + 1 };
}
