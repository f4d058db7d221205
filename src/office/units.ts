/** Turns px of a slide into the units of PowerPoint. */
import type { Box } from '../compose/inspection.ts';

/** English metric units in 1 px. */
const EMU = 9525;

/** A length: 10 px → 95250. */
export const emu = (px: number): number => Math.round(px * EMU);

/** A size of type or a distance between lines, in hundredths of a point: 28 px → 2100. */
export const hundredths = (px: number): number => Math.round(px * 75);

/** Width of a box. */
export const widthOf = ({ left, right }: Box): number => right - left;

/** Height of a box. */
export const heightOf = ({ top, bottom }: Box): number => bottom - top;

/** The smallest box around some. */
export const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});
