/** Titles at one place, text at few edges (V-ALIGN). */
import type { DrawnBlock, Inspection } from '../../compose/inspection.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import { seenOf, type LintCheck, type Finding, type Seen } from './input.ts';
import { isFrame } from './points.ts';

/** Px by which titles of content slides may differ. */
const MAX_TITLE_SPREAD_PX = 2;

/** Most edges at which the text of a slide begins. */
const MAX_EDGES = 4;

/** Px within which two edges are one. */
const MAX_EDGE_DISTANCE_PX = 4;

/** Slots that are set from the right, or in columns of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['tracker', 'footer', 'page', 'map', 'figures', 'slide']);

/** Checks V-ALIGN. */
export const align: LintCheck = (given) => {
  const content = seenOf(given).filter(({ slide }) => !isFrame(slide));
  return [...jumping(content), ...content.flatMap(ragged)];
};

function jumping(slides: readonly Seen[]): Finding[] {
  const placed = slides.flatMap(({ slide, drawn }) => {
    const title = drawn.blocks.find(({ tag }) => tag === 'h1');
    return title ? [{ slide, x: title.box.left, y: title.box.top }] : [];
  });
  const usual = { x: median(placed.map(({ x }) => x)), y: median(placed.map(({ y }) => y)) };
  return placed.flatMap(({ slide, x, y }) => {
    const off = Math.max(Math.abs(x - usual.x), Math.abs(y - usual.y));
    if (off <= MAX_TITLE_SPREAD_PX) return [];
    return [
      {
        rule: 'verify:title-place' as const,
        slide,
        found: `title ${Math.round(off)} px from where titles stand`,
        expected: `${MAX_TITLE_SPREAD_PX} px at most`,
        advice: 'Give this layout the frame of the others in theme.css.',
      },
    ];
  });
}

const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

function ragged({ slide, drawn }: Seen): Finding[] {
  const edges = edgesOf(drawn);
  const most = traitsOf(slide.layout).maxEdges ?? MAX_EDGES;
  if (edges.length <= most) return [];
  return [
    {
      rule: 'verify:align',
      slide,
      found: `${edges.length} edges at which text begins (${edges.map(Math.round).join(', ')} px)`,
      expected: `${most} at most`,
      advice: 'Set the layout to fewer columns in theme.css.',
    },
  ];
}

function edgesOf({ blocks }: Inspection): number[] {
  const starts = blocks.filter(isSet).map(({ start }) => start);
  const edges: number[] = [];
  for (const start of starts.toSorted((a, b) => a - b)) {
    const edge = edges.at(-1);
    if (edge === undefined || start - edge > MAX_EDGE_DISTANCE_PX) edges.push(start);
  }
  return edges;
}

const isSet = ({ slot, tag }: DrawnBlock): boolean => !ELSEWHERE.has(slot) && tag !== 'td' && tag !== 'th';
