/** Sets a slide denser. */
import type { AnySlide, Density } from '../slide.ts';

/** The slide one step denser, or as many as are given; undefined where it is at its densest. */
export function denser<S extends AnySlide>(slide: S, steps = 1): S[] | undefined {
  if (slide.density === 2) return undefined;
  const next = Math.min(2, slide.density + steps);
  return [{ ...slide, density: next as Density }];
}

/** The slide at its densest. */
export const densest = <S extends AnySlide>(slide: S): S => ({ ...slide, density: 2 });
