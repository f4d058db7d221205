/** Makes tables, which are set in landscape when a portrait page is too narrow. */
import type { Table } from 'mdast';
import { CHART_PX, chartOf } from '../compose/chart/chart.ts';
import { widthOf } from '../compose/fit/width.ts';
import { placeOf, textOf, type Phrase } from '../text/phrase.ts';
import { identify, type ReportContext } from './context.ts';
import { tableAsWritten } from './mdast.ts';
import type { TableFigure } from './report.ts';

/** Width between the margins of a portrait page, A4 or Letter, in ems of the cells' type. */
const PORTRAIT_WIDTH_EM = 52;

/** Width that a column of text needs so that it does not become a tower of words. */
const COLUMN_WIDTH_EM = 9;
/** Gap after a column. */
const COLUMN_GAP_EM = 1.6;

/** A table of the article as a figure. */
export function tableOf(node: Table, caption: Phrase | undefined, context: ReportContext): TableFigure {
  const chart = chartOf(node, context.lang, CHART_PX.report);
  return {
    type: 'tableFigure',
    ...identify('table', caption, context),
    node: tableAsWritten(node, context.definitions),
    wide: isWide(node),
    ...(chart && { chart }),
    position: placeOf(node),
  };
}

/** Is the table too wide for a portrait page? A column needs its longest word, and up to `COLUMN_WIDTH_EM` for its text. */
export function isWide({ children }: Table): boolean {
  const columns = Math.max(0, ...children.map((row) => row.children.length));
  const wanted = Array.from({ length: columns }, (_, column) => {
    const cells = children.map((row) => textOf(row.children[column]?.children ?? []));
    const words = cells.flatMap((cell) => cell.split(/\s+/u)).map(widthOf);
    return (
      Math.max(0, ...words, ...cells.map((cell) => Math.min(COLUMN_WIDTH_EM, widthOf(cell)))) + COLUMN_GAP_EM
    );
  });
  return wanted.reduce((sum, width) => sum + width, 0) > PORTRAIT_WIDTH_EM;
}
