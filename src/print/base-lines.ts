/** Reads the base lines of text from what draws a page. */

/** A base line that a page has text on. */
export interface BaseLine {
  /** Points from the lower edge of the page. */
  readonly y: number;
  readonly isMarked: boolean;
  /** Number of the marked content that the text belongs to. */
  readonly id: number | undefined;
}

/**
 * The operators that move or name text, with their operands: `q` and `Q` save and restore the matrix, `cm` and `Tm` set
 * it, `BDC`, `BMC` and `EMC` mark content.
 */
const OPERATOR =
  /^(q|Q|EMC)$|(?:\/MCID (\d+).*)?(BDC|BMC)$|^([\d.-]+) [\d.-]+ [\d.-]+ ([\d.-]+) [\d.-]+ ([\d.-]+) (cm|Tm)$/gm;

/** The base lines of a page, in the order in which they are drawn. */
export function baseLines(content: string): BaseLine[] {
  let [scale, shift] = [1, 0];
  const saved: (readonly [number, number])[] = [];
  const open: (number | undefined)[] = [];
  const lines: BaseLine[] = [];
  for (const [, plain, id, opens, , d = '1', f = '0', matrix] of content.matchAll(OPERATOR)) {
    if (plain === 'q') saved.push([scale, shift]);
    else if (plain === 'Q') [scale, shift] = saved.pop() ?? [1, 0];
    else if (plain === 'EMC') open.pop();
    else if (opens) open.push(id === undefined ? undefined : Number(id));
    else if (matrix === 'cm') [scale, shift] = [scale * Number(d), scale * Number(f) + shift];
    else if (matrix === 'Tm')
      lines.push({ y: scale * Number(f) + shift, isMarked: open.length > 0, id: open.at(-1) });
  }
  return lines;
}
