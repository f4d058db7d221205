/** Air between what is drawn and the edges of the slide (V-MARG). */
import type { Box, Inspection } from '../../compose/inspection.ts';
import { seenOf, type LintCheck } from './input.ts';

/** Px at the sides: half an inch of a slide as wide as a screen; and above and below. */
const [SIDE, HEIGHT] = [48, 32] as const;

/** Half a px, for rounding. */
const ROUNDING_PX = 0.5;

/** Checks V-MARG: text, pictures and tables; grounds may well go to the edge. */
export const margins: LintCheck = (given) =>
  seenOf(given).flatMap(({ slide, drawn }) => {
    const near = nearest(drawn);
    if (!near) return [];
    return [
      {
        rule: 'verify:margins' as const,
        slide,
        found: `${Math.round(near.px)} px between \`${near.what}\` and the ${near.edge} edge`,
        expected: `${near.least} px or more`,
        advice: 'Widen the padding in theme.css.',
      },
    ];
  });

/** A line without its leading: letters are about as tall as their size. */
function inkOf(box: Box, size: number): Box {
  const spare = Math.max(0, (box.bottom - box.top - size) / 2);
  return { ...box, top: box.top + spare, bottom: box.bottom - spare };
}

function nearest({ runs, images, tables, width, height }: Inspection) {
  const boxes = [
    ...runs.flatMap((run) => run.boxes.map((box) => ({ what: run.text, box: inkOf(box, run.size) }))),
    ...images.map(({ alt, box }) => ({ what: alt ?? 'a picture', box })),
    ...tables.map(({ box }) => ({ what: 'a table', box })),
  ];
  return boxes
    .flatMap(({ what, box }) => [
      { what, edge: 'left', px: box.left, least: SIDE },
      { what, edge: 'right', px: width - box.right, least: SIDE },
      { what, edge: 'upper', px: box.top, least: HEIGHT },
      { what, edge: 'lower', px: height - box.bottom, least: HEIGHT },
    ])
    .filter(({ px, least }) => px < least - ROUNDING_PX)
    .toSorted((a, b) => a.px - a.least - (b.px - b.least))[0];
}
