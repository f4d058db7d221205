/** Draws a chart as SVG: one drawing for deck.html, where it takes the colours and the type of its slide, and for a file. */
import { LABEL_PX, type Chart, type Panel } from '../../compose/chart/chart.ts';
import { widthOf } from '../../compose/fit/width.ts';
import { columns } from './columns.ts';
import { line } from './line.ts';
import { scaleOf } from './scale.ts';
import { element, label } from './svg.ts';
import type { Palette } from './palette.ts';

/** Px of a drawing. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** True for a period that has no room beside its neighbours on one line. */
const isWide = (period: string, step: number): boolean => widthOf(period) * LABEL_PX > step * 0.94;

/** Px of the line with the names of series above a panel, of the periods below the last one, and between panels. */
const NAME_PX = 40;
const PERIODS_PX = 36;
const GAP_PX = 20;

/** An SVG of its own; its values are labelled with the article's words, so that it needs no axis. */
export function drawChart(chart: Chart, { width, height }: Size, palette: Palette): string {
  const { panels, periods, heading } = chart;
  const isSplit = periods.some((period) => isWide(period, width / periods.length));
  const below = isSplit ? PERIODS_PX + LABEL_PX : PERIODS_PX;
  const room = (height - below - GAP_PX * (panels.length - 1)) / panels.length;
  const drawn = panels.flatMap((panel, index) => {
    const top = index * (room + GAP_PX);
    const area = { left: 0, top: top + NAME_PX, width, height: room - NAME_PX };
    const place = { area, scale: scaleOf(panel, panels, area), palette };
    return [
      ...names(panel, top, palette),
      ...(panel.form === 'line' ? line(panel, place) : columns(panel, place)),
    ];
  });
  const step = width / periods.length;
  const labels = periods.flatMap((period, index) =>
    (isSplit ? period.split(' ') : [period]).map((text, row) =>
      label(text, { x: (index + 0.5) * step, y: height - below + 28 + row * LABEL_PX, color: palette.muted }),
    ),
  );
  const corner =
    heading.text === ''
      ? []
      : [label(heading.text, { x: width, y: 24, color: palette.muted, anchor: 'end' })];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': wordsOf(chart),
      'font-family': palette.family,
      'font-size': LABEL_PX,
    },
    [...drawn, ...labels, ...corner].join(''),
  );
}

/** The chart in words: each series with its amounts in order. */
export const wordsOf = ({ panels, periods }: Chart): string =>
  panels
    .flatMap(({ series }) => series)
    .map(
      ({ name, texts }) =>
        `${name}: ${periods.map((period, index) => `${period} ${texts[index]}`).join(', ')}`,
    )
    .join('; ');

/** The names of the series of a panel, each with the colour of its columns where there are several. */
function names({ series }: Panel, top: number, palette: Palette): string[] {
  let x = 0;
  return series.flatMap(({ name }, index) => {
    const isKey = series.length > 1;
    const at = x + (isKey ? 26 : 0);
    x = at + widthOf(name) * LABEL_PX + 32;
    const key = element('rect', {
      x: at - 26,
      y: top + 8,
      width: 16,
      height: 16,
      fill: palette.series[index],
    });
    return [
      ...(isKey ? [key] : []),
      label(name, { x: at, y: top + 24, color: palette.ink, anchor: 'start', weight: 600 }),
    ];
  });
}
