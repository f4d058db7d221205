/** Colours as CSS writes them or as a screen draws them. */
import {
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
  type Color as Parsed,
} from 'culori/fn';

// Every notation of CSS, and the spaces in which colours are compared and moved.
for (const mode of [modeRgb, modeLrgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch])
  useMode(mode);

/** Red, green, blue from 0 to 255, as the browser draws them. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour in any notation of CSS, or as it is drawn. */
export type Colour = string | Rgb;

/** The colour as culori has it; undefined for a text that is no colour. */
export const parsed = (colour: Colour): Parsed | undefined =>
  typeof colour === 'string'
    ? parse(colour.trim())
    : { mode: 'rgb', r: colour[0] / 255, g: colour[1] / 255, b: colour[2] / 255 };

/** An opaque colour as `#rrggbb`; undefined for anything else, also for a colour that lets its ground through. */
export function colourOf(colour: Colour): string | undefined {
  const known = parsed(colour);
  return known === undefined || (known.alpha ?? 1) < 1 ? undefined : formatHex(known);
}

/** A drawn colour as `#rrggbb`. */
export const hexOf = ([red, green, blue]: Rgb): string =>
  formatHex({ mode: 'rgb', r: red / 255, g: green / 255, b: blue / 255 });

/** A colour laid over another, as opaque as `alpha` says. */
export function blended(over: Rgb, under: Rgb, alpha: number): Rgb {
  const mix = (a: number, b: number): number => a * alpha + b * (1 - alpha);
  return [mix(over[0], under[0]), mix(over[1], under[1]), mix(over[2], under[2])];
}
