/** The table of contents of a text from pages: lines with the number of a page at their end, below the word for it. */
import { isContentsLabel } from '../../contents.ts';
import { isCjk } from '../../../text/script.ts';
import { countWords } from '../../../text/words.ts';
import { isEnded, type PaperLine } from './line.ts';

/** Fewest entries with a page. */
const MIN_ENTRIES = 3;

/** From this many words on a line that ends as a sentence does is no entry. */
const MIN_SENTENCE_WORDS = 8;

/** Lines between two entries with a page: a title may take so many. */
const MAX_TITLE_LINES = 4;

const PAGE = /(?:^|[\s.…·_]{2,}|\t)(\d{1,4}|[ivxlc]{1,6})$/u;

/** Lines of contents, and the titles that they give: each line alone and with those that may belong to it. */
export interface Contents {
  readonly lines: ReadonlySet<PaperLine>;
  /** Offset of the first of them; where there is none, nothing stands behind it. */
  readonly from: number;
  readonly names: readonly string[];
}

const NONE: Contents = { lines: new Set(), from: Infinity, names: [] };

/** The first table of contents among lines. */
export function contentsIn(lines: readonly PaperLine[]): Contents {
  const from = lines.findIndex(({ text }) => isContentsLabel(text));
  if (from < 0) return NONE;
  let [last, entries] = [from, 0];
  for (let index = from + 1; index < lines.length && index - last <= MAX_TITLE_LINES; index++) {
    const text = lines[index]?.text ?? '';
    if (countWords(text) >= MIN_SENTENCE_WORDS * (isCjk(text) ? 3 : 1) && isEnded(text)) break;
    if (!PAGE.test(text)) continue;
    last = index;
    entries += 1;
  }
  if (entries < MIN_ENTRIES) return NONE;
  const found = lines.slice(from, last + 1);
  const titles = found.map(({ text }) => text.replace(PAGE, '').trim()).filter((title) => title !== '');
  const names = titles.flatMap((title, index) =>
    Array.from({ length: MAX_TITLE_LINES }, (_, more) =>
      [title, ...titles.slice(index + 1, index + 1 + more)].join(' '),
    ),
  );
  return { lines: new Set(found), from: found[0]?.start ?? Infinity, names };
}
