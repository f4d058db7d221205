import { describe, expect, it } from 'vitest';
import { chartOf, type Chart } from '../../../src/compose/chart/chart.ts';
import { drawChart } from '../../../src/render/chart/draw.ts';
import {
  chartNames,
  chartsOf,
  embedded,
  printSlides,
  toMarkdown,
  withCharts,
} from '../../../src/render/index.ts';
import { createRenderer } from '../../../src/render/marp.ts';
import { fillDeck } from '../../../src/template/index.ts';
import { basePack } from '../../base-pack.ts';
import { tableOf } from '../../compose/chart/tables.ts';
import { deckOf, slideOf } from '../deck.ts';
import { line } from '../sample.ts';

const palette = { ink: 'black', muted: 'grey', series: ['navy', 'red', 'grey'], family: 'Inter' };
const drawn = (...rows: string[]): string =>
  drawChart(chartOf(tableOf(...rows), 'en') as Chart, { width: 800, height: 400 }, palette);

const numbers = (svg: string, element: string, attribute: string): number[] =>
  [...svg.matchAll(RegExp(`<${element} [^>]*?\\b${attribute}="([^"]+)"`, 'g'))].map((match) =>
    Number(match[1]),
  );
const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1] ?? '');

const tolls = ['Year | Toll (£)', '2020 | 10', '2021 | 20', '2022 | 5', '2023 | 40'];

describe('drawChart', () => {
  it('draws columns as high as their amounts', () => {
    expect(
      numbers(drawn(...tolls), 'rect', 'height').map((height, _, [first = 1]) => height / first),
    ).toEqual([1, 2, 0.5, 4].map((share) => expect.closeTo(share, 1) as number));
  });

  it('draws what is below zero below the line', () => {
    const svg = drawn('Year | Toll', '2020 | 10', '2021 | -10', '2022 | 5', '2023 | 20');
    const [zero = 0] = numbers(svg, 'line', 'y1');
    const [up = 0, down = 0] = numbers(svg, 'rect', 'y');
    expect(up).toBeLessThan(zero);
    expect(down).toBeCloseTo(zero);
  });

  it('lets panels of one unit share a scale', () => {
    const years = Array.from({ length: 20 }, (_, at) => `${2000 + at} | ${at === 0 ? 20 : 10}% | 10%`);
    const svg = drawn('Year | Oak | Iron', ...years);
    const [first = 0, second = 0] = numbers(svg, 'line', 'y1');
    const points = numbers(svg, 'circle', 'cy');
    expect(second - (points[21] ?? 0)).toBeCloseTo(first - (points[1] ?? 0), 0);
  });

  it('breaks a line where an amount is missing', () => {
    const years = Array.from({ length: 10 }, (_, at) => `${2000 + at} | ${at === 4 ? 'n/a' : at + 1}`);
    expect(/ d="([^"]+)"/.exec(drawn('Year | Toll', ...years))?.[1]?.match(/M/g)).toHaveLength(2);
  });

  it('says the words of each cell, and none of its own', () => {
    expect(textsIn(drawn(...tolls)).toSorted()).toEqual(
      ['Year', 'Toll (£)', '2020', '2021', '2022', '2023', '10', '20', '5', '40'].toSorted(),
    );
    expect(drawn(...tolls)).toContain('aria-label="Toll (£): 2020 10, 2021 20, 2022 5, 2023 40"');
  });

  it('lets no word of the article be markup', () => {
    expect(drawn('Year | Toll \\<b>"x"&y', ...tolls.slice(1))).not.toMatch(/<b>|="[^"]*"x"|&y/);
  });
});

describe('a deck with a chart', async () => {
  const pack = await basePack();
  const slide = slideOf(
    'table',
    { title: line('Tolls'), table: [tableOf(...tolls)] },
    { classes: ['chart'] },
  );
  const deck = deckOf([slide]);
  const charts = chartsOf(deck, pack);
  const markdown = toMarkdown(deck, printSlides(withCharts(fillDeck(deck, pack), deck, charts)), pack);

  it('names its file in deck.md, with what it shows in words', () => {
    expect(markdown).toContain('![Toll (£): 2020 10, 2021 20, 2022 5, 2023 40](chart-1.svg)');
    expect(chartNames(deck)).toEqual(['chart-1.svg']);
  });

  it('has the drawing in deck.html, with its text as text', () => {
    const { html } = createRenderer(pack).render(markdown, [], embedded([], charts.values()));
    expect(html).toMatch(/<p><svg [^>]*role="img"[^>]*aria-label="Toll/);
    expect(html).toContain('>2023</text>');
  });

  it('has a file that stands alone: its colours and its type have values', () => {
    const [chart] = charts.values();
    expect(chart?.svg).toMatch(/fill="var\(--chart-1, #[0-9a-f]{6}\)"/);
    expect(chart?.svg).toMatch(/font-family="var\(--font-body, Inter,/);
  });
});
