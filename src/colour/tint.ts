/** Tints of a colour as office programs know them: its lightness of HSL scaled, then moved. */
import { converter, differenceEuclidean, formatHex } from 'culori/fn';
import { parsed } from './colour.ts';

/** How a colour is made lighter or darker: its lightness times `scale`, plus `shift`; both are 1 and 0 where it is not. */
export interface Tint {
  readonly scale: number;
  readonly shift: number;
  /** How far it is from the colour that was asked for, to the eye: 0 is none, 1 black from white. */
  readonly distance: number;
}

const distanceOf = differenceEuclidean('oklab');

/** The tint of a base colour that is nearest to another colour. */
export function tintTowards(base: string, target: string): Tint {
  const [from, to] = [parsed(base), parsed(target)];
  if (!from || !to) return { scale: 1, shift: 0, distance: 1 };
  if (formatHex(from) === formatHex(to)) return { scale: 1, shift: 0, distance: 0 };
  const [start, end] = [converter('hsl')(from), converter('hsl')(to)];
  const isLighter = end.l > start.l;
  const scale = isLighter ? (1 - end.l) / (1 - start.l) : start.l > 0 ? end.l / start.l : 1;
  const moved = { ...start, l: isLighter ? start.l * scale + 1 - scale : start.l * scale };
  return { scale, shift: isLighter ? 1 - scale : 0, distance: distanceOf(moved, to) };
}
