/** Inspects a deck as it will be printed: once, after all fitting. */
import type { Inspection } from '../compose/inspection.ts';
import type { Page } from './browser/page.ts';
import { sampleBackgrounds } from './sample-backgrounds.ts';

/** What the browser drew on each slide, in the order of the deck. The page is left as it was. */
export async function inspect(page: Page): Promise<Inspection[]> {
  const inspections: Inspection[] = [];
  for (const slide of await page.run('inspectSlides')) {
    const { origin: _origin, unclear: _unclear, ...inspection } = slide;
    inspections.push({ ...inspection, runs: await sampleBackgrounds(page, slide) });
  }
  return inspections;
}
