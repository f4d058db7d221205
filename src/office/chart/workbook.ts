/** Writes the numbers of a chart as a workbook, which opens when somebody edits them. */
import { x, type Element } from '../xml.ts';
import { packageOf } from '../package/package.ts';
import type { Part } from '../package/part.ts';

/** The numbers of a chart: a row for each period, a column for each series. */
export interface ChartTable {
  readonly periods: readonly string[];
  readonly columns: readonly string[];
  /** By column, then by period. */
  readonly values: readonly (readonly (number | undefined)[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The name of a cell; columns are counted from 0: `1, 2` → `$B$2`. */
export const cellName = (column: number, row: number): string => `$${'ABCDEFGHIJ'.charAt(column)}$${row}`;

/** The bytes of the workbook. */
export function workbookOf({ periods, columns, values }: ChartTable): Uint8Array {
  const rows = [
    ['', ...columns],
    ...periods.map((period, row) => [period, ...values.map((column) => column[row])]),
  ];
  const book = x('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, [
    x('sheets', [x('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' })]),
  ]);
  const sheet = x('worksheet', { xmlns: MAIN }, [
    x(
      'sheetData',
      rows.map((cells, row) =>
        x(
          'row',
          { r: row + 1 },
          cells.flatMap((cell, column) => cellElement(cell, cellName(column, row + 1).replaceAll('$', ''))),
        ),
      ),
    ),
  ]);
  const relation = { id: 'rId1', type: 'worksheet', target: '/xl/worksheets/sheet1.xml', isExternal: false };
  const parts: Part[] = [
    {
      name: '/xl/workbook.xml',
      type: 'officedocument.spreadsheetml.sheet.main',
      root: book,
      relations: [relation],
    },
    {
      name: '/xl/worksheets/sheet1.xml',
      type: 'officedocument.spreadsheetml.worksheet',
      root: sheet,
      relations: [],
    },
  ];
  const root = { id: 'rId1', type: 'officeDocument', target: '/xl/workbook.xml', isExternal: false };
  return packageOf(parts, [root], new Map());
}

function cellElement(cell: string | number | undefined, name: string): Element[] {
  if (cell === undefined || cell === '') return [];
  return typeof cell === 'number'
    ? [x('c', { r: name }, [x('v', String(cell))])]
    : [x('c', { r: name, t: 'inlineStr' }, [x('is', [x('t', cell)])])];
}
