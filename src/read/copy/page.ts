/** Finds the article in the blocks of a whole-page copy: where it begins, where it ends, what is furniture inside. */
import type { CopyBlock } from './blocks.ts';
import type { DropReason } from '../article.ts';
import { bylineOf, isByline } from '../byline/byline.ts';
import { endOf, strayIn, tagIn } from './edges.ts';
import { announces, isControl, isCredited, isDigest, isSocial, loneReason, resumes } from './furniture.ts';
import { promptOf } from './prompts.ts';
import { MIN_ARTICLE_WORDS, exchangeFrom, finalComments } from './comments.ts';
import { isRepeated, titleIndex } from './title.ts';
import { isCjk } from '../../text/script.ts';

/** A block that stays in the article, or the reason why it does not. */
export interface Sorted {
  readonly block: CopyBlock;
  readonly drop?: DropReason;
  readonly title?: true;
}

/** Sorts the blocks of a page; order is kept and no block is missing. */
export function sortPage(blocks: readonly CopyBlock[]): Sorted[] {
  const menus = furniture(blocks);
  const title = titleIndex(blocks, region(blocks, menus));
  // What a menu above the title announces ends there: key points and the byline stand below it.
  const reasons = title === undefined ? menus : furniture(blocks, title);
  const [first, last] = region(blocks, reasons);
  const inside = reasons.map((reason, index) =>
    reason === 'byline' &&
    index > first + MAX_DATE_BLOCKS &&
    index < last - MAX_DATE_BLOCKS &&
    !isLabelled(blocks[index])
      ? undefined
      : reason,
  );
  const end = endOf(blocks, inside, last);
  return blocks.map((block, index) => {
    if (index === title) return { block, title: true };
    if (block.kind === 'short' && title !== undefined && block.text === blocks[title]?.text)
      return { block, drop: 'duplicate' };
    const drop =
      inside[index] ??
      (index > first && index <= first + MAX_DATE_BLOCKS ? tagIn(blocks, index) : undefined) ??
      (title !== undefined && index > title && index <= title + MAX_HEAD_BLOCKS && isCount(block.text)
        ? 'share'
        : undefined) ??
      (index < Math.min(first, title ?? first) || index > end
        ? outside(block)
        : title !== undefined && index > title && index < first
          ? strayIn(blocks, index, title)
          : undefined);
    return drop ? { block, drop } : { block };
  });
}

/** Within how many blocks of the article's first or last a line that is only a date tells when it was published. */
const MAX_DATE_BLOCKS = 6;

/** Within how many blocks below the title a bare number counts likes or comments: further down it may number a section. */
const MAX_HEAD_BLOCKS = 12;

const isCount = (text: string): boolean => /^[\d.,]+\s?[kKmM]?$/.test(text);

/** Further inside a date is a heading of a chronicle, unless a label says what it is. */
const isLabelled = (block: CopyBlock | undefined): boolean =>
  block !== undefined && bylineOf(block.text, block.position, { labelled: true }) !== undefined;

const outside = (block: CopyBlock): DropReason => (isByline(block.text) ? 'byline' : 'navigation');

/** How far above the title a byline may stand under words of a menu, in blocks. */
const MAX_RUBRIC_BLOCKS = 2;

/** Reasons of the blocks that are furniture by their own words or by the heading that they stand under. */
function furniture(blocks: readonly CopyBlock[], title = -1): (DropReason | undefined)[] {
  const reasons: (DropReason | undefined)[] = [];
  let under: DropReason | undefined;
  const final = finalComments(blocks);
  const exchange = exchangeFrom(blocks);
  let above = 0;
  blocks.forEach((block, index) => {
    if (index >= exchange) {
      reasons.push('comments');
      return;
    }
    if (index === title || resumes(block.text)) under = undefined;
    else if (block.kind !== 'prose') {
      const announced = announces(block.text);
      // Above the article such a line leads to the comments, which stand below it.
      under = announced === 'comments' && above < MIN_ARTICLE_WORDS ? 'navigation' : (announced ?? under);
    }
    if (
      under &&
      index < final &&
      (speaksAgain(blocks, index) ||
        goesOn(blocks, index) ||
        begins(blocks, index, above) ||
        isPast(under, block))
    )
      under = undefined;
    const rubric = index < title && index >= title - MAX_RUBRIC_BLOCKS && isByline(block.text);
    reasons.push((rubric ? undefined : under) ?? alone(block, blocks[index - 1], blocks[index + 1]));
    if (block.kind === 'prose' && !reasons.at(-1)) above += block.words;
  });
  return reasons;
}

