/** Reads colours in any notation that a style sheet may have. */
import { memoized } from './memo.ts';

/** Red, green, blue from 0 to 255; alpha from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** The colour that a computed style names: `rgba(18, 52, 86, 0.5)` → `[18, 52, 86, 0.5]`. */
export type ColorOf = (text: string) => Rgba;

/** Reads colours; the browser paints what is not in the usual notation, such as `oklch(0 0 0)`. */
export const colorReader = (): ColorOf =>
  memoized((text) => {
    const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text);
    if (!parts) return painted(text);
    const [, red, green, blue, alpha = 1] = parts;
    return [Number(red), Number(green), Number(blue), Number(alpha)];
  });

function painted(text: string): Rgba {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return [0, 0, 0, 0];
  pen.fillStyle = text;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
