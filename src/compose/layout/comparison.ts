/** Two sides beside each other. */
import { inRow } from '../divide/row.ts';
import { countUnits, split } from '../divide/split.ts';
import { paragraph, strong } from '../inline.ts';
import type { AnySlide } from '../slide.ts';
import { blocksOf, lineOf, withSlots } from '../slots.ts';
import { defineLayout } from './definition.ts';
import { asPoints } from './points.ts';

/** Px of text in a panel that is as wide as the other, and in a narrower and a wider one. */
const PANEL_PX = { equal: 500, narrow: 366, wide: 634 } as const;

/** Px of the text of a side: that which says much more has the wider panel. */
function columnAt(_items: number, at: number, classes: readonly string[]): number {
  const wide = classes.includes('wide-left') ? 0 : classes.includes('wide-right') ? 1 : undefined;
  return PANEL_PX[wide === undefined ? 'equal' : wide === at ? 'wide' : 'narrow'];
}

/** The layout `comparison`. */
export const comparison = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    'left-heading': 'line',
    left: 'blocks',
    'right-heading': 'line',
    right: 'blocks',
    source: 'line?',
  },
  limits: { left: 3 },
  isExhibit: true,
  title: 'topic',
  repeats: true,
  prose: ['left', 'right'],
  isRigid: true,
  fallback: (slide, source) => overTwoSlides(slide, source) ?? sidesAsPoints(slide),
  maxPointLines: 5,
  // Two columns of panels with points in them have three edges each.
  grows: { type: 'body', column: columnAt, across: () => 2, slots: ['left', 'right'] },
  maxEdges: 6,
});

/** Both sides halved, as long as a side has something to divide; a side of one sentence stands on both slides. */
function overTwoSlides<S extends AnySlide>(slide: S, source: string): S[] | undefined {
  const [left, right] = [blocksOf(slide, 'left'), blocksOf(slide, 'right')];
  if (countUnits(left) + countUnits(right) <= 2) return undefined;
  const [lefts, rights] = [split(left, source), split(right, source)];
  return inRow(slide, [0, 1] as const, (part) =>
    withSlots(
      { ...slide, density: 0 },
      {
        left: lefts[part].length > 0 ? lefts[part] : lefts[0],
        right: rights[part].length > 0 ? rights[part] : rights[0],
      },
    ),
  );
}

/** Each side on a slide of its own. */
const sidesAsPoints = <S extends AnySlide>(slide: S): S[] =>
  inRow(slide, ['left', 'right'], (side) =>
    asPoints(slide, [paragraph([strong(lineOf(slide, `${side}-heading`))]), ...blocksOf(slide, side)]),
  );
