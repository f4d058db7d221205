/** Amounts of which filings put the currency, the figures and the bracket into cells of their own. */
import { textOf } from '../../text/phrase.ts';
import { stretchesOf, type Grid, type GridCell, type Stretch } from './grid.ts';

/** What stands before figures: `$`, `US$`, `(€`, `CHF`, `(`. */
const BEFORE =
  /^[([−–-]?\s*(?:[A-Z]{0,3}[$€£¥₩₹₽₺₴₪฿]|zł|PLN|kr\.?|Kč|CZK|Ft|HUF|lei|RON|Fr\.|Rs\.?|TRY|BRL|ZAR|MXN|ILS|SGD|NZD|USD|EUR|GBP|CHF|JPY|CNY|RMB|SEK|NOK|DKK|CAD|AUD|HKD|INR|KRW)?\s*[([−–-]?$/u;

/** What stands behind figures: `)`, `%`, `)%`, `%)`. */
const BEHIND = /^(?:[)\]]\s*[%‰]?|[%‰]\s*[)\]]?)$/u;

/** Figures, or the dash in place of them. */
const FIGURES = /^[([−–+-]?\s*(?:\d|[.,]\d)|^[-–—]$/u;

const FIGURES_END = /[\d)\]]$|^[-–—]$/u;

const OPEN = /[([][^)\]]*$/u;

/** The grid with the parts of each amount as one cell: `$ | 1,204 | )` → `$1,204)`. */
export const withWholeAmounts = (grid: Grid): Grid =>
  grid.map((slots, row) => {
    const line = [...slots];
    for (const { cell, from, to } of joined(stretchesOf(slots), row)) line.fill(cell, from, to + 1);
    return line;
  });

function joined(stretches: readonly Stretch[], row: number): Stretch[] {
  const made: Stretch[] = [];
  for (const right of stretches) {
    const left = made.at(-1);
    if (left && left.cell.row === row && right.cell.row === row && belong(left.cell, right.cell))
      made[made.length - 1] = { cell: together(left.cell, right.cell), from: left.from, to: right.to };
    else made.push(right);
  }
  return made;
}

function belong(left: GridCell, right: GridCell): boolean {
  const [before, behind] = [wordsOf(left), wordsOf(right)];
  if (before !== '' && BEFORE.test(before) && !/^[-–—]$/u.test(before)) return FIGURES.test(behind);
  if (!BEHIND.test(behind) || !FIGURES_END.test(before) || !/[\d–—-]/u.test(before)) return false;
  return /^[)\]]/u.test(behind) ? OPEN.test(before) : true;
}

const wordsOf = ({ children }: GridCell): string => textOf(children).trim();

function together(left: GridCell, right: GridCell): GridCell {
  const [first, last] = [left.position ?? right.position, right.position ?? left.position];
  return {
    ...left,
    // `zł | 412` → `zł 412`, with a space of ours.
    children: [
      ...left.children,
      ...(/\p{L}\.?$/u.test(wordsOf(left)) ? [{ type: 'text', value: ' ' } as const] : []),
      ...right.children,
    ],
    position: first && last && { start: first.start, end: last.end },
  };
}
