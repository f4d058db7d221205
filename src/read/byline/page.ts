/** What the bylines of a page copy tell: those near the title first, those of other articles never. */
import type { Meta } from '../article.ts';
import { bylineOf } from './byline.ts';
import type { Sorted } from '../copy/page.ts';
import { isPerson } from './people.ts';
import { within } from '../part-position.ts';
import { plainPhrase, type Phrase } from '../../text/phrase.ts';

/** How far above the title a byline may stand, and how far below the end of the article, in blocks. */
const MAX_BLOCKS_ABOVE = 8;
const MAX_BLOCKS_BELOW = 8;

/** What the bylines of a page tell, and the lines that only name the author and the paper. */
export interface Bylines {
  readonly meta: Partial<Meta>;
  readonly names: readonly Sorted[];
}

/** Metadata of the lines that `sortPage` took for bylines. */
export function bylines(sorted: readonly Sorted[], page: string): Bylines {
  const title = Math.max(
    0,
    sorted.findIndex((line) => line.title),
  );
  const last = sorted.findLastIndex(({ drop }) => !drop);
  const near = sorted
    .map((line, index) => ({ ...line, index }))
    .filter(
      ({ drop, index }) =>
        drop === 'byline' && index >= title - MAX_BLOCKS_ABOVE && index <= last + MAX_BLOCKS_BELOW,
    )
    // Below the title counts more than above it: above stand the pages' own lines.
    .toSorted((a, b) => distance(a.index, title) - distance(b.index, title));
  const told: Partial<Meta> = {};
  for (const { block } of near)
    Object.assign(told, { ...bylineOf(block.text, block.position, { page }), ...told });
  const signature = told.authors ? undefined : signatureIn(sorted, near[0]?.index, title, page);
  if (!signature) return { meta: told, names: [] };
  const { line, author, paper = '' } = signature;
  const named = sorted.find(({ block }) => block.kind === 'short' && block.text === paper);
  const publisher = named && { publisher: plainPhrase(paper, named.block.position) };
  return { meta: { ...publisher, ...told, authors: [author] }, names: named ? [line, named] : [line] };
}

/** `高橋 美咲` beside a date: a name in two parts, neither of which is an entry of the page's menu. */
const isSpacedName = (text: string, sorted: readonly Sorted[]): boolean =>
  /^\p{Script=Han}{1,3}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}$/u.test(text) &&
  !sorted.some(({ block }) => text.split(/[ \u3000]/u).includes(block.text));

const distance = (index: number, title: number): number =>
  index > title ? index - title : (title - index) * 2;

/** Where the author's name stands from the date, nearest first: an office and an account may part them. */
const NEAR_DATE = [-1, 1, -2, -3, 2];

/** A name, with an office or a paper behind it or without: `Ann Lee, Harbour Times`. */
const SIGNATURE = /^([^,|–—-]+?)(?:(?:\s?[,|]|\s[–—-])\s([^,|]{2,40}))?$/u;

/** A line that is only the author's name, and perhaps that of the paper, beside the date. */
function signatureIn(
  sorted: readonly Sorted[],
  dated: number | undefined,
  title: number,
  page: string,
): { readonly line: Sorted; readonly author: Phrase; readonly paper: string | undefined } | undefined {
  if (dated === undefined || dated < title - 1) return undefined;
  const beside = dated > title ? NEAR_DATE.map((step) => dated + step) : [title + 1];
  for (const index of beside) {
    const line = sorted[index];
    if (!line || index <= title || (line.block.kind !== 'short' && line.block.kind !== 'bullet')) continue;
    const { text, position } = line.block;
    const [, name = '', paper] = SIGNATURE.exec(text) ?? [];
    if (isPerson(name, page) || (Math.abs(index - dated) === 1 && isSpacedName(text, sorted)))
      return { line, author: plainPhrase(name, within(position, 0, name.length)), paper };
  }
  return undefined;
}
