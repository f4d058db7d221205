/** Inspects a deck as it will be printed: once, after all fitting. */
import type { Inspection } from '../../compose/inspection.ts';
import type { Page } from '../browser/page.ts';
import { withBackdrops } from './backdrop.ts';
import { inspectText, type DrawnText } from './text.ts';
import { inspectThings } from './things.ts';

/** What the browser drew on each slide, in the order of the deck. The page is left as it was. */
export async function inspect(page: Page): Promise<Inspection[]> {
  const [json, things] = await Promise.all([page.evaluate(inspectText), page.evaluate(inspectThings)]);
  const texts = JSON.parse(json) as DrawnText[];
  const slides: Inspection[] = [];
  for (const [index, thing] of things.entries()) {
    const text = texts[index];
    if (!text) continue;
    const { origin: _origin, unclear: _unclear, ...drawn } = await withBackdrops(page, text, thing);
    slides.push({ ...thing, ...drawn });
  }
  return slides;
}
