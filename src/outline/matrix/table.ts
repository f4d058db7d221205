/** A matrix from a table of two rows and two columns whose heads are the ends of two axes. */
import type { Table } from 'mdast';
import { spanOf, textOf, type Phrase } from '../../text/phrase.ts';
import { lengthOf } from '../../text/words.ts';
import { leadOf } from '../label.ts';
import type { Axis, Point, Quadrant, Support } from '../outline.ts';
import type { OutlineContext } from '../context.ts';
import { pointFrom } from '../supports.ts';
import { tableCells } from '../table.ts';
import { namesMatrix } from './axes.ts';
import { areEnds } from './ends.ts';
import { axisOf, fold, type CellPlace } from './grid.ts';
import type { MatrixFound } from './items.ts';

const PLACES: readonly CellPlace[] = [
  { x: 'left', y: 'top' },
  { x: 'right', y: 'top' },
  { x: 'left', y: 'bottom' },
  { x: 'right', y: 'bottom' },
];

/** The first matrix among supports that is written as a table, with the items below that speak of its cells. */
export function matrixOfTable(
  supports: readonly Support[],
  heading: string,
  context: OutlineContext,
): MatrixFound | undefined {
  for (let index = 0; index < supports.length; index++) {
    const support = supports[index];
    if (support?.type !== 'exhibit' || support.node.type !== 'table') continue;
    const near = [heading, support.caption, supports[index - 1], supports[index + 1]].map(wordsOf).join('\n');
    const cells = cellsOf(support.node, context);
    const [corner, left, right, top, a, b, bottom, c, d] = cells ?? [];
    const x = axisOf(left, right);
    const y = axisOf(top, bottom);
    if (!corner || !x || !y || !opposed(x.ends, y.ends, near, context)) continue;
    const names = [a, b, c, d].flatMap((cell) => (cell && isName(cell) ? [cell] : []));
    if (names.length !== 4 || new Set(names.map(nameOf)).size !== 4) continue;
    const below = itemsBelow(supports, index + 1, names, context);
    const [q, r, s, t] = names.map((cell, at) =>
      quadrantOf(cell, PLACES[at], below.get(nameOf(cell)), context),
    );
    if (!q || !r || !s || !t) continue;
    const taken = new Set<Support>(below.values());
    const end = Math.max(index + 1, supports.findLastIndex((support) => taken.has(support)) + 1);
    const range = supports.slice(index, end);
    const others = range.filter((other) => other !== support && !taken.has(other));
    const said = [
      ...(wordsOf(corner) === '' ? [] : [pointFrom(corner)]),
      ...captionOf(support.caption),
      ...others,
    ];
    const position = spanOf(range) ?? support.position;
    const introduction = said.length > 0 ? { introduction: said } : {};
    return {
      matrix: { type: 'matrix', x, y, ...introduction, children: [q, r, s, t], position },
      start: index,
      end,
    };
  }
  return undefined;
}

function wordsOf(item: Support | Phrase | string | undefined): string {
  if (item === undefined || typeof item === 'string') return item ?? '';
  if (item.type === 'phrase') return textOf(item);
  return item.type === 'point' ? textOf(item.whole) : '';
}

/** The nine cells of a table of three columns and three rows, in reading order; undefined for any other table. */
function cellsOf(table: Table, { source }: OutlineContext): Phrase[] | undefined {
  const rows = tableCells(table, source);
  return rows.length === 3 && rows.every((row) => row.length === 3) ? rows.flat() : undefined;
}

/** Both pairs of heads name two ends of one thing; where the article speaks of a matrix, one pair is enough. */
function opposed(x: Axis['ends'], y: Axis['ends'], near: string, { lang }: OutlineContext): boolean {
  const [one, other] = [x, y].map((ends) => areEnds(ends, lang));
  return (
    Boolean(one && other) ||
    (Boolean(one ?? other) && namesMatrix(near)) ||
    (namesMatrix(near) && /\b2\s?[x×]\s?2\b|quadrant|象限/iu.test(near))
  );
}

/** Longest name of a cell, by the unit in which its language is counted. */
const MAX_CELL_NAME = { words: 9, characters: 20 } as const;

/** A cell that says what it is rather than how much. */
function isName(cell: Phrase): boolean {
  const words = textOf(cell);
  const { unit, n } = lengthOf(words.split(/[:：]|\s[–—-]\s/u)[0] ?? '');
  return (
    n > 0 &&
    n <= MAX_CELL_NAME[unit] &&
    /\p{L}{2}/u.test(words) &&
    !/^\W*\d[\d.,]*\s*(?:%|\p{L}{0,3}$)/u.test(words)
  );
}

/** A cell's name without what follows it after a colon or dash. */
const nameOf = (cell: Phrase): string => fold(cell).split(/\s*[:：]|\s[–—]\s/u)[0] ?? '';

/** Labelled points below the table that are called as its cells are. */
function itemsBelow(
  supports: readonly Support[],
  from: number,
  names: readonly Phrase[],
  { source }: OutlineContext,
): Map<string, Point> {
  const wanted = new Set(names.map(nameOf));
  const found = new Map<string, Point>();
  for (const support of supports.slice(from)) {
    if (support.type !== 'point' || !support.label) continue;
    const name = fold(leadOf(support.label, source, 'en').label ?? support.label).replace(/\s*[(（].*$/u, '');
    if (wanted.has(name) && !found.has(name)) found.set(name, support);
  }
  return found;
}

function quadrantOf(
  cell: Phrase,
  at: CellPlace | undefined,
  item: Point | undefined,
  context: OutlineContext,
): Quadrant | undefined {
  if (!at) return undefined;
  const lead = leadOf(cell, context.source, context.lang);
  const own = lead.label && lead.text ? [pointFrom(lead.text)] : [];
  const children: Support[] = [...own, ...(item ? [{ ...item, item: false }] : [])];
  const position = item ? { start: cell.position.start, end: cell.position.end } : cell.position;
  const name = lead.label ? { name: cell } : {};
  return { type: 'quadrant', heading: lead.label ?? cell, ...name, at, children, position };
}

const captionOf = (caption: Phrase | undefined): Point[] => (caption ? [pointFrom(caption)] : []);
