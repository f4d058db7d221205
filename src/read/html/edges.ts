/** The first and last blocks of an article that are none of it: bylines, dates, labels, prompts, lists of tags. */
import type { RootContent } from 'mdast';
import { placeOf, textOf } from '../../text/phrase.ts';
import { isCjk } from '../../text/script.ts';
import { countWords } from '../../text/words.ts';
import type { Dropped, DropReason } from '../article.ts';
import { bylineOf } from '../byline/byline.ts';
import { announces, isControl } from '../copy/furniture.ts';
import { promptOf } from '../copy/prompts.ts';
import { wordsIn } from './node-words.ts';

/** How many blocks from either end are looked at. */
const MAX_HEAD_BLOCKS = 6;
const MAX_FOOT_BLOCKS = 5;

/** From this many words on a paragraph is prose, and the article has begun. */
const MIN_PROSE_WORDS = 25;

/** The blocks without those at the ends that are furniture, and these. */
export function withoutEdges(blocks: readonly RootContent[]): { kept: RootContent[]; edges: Dropped[] } {
  const drops = new Map<RootContent, DropReason>();
  for (const block of blocks.slice(0, MAX_HEAD_BLOCKS)) {
    if (isProse(block)) break;
    const reason = headReason(block);
    if (reason) drops.set(block, reason);
  }
  for (const block of blocks.slice(-MAX_FOOT_BLOCKS).toReversed()) {
    const reason = footReason(block);
    if (reason) drops.set(block, reason);
    else if (!isShown(block)) break;
  }
  for (const block of biography(blocks)) drops.set(block, 'navigation');
  const kept = blocks.filter((block) => !drops.has(block));
  // An article that is all edges is none.
  if (!kept.some((block) => /[\p{L}\p{N}]/u.test(wordsIn(block)))) return { kept: [...blocks], edges: [] };
  const edges = [...drops].map(([block, reason]): Dropped => ({
    type: 'dropped',
    reason,
    text: wordsIn(block).trim(),
    position: placeOf(block),
  }));
  return { kept, edges };
}

const isProse = (block: RootContent): boolean =>
  block.type === 'paragraph' && countWords(wordsIn(block)) >= MIN_PROSE_WORDS;

/** Pictures and rules say nothing: what is before them may be the end too. */
const isShown = (block: RootContent): boolean =>
  block.type === 'thematicBreak' ||
  (block.type === 'paragraph' && block.children.every(({ type }) => type === 'image'));

/** True for a block whose words are all links. */
function linked(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  const beside = block.children.filter(({ type }) => type !== 'link');
  return !/[\p{L}\p{N}]/u.test(textOf(beside));
}

function headReason(block: RootContent): DropReason | undefined {
  if (block.type !== 'paragraph') return undefined;
  const words = wordsIn(block).trim();
  // Boxes side by side, such as a name and a date, have nothing between them.
  const apart = block.children.map((child) => textOf(child).trim()).join(' ');
  if (bylineOf(words) ?? bylineOf(apart)) return 'byline';
  if (isControl(words)) return 'navigation';
  if (words !== '' && countWords(words) <= 8 && linked(block)) return 'navigation';
  return promptOf(words);
}

/** Opens what is told of the author at the foot. */
const ABOUT =
  /^(?:written by|about (?:the )?(?:authors?|writer|contributor)|about \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}$|the author\s*:?$|authors?\s*:|关于作者|作者简介|著者(?:について|紹介|プロフィール)|글쓴이 소개)/u;

/** Most words of a biography. */
const MAX_BIOGRAPHY_WORDS = 120;

/** The blocks at the foot that tell who the author is, with the line that announces them. */
function biography(blocks: readonly RootContent[]): readonly RootContent[] {
  const at = blocks.findLastIndex(opensLife);
  const told = at < 0 || at * 2 < blocks.length ? [] : blocks.slice(at);
  return told.reduce((sum, block) => sum + countWords(wordsIn(block)), 0) <= MAX_BIOGRAPHY_WORDS ? told : [];
}

function opensLife(block: RootContent): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  const words = wordsIn(block).trim();
  return countWords(words) <= 8 && ABOUT.test(lowered(words));
}

/** With a small first letter, so that it does not matter whether a line begins with a large one. */
const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const LABEL =
  /^\W*(?:filed under|file under|tags?|tagged(?: (?:as|with|in))?|categor(?:y|ies)|posted (?:in|by|on|at)|topics?|labels?|keywords?|share(?: this)?|copyright|©|\(c\)|all rights reserved|follow .{2,60} on (?:twitter|facebook|instagram|x|linkedin)|read more|originally published|published (?:on|in|at|by)|(?:first|originally) (?:published|appeared)|last (?:updated|modified)|permalink|trackback|leave a|\d+ comments?|print|email|e-mail|source|标签|分类|版权|责任编辑|編集|タグ|カテゴリ|태그|저작권|무단)(?=\P{L}|$)/iu;

function footReason(block: RootContent): DropReason | undefined {
  if (block.type !== 'paragraph' && block.type !== 'list' && block.type !== 'heading') return undefined;
  const words = wordsIn(block).replace(/\s+/g, ' ').trim();
  if (words === '') return undefined;
  const count = countWords(words);
  if (block.type === 'paragraph' && bylineOf(words)) return 'byline';
  if (count <= 40 && LABEL.test(words)) return 'navigation';
  if (block.type === 'paragraph' && count <= 30 && linked(block)) return 'related';
  if (isControl(words) || (block.type === 'list' && (isCjk(words) ? count / 2 : count) <= 6))
    return 'navigation';
  const announced = announces(words);
  if (announced) return announced;
  // A heading below which nothing is left.
  return block.type === 'heading' ? 'related' : promptOf(words);
}
