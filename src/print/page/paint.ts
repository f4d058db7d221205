/** Tells what is painted in a box: its ground, its borders, its picture. */
import type { Box } from '../../compose/inspection.ts';
import type { ColorOf } from './colors.ts';
import type { DrawnBorder, DrawnDecoration, DrawnPaint } from './drawn.ts';

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** The paint of a box by its style; undefined where nothing is painted. */
export function paintOf(style: CSSStyleDeclaration, box: Box, colorOf: ColorOf): DrawnPaint | undefined {
  const fill = colorOf(style.backgroundColor);
  const borders = SIDES.map((side) => borderOf(style, side, colorOf));
  const url = /^url\("(data:image\/[^"]*)"\)$/.exec(style.backgroundImage)?.[1];
  const isPainted = fill[3] > 0 || borders.some((border) => border !== null) || url !== undefined;
  if (!isPainted) return undefined;
  // Borders around a ground that ends at them are gaps between cells.
  const [top, right, bottom, left] = borders.map((border) => border?.width ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  const area =
    style.backgroundClip === 'padding-box'
      ? { left: box.left + left, top: box.top + top, right: box.right - right, bottom: box.bottom - bottom }
      : box;
  return {
    area,
    ...(fill[3] > 0 && { fill }),
    radius: Number.parseFloat(style.borderTopLeftRadius) || 0,
    borders,
    ...(url !== undefined && { picture: pictureOf(url, box, style) }),
  };
}

function pictureOf(url: string, box: Box, { backgroundPositionX }: CSSStyleDeclaration): DrawnDecoration {
  const align = Number.parseFloat(backgroundPositionX) / 100 || 0;
  const size = [box.right - box.left, box.bottom - box.top].map(Math.round).join('x');
  return { key: `${size} ${align} ${url}`, url, box, align };
}

function borderOf(
  style: CSSStyleDeclaration,
  side: (typeof SIDES)[number],
  colorOf: ColorOf,
): DrawnBorder | null {
  const width = Number.parseFloat(style[`border${side}Width`]);
  const color = colorOf(style[`border${side}Color`]);
  if (!(width > 0) || style[`border${side}Style`] === 'none') return null;
  const bar = barOf(style.borderImageSource, colorOf);
  if (bar) return { width, ...bar };
  return color[3] > 0 ? { width, color } : null;
}

/** A border image that changes colour at once is a bar: `linear-gradient(to right, red 96px, white 96px)` → 96 px of red. */
function barOf(
  source: string,
  colorOf: ColorOf,
): Pick<DrawnBorder, 'color' | 'length' | 'isFromRight'> | undefined {
  const [, direction = '', color, length] =
    /^linear-gradient\((.*?)(rgba?\([^)]*\)) (\d+)px,/.exec(source) ?? [];
  if (color === undefined) return undefined;
  const isFromRight = /to left|270deg/.test(direction);
  return { color: colorOf(color), length: Number(length), ...(isFromRight && { isFromRight }) };
}
