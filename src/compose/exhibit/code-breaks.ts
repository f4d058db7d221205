/** Where lines of code are best divided. */

/** Lines before or behind a place between which code is rather divided. */
export const BREAK_REACH = 3;

/**
 * The best place to divide lines of code near one: at an empty line, else where the next line is indented least and
 * closes nothing. `behind` says how many lines further it may be.
 */
export function placeNear(lines: readonly string[], near: number, behind: number = BREAK_REACH): number {
  const cost = (at: number): number => {
    const next = lines[at] ?? '';
    if (next.trim() === '' || lines[at - 1]?.trim() === '') return 0;
    if (/^\s*(?:[)\]}]|<\/|end\b)/.test(next)) return Infinity;
    return 1 + (/^\s*/.exec(next)?.[0].length ?? 0);
  };
  const places = Array.from({ length: BREAK_REACH + behind + 1 }, (_, index) => near + behind - index)
    .filter((at) => at >= 1 && at < lines.length)
    .toSorted((a, b) => cost(a) - cost(b) || Math.abs(a - near) - Math.abs(b - near));
  const [best = near] = places;
  return cost(best) === Infinity ? near : best;
}

/** How many lines have something on them. */
export const wordy = (lines: readonly string[]): number => lines.filter((line) => line.trim() !== '').length;
