/** A comparison: short sides beside each other, long ones below each other, a table as the table that it was. */
import type { Root, RootContent, Table } from 'mdast';
import { capitalised } from '../compose/inline.ts';
import type { Comparison, Side, Support } from '../outline/outline.ts';
import { lengthOf } from '../text/words.ts';
import { blocksOf, wordsOf } from './blocks.ts';
import type { Making } from './context.ts';
import type { ReportBlock, Heading } from './report.ts';
import { tableOf } from './tables.ts';
import { written } from './printed-runs.ts';

/** Most words, or characters of Chinese and Japanese, of a side that stands in a column. */
const COLUMN = { words: 130, characters: 260 } as const;

/** The blocks of a comparison; `depth` is that of its sides' headings. */
export function comparisonBlocks(
  comparison: Comparison,
  depth: Heading['depth'],
  making: Making,
): ReportBlock[] {
  const { children: sides, whole, by } = comparison;
  // Of then and now the sides are sentences out of these paragraphs and others: they would be read twice in a row.
  if (by === 'moments') return blocksOf(whole, making);
  const all = sides.flatMap(({ children }) => children);
  const table = tableAround(making.tree, all);
  if (table) {
    const caption = whole.find((support) => support.type === 'point');
    return [tableOf(table, caption?.type === 'point' ? caption.whole : undefined, making)];
  }
  const ordered = all.toSorted((a, b) => offset(a) - offset(b));
  if (all.some((support, index) => support !== ordered[index])) return blocksOf(ordered, making);
  const told = sides.map((side) => ({
    heading: capitalised(written(side.heading.children, making.definitions)),
    blocks: blocksOf(side.children, making),
    side,
  }));
  const short = told.every(({ blocks, side }) => isShort(blocks) && side.children.every(isSaid));
  if (short && told.length === 2) return [{ type: 'sides', sides: told }];
  return told.flatMap(({ heading, blocks }): ReportBlock[] => [
    { type: 'heading', depth, line: heading },
    ...blocks,
  ]);
}

const offset = ({ position }: Support | Side): number => position.start.offset ?? 0;

const isSaid = (support: Support): boolean => support.type === 'point' || support.kind === 'quotation';

function isShort(blocks: readonly ReportBlock[]): boolean {
  const { unit, n } = lengthOf(wordsOf(blocks));
  return n <= COLUMN[unit];
}

/** The table that supports were cut from. */
function tableAround(tree: Root, supports: readonly Support[]): Table | undefined {
  const [from, to] = [Math.min(...supports.map(offset)), Math.max(...supports.map(offset))];
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
