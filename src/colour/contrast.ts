/** How well a colour is told from its ground: by the ratio of WCAG 2, or by APCA, which is truer on dark grounds. */
import { wcagContrast } from 'culori/fn';
import { parsed, type Colour, type Rgb } from './colour.ts';

/** Contrast of two colours as WCAG 2.2 counts it, from 1 to 21; 1 where one of them is no colour. */
export function contrastRatio(one: Colour, other: Colour): number {
  const [a, b] = [parsed(one), parsed(other)];
  return a && b ? wcagContrast(a, b) : 1;
}

/** Contrast of text on a ground, from 0 to about 106 (APCA 0.1.9, W3 variant), whichever of the two is lighter. */
export function apcaContrast(text: Rgb, ground: Rgb): number {
  const [front, back] = [screenLuminance(text), screenLuminance(ground)];
  if (Math.abs(back - front) < 0.0005) return 0;
  const raw = back > front ? (back ** 0.56 - front ** 0.57) * 1.14 : (back ** 0.65 - front ** 0.62) * 1.14;
  return Math.abs(raw) < 0.1 ? 0 : (Math.abs(raw) - 0.027) * 100;
}

/** APCA has 1.414 here, which is no root of two. */
const BLACK_EXPONENT = 1414 / 1000;

/** Luminance as a screen shows it, lifted where it is nearly black; not that of WCAG, which has another curve. */
function screenLuminance([red, green, blue]: Rgb): number {
  const [r, g, b] = [(red / 255) ** 2.4, (green / 255) ** 2.4, (blue / 255) ** 2.4];
  const sum = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  return sum < 0.022 ? sum + (0.022 - sum) ** BLACK_EXPONENT : sum;
}