/** Fewest words of a paragraph that no teaser has. */
const MIN_PARAGRAPH_WORDS = 30;

/** A whole paragraph with another close below, before any prose was the article's: it begins, whatever stood above. */
function begins(blocks: readonly CopyBlock[], index: number, above: number): boolean {
  const block = blocks[index];
  if (
    above >= MIN_ARTICLE_WORDS ||
    block?.kind !== 'prose' ||
    sizeOf(block) < MIN_PARAGRAPH_WORDS ||
    isRepeated(blocks, index)
  )
    return false;
  const below = blocks.slice(index + 1, index + 1 + MAX_BLOCKS_AHEAD);
  return (
    below.some((block) => block.kind === 'prose' && sizeOf(block) >= MIN_PARAGRAPH_WORDS) &&
    !below.some(({ kind }) => kind === 'stamp')
  );
}

const sizeOf = ({ text, words }: CopyBlock): number => (isCjk(text) ? words / 2 : words);

/** Only related articles and comments come in sentences; other furniture ends where a line has this many words. */
const MAX_MENU_WORDS = 5;

const isPast = (under: DropReason, block: CopyBlock): boolean =>
  under !== 'related' && under !== 'comments' && (block.words >= MAX_MENU_WORDS || isDigest(block.text));

/** How many blocks ahead tell whether prose under a heading of teasers is the article again. */
const MAX_BLOCKS_AHEAD = 4;

/** Two paragraphs in a row, none of them a teaser: a box inside the article ended before them. */
function speaksAgain(blocks: readonly CopyBlock[], index: number): boolean {
  if (blocks[index]?.kind !== 'prose' || blocks[index + 1]?.kind !== 'prose') return false;
  const heading = announces(blocks[index - 1]?.text ?? '') === undefined ? [-1] : [];
  const near = [...heading, ...Array.from({ length: MAX_BLOCKS_AHEAD }, (_, ahead) => ahead)].map(
    (step) => index + step,
  );
  return near.every((at) => blocks[at]?.kind !== 'stamp' && !isRepeated(blocks, at));
}

/**
 * A whole paragraph with two more in a row shortly below, and only a heading between: the article goes on after a box of one teaser.
 *
 * `Read also`, `Fares rise again`, a paragraph, `What it costs`, a paragraph, a paragraph → from the first paragraph on.
 */
function goesOn(blocks: readonly CopyBlock[], index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== 'prose' || sizeOf(block) < MIN_PARAGRAPH_WORDS || isRepeated(blocks, index))
    return false;
  const [heading, ...below] = blocks.slice(index + 1, index + 4);
  return (
    heading?.kind === 'short' &&
    announces(heading.text) === undefined &&
    below.length === 2 &&
    below.every((paragraph) => paragraph.kind === 'prose')
  );
}

function alone(
  block: CopyBlock,
  before: CopyBlock | undefined,
  next: CopyBlock | undefined,
): DropReason | undefined {
  if (isByline(block.text)) return 'byline';
  if (isBiography(block, before, next)) return 'navigation';
  if (isSocial(block.text)) return 'share';
  const prompt = promptOf(block.text);
  if (prompt) return prompt;
  if (block.kind !== 'bullet' && isCredited(block.text)) return 'image';
  if (block.kind === 'stamp') return 'related';
  if (isControl(block.text)) return 'navigation';
  const lone = block.kind === 'bullet' ? undefined : loneReason(block.text);
  if (lone) return lone;
  if (
    isNetwork(block) &&
    [before, next].some((beside) => beside && (isNetwork(beside) || loneReason(beside.text) === 'share'))
  )
    return 'share';
  if (!/[\p{L}\p{N}]/u.test(block.text)) return 'empty';
  return block.kind === 'short' && before?.text === block.text && next?.kind !== 'prose'
    ? 'duplicate'
    : undefined;
}

