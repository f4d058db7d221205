import type { Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Misfit } from '../../../src/compose/layout/definition.ts';
import type { SlideOf } from '../../../src/compose/layout/index.ts';
import { fitTable } from '../../../src/compose/fit/table.ts';
import { slideOf } from '../../render/deck.ts';
import { blocks, line } from '../../render/sample.ts';

function tableOf(rows: number, columns: number, cell = 'word'): SlideOf<'table'> {
  const row = (name: string): string =>
    `| ${[name, ...Array.from({ length: columns - 1 }, () => cell)].join(' | ')} |`;
  const lines = [
    row('Head'),
    `|${'---|'.repeat(columns)}`,
    ...Array.from({ length: rows }, (_, at) => row(`r${at}`)),
  ];
  return slideOf('table', { title: line('Title'), table: blocks(lines.join('\n')) }) as SlideOf<'table'>;
}

const over = (x: number, y: number, cuts = 1): Misfit => ({
  frame: { id: 'table', overflow: [{ slot: 'table', x, y, text: '' }], fontSizes: [] },
  cuts,
  source: '',
});

const shape = ({ slots, density, classes }: SlideOf<'table'>): string => {
  const [table] = slots.table as readonly Table[];
  const rows = table?.children ?? [];
  return `${rows.length - 1}x${rows[0]?.children.length} d${density} ${classes.join(' ')}`.trim();
};

/** Fits again and again what overflows in the same way. */
function all(slide: SlideOf<'table'>, misfit: Misfit, rounds: number): string[] {
  let slides = [slide];
  for (let round = 0; round < rounds; round++)
    slides = slides.flatMap((one) => fitTable(one, misfit) ?? [one]);
  return slides.map(shape);
}

describe('a table that is too wide', () => {
  it('is set denser at once to the floor, then divided by columns with the first on each, then cut anywhere', () => {
    const slide = tableOf(3, 6);
    expect(all(slide, over(9, 0), 1)).toEqual(['3x6 d2']);
    expect(all(slide, over(9, 0), 2)).toEqual(['3x4 d2', '3x3 d2']);
    expect(all(slide, over(9, 0), 9)).toEqual(Array.from({ length: 5 }, () => '3x2 d2 anywhere'));
  });

  it('keeps all rows, cells and its name over slides that continue it', () => {
    const [a, b] = fitTable({ ...tableOf(2, 5), density: 2 }, over(9, 0)) ?? [];
    expect([a?.id, b?.id, a?.continues, b?.continues]).toEqual(['table', 'table-more', 'table', 'table']);
  });
});

describe('a table that is too high', () => {
  it('is divided by rows, the header on each, and never leaves one row alone while it can be set denser', () => {
    expect(all(tableOf(7, 3), over(0, 9), 1)).toEqual(['4x3 d0', '3x3 d0']);
    expect(fitTable(tableOf(7, 3), over(0, 2000, 4))?.map(shape)).toEqual(['4x3 d0', '3x3 d0']);
    expect(fitTable(tableOf(9, 3), over(0, 2000, 4))?.map(shape)).toEqual([
      '3x3 d0',
      '2x3 d0',
      '2x3 d0',
      '2x3 d0',
    ]);
    expect(all(tableOf(3, 3), over(0, 9), 2)).toEqual(['3x3 d2']);
  });

  it('has a row that no slide holds cut between sentences, named on both slides', () => {
    const slide = {
      ...tableOf(1, 3, 'One sentence stands here. Another one stands there.'),
      density: 2 as const,
    };
    const [a, b] = fitTable(slide, over(0, 9)) ?? [];
    const cells = (one: typeof a): (string | undefined)[] =>
      (one?.slots.table as readonly Table[] | undefined)?.[0]?.children[1]?.children.map((cell) => {
        const [text] = cell.children;
        return text?.type === 'text' ? text.value : undefined;
      }) ?? [];
    expect(cells(a)).toEqual(['r0', 'One sentence stands here.', 'One sentence stands here.']);
    expect(cells(b)).toEqual(['r0', 'Another one stands there.', 'Another one stands there.']);
  });

  it('gives each row a slide at its densest where it is far too high, and cuts one row as often as it must', () => {
    expect(fitTable(tableOf(3, 3), over(0, 900, 2))?.map(shape)).toEqual(['1x3 d2', '1x3 d2', '1x3 d2']);
    const said = 'One gate leaks here. Another one leaks there. A third one is dry. The last one is new.';
    const row = { ...tableOf(1, 2, said), density: 2 as const };
    expect(fitTable(row, over(0, 1500, 2))).toHaveLength(4);
    expect(fitTable({ ...row, density: 0 }, over(0, 1500, 2))?.map(shape)).toEqual(['1x2 d2']);
  });

  it('is divided by columns where its one row has no place to cut', () => {
    const slide = { ...tableOf(1, 5), density: 2 as const };
    expect(fitTable(slide, over(0, 9))?.map(shape)).toEqual(['1x3 d2', '1x3 d2']);
  });

  it('is given up where nothing is left to do', () => {
    expect(fitTable({ ...tableOf(1, 2), density: 2 }, over(0, 9))).toBeUndefined();
  });
});
