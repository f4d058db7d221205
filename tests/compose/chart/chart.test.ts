import { describe, expect, it } from 'vitest';
import { CHART_PX, chartOf } from '../../../src/compose/chart/chart.ts';
import { composed } from '../decks.ts';
import { tableOf } from './tables.ts';

const years = (count: number, value: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => `${2000 + at} | ${value(at)}`);

const formsOf = (...rows: string[]): string[] | undefined =>
  chartOf(tableOf(...rows), 'en')?.panels.map(({ form, series }) => `${form} of ${series.length}`);

describe('chartOf', () => {
  it.each([
    ['four years down', ['Year | Toll', ...years(4, (at) => `${at + 1}`)], ['columns of 1']],
    ['eight years', ['Year | Toll', ...years(8, (at) => `${at + 1}`)], ['columns of 1']],
    ['nine years', ['Year | Toll', ...years(9, (at) => `${at + 1}`)], ['line of 1']],
    ['years across', ['Toll | 2020 | 2021 | 2022 | 2023', 'East | 1 | 2 | 3 | 4'], ['columns of 1']],
    ['the latest first', ['Year | Toll', '2023 | 4', '2022 | 3', '2021 | 2', '2020 | 1'], ['columns of 1']],
    ['values that hardly differ', ['Year | Toll', ...years(5, (at) => `${100 + at}`)], ['line of 1']],
    [
      'years with gaps, which a line would hide',
      ['Year | Toll', '1990 | 101', '2000 | 102', '2005 | 103', '2020 | 104'],
      ['columns of 1'],
    ],
    [
      'two series of one unit',
      ['Year | Oak | Iron', ...years(4, (at) => `${at + 1}% | ${at}%`)],
      ['columns of 2'],
    ],
    [
      'two units',
      ['Year | Toll (£) | Boats (thousand)', ...years(4, (at) => `${at + 1} | ${at}`)],
      ['columns of 1', 'columns of 1'],
    ],
    [
      'units that nobody tells',
      ['Year | Oak | Iron', ...years(4, (at) => `${at + 1} | ${at}`)],
      ['columns of 1', 'columns of 1'],
    ],
    [
      'a year without a value',
      ['Year | Toll', ...years(5, (at) => (at === 2 ? 'n/a' : `${at + 1}`))],
      ['columns of 1'],
    ],
  ])('draws %s', (_, rows, forms) => {
    expect(formsOf(...rows)).toEqual(forms);
  });

  it.each([
    ['three years', ['Year | Toll', ...years(3, (at) => `${at}`)]],
    ['twenty-five years', ['Year | Toll', ...years(25, (at) => `${at}`)]],
    ['periods in no order', ['Year | Toll', '2020 | 1', '2022 | 2', '2021 | 3', '2023 | 4']],
    ['periods of two kinds', ['Year | Toll', '2020 | 1', '2021 | 2', 'Q1 2022 | 3', '2023 | 4']],
    ['names that are no periods', ['Lock | Toll', 'Oak | 1', 'Iron | 2', 'Gate | 3', 'Weir | 4']],
    ['a row that adds up', ['Year | Toll', ...years(4, (at) => `${at}`), 'Total | 6']],
    ['a column of words', ['Year | Toll | Why', ...years(4, (at) => `${at} | flood`)]],
    ['bounds', ['Year | Toll', ...years(4, (at) => `<${at}`)]],
    ['two units in a column', ['Year | Toll', '2020 | 1%', '2021 | £2', '2022 | 3%', '2023 | 4%']],
    ['four units', ['Year | A | B | C | D', ...years(4, (at) => `${at} | ${at} | ${at} | ${at}`)]],
    ['labels without room', ['Year | Toll', ...years(24, (at) => `1,234,567.${at}`)]],
  ])('leaves %s a table', (_, rows) => {
    expect(formsOf(...rows)).toBeUndefined();
  });

  it('has its periods from the earliest on, with the words of the article', () => {
    const chart = chartOf(tableOf('Year | Toll', '2023 | £4', '2022 | £3', '2021 | £2', '2020 | £1'), 'en');
    expect(chart?.periods).toEqual(['2020', '2021', '2022', '2023']);
    expect(chart?.panels[0]?.series[0]).toMatchObject({ unit: '£', texts: ['£1', '£2', '£3', '£4'] });
  });

  it('asks for room beside points too', () => {
    const table = tableOf('Year | Toll', ...years(12, (at) => `1,234.${at}`));
    expect(chartOf(table, 'en')).toBeDefined();
    expect(chartOf(table, 'en', CHART_PX.beside)).toBeUndefined();
  });
});

describe('the slide of a series', () => {
  const article = (words: string): string =>
    `# Canals\n\n## Tolls fell\n\n${words}\n\n| Year | Toll |\n|---|---|\n| 2020 | £9 |\n| 2021 | £7 |\n| 2022 | £4 |\n| 2023 | £2 |\n`;

  it('is one of a table that is drawn, beside the words that it proves', async () => {
    const { deck } = await composed(article('- The keepers took less in each year\n- The millers took more'));
    const slide = deck.slides.find(({ layout }) => layout === 'table');
    expect(slide?.classes).toEqual(['chart']);
    expect(Object.keys(slide?.slots ?? {})).toContain('points');
    expect(slide?.notes.map(({ text }) => text)).toContain('2023 | £2');
  });

  it.each([
    [45, 1],
    [46, 2],
  ])('has room for so many words beside it: %i', async (count, slides) => {
    const item = (length: number): string => `- ${Array.from({ length }, () => 'gate').join(' ')}`;
    const { deck } = await composed(article([item(20), item(count - 20)].join('\n')));
    expect(deck.slides.slice(1).filter(({ layout }) => layout !== 'summary')).toHaveLength(slides);
  });
});
