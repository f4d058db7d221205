/** How much of a slide has something on it, and where that hangs (V-FILL, V-BAL). */
import { traitsOf } from '../../compose/layout/traits.ts';
import type { Box, Inspection } from '../../compose/inspection.ts';
import { seenOf, type LintCheck, type Finding } from './input.ts';
import { isFrame } from './points.ts';

/** Px of a cell that counts as a whole when something is in it. */
const CELL_PX = 20;

/** Shares of cells: below the first a slide is nearly empty, above the second crowded. */
const [EMPTY, CROWDED] = [0.08, 0.6] as const;

/** How far the middle of all ink may be from the middle of the slide, as shares of width and height. */
const [ASIDE, ABOVE] = [0.12, 0.145] as const;

/** Share of a line's height, above and below, in which letters have no ink. */
const LEADING_SHARE = 0.2;

/** Checks V-FILL and V-BAL. */
export const ink: LintCheck = (given) =>
  seenOf(given).flatMap(({ slide, drawn }): Finding[] => {
    if (isFrame(slide)) return [];
    const { share, x, y } = inkOf(drawn);
    const found: Finding[] = [];
    const percent = `${Math.round(share * 100)} %`;
    if ((share < EMPTY && !traitsOf(slide.layout).isSparse) || share > CROWDED)
      found.push({
        rule: 'verify:fill',
        slide,
        found: `${percent} of the slide with something on it`,
        expected: `${EMPTY * 100} to ${CROWDED * 100} %`,
        advice: 'Join this passage of the article with its neighbour, or divide it.',
      });
    if (Math.abs(x) > ASIDE || Math.abs(y) > ABOVE)
      found.push({
        rule: 'verify:balance',
        slide,
        found: `middle of all ink ${Math.round(x * 100)} % aside and ${Math.round(y * 100)} % below the middle`,
        expected: `${(ASIDE * 100).toFixed(0)} and ${(ABOVE * 100).toFixed(1)} % at most`,
        advice: 'Nothing has to be done about it.',
      });
    return found;
  });

function inkOf(drawn: Inspection): { share: number; x: number; y: number } {
  const [columns, rows] = [Math.ceil(drawn.width / CELL_PX), Math.ceil(drawn.height / CELL_PX)];
  const cells = new Set<number>();
  for (const { left, top, right, bottom } of boxesOf(drawn))
    for (let row = Math.max(0, Math.floor(top / CELL_PX)); row < Math.min(rows, bottom / CELL_PX); row++)
      for (
        let column = Math.max(0, Math.floor(left / CELL_PX));
        column < Math.min(columns, right / CELL_PX);
        column++
      )
        cells.add(row * columns + column);
  let [x, y] = [0, 0];
  for (const cell of cells) {
    x += (cell % columns) + 0.5;
    y += Math.floor(cell / columns) + 0.5;
  }
  const n = cells.size || 1;
  return { share: cells.size / (columns * rows), x: x / n / columns - 0.5, y: y / n / rows - 0.5 };
}

function boxesOf({ runs, images, shapes }: Inspection): Box[] {
  const lines = runs
    .flatMap(({ boxes }) => boxes)
    .map((box) => {
      const spare = (box.bottom - box.top) * LEADING_SHARE;
      return { ...box, top: box.top + spare, bottom: box.bottom - spare };
    });
  return [...lines, ...images.map(({ box }) => box), ...shapes];
}
