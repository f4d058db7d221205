/** Where readers speak on a whole-page copy: comments stand below the article, and may be longer than it. */
import type { CopyBlock } from './blocks.ts';
import { announces, isAnswering, isPosted } from './furniture.ts';

/** Fewest words of prose of an article: what is announced above so many is not below it. */
export const MIN_ARTICLE_WORDS = 60;

/** How many lines above a comment name who wrote it, and announce them all. */
const MAX_HEADING_LINES = 6;

/** How many lines that open comments tell that readers speak; an article names an hour or two. */
const MIN_COMMENT_LINES = 3;

/** Where readers speak with each other below an article: the first of several comments, by the lines that open or answer them. */
export function exchangeFrom(blocks: readonly CopyBlock[]): number {
  const own = articleTo(blocks);
  const below = blocks.flatMap(({ text, kind }, index) =>
    index > own && kind !== 'prose' ? [{ text, index }] : [],
  );
  const answers = below.filter(({ text }) => isAnswering(text));
  const posts = below.filter(({ text }) => isPosted(text));
  const starts = [
    ...(answers.length >= 2 ? answers.slice(0, 1).map(({ index }) => headOf(blocks, index)) : []),
    ...(posts.length >= MIN_COMMENT_LINES ? posts.slice(0, 1).map(({ index }) => index) : []),
  ];
  return starts.filter((start) => start > own).reduce((least, start) => Math.min(least, start), Infinity);
}

/** The last block of the longest stretch of prose, which is the article's own; a heading between two paragraphs does not end it. */
function articleTo(blocks: readonly CopyBlock[]): number {
  let best = { words: MIN_ARTICLE_WORDS - 1, last: Infinity };
  let words = 0;
  blocks.forEach((block, index) => {
    const heads = blocks[index - 1]?.kind === 'prose' && blocks[index + 1]?.kind === 'prose';
    if (block.kind === 'prose') {
      words += block.words;
      if (words > best.words) best = { words, last: index };
    } else if (!heads || isMark(block)) words = 0;
  });
  return best.last;
}

/** True for a line that opens or answers a comment, announces them, or may be a reader's name. */
const isMark = ({ text, words }: CopyBlock): boolean =>
  words <= 2 || isAnswering(text) || isPosted(text) || announces(text) === 'comments';

/** From a line that answers a comment up over the comment to the line that names its author, and over what announces them all. */
function headOf(blocks: readonly CopyBlock[], answer: number): number {
  let start = answer;
  while (start > 0 && blocks[start - 1]?.kind === 'prose') start -= 1;
  while (start > 0 && answer - start < MAX_HEADING_LINES && blocks[start - 1]?.kind !== 'prose') start -= 1;
  return start;
}

/** Where comments begin with most of the page's prose above, or with names between all that is said below. */
export function finalComments(blocks: readonly CopyBlock[]): number {
  const weights = blocks.map(({ kind, words }) => (kind === 'prose' ? words : 0));
  const all = weights.reduce((sum, words) => sum + words, 0);
  const own = articleTo(blocks);
  let above = 0;
  const index = blocks.findIndex((block, at) => {
    above += weights[at] ?? 0;
    if (block.kind === 'prose' || announces(block.text) !== 'comments') return false;
    return above * 2 > all || (at > own && areTurns(blocks.slice(at + 1)));
  });
  return index < 0 ? Infinity : index;
}

/** True where short lines part what is said, a paragraph or two at a time, as names do. */
function areTurns(blocks: readonly CopyBlock[]): boolean {
  const last = blocks.findLastIndex(({ kind }) => kind === 'prose');
  const said = blocks.slice(0, last + 1);
  const prose = said.filter(({ kind }) => kind === 'prose').length;
  return prose > 0 && (said.length - prose) * 2 >= prose;
}
