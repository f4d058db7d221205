/** Nothing is drawn over anything else (V-LAP). */
import type { Box, Inspection } from '../../compose/inspection.ts';
import { seenOf, type LintCheck } from './input.ts';

/** Px that two boxes may share sideways, and the share of the lower one's height that they may share downwards. */
const [ASIDE, DOWN] = [2, 0.35] as const;

interface Thing {
  readonly what: string;
  readonly block: number;
  readonly box: Box;
}

/** Checks V-LAP on slides that have nothing outside already: what is over its slot is mostly over another too. */
export const overlap: LintCheck = (given) => {
  const over = new Set(given.frames.filter((frame) => frame.overflow.length > 0).map(({ id }) => id));
  return seenOf(given).flatMap(({ slide, drawn }) => {
    const pair = over.has(slide.id) ? undefined : pairIn(thingsOf(drawn));
    if (!pair) return [];
    return [
      {
        rule: 'verify:overlap' as const,
        slide,
        found: `${pair[0].what} over ${pair[1].what}`,
        expected: 'room for both',
        advice: 'Shorten the passage; in a pack of your own, give both their room.',
      },
    ];
  });
};

function thingsOf({ runs, images }: Inspection): Thing[] {
  return [
    ...runs.flatMap(({ text, block, boxes }) => boxes.map((box) => ({ what: `\`${text}\``, block, box }))),
    ...images.map(({ alt, box }) => ({ what: `the picture \`${alt ?? ''}\``, block: -1, box })),
  ].toSorted((a, b) => a.box.top - b.box.top);
}

/** The first two things of different blocks that share more than rounding; `things` from the top down. */
function pairIn(things: readonly Thing[]): readonly [Thing, Thing] | undefined {
  for (const [index, a] of things.entries())
    for (let other = index + 1; other < things.length; other++) {
      const b = things[other];
      if (!b || b.box.top >= a.box.bottom) break;
      if (a.block !== b.block && share(a.box, b.box)) return [b, a];
    }
  return undefined;
}

function share(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > ASIDE && height > DOWN * Math.min(a.bottom - a.top, b.bottom - b.top);
}
