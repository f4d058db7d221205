/** Makes the blocks of a comparison: columns for short sides, subsections for long ones, the table that it came from. */
import type { Root, RootContent, Table } from 'mdast';
import { widerSide } from '../compose/arrange/sides.ts';
import { capitalised } from '../compose/inline.ts';
import type { Comparison, Side, Support } from '../outline/outline.ts';
import { lengthOf } from '../text/words.ts';
import { blocksOf, blockText } from './blocks.ts';
import type { ReportContext } from './context.ts';
import type { ReportBlock, Heading } from './report.ts';
import { tableOf } from './tables.ts';
import { printedRuns } from './printed-runs.ts';

/** Longer sides are not set in columns; characters count for Chinese, Japanese and Korean. */
const MAX_COLUMN_TEXT = { words: 130, characters: 260 } as const;

/** The blocks of a comparison; `depth` is that of its sides' headings. */
export function comparisonBlocks(
  comparison: Comparison,
  depth: Heading['depth'],
  context: ReportContext,
): ReportBlock[] {
  const { children: sides, whole, by } = comparison;
  // The sides of "then and now" are sentences of these paragraphs: as sides they would be printed twice.
  if (by === 'moments') return blocksOf(whole, context);
  const all = sides.flatMap(({ children }) => children);
  const table = tableAround(context.tree, all);
  if (table) {
    const caption = whole.find((support) => support.type === 'point');
    return [tableOf(table, caption?.type === 'point' ? caption.whole : undefined, context)];
  }
  const ordered = all.toSorted((a, b) => startOffset(a) - startOffset(b));
  if (all.some((support, index) => support !== ordered[index])) return blocksOf(ordered, context);
  const made = sides.map((side) => ({
    heading: capitalised(printedRuns(side.heading.children, context.definitions)),
    blocks: blocksOf(side.children, context),
    side,
  }));
  const areShort = made.every(({ blocks, side }) => isShort(blocks) && side.children.every(isText));
  if (areShort && made.length === 2) {
    const [left = 0, right = 0] = made.map(({ blocks }) => lengthOf(blockText(blocks)).n);
    const wider = widerSide(left, right);
    return [{ type: 'sides', sides: made, ...(wider && { wider }) }];
  }
  return made.flatMap(({ heading, blocks }): ReportBlock[] => [
    { type: 'heading', depth, line: heading },
    ...blocks,
  ]);
}

const startOffset = ({ position }: Support | Side): number => position.start.offset ?? 0;

const isText = (support: Support): boolean => support.type === 'point' || support.kind === 'quotation';

function isShort(blocks: readonly ReportBlock[]): boolean {
  const { unit, n } = lengthOf(blockText(blocks));
  return n <= MAX_COLUMN_TEXT[unit];
}

/** The table of the article that contains all the supports. */
function tableAround(tree: Root, supports: readonly Support[]): Table | undefined {
  const [from, to] = [Math.min(...supports.map(startOffset)), Math.max(...supports.map(startOffset))];
  const find = (node: Root | RootContent): Table | undefined => {
    if (node.type === 'table')
      return (node.position?.start.offset ?? 0) <= from && (node.position?.end.offset ?? 0) > to
        ? node
        : undefined;
    const inner: readonly RootContent[] = 'children' in node ? node.children : [];
    for (const child of inner) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  return find(tree);
}
