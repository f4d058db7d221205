/** Writes the text of a shape: insets and distances so that each line stands where the browser drew it. */
import type { Box } from '../../compose/inspection.ts';
import type { DrawnBlock, DrawnLines } from '../../print/page/drawn.ts';
import type { Sheet } from '../sheet.ts';
import { emu, widthOf } from '../units.ts';
import { x, type Element } from '../xml.ts';
import type { Leaf } from './leaf.ts';
import { halfLeading, paragraphsOf, type ParagraphFrame } from './paragraph.ts';

/** How text stands in its shape. */
export interface BodyFrame {
  /** The box of the shape. */
  readonly box: Box;
  /** The box within its padding. */
  readonly content: Box;
  /** The family that the shape gives to its text: `+mj-lt` in titles. */
  readonly face: '+mj-lt' | '+mn-lt';
  readonly isNoWrap?: boolean;
  /** Lines may be kept as wide as they are: nobody makes them much longer. */
  readonly isDisplay?: boolean;
  /** Rules or grounds lie behind its lines, which must stay beside them. */
  readonly hasRules?: boolean;
}

/** Px by which text may miss the middle of its box and still count as centred. */
const MAX_CENTRE_MISS = 4;

/** Px of bare box above text from which on its place is worth a word. */
const MIN_CENTRED_GAP = 6;

/** The text of a shape, as `name`: `p:txBody`, or `a:txBody` in a cell. */
export function textBody(
  leaves: readonly Leaf[],
  frame: BodyFrame,
  sheet: Sheet,
  name = 'p:txBody',
): Element {
  const { box } = frame;
  const inner = insetsOf(leaves, frame, sheet.look.isRightToLeft);
  const paragraphs = paragraphsOf(leaves, { ...inner, box, face: frame.face }, sheet);
  return x(name, [
    x(
      'a:bodyPr',
      {
        wrap: frame.isNoWrap ? 'none' : 'square',
        lIns: emu(inner.left),
        tIns: emu(Math.max(0, inner.top)),
        rIns: emu(inner.right),
        bIns: emu(inner.bottom),
        anchor: inner.isCentred ? 'ctr' : 't',
        rtlCol: 0,
      },
      // The measured sizes fit. Where a font is missing, or somebody writes more, text shrinks before it covers its neighbour.
      [x('a:normAutofit')],
    ),
    x('a:lstStyle'),
    ...paragraphs,
  ]);
}

/** The box of a shape for some text: higher by what its first line is raised above it. */
export function boxFor(leaves: readonly Leaf[], frame: BodyFrame, sheet: Sheet): Box {
  const { top } = insetsOf(leaves, frame, sheet.look.isRightToLeft);
  return { ...frame.box, top: frame.box.top + Math.min(0, top) };
}

/** Insets of a shape, in px. */
interface Insets extends Omit<ParagraphFrame, 'box' | 'face'> {
  readonly bottom: number;
  readonly isCentred: boolean;
}

function insetsOf(
  leaves: readonly Leaf[],
  { box, content, isDisplay = true, hasRules = false }: BodyFrame,
  isRightToLeft: boolean,
): Insets {
  const drawn = leaves.flatMap((leaf) => (leaf.drawn && leaf.drawn.parts.length > 0 ? [leaf] : []));
  const edges = drawn.map((leaf) => edgesOf(leaf, box, isRightToLeft, isDisplay));
  const start = Math.max(0, Math.min(...edges.map((edge) => edge.start)));
  const end = Math.max(0, Math.min(...edges.map((edge) => edge.end)));
  const lines = drawn.flatMap(({ drawn: block }) => block?.parts ?? []);
  const [top, bottom] = extentOf(lines, content);
  const [above, below] = [top - content.top, content.bottom - bottom];
  const isCentred = !hasRules && above > MIN_CENTRED_GAP && Math.abs(above - below) <= MAX_CENTRE_MISS;
  const raised = lines[0] ? halfLeading(lines[0]) : 0;
  const known = drawn.length > 0;
  const [left, right] = known
    ? isRightToLeft
      ? [end, start]
      : [start, end]
    : [content.left - box.left, box.right - content.right];
  return {
    left,
    right,
    // Centred text is raised by room below it.
    top: isCentred ? Math.max(0, content.top - box.top) : top - raised - box.top,
    bottom: isCentred ? Math.max(0, box.bottom - content.bottom) + 2 * raised : 0,
    isCentred,
  };
}

/** Distances of a paragraph and its bullet from where lines start, and from where they end. */
function edgesOf(
  { drawn, item }: Leaf,
  box: Box,
  isRightToLeft: boolean,
  isDisplay: boolean,
): { start: number; end: number } {
  const content = drawn?.content ?? box;
  const marks = item?.drawn?.marks.filter(({ kind }) => kind === 'bullet') ?? [];
  const left = Math.min(content.left, ...marks.map((mark) => mark.box.left));
  const right = Math.max(content.right, ...(isRightToLeft ? marks.map((mark) => mark.box.right) : []));
  const { before, after } = isDisplay ? balancedSpare(drawn) : { before: 0, after: 0 };
  return isRightToLeft
    ? { start: box.right - right + before, end: content.left - box.left + after }
    : { start: left - box.left + before, end: box.right - content.right + after };
}

/** Share of the widest line by which an office program may set the same words wider. */
const MAX_WIDENING = 0.03;

/**
 * Px that balanced lines leave free at their ends: statements and figures break as a browser breaks them.
 *
 * Titles have all the width that there is, so that one that is edited has room.
 */
function balancedSpare(block: DrawnBlock | undefined): { readonly before: number; readonly after: number } {
  const parts = block?.parts ?? [];
  if (!block || !parts.some(({ isBalanced, count }) => isBalanced && count > 1))
    return { before: 0, after: 0 };
  const widest = Math.max(...parts.map(({ box }) => widthOf(box)));
  const spare = Math.max(0, widthOf(block.content) - widest * (1 + MAX_WIDENING));
  return parts[0]?.align === 'center' ? { before: spare / 2, after: spare / 2 } : { before: 0, after: spare };
}

const extentOf = (lines: readonly DrawnLines[], content: Box): [top: number, bottom: number] =>
  lines.length === 0
    ? [content.top, content.bottom]
    : [Math.min(...lines.map((line) => line.box.top)), Math.max(...lines.map((line) => line.box.bottom))];
