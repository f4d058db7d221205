/** How much two colours differ for the eye: the ratio of WCAG 2, and APCA, which is truer to dark grounds. */

/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour laid over another, as opaque as `alpha` says. */
export function blended(over: Rgb, under: Rgb, alpha: number): Rgb {
  const mix = (a: number, b: number): number => a * alpha + b * (1 - alpha);
  return [mix(over[0], under[0]), mix(over[1], under[1]), mix(over[2], under[2])];
}

/** Contrast of two colours from 1 to 21 (WCAG 2.2, relative luminance). */
export function ratio(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((contrastA, other) => other - contrastA);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const linear = (value: number): number =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Lightness contrast of text on a ground, from 0 to about 106 (APCA 0.1.9, W3 variant), whichever of the two is lighter. */
export function lightness(text: Rgb, ground: Rgb): number {
  const [front, back] = [screen(text), screen(ground)];
  if (Math.abs(back - front) < 0.0005) return 0;
  const raw = back > front ? (back ** 0.56 - front ** 0.57) * 1.14 : (back ** 0.65 - front ** 0.62) * 1.14;
  return Math.abs(raw) < 0.1 ? 0 : (Math.abs(raw) - 0.027) * 100;
}

/** APCA has 1.414 here, which is no root of two. */
const EXPONENT = 1414 / 1000;

/** Luminance as a screen shows it, lifted where it is nearly black. */
function screen([red, green, blue]: Rgb): number {
  const [r, g, b] = [(red / 255) ** 2.4, (green / 255) ** 2.4, (blue / 255) ** 2.4];
  const sum = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  return sum < 0.022 ? sum + (0.022 - sum) ** EXPONENT : sum;
}
