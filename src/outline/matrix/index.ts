/** Frameworks of two axes and four quadrants, in each of the ways that articles write them down. */
import { textOf, type Phrase } from '../../text/phrase.ts';
import type { Support } from '../outline.ts';
import type { OutlineContext } from '../context.ts';
import { matrixOfItems, type MatrixFound } from './items.ts';
import { matrixOfLists } from './parallel.ts';
import { matrixOfRows } from './rows.ts';
import { matrixOfTable } from './table.ts';

export { matrixName } from './axes.ts';
export { withCells } from './cells.ts';
export { matrixOfHeadings } from './headings.ts';
export type { MatrixFound } from './items.ts';

/**
 * The first matrix among the supports of one section; undefined when none is complete.
 *
 * A table comes before items: where both say the same, the table says where each cell stands.
 */
export function matrixIn(
  supports: readonly Support[],
  heading: Phrase | undefined,
  context: OutlineContext,
): MatrixFound | undefined {
  const name = heading ? textOf(heading) : '';
  return (
    matrixOfTable(supports, name, context) ??
    matrixOfRows(supports, context) ??
    matrixOfItems(supports, context) ??
    matrixOfLists(supports, name, context)
  );
}
