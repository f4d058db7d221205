/** Finds lines of text that are drawn over each other. */
import { intersection } from './boxes.ts';
import type { SeenLine } from './measure-text.ts';
import { MAX_QUOTED_WORDS, type OverflowLog } from './overflow-log.ts';
import { firstWords } from './text-nodes.ts';

/** Px that two lines may share from left to right: letters lean over the edges of their boxes. */
const MAX_SHARED_WIDTH = 2;

/** How much of the smaller line's height two lines may share: 24 px text may reach 8 px into its neighbour. */
const MAX_SHARED_HEIGHT = 0.35;

/**
 * Logs the lines of different slots that collide, as overflow of the slot that comes later, by the height of what they
 * share: nothing can be done about what is in no slot.
 */
export function logCollisions(lines: readonly SeenLine[], log: OverflowLog): void {
  const order = Array.from(new Set(lines.map(({ slot }) => slot)));
  const isLater = (a: SeenLine, b: SeenLine): boolean =>
    b.slot === 'slide' || (a.slot !== 'slide' && order.indexOf(a.slot) > order.indexOf(b.slot));
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1)) {
      const height = sharedHeight(line, other);
      if (height === 0) continue;
      const { slot, text } = isLater(line, other) ? line : other;
      log.add(slot, { x: 0, y: height });
      if (log.quotedWords(slot) === 0) log.quote(slot, firstWords(text, MAX_QUOTED_WORDS));
    }
  });
}

/** The height of what two lines share; 0 for lines of one slot, and where it is too little to matter. */
function sharedHeight(a: SeenLine, b: SeenLine): number {
  if (a.slot === b.slot) return 0;
  const { left, top, right, bottom } = intersection(a.box, b.box);
  const smaller = Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
  const isTouching = right - left > MAX_SHARED_WIDTH && bottom - top > smaller * MAX_SHARED_HEIGHT;
  return isTouching ? bottom - top : 0;
}
