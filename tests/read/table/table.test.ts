import { describe, expect, it } from 'vitest';
import type { TableRow } from 'mdast';
import type { SourceCell, SourceRow } from '../../../src/read/table/grid.ts';
import { tableFrom, type TableFound } from '../../../src/read/table/table.ts';
import { textOf } from '../../../src/text/phrase.ts';

/** Rows of cells parted by bars: `Toll>2` spans two columns, `Summer^3` three rows, `*` before a cell makes it a head. */
function rowsOf(...lines: readonly string[]): SourceRow[] {
  let offset = 0;
  return lines.map((line, row) =>
    line.split('|').map((written): SourceCell => {
      const [, mark, words = '', columns = '1', rows = '1'] =
        /^\s*(\*?)\s*(.*?)\s*(?:>(\d+))?(?:\^(\d+))?\s*$/.exec(written) ?? [];
      const start = { line: row + 1, column: 1, offset: (offset += 10) };
      const position = { start, end: { ...start, offset: start.offset + words.length } };
      return {
        children: words === '' ? [] : [{ type: 'text', value: words, position }],
        columns: Number(columns),
        rows: Number(rows),
        isHead: mark === '*',
      };
    }),
  );
}

const line = ({ children }: TableRow): string => children.map((cell) => textOf(cell.children)).join(' | ');

const shown = (found: TableFound | undefined): string[] => found?.table.children.map(line) ?? [];

describe('a table', () => {
  it.each<[what: string, rows: string[], expected: string[]]>([
    [
      'with a head of two rows',
      ['*Season^2 | *Tolls>2', '*Punt | *Barge', 'Summer | 5 | 9'],
      ['Season | Tolls Punt | Tolls Barge', 'Summer | 5 | 9'],
    ],
    [
      'with a head of two rows that is not marked',
      ['Land | Umsatz>2', ' | 2023 | 2024', 'Polen | 4 | 7'],
      ['Land | Umsatz 2023 | Umsatz 2024', 'Polen | 4 | 7'],
    ],
    [
      'whose second row names itself',
      ['Season | Tolls>2', 'Winter | Punt | 3', 'Spring | Barge | 4'],
      ['Season | Tolls | Tolls', 'Winter | Punt | 3', 'Spring | Barge | 4'],
    ],
    [
      'with a name of several rows',
      ['Port | Tide | m', 'Ost^2 | high | 4', 'low | 1', 'West | high | 3'],
      ['Port | Tide | m', 'Ost | high | 4', 'Ost | low | 1', 'West | high | 3'],
    ],
    [
      'with a number of several rows, which is one number',
      ['Port | Tide | m', 'Ost | high | 4^2', 'Ost | low'],
      ['Port | Tide | m', 'Ost | high | 4', 'Ost | low | '],
    ],
    [
      'with a value of two columns',
      ['Port | High | Low', 'Ost | none>2', 'West | 4 | 1'],
      ['Port | High | Low', 'Ost | none | ', 'West | 4 | 1'],
    ],
    [
      'with amounts in pieces',
      [' | 2025>3 | | 2024>3', 'Sales | $ | 1,204 | | | $ | 1,310 | ', 'Loss | | (45 | ) | | | (12 | )'],
      [' | 2025 | 2024', 'Sales | $1,204 | $1,310', 'Loss | (45) | (12)'],
    ],
    [
      'with shares in pieces, heads above the figures alone',
      [' | | 2025 | | | 2024 | ', 'Umsatz | € | 88 | | € | 77 | ', 'Marge | | 12 | % | | – | %'],
      [' | 2025 | 2024', 'Umsatz | €88 | €77', 'Marge | 12% | –%'],
    ],
    [
      'with an empty column of its own',
      ['Step | Done', 'Dig | ', 'Fill | '],
      ['Step | Done', 'Dig | ', 'Fill | '],
    ],
    [
      'with rows that open a part',
      ['*Item | *2024', 'Assets>2', 'Cash | 5', 'Debts>2', 'Loan | 7'],
      ['Item | 2024', 'Assets | ', 'Cash | 5', 'Debts | ', 'Loan | 7'],
    ],
  ])('%s', (_what, rows, expected) => {
    expect(shown(tableFrom(rowsOf(...rows)))).toEqual(expected);
  });

  it('has what stands above and below all columns beside it', () => {
    const found = tableFrom(
      rowsOf('Tolls in coins>2', 'Year | Toll', '2024 | 3', '2025 | 4', 'Source: the board>2'),
    );
    expect(shown(found)).toEqual(['Year | Toll', '2024 | 3', '2025 | 4']);
    expect(found?.titles.map(textOf)).toEqual(['Tolls in coins']);
    expect(found?.notes.map(textOf)).toEqual(['Source: the board']);
  });

  it('keeps the rows of the file where its own are others', () => {
    const found = tableFrom(rowsOf('*Season^2 | *Tolls>2', '*Punt | *Barge', 'Summer^2 | 5 | 9', '6 | 8'));
    const written = found?.table.children.map(({ data }) => data?.written?.map(line));
    expect(written).toEqual([['Season | Tolls', 'Punt | Barge'], undefined, ['6 | 8']]);
  });

  it.each([
    [8, 'a b c d e f g h', 'a b c d e f g h'],
    [9, 'a b c d e f g h i', ''],
  ])('says a cell of %i words in each row of it, or once', (_count, words, expected) => {
    const found = tableFrom(rowsOf('Port | Tide', `${words}^2 | high`, 'low'));
    expect(shown(found)[2]).toBe(`${expected} | low`);
  });

  it.each([
    [200_000, ['B | C']],
    [200_001, ['A | ', 'B | C']],
  ])('of %i slots is believed where it says so, or every cell has one', (slots, expected) => {
    // Two slots are those of the second row.
    expect(shown(tableFrom(rowsOf(`A>${slots - 2}`, 'B | C')))).toEqual(expected);
  });

  it('is none where nothing is said', () => {
    expect(tableFrom(rowsOf(' | ', ' | '))).toBeUndefined();
    expect(tableFrom([])).toBeUndefined();
  });
});
