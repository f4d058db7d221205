/** Sets a slide denser. */
import type { AnySlide, Density } from '../slide.ts';

/** The densest setting of a slide. */
export const MAX_DENSITY = 2;

/** The slide one step denser, or as many as are given; undefined where it is at its densest. */
export function denser<S extends AnySlide>(slide: S, steps = 1): S[] | undefined {
  if (slide.density === MAX_DENSITY) return undefined;
  const next = Math.min(MAX_DENSITY, slide.density + steps);
  return [{ ...slide, density: next as Density }];
}

/** The slide at its densest. */
export const densest = <S extends AnySlide>(slide: S): S => ({ ...slide, density: MAX_DENSITY });
