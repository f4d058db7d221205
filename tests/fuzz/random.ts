/** Chance that can be had again: the same seed gives the same choices on every machine. */

/** Draws numbers, one after the other. */
export interface Random {
  /** A whole number from 0 up to, and without, `below`. */
  readonly int: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True once in so many times. */
  readonly once: (times: number) => boolean;
}

/** Chance by the generator mulberry32. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    pick: <T>(from: readonly T[]): T => from[int(from.length)] as T,
    once: (times) => int(times) === 0,
  };
}
