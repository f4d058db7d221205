/** The scale of a panel: where its values stand. */
import type { Panel } from '../../compose/chart/chart.ts';

/** A rectangle of the drawing, in px. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where values stand in an area, in px from the top of the drawing. */
export interface Scale {
  readonly y: (value: number) => number;
  /** Where zero stands; undefined where the scale does not reach down to it. */
  readonly zero: number | undefined;
}

/** Px of a label above the highest value, and below the lowest one that is negative. */
const LABEL_ROOM_PX = 34;

/** Share of the range of a line that stays free below its lowest value, where it does not start from zero. */
const FREE_BELOW = 0.4;

/** Columns start from zero, and so does a line but for one that hardly moves; panels of one unit have one scale. */
export function scaleOf(panel: Panel, all: readonly Panel[], { top, height }: Area): Scale {
  const unit = panel.series[0]?.unit ?? '';
  const sharing = all.filter(
    ({ series, form }) => form === panel.form && unit !== '' && series[0]?.unit === unit,
  );
  const values = (sharing.length > 0 ? sharing : [panel])
    .flatMap(({ series }) => series.flatMap(({ values }) => values))
    .filter((value) => value !== undefined);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const isFromZero = panel.form === 'columns' || lowest <= highest / 2;
  const from = isFromZero ? Math.min(0, lowest) : lowest - (highest - lowest || highest) * FREE_BELOW;
  const to = isFromZero ? Math.max(0, highest) : highest;
  const above = LABEL_ROOM_PX;
  const below = from < 0 && isFromZero ? LABEL_ROOM_PX : 0;
  const room = height - above - below;
  const y = (value: number): number => top + above + room * (1 - (value - from) / (to - from || 1));
  return { y, zero: isFromZero ? y(0) : undefined };
}
