/** Places of cells that the article names: `Top left and bottom left – …`, `右上`. */
import type { CellPlace } from './grid.ts';

const ENGLISH = /\b(top|upper|bottom|lower)[\s-](left|right)\b/giu;
const CJK = /(左|右)(上|下)|(上|下)(左|右)|(좌|우)측? ?(상단|하단)/gu;

/** How far into a text a place may be named. */
const MAX_PLACE_CHARACTERS = 80;

/** The cells that the opening of a text names, in its order. */
export function placesIn(text: string): CellPlace[] {
  const opening = text.slice(0, MAX_PLACE_CHARACTERS);
  const english = [...opening.matchAll(ENGLISH)].map(([, row = '', column = '']): CellPlace => ({
    x: /left/i.test(column) ? 'left' : 'right',
    y: /top|upper/i.test(row) ? 'top' : 'bottom',
  }));
  const cjk = [...opening.matchAll(CJK)].map(([all]): CellPlace => ({
    x: /[左좌]/u.test(all) ? 'left' : 'right',
    y: /上|상단/u.test(all) ? 'top' : 'bottom',
  }));
  return [...english, ...cjk];
}

/** The places when they are those of four different cells. */
export function fourPlaces(places: readonly (CellPlace | undefined)[]): readonly CellPlace[] | undefined {
  const known = places.filter((place) => place !== undefined);
  return known.length === 4 && new Set(known.map(({ x, y }) => `${x} ${y}`)).size === 4 ? known : undefined;
}
