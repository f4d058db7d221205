/** Tables: numbered, captioned, and set in landscape where a page in portrait is too narrow. */
import type { Table } from 'mdast';
import { widthOf } from '../compose/fit/width.ts';
import { placeOf, textOf, type Phrase } from '../text/phrase.ts';
import { identified, type Making } from './context.ts';
import { tableAsWritten } from './mdast.ts';
import type { TableFigure } from './report.ts';

/** Em of a cell's type on a page in portrait, A4 or Letter, between its margins. */
const PORTRAIT_WIDTH_EM = 52;

/** Em that a column wants so that its text does not become a tower of words, and the gap behind it. */
const COLUMN_WIDTH_EM = 9;
const COLUMN_GAP_EM = 1.6;

/** A table of the article as a figure. */
export function tableOf(node: Table, caption: Phrase | undefined, making: Making): TableFigure {
  return {
    type: 'tableFigure',
    ...identified('table', caption, making),
    node: tableAsWritten(node, making.definitions),
    wide: isWide(node),
    position: placeOf(node),
  };
}

/** True for a table whose columns, each as wide as its longest word and its text wants, are wider than a page. */
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
