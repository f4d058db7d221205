/** Front matter that is lines of their own kind, without a mark above and below. */
import type { FrontMatterEntry, Locate, FrontMatterText } from './value.ts';
import { fieldOf } from './keys.ts';

/** Entries, and the offset at which the article begins. */
export interface Lines {
  readonly entries: readonly FrontMatterEntry[];
  readonly end: number;
}

/** Link definitions that lead nowhere, `[key]: <> (value)`, which some blogs use since no renderer shows them. */
export function commentLines(text: string, place: Locate): Lines | undefined {
  const line = /\[([\w-]+)\]: (?:<>|#) \((.*)\)[ \t]*(?:\n|$)/y;
  const entries: FrontMatterEntry[] = [];
  let end = 0;
  for (let match = line.exec(text); match; match = line.exec(text)) {
    const [whole, key = '', value = ''] = match;
    const at = match.index + whole.indexOf('(') + 1;
    entries.push({ key, texts: [{ value: value.trim(), position: place(at, at + value.length) }] });
    end = match.index + whole.length;
  }
  return end > 0 ? { entries, end } : undefined;
}

/** The fields of pandoc's `%` lines, in their order. */
const PERCENT = ['title', 'author', 'date'] as const;

/** `% title`, `% author; author`, `% date`; a line that is set in goes on with the one above. One field alone is none. */
export function percentLines(text: string, place: Locate): Lines | undefined {
  const line = /%[ \t]*(.*(?:\n[ \t]+\S.*)*)(?:\n|$)/y;
  const entries: FrontMatterEntry[] = [];
  let end = 0;
  for (const key of PERCENT) {
    const match = line.exec(text);
    if (!match) break;
    const value = match[1] ?? '';
    const at = match.index + match[0].indexOf(value);
    entries.push({ key, texts: key === 'title' ? whole(value, at, place) : linesOf(value, at, place) });
    end = match.index + match[0].length;
  }
  return entries.length > 1 ? { entries, end } : undefined;
}

const whole = (value: string, at: number, place: Locate): FrontMatterText[] => {
  const said = value.replace(/\s*\n\s*/g, ' ').trim();
  return said === '' ? [] : [{ value: said, position: place(at, at + value.length) }];
};

function linesOf(value: string, at: number, place: Locate): FrontMatterText[] {
  return [...value.matchAll(/[^\n]+/g)].flatMap((match) => {
    const said = match[0].trim();
    const start = at + match.index + match[0].indexOf(said);
    return said === '' ? [] : [{ value: said, position: place(start, start + said.length) }];
  });
}

/** `title:: Canals`, the properties at the top of a page in Logseq: ended by a line that is none. */
export function propertyLines(text: string, place: Locate): Lines | undefined {
  const line = /([a-z][\w-]{0,40})::[ \t]+(.*)(?:\n|$)/y;
  const entries: FrontMatterEntry[] = [];
  let end = 0;
  for (let match = line.exec(text); match && entries.length < 50; match = line.exec(text)) {
    const [all, key = '', value = ''] = match;
    entries.push({ key, texts: whole(value, match.index + all.lastIndexOf(value), place) });
    end = match.index + all.length;
  }
  return end > 0 ? { entries, end } : undefined;
}

/** Fewest known keys that make lines of `Key: value` front matter: prose may begin with `Date: …`. */
const MIN_KNOWN_KEYS = 2;

/**
 * `Key: value` lines at the very top, as MultiMarkdown, Pelican and Hexo write them: ended by an empty line or `---`.
 *
 * Every line must be such a line, and one of them name the title.
 */
export function headerLines(text: string, place: Locate): Lines | undefined {
  const line = /([\p{L}][\p{L}\p{N}_ -]{0,30}?)[ \t]*(?:[:：][ \t]+|[:：](?=\n)|：)(.*)(?:\n|$)/uy;
  const entries: FrontMatterEntry[] = [];
  let end = 0;
  for (let match = line.exec(text); match; match = line.exec(text)) {
    const [all, key = '', value = ''] = match;
    const bare = /^(["'])(.*)\1$/.exec(value.trim())?.[2] ?? value;
    const at = match.index + all.lastIndexOf(bare);
    entries.push({ key, texts: whole(bare, at, place) });
    end = match.index + all.length;
    if (entries.length > 50) return undefined;
  }
  const known = new Set(
    entries.flatMap(({ key, texts }) => (texts.length > 0 ? (fieldOf(key)?.field ?? []) : [])),
  );
  const stop = /^(?:---+[ \t]*)?(?:\n|$)/.exec(text.slice(end, end + 80));
  if (!stop || known.size < MIN_KNOWN_KEYS || !known.has('title')) return undefined;
  return { entries, end: end + stop[0].length };
}
