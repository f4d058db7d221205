/** Finds the next place of a mark; asked in the order of the text, all answers together cost one reading of it. */

/** The offset of a mark from an offset on; infinite where there is none. */
export type Find = (mark: string, from: number) => number;

/** A function that remembers where it found each mark last. */
export function finder(text: string): Find {
  const last = new Map<string, { from: number; found: number }>();
  return (mark, from) => {
    const known = last.get(mark);
    if (known && known.from <= from && from <= known.found) return known.found;
    const index = text.indexOf(mark, from);
    const found = index < 0 ? Infinity : index;
    last.set(mark, { from, found });
    return found;
  };
}
