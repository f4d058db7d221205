/** Cells of tables that the readers lost: a number alone may come from anywhere, beside the name of its row it is itself. */
import type { Nodes } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../../compose/deck.ts';
import { runsIn, linesOf } from '../../compose/runs.ts';
import type { Outline } from '../../outline/outline.ts';
import { message } from '../../rules/index.ts';
import { tokens } from '../../text/words.ts';
import type { RawRow } from './raw-rows.ts';

/** Longer cells are prose, whose words are counted with all others. */
const MAX_CELL_TOKENS = 6;

/** Most rows that are looked for cell by cell: a table that is not there at all is told soon enough. */
const MAX_SEARCHED_ROWS = 500;

/** Most rows that a message names. */
const MAX_NAMED_ROWS = 12;

/** A message on the cells that stand nowhere beside the first of their row; none where all do. */
export function lostCells(rows: readonly RawRow[], deck: Deck, outline: Outline): VFileMessage[] {
  if (rows.length === 0) return [];
  const texts = textsOf(deck, outline).map((text) => ` ${tokens(text).join(' ')} `);
  const whole = new Set(texts);
  const search = searchIn([...whole]);
  const lost = rows
    .filter(({ cells }) => !whole.has(` ${cells.flat().join(' ')} `))
    .slice(0, MAX_SEARCHED_ROWS)
    .flatMap(({ line, cells }) => {
      const missing = cells.filter((cell) => isLost(cell, cells, search, whole));
      return missing.length > 0 ? [{ line, words: [...new Set(missing.map((cell) => cell.join(' ')))] }] : [];
    });
  const [first, ...others] = lost;
  if (!first) return [];
  const also = others.slice(0, MAX_NAMED_ROWS).map(({ line }) => line);
  const more = others.length > MAX_NAMED_ROWS ? ' and more' : '';
  return [
    message(
      'verify:unread',
      `Unexpected lack of cell \`${first.words.slice(0, 5).join('`, `')}\` of a table, expected every cell in the deck beside the first of its row`,
      {
        place: { line: first.line, column: 1 },
        ...(also.length > 0 && { note: `The same in line ${also.join(', ')}${more}.` }),
      },
    ),
  ];
}

/** The texts that have a token. */
type Search = (token: string) => readonly string[];

function searchIn(texts: readonly string[]): Search {
  const byToken = new Map<string, string[]>();
  for (const text of texts)
    for (const token of new Set(text.trim().split(' '))) {
      const found = byToken.get(token);
      if (found) found.push(text);
      else byToken.set(token, [text]);
    }
  return (token) => byToken.get(token) ?? [];
}

function isLost(
  cell: readonly string[],
  cells: readonly (readonly string[])[],
  search: Search,
  whole: ReadonlySet<string>,
): boolean {
  const [name = []] = cells;
  const words = ` ${cell.join(' ')} `;
  if (cell.length > MAX_CELL_TOKENS || whole.has(words)) return false;
  const near = search(cell[0] ?? '');
  const texts = near.filter((text) => text.includes(words));
  const head = ` ${name.slice(0, MAX_CELL_TOKENS).join(' ')} `;
  // Two words or more in a row are no chance; between them may stand what looked like markup, such as `<name>` in code.
  if (cell === name || cell.length > 1)
    return texts.length === 0 && !near.some((text) => text.includes(head) && isInOrder(cell, text));
  const wanted = cells.filter((other) => other.join(' ') === cell.join(' ')).length;
  return (
    texts.filter((text) => text.includes(head)).reduce((sum, text) => sum + timesIn(words, text), 0) < wanted
  );
}

/** True for a text with all tokens in their order. */
function isInOrder(cell: readonly string[], text: string): boolean {
  let at = 0;
  for (const token of text.trim().split(' ')) if (token === cell[at]) at += 1;
  return at === cell.length;
}

/** How often words stand in a text: ` 3 ` in ` 3 3 ` twice. */
function timesIn(words: string, text: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length - 1)) times += 1;
  return times;
}

/** What a deck says in pieces: notes, rows of tables, lines, slides without a table; and what was dropped or tells who wrote it. */
function textsOf({ slides }: Deck, { dropped, meta }: Outline): string[] {
  const said = slides.flatMap((slide) => {
    const lines = linesOf(slide).map((line) => line.map(({ value }) => value).join(''));
    const rows = Object.values(slide.slots).flatMap((slot) => (slot ? rowsIn(slot as readonly Nodes[]) : []));
    const whole = rows.length === 0 ? [lines.join(' ')] : rows;
    return [...slide.notes.map(({ text }) => text), ...lines, ...whole];
  });
  const told = [meta.published, meta.updated, ...meta.authors].flatMap((phrase) => (phrase ? [phrase] : []));
  return [
    ...said,
    ...dropped.map(({ text }) => text),
    told
      .map((phrase) =>
        runsIn(phrase.children)
          .map(({ value }) => value)
          .join(''),
      )
      .join(' '),
  ];
}

/** The rows of tables in a slot, each as one text. */
const rowsIn = (slot: readonly Nodes[]): string[] =>
  slot.flatMap((node): string[] => {
    if (Array.isArray(node)) return rowsIn(node as readonly Nodes[]);
    if (node.type === 'tableRow')
      return [
        node.children
          .map((cell) =>
            runsIn(cell.children)
              .map(({ value }) => value)
              .join(''),
          )
          .join(' '),
      ];
    return 'children' in node ? rowsIn(node.children as readonly Nodes[]) : [];
  });
