/** Shades of a colour: the same hue, lighter or darker, in OKLCH. */
import { clampChroma, converter, formatHex } from 'culori/fn';
import { parsed } from './colour.ts';
import { contrastRatio } from './contrast.ts';

/** How finely lightness is moved: the smallest step that changes a colour of eight bits. */
const STEPS = 250;

const oklch = (colour: string) => {
  const known = parsed(colour);
  return known && converter('oklch')(known);
};

/** Lightness of a colour in OKLCH, from 0 to 1: by the eye and not by the numbers of its light. */
export const lightness = (colour: string): number => oklch(colour)?.l ?? 0;

/** The colour with another lightness, of its own hue; with as much of its chroma as the screen can show, or of `chroma`. */
export function atLightness(colour: string, l: number, chroma?: number): string {
  const { c, h } = oklch(colour) ?? { c: 0, h: 0 };
  const moved = {
    mode: 'oklch' as const,
    l: Math.min(1, Math.max(0, l)),
    c: Math.min(c, chroma ?? c),
    ...(h !== undefined && { h }),
  };
  return formatHex(clampChroma(moved, 'oklch'));
}

/** Is black read better than white on a ground? */
export const isDarkTextBetter = (ground: string): boolean =>
  contrastRatio('#000000', ground) >= contrastRatio('#ffffff', ground);

/** A shade, and whether even this one falls short of the ratio that was asked for. */
export interface Shade {
  readonly colour: string;
  readonly short: boolean;
}

/** The nearest shade of a colour with enough contrast to all grounds; black or white where none has enough. */
export function nearestShade(from: string, grounds: readonly string[], ratio: number): Shade {
  const leastContrast = (colour: string): number =>
    Math.min(...grounds.map((ground) => contrastRatio(colour, ground)));
  const start = lightness(from);
  for (let step = 1; step <= STEPS; step++) {
    for (const by of [-step, step]) {
      const l = start + by / STEPS;
      if (l < 0 || l > 1) continue;
      const colour = atLightness(from, l);
      if (leastContrast(colour) >= ratio) return { colour, short: false };
    }
  }
  const [best = '#000000'] = ['#000000', '#ffffff'].toSorted((a, b) => leastContrast(b) - leastContrast(a));
  return { colour: best, short: leastContrast(best) < ratio };
}
