/** Where an article begins and ends around its densest prose: short lines that are the article's all the same. */
import { isCjk } from '../../text/script.ts';
import type { DropReason } from '../article.ts';
import type { CopyBlock } from './blocks.ts';
import { isDigest, isOpening } from './furniture.ts';
import { markerOf, membersOf } from './series.ts';

/** How many blocks that nothing claims may stand before one that is the article's. */
const MAX_GAP_BLOCKS = 3;

const STOP = /[.!?。！？…]["”’」』)）]*$/u;
const QUESTION = /^(?:Q|问|問|질문)\s*\d*\s*[:：.．、]/u;
const ANSWER = /^(?:A|答|답변)\s*\d*\s*[:：.．、]/u;

/**
 * The last block of the article, from the end of its densest prose on.
 *
 * The article goes on where a list, a series of numbers or of questions does, where a form of number comes back
 * that it has used, and where a whole sentence follows; words of the page's own end it.
 */
export function endOf(
  blocks: readonly CopyBlock[],
  reasons: readonly (DropReason | undefined)[],
  last: number,
): number {
  const members = membersOf(blocks);
  const forms = new Set(blocks.slice(0, last + 1).flatMap(({ text }) => markerOf(text)?.form ?? []));
  const asks = blocks.slice(0, last + 1).some(({ text }) => QUESTION.test(text));
  let end = last;
  for (let index = last + 1; index < blocks.length && index - end <= MAX_GAP_BLOCKS; index++) {
    const [block, above] = [blocks[index], blocks[index - 1]];
    if (!block || !above || reasons[index] !== undefined) break;
    const next = index === end + 1;
    const counts = members[index] !== undefined || forms.has(markerOf(block.text)?.form ?? '');
    const exchange = asks && (QUESTION.test(block.text) || (next && ANSWER.test(block.text)));
    const item =
      block.kind === 'bullet' &&
      (isSentence(block) || (next && (STOP.test(block.text) || (above.kind === 'bullet' && !block.apart))));
    if (counts || exchange || item || (next && isSentence(block))) end = index;
  }
  return end;
}

/** A line with its stop, or one that a stop parts: more than a name. */
function isSentence({ kind, text, words }: CopyBlock): boolean {
  if (kind === 'stamp' || words < (isCjk(text) ? 8 : 3)) return false;
  return STOP.test(text) || /[\p{L}\p{N}]{3}[.!?]["”’)]? \p{Lu}|[。！？](?=\p{L})/u.test(text);
}

/** A line of an exchange, which is no title: marked, behind a dash, or directly above the mark of an answer. */
export const isTurn = (line: string, below: string): boolean =>
  QUESTION.test(line) || ANSWER.test(line) || ANSWER.test(below) || /^[─―—]{2}\s*\S/u.test(line);

/** How many lines without a gap are a row. */
const MAX_ROW_LINES = 5;

/** Most words of a tag: a longer line in a row of tags is a subtitle. */
const MAX_TAG_WORDS = 4;

/** Why a block between the title and the first prose is none of the article's: a control, a tag; undefined when it is. */
export function strayIn(blocks: readonly CopyBlock[], index: number, title = -1): DropReason | undefined {
  const block = blocks[index];
  if (!block) return undefined;
  const row = rowOf(blocks, index, title);
  if (row.length >= MAX_ROW_LINES)
    return areTags(row, blocks) && block.words <= MAX_TAG_WORDS ? 'navigation' : undefined;
  if (block.kind === 'bullet') return isKeyPoint(blocks, index) ? undefined : 'navigation';
  if (block.words > 2 || isDigest(block.text) || isOpening(block.text)) return undefined;
  return membersOf(blocks)[index] ? undefined : 'navigation';
}

/** Fewest words of an item without a stop that is no entry of a menu. */
const MIN_ITEM_WORDS = 7;

/** True for an item that says something, or whose list stands below the heading of an abstract. */
function isKeyPoint(blocks: readonly CopyBlock[], index: number): boolean {
  const block = blocks[index];
  if (!block) return false;
  if (isSentence(block) || block.words >= MIN_ITEM_WORDS * (isCjk(block.text) ? 2 : 1)) return true;
  const heading = blocks.slice(0, index).findLast(({ kind }) => kind !== 'bullet');
  return heading !== undefined && isDigest(heading.text);
}

/** Why a block near the head of the article is none of it: one of a row of tags; undefined when it is. */
export function tagIn(blocks: readonly CopyBlock[], index: number): DropReason | undefined {
  const row = rowOf(blocks, index);
  const tags =
    row.length >= MAX_ROW_LINES && row.every(({ kind, text }) => kind === 'short' && !STOP.test(text));
  return tags && areTags(row, blocks) ? 'navigation' : undefined;
}

/** The short lines that stand together with a block, without a blank line between; those down to `title` are left out. */
function rowOf(blocks: readonly CopyBlock[], index: number, title = -1): CopyBlock[] {
  let [start, end] = [index, index + 1];
  while (start > title + 1 && !blocks[start]?.apart && blocks[start - 1]?.kind !== 'prose') start -= 1;
  while (end < blocks.length && !blocks[end]?.apart && blocks[end]?.kind !== 'prose') end += 1;
  return blocks.slice(start, end);
}

const fold = (block: CopyBlock): string => block.text.toLowerCase();

/** Lines of a word or two, or lines that stand in the page's menu too. */
function areTags(row: readonly CopyBlock[], blocks: readonly CopyBlock[]): boolean {
  const own = new Set(row);
  const others = new Set(blocks.filter((block) => !own.has(block)).map(fold));
  const brief = row.reduce((sum, { words }) => sum + words, 0) <= row.length * 2;
  return brief || row.filter((block) => others.has(fold(block))).length * 2 >= row.length;
}
