import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createCharts } from '../../../src/office/chart/charts.ts';
import { chartElement } from '../../../src/office/chart/chart-part.ts';
import { cellName, workbookOf } from '../../../src/office/chart/workbook.ts';
import { createMedia } from '../../../src/office/package/media.ts';
import { themeColours } from '../../../src/office/theme/colours.ts';
import { schemeOf } from '../../../src/office/theme/scheme.ts';
import { elementsIn, textIn } from '../../../src/verify/office/tree.ts';

const table = { periods: ['2019', '2020', '2021'], columns: ['Tolls'], values: [[1.5, undefined, 3]] };
const series = [{ name: 'Tolls', unit: '$', values: [1.5, undefined, 3], texts: ['$1.5m', '', '$3m'] }];
const look = {
  colour: themeColours(schemeOf(':root { --paper: #fff; --ink: #000; }')),
  fonts: { major: 'Inter', minor: 'Inter', eastAsian: 'Noto Sans SC' },
  lang: 'en-US',
  isRightToLeft: false,
  slides: new Map<string, string>(),
  media: createMedia(),
  charts: createCharts(),
  chartColours: [],
};
const chartAs = (form: 'columns' | 'line') =>
  chartElement({ form, series }, table, {
    look,
    ink: [0, 0, 0, 1],
    muted: [90, 90, 90, 1],
    colours: [[0, 0, 0, 1]],
    size: 22,
    workbook: 'rId1',
  });

describe('a chart', () => {
  it.each([
    ['columns', 'c:barChart'],
    ['line', 'c:lineChart'],
  ] as const)('of %s is %s', (form, name) => {
    expect(elementsIn(chartAs(form), name)).toHaveLength(1);
  });

  it('labels points with the words of the article, and leaves out those that have none', () => {
    expect(textIn(chartAs('columns')).split('\n').filter(Boolean)).toEqual(['$1.5m', '$3m']);
  });

  it('has its numbers in a workbook', () => {
    const sheet = strFromU8(unzipSync(workbookOf(table))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<c r="B2"><v>1.5</v></c>');
    expect(sheet).not.toContain('r="B3"');
    expect(cellName(1, 2)).toBe('$B$2');
  });
});
