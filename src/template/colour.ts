/** Reads colours as CSS writes them; the only file that knows culori. */
import {
  formatHex,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeOklab,
  modeOklch,
  modeRgb,
  parse,
  useMode,
} from 'culori/fn';

useMode(modeRgb);
useMode(modeHsl);
useMode(modeHwb);
useMode(modeLab);
useMode(modeLch);
useMode(modeOklab);
useMode(modeOklch);

/** An opaque colour of CSS as `#rrggbb`; undefined for anything else, also for one that lets its ground through. */
export function colourOf(text: string): string | undefined {
  const colour = parse(text.trim());
  return colour === undefined || (colour.alpha ?? 1) < 1 ? undefined : formatHex(colour);
}
