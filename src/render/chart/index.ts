/** The charts of a deck: files that deck.md names, and drawings inside deck.html. */
import type { BlockContent, Image, Root, RootContent, Table } from 'mdast';
import { CHART_PX, chartOf, isChart } from '../../compose/chart/chart.ts';
import type { Deck } from '../../compose/deck.ts';
import { bodyHeight } from '../../compose/fit/body.ts';
import type { Slide } from '../../compose/layout/index.ts';
import { blocksOf } from '../../compose/slots.ts';
import { drawChart, wordsOf } from './draw.ts';
import { paletteOf } from './palette.ts';

/** A chart of a deck. */
export interface DeckChart {
  /** Its file beside deck.md. */
  readonly name: string;
  readonly svg: string;
  /** What it shows, in words. */
  readonly alt: string;
}

const nameOf = (index: number): string => `chart-${index + 1}.svg`;

/** The names of the files of a deck's charts. */
export const chartNames = ({ slides }: Deck): string[] => slides.filter(isChart).map((_, at) => nameOf(at));

/** The charts of a deck, by the slide that shows them. */
export function chartsOf(
  { slides, size, lang }: Deck,
  { theme }: { readonly theme: { readonly css: string } },
): ReadonlyMap<Slide, DeckChart> {
  const charted = slides.filter(isChart);
  if (charted.length === 0) return new Map();
  const palette = paletteOf(theme.css);
  return new Map(
    charted.flatMap((slide, index) => {
      const table = tableIn(blocksOf(slide, 'table'));
      const width = 'points' in slide.slots ? CHART_PX.beside : CHART_PX.alone;
      const chart = table && chartOf(table, lang, width);
      if (!chart) return [];
      const svg = drawChart(chart, { width, height: bodyHeight(slide, size, lang) }, palette);
      return [[slide, { name: nameOf(index), svg, alt: wordsOf(chart) }] as const];
    }),
  );
}

const tableIn = (blocks: readonly BlockContent[]): Table | undefined =>
  blocks.find((block): block is Table => block.type === 'table');

/** Filled layouts with a picture in place of each table that is drawn. */
export const withCharts = (
  roots: readonly Root[],
  { slides }: Deck,
  charts: ReadonlyMap<Slide, DeckChart>,
): Root[] =>
  roots.map((root, index) => {
    const slide = slides[index];
    const chart = slide && charts.get(slide);
    return chart ? { ...root, children: root.children.map((node) => drawnAs(chart, node)) } : root;
  });

function drawnAs({ name, alt }: DeckChart, node: RootContent): RootContent {
  const image: Image = { type: 'image', url: name, alt };
  return node.type === 'table' ? { type: 'paragraph', children: [image] } : node;
}
