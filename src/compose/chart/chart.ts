/** Plans the chart of a series: what shares a scale, what is a line, whether its labels have room. */
import type { Table } from 'mdast';
import { widthOf } from '../fit/width.ts';
import type { AnySlide } from '../slide.ts';
import { seriesOf, type Series, type SeriesTable } from './series.ts';

/** The class of a slide whose table is drawn as a chart; its slot keeps the table. */
export const CHART_CLASS = 'chart';

/** True for a slide whose table is drawn as a chart. */
export const isChart = ({ classes }: Pick<AnySlide, 'classes'>): boolean => classes.includes(CHART_CLASS);

/** Series on one scale; all panels of a chart stand above each other over the same periods. */
export interface Panel {
  readonly form: 'columns' | 'line';
  readonly series: readonly Series[];
}

/** A table as it is drawn. */
export interface Chart extends Omit<SeriesTable, 'series'> {
  readonly panels: readonly Panel[];
}

/** Most panels above each other, and most series on one scale. */
const MAX_PANELS = 3;
const MAX_SERIES_IN_PANEL = 3;

/** Most points of one series that are drawn as columns. */
const MAX_COLUMNS = 8;

/** Share of the largest value above which the smallest leaves columns from zero that look alike. */
const MIN_LEVEL_SHARE = 0.7;

/** Px of a chart without points, beside them and in a report, where it is drawn smaller; px of an em of its labels. */
export const CHART_PX = { alone: 1152, beside: 720, report: 960 } as const;
export const LABEL_PX = 22;

/** The chart of a table; undefined where it is no series, or has no room for its labels in so many px. */
export function chartOf(table: Table, lang: string, width: number = CHART_PX.alone): Chart | undefined {
  const read = seriesOf(table, lang);
  if (!read) return undefined;
  const { series, ...rest } = read;
  const groups = groupsOf(series);
  const roomy = groups.every((group) => isRoomy(group, read, width)) ? groups : series.map((each) => [each]);
  if (roomy.length > MAX_PANELS || !roomy.every((group) => isRoomy(group, read, width))) return undefined;
  return { ...rest, panels: roomy.map((group) => ({ form: formOf(group, read), series: group })) };
}

/** Series of one unit together; each of an unknown unit by itself, since nothing says that it compares. */
function groupsOf(series: readonly Series[]): (readonly Series[])[] {
  const groups: Series[][] = [];
  for (const each of series) {
    const group = groups.find(
      ([first, ...more]) =>
        each.unit !== '' && first?.unit === each.unit && more.length + 1 < MAX_SERIES_IN_PANEL,
    );
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** True where no label of a value or a period touches the next one. */
function isRoomy(group: readonly Series[], { periods }: SeriesTable, width: number): boolean {
  const step = width / periods.length;
  const values = group.flatMap(({ texts }) => texts.map((text) => widthOf(text) * LABEL_PX));
  const labels = periods.flatMap((period) => period.split(' ').map((word) => widthOf(word) * LABEL_PX));
  return Math.max(...values) <= (step * 0.94) / group.length && Math.max(...labels) <= step * 0.94;
}

/** Few points are columns, and so are those with gaps between their periods; many, or such as hardly differ, are a line. */
function formOf(group: readonly Series[], { periods, isEven }: SeriesTable): Panel['form'] {
  const [only, ...more] = group;
  if (!only || more.length > 0 || !isEven) return 'columns';
  const values = only.values.filter((value) => value !== undefined);
  const isLevel = Math.min(...values) > Math.max(...values) * MIN_LEVEL_SHARE;
  return periods.length > MAX_COLUMNS || isLevel ? 'line' : 'columns';
}
