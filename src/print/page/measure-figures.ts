/** Measures the figures of a slide: images, drawings, tables. */
import { excessOf, isExcess } from './bounds.ts';
import { intersection, isEmpty } from './boxes.ts';
import { MAX_QUOTED_WORDS, type OverflowLog } from './overflow-log.ts';
import type { SlideLayout } from './slide-layout.ts';
import { slotOf } from './slots.ts';
import { firstWords } from './text-nodes.ts';

const SELECTOR = 'img, svg, table, canvas, video, math';

/** Logs the figures of a slide that leave their bounds, with their first words. */
export function logFigures(
  { section, isHidden, windowOf, areaOf, toSlide }: SlideLayout,
  log: OverflowLog,
): void {
  for (const element of section.querySelectorAll(SELECTOR)) {
    const parent = element.parentElement;
    // What a drawing or a formula is made of belongs to it.
    if (!parent || parent.closest('svg, math') !== section.closest('svg, math') || isHidden(element))
      continue;
    const box = toSlide(element.getBoundingClientRect());
    const slot = slotOf(section, parent);
    const excess = excessOf(box, intersection(windowOf(parent), areaOf(slot)));
    if (isEmpty(box) || !isExcess(excess)) continue;
    log.add(slot.name, excess);
    if (log.quotedWords(slot.name) === 0)
      log.quote(slot.name, firstWords(labelOf(element), MAX_QUOTED_WORDS));
  }
}

const labelOf = (element: Element): string =>
  element.getAttribute('alt') || element.getAttribute('aria-label') || element.textContent || '';
