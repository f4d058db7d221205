import { describe, expect, it } from 'vitest';
import { CELL, ROW } from '../../../src/read/cell-marks.ts';
import { rawRows } from '../../../src/verify/audit/raw-rows.ts';
import type { Markup } from '../../../src/verify/audit/raw-text.ts';

const shown = (text: string, markup: Markup): string[] =>
  rawRows(text, markup).map(
    ({ line, cells }) => `${line}: ${cells.map((cell) => cell.join(' ')).join(' | ')}`,
  );

describe('rows of a raw file', () => {
  it.each<[what: string, markup: Markup, text: string, expected: string[]]>([
    [
      'of HTML',
      'html',
      '<p>A</p>\n<table><tr><th scope="row">Ost &amp; West<td>4<td></tr>\n<tr><td\nclass="a > b">3</td></tr></table><p>B</p>',
      ['2: ost west | 4', '3: 3'],
    ],
    [
      'of Markdown',
      'markdown',
      'A | B\n\n| Port | m |\n| :-- | --: |\n| **Ost** | 4 \\| 5 |\nWest | 3\n\nEnd | no',
      ['3: port | m', '5: ost | 4 5', '6: west | 3'],
    ],
    [
      'of HTML in Markdown',
      'markdown',
      'A\n\n<table><tr><td>Ost</td><td>4</td></tr></table>',
      ['3: ost | 4'],
    ],
    ['of a document', 'words', `A\n${ROW}${CELL}Ost\n${CELL}4\n${ROW}B\n`, ['2: ost | 4']],
    ['of plain text, which has none', 'text', 'A | B\n--|--\n1 | 2', []],
    ['of what nobody sees', 'html', '<!-- <tr><td>4</td></tr> --><script>"<tr><td>5"</script>', []],
  ])('%s', (_what, markup, text, expected) => {
    expect(shown(text, markup)).toEqual(expected);
  });
});
