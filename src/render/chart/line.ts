/** Draws a panel of one line, with its amount at each point. */
import type { Panel } from '../../compose/chart/chart.ts';
import { baseline, type Place } from './columns.ts';
import { element, label } from './svg.ts';

/** A line that breaks where an amount is missing; it stands on zero where its scale reaches down to it. */
export function line({ series }: Panel, { area, scale, palette }: Place): string[] {
  const { values = [], texts = [] } = series[0] ?? {};
  const step = area.width / values.length;
  const points = values.map((value, index) => ({
    x: area.left + (index + 0.5) * step,
    y: value === undefined ? undefined : scale.y(value),
  }));
  const path = points
    .map(({ x, y }, index) => {
      const isStart = points[index - 1]?.y === undefined;
      return y === undefined ? '' : `${isStart ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
  const color = palette.series[0];
  const drawn = points.flatMap(({ x, y }, index) => {
    if (y === undefined) return [];
    return [
      element('circle', { cx: x, cy: y, r: 6, fill: color }),
      label(texts[index] ?? '', { x, y: y - 16, color: palette.ink, weight: 600 }),
    ];
  });
  return [
    ...(scale.zero === undefined ? [] : [baseline(area, scale.zero, palette)]),
    element('path', { d: path, fill: 'none', stroke: color, 'stroke-width': 4, 'stroke-linejoin': 'round' }),
    ...drawn,
  ];
}