/** True for the bare name of a network: a button where it stands beside others, else perhaps a heading. */
const isNetwork = ({ text, kind }: CopyBlock): boolean =>
  kind === 'short' &&
  /^(?:facebook|whatsapp|linkedin|twitter|x|x \(twitter\)|telegram|reddit|pinterest|flipboard|e-?mail|messenger|bluesky|threads|instagram|youtube|xing|pocket|line|hatena|rss)$/i.test(
    text,
  );

/** Who wrote the article, told below the author's name and above what the page adds. */
function isBiography(block: CopyBlock, before: CopyBlock | undefined, next: CopyBlock | undefined): boolean {
  if (block.kind !== 'prose' || before?.kind !== 'short' || !next || !announces(next.text)) return false;
  const name = /^(\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.exec(before.text);
  return name?.[1] !== undefined && block.text.startsWith(`${name[1]} `);
}

/**
 * The densest run of prose, as first and last index: the run of blocks with the greatest sum of weights
 * (Kadane). Prose weighs its words up to 60, a short line -6, a short bullet -3, furniture -12.
 */
function region(
  blocks: readonly CopyBlock[],
  reasons: readonly (DropReason | undefined)[],
): [number, number] {
  const all = { sum: 0, first: 0, last: blocks.length - 1 };
  // Without any prose there is nothing that a menu could stand around.
  let best = all;
  if (!blocks.some(({ kind }) => kind === 'prose')) return [all.first, all.last];
  const rows = inRows(blocks);
  let sum = 0;
  let box = 0;
  let first = 0;
  blocks.forEach((block, index) => {
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    const reason = reasons[index];
    const cost = rows[index] && !reason ? TITLE : weight(block, reason);
    const boxed: boolean = reason !== undefined && BOXED.has(reason);
    box = boxed ? box + cost : 0;
    // A box in the midst of an article may be long, and the article goes on.
    sum += boxed ? Math.max(cost, Math.min(0, BOX - (box - cost))) : cost;
    if (sum > best.sum) best = { sum, first, last: index };
  });
  return [best.first, best.last];
}

/** What may stand in the midst of an article, and the most that such a box weighs against its going on. */
const BOXED: ReadonlySet<DropReason> = new Set(['related', 'advertisement', 'share']);
const BOX = -100;

/** How many lines in a row, each as long as a title and without a stop, are titles of other articles; what one weighs. */
const MIN_TITLES_IN_A_ROW = 3;
const TITLE = -10;

const isTitle = (block: CopyBlock | undefined): boolean =>
  block?.kind === 'short' && block.words >= 4 && !/[.!?。！？:：;；,，]$/u.test(block.text);

/** For each block, whether it stands in such a row. */
function inRows(blocks: readonly CopyBlock[]): boolean[] {
  const found = blocks.map(() => false);
  for (let from = 0; from < blocks.length; from++) {
    let to = from;
    while (isTitle(blocks[to])) to += 1;
    if (to - from >= MIN_TITLES_IN_A_ROW) found.fill(true, from, to);
    from = Math.max(from, to);
  }
  return found;
}

function weight(block: CopyBlock, reason: DropReason | undefined): number {
  if (reason === 'byline' || reason === 'share' || reason === 'empty') return -1;
  if (reason) return block.kind === 'prose' ? -3 : -12;
  if (block.kind === 'prose') return Math.min(block.words, 60);
  if (block.kind === 'bullet') return block.words >= 8 ? block.words / 2 : -3;
  return block.words >= 8 ? 0 : -6;
}
