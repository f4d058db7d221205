/** Draws a panel of columns, side by side where it has several series. */
import type { Panel } from '../../compose/chart/chart.ts';
import type { Palette } from './palette.ts';
import type { Area, Scale } from './scale.ts';
import { element, label } from './svg.ts';

/** Where a panel is drawn, and in what colours. */
export interface Place {
  readonly area: Area;
  readonly scale: Scale;
  readonly palette: Palette;
}

/** Share of its step that a period's columns fill, and px of the widest column. */
const FILLED_SHARE = 0.72;
const MAX_COLUMN_PX = 120;

/** Columns from the zero line, each with its amount at its end. */
export function columns({ series }: Panel, { area, scale, palette }: Place): string[] {
  const periods = series[0]?.values.length ?? 0;
  const step = area.width / periods;
  const width = Math.min(MAX_COLUMN_PX, (step * FILLED_SHARE) / series.length);
  const zero = scale.zero ?? area.top + area.height;
  const drawn = series.flatMap(({ values, texts }, at) =>
    values.flatMap((value, index) => {
      if (value === undefined) return [];
      const x = area.left + (index + 0.5) * step + (at - series.length / 2) * width;
      const end = scale.y(value);
      const top = Math.min(zero, end);
      const y = value < 0 ? end + 26 : end - 10;
      const color = palette.series[at] ?? palette.ink;
      return [
        element('rect', { x: x + 1, y: top, width: width - 2, height: Math.abs(zero - end), fill: color }),
        label(texts[index] ?? '', { x: x + width / 2, y, color: palette.ink, weight: 600 }),
      ];
    }),
  );
  return [...drawn, baseline(area, zero, palette)];
}

/** The line that columns stand on. */
export const baseline = ({ left, width }: Area, y: number, palette: Palette): string =>
  element('line', { x1: left, x2: left + width, y1: y, y2: y, stroke: palette.muted, 'stroke-width': 2 });
