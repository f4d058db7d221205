/** The runs of text on a slide, and the lines that they make. */
import type { Nodes } from 'mdast';
import type { Slide } from './layout/index.ts';

/** A run of text on a slide; `start`, `end` and `line` are missing for template text. */
export interface Run {
  readonly value: string;
  /** True for a block of code or a part of one; the place is then that of the whole block. */
  readonly code?: true;
  readonly start?: number;
  readonly end?: number;
  readonly line?: number;
  /** The operations that made the phrase it belongs to shorter, in order; absent where there was none. */
  readonly ops?: readonly string[];
}

/** A run that stands for words of the article. */
export type Placed = Run & { readonly start: number; readonly end: number };

/** The runs of a slide's slots, in order. */
export function runsOf(slide: Slide): Run[] {
  return linesOf(slide).flat();
}

/** The runs of a slide line by line: a line is what stands in one paragraph, cell or title. */
export function linesOf(slide: Slide): Run[][] {
  return Object.values(slide.slots).flatMap((slot) => (slot ? linesIn(slot as Shown) : []));
}

/** The runs of content, in order. */
export const runsIn = (content: readonly Nodes[]): Run[] => content.flatMap((node) => leaves(node as Shown));

/** True for a run of the article. */
export const isPlaced = (run: Run): run is Placed => run.start !== undefined && run.end !== undefined;

/** What slots are made of, as far as it matters here. */
type Shown = readonly Shown[] | Leaf | { readonly type: string; readonly children?: readonly Shown[] };

interface Leaf {
  readonly type: string;
  readonly value: string;
  readonly position?: {
    readonly start: { readonly offset?: number; readonly line: number };
    readonly end: { readonly offset?: number };
  };
  readonly data?: { readonly ops?: readonly string[] };
}

/** Nodes that hold blocks or rows; all others hold phrasing, or are runs themselves. */
const CONTAINERS: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'table', 'tableRow']);

function linesIn(slot: Shown): Run[][] {
  if (!isList(slot)) return linesOfBlock(slot);
  const inline = slot.every((node) => !isList(node) && !isBlock(node));
  return inline ? [slot.flatMap(leaves)] : slot.flatMap(linesIn);
}

function linesOfBlock(block: Exclude<Shown, readonly Shown[]>): Run[][] {
  if (CONTAINERS.has(block.type) && 'children' in block) return (block.children ?? []).flatMap(linesIn);
  return [leaves(block)];
}

const isList = (shown: Shown): shown is readonly Shown[] => Array.isArray(shown);
const isBlock = ({ type }: { readonly type: string }): boolean =>
  CONTAINERS.has(type) || /^(?:paragraph|heading|tableCell|code|math)$/.test(type);

function leaves(node: Shown): Run[] {
  if (isList(node)) return node.flatMap(leaves);
  if ('value' in node) return [runOf(node)];
  return 'children' in node ? (node.children ?? []).flatMap(leaves) : [];
}

const runOf = ({ type, value, position, data }: Leaf): Run => ({
  value,
  ...(type === 'code' && { code: true }),
  ...(position && {
    start: position.start.offset ?? 0,
    end: position.end.offset ?? 0,
    line: position.start.line,
  }),
  ...(data?.ops && { ops: data.ops }),
});
