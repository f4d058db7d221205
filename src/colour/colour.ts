/** Colours: reads them as CSS writes them, compares and moves them; the only file that knows culori. */
import {
  clampChroma,
  formatHex,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  parse,
  useMode,
  wcagContrast,
} from 'culori/fn';

useMode(modeRgb);
useMode(modeLrgb);
useMode(modeHsl);
useMode(modeHwb);
useMode(modeLab);
useMode(modeLch);
useMode(modeOklab);
const oklch = useMode(modeOklch);

/** An opaque colour of CSS as `#rrggbb`; undefined for anything else, also for one that lets its ground through. */
export function colourOf(text: string): string | undefined {
  const colour = parse(text.trim());
  return colour === undefined || (colour.alpha ?? 1) < 1 ? undefined : formatHex(colour);
}

/** Contrast of two colours as WCAG 2 counts it: from 1 to 21. */
export const contrast = (text: string, other: string): number => wcagContrast(text, other);

/** Lightness of a colour in OKLCH: from 0 to 1, by the eye and not by the numbers of its light. */
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
