/** Joins the lines of pages to paragraphs, items and headings: words that a line end parts become one again. */
import { isFunctionWord } from '../../../text/word-classes.ts';
import { isCjk } from '../../../text/script.ts';
import {
  cellsOf,
  columnOf,
  columnWidths,
  goesOn,
  isCaseless,
  isEnded,
  isHyphened,
  widthOf,
  type PaperLine,
} from './line.ts';

/** Lines that are one paragraph, item or heading. */
export type Passage = readonly PaperLine[];

/** The least share of its column that a line has which another one continues. */
const MIN_FULL_SHARE = 0.75;

/** Up to this share of its column a line has room for the next word; letters differ in width. */
const MIN_ROOM_SHARE = 0.9;

/** A narrower column than this is a list of names, a title or a menu. */
const MIN_COLUMN = 36;

/** `•`, `1.`, `(a)`: what opens an item. */
export const ITEM = /^(?:[•·◦‣▪●○■□◆▶►*]\s*|[-–—]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)/u;

/** Lines in reading order as passages; `names` are titles that stand elsewhere whole: a wrapped one is joined to it. */
export function unwrapped(lines: readonly PaperLine[], names: ReadonlySet<string>): Passage[] {
  const passages: PaperLine[][] = [];
  const columns = columnWidths(lines);
  const page = columnOf(lines);
  for (const [index, line] of lines.entries()) {
    const passage = passages.at(-1);
    const above = passage?.at(-1);
    // A title that is whole is continued by no words but those of its own sentence.
    const joined =
      passage !== undefined &&
      above !== undefined &&
      ((!line.apart && isNamed(passage, names, line)) ||
        (continues(above, line, { column: columns[index - 1] ?? 0, page }) &&
          (goesOn(line.text) || !isNamed(passage, names))));
    if (joined) passage.push(line);
    else passages.push([line]);
  }
  return passages;
}

/** How wide the column around a line is, and the page. */
interface Widths {
  readonly column: number;
  readonly page: number;
}

/** The share of the page that a line has whose sentence goes on across a gap: on the next page. */
const MIN_OVERHANG_SHARE = 0.6;

/** Whether a line continues the one above: in the midst of a word or a sentence, or as the column is full. */
function continues(above: PaperLine, line: PaperLine, { column, page }: Widths): boolean {
  if ((isEnded(above.text) && line.apart) || (isRow(above) && isRow(line))) return false;
  const width = widthOf(above);
  if (line.apart && width < page * MIN_OVERHANG_SHARE) return false;
  const full = column >= MIN_COLUMN && width >= column * MIN_FULL_SHARE;
  // Where the next word had room, the sentence that ends here ends its paragraph.
  if (
    isEnded(above.text) &&
    width + (line.text.indexOf(' ') + 1 || line.text.length) < column * MIN_ROOM_SHARE
  )
    return false;
  if (ITEM.test(line.text) && !goesOn(line.text)) return false;
  if (isHyphened(above.text) && (goesOn(line.text) || full)) return true;
  if (goesOn(line.text) && !isEnded(above.text)) return true;
  if (isOpen(above.text) && (!line.apart || full)) return true;
  if (line.apart) return isCaseless(line.text) && full && !isEnded(above.text) && isCjk(above.text);
  return full && !(ITEM.test(above.text) && isEnded(above.text));
}

/** True for a line that ends where nothing may end: `and Bubbles: The`. */
const isOpen = (text: string): boolean => {
  const last = /(?:^|\s)(\p{L}+)$/u.exec(text)?.[1] ?? '';
  return (
    /[,&–—]$/u.test(text) ||
    (/\s/.test(text) && LANGUAGES.some((lang) => isFunctionWord(last.toLowerCase(), lang)))
  );
};

/** Languages that have small words at line ends. */
const LANGUAGES = ['en', 'de', 'fr', 'es'];

/** True for a line in parts: the row of a table, or a label with its value. */
const isRow = ({ text }: PaperLine): boolean => cellsOf(text).length > 1;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How many lines of a title are joined. */
const MAX_TITLE_LINES = 4;

/** True for lines that together are a title of the document, and not without the last. */
function isNamed(lines: Passage, names: ReadonlySet<string>, next?: PaperLine): boolean {
  // A paragraph may have a thousand lines, and is not copied for each.
  if (lines.length > MAX_TITLE_LINES) return false;
  const all = next ? [...lines, next] : lines;
  return all.length <= MAX_TITLE_LINES && names.has(fold(all.map(({ text }) => text).join(' ')));
}

/** Names as `unwrapped` compares them. */
export const namesIn = (texts: Iterable<string>): ReadonlySet<string> => new Set([...texts].map(fold));
