/** A matrix from a table that gives each quadrant a row, or that names the second value of a cell in brackets. */
import { spanOf, textOf, type Phrase } from '../../text/phrase.ts';
import type { OutlineContext } from '../context.ts';
import { pointFrom } from '../supports.ts';
import type { Matrix, Support } from '../outline.ts';
import { tableCells } from '../table.ts';
import { verticalFirst } from './axes.ts';
import { matrixOf, readCell, type MatrixCell } from './cell.ts';
import { fold } from './grid.ts';
import type { MatrixFound } from './items.ts';
import { readingsOf } from './pair.ts';

/** The first such matrix among supports. */
export function matrixOfRows(supports: readonly Support[], context: OutlineContext): MatrixFound | undefined {
  for (const [index, support] of supports.entries()) {
    if (support.type !== 'exhibit' || support.node.type !== 'table') continue;
    const [head = [], ...rows] = tableCells(support.node, context.source);
    const cells = fourRows(head, rows, support.position, context) ?? fourCells(head, rows, context);
    const matrix = cells && matrixOf(cells, verticalFirst(supports.slice(0, index), context));
    if (!matrix) continue;
    // What cells have in common is shown once, as the end of an axis, and heads of columns as labels: the table has more.
    const again = (head.length === 2 ? rows.flat() : head)
      .filter((cell) => textOf(cell) !== '')
      .map((cell) => pointFrom(cell));
    const said = [...(support.caption ? [pointFrom(support.caption)] : []), ...again];
    const introduction: Pick<Matrix, 'introduction'> = said.length > 0 ? { introduction: said } : {};
    return {
      matrix: { ...matrix, ...introduction, position: support.position },
      start: index,
      end: index + 1,
    };
  }
  return undefined;
}

/** Four rows, one column of which names the values of its row; the other columns say what the quadrant is. */
function fourRows(
  head: readonly Phrase[],
  rows: readonly Phrase[][],
  place: Support['position'],
  context: OutlineContext,
): MatrixCell[] | undefined {
  if (rows.length !== 4) return undefined;
  for (const column of head.keys()) {
    const cells = rows.map((row): MatrixCell => {
      const name = row[column];
      const others = row.flatMap((cell, at) => {
        const label = head[at];
        if (at === column || textOf(cell) === '') return [];
        return [{ ...pointFrom(cell), ...(label && textOf(label) !== '' && { label }) }];
      });
      const readings: MatrixCell['readings'] = name ? readCell(name, {}, context.source) : new Map();
      return { name, readings, children: others, position: spanOf(row) ?? place };
    });
    if (cells.every(({ readings }) => readings.size > 0)) return cells;
  }
  return undefined;
}

/** Two columns and two rows without heads, where each cell names in brackets what its row has in common. */
function fourCells(
  head: readonly Phrase[],
  rows: readonly Phrase[][],
  { source }: OutlineContext,
): MatrixCell[] | undefined {
  if (head.length !== 2 || rows.length !== 2) return undefined;
  const read = rows.flat().map((cell) => readingsOf(cell, source).find(({ by }) => by === 'brackets'));
  const [a, b, c, d] = read;
  if (!a || !b || !c || !d || fold(a.values) !== fold(b.values) || fold(c.values) !== fold(d.values))
    return undefined;
  const written = rows.flat();
  return [a, b, c, d].flatMap(({ heading, values }, index): MatrixCell[] => {
    const column = head[index % 2];
    if (!column) return [];
    const place = { x: index % 2 === 0 ? 'left' : 'right', y: index < 2 ? 'top' : 'bottom' } as const;
    const readings = new Map([['name', { heading, pair: [column, values] }]]) as MatrixCell['readings'];
    const name = written[index];
    return [{ name, readings, place, children: [], position: spanOf([heading, values]) ?? heading.position }];
  });
}
