/** Which line of a whole-page copy is the title of its article. */
import { contentTokens } from '../../text/words.ts';
import { isByline } from '../byline/byline.ts';
import { isPerson } from '../byline/people.ts';
import type { CopyBlock } from './blocks.ts';
import { isTurn } from './edges.ts';
import { announces, isControl, isCredited, loneReason, resumes } from './furniture.ts';

/** How far above the first prose a title may stand, in blocks: key points, a caption and buttons may part them. */
const MAX_TITLE_DISTANCE = 24;

/** A block that may be the title, where it stands. */
interface Candidate {
  readonly block: CopyBlock;
  readonly index: number;
}

/** A page whose densest prose begins with the block `first`. */
interface Page {
  readonly blocks: readonly CopyBlock[];
  readonly first: number;
  /** The words of the article. */
  readonly said: ReadonlySet<string>;
  readonly text: string;
}

/** The likeliest title among the lines above the article, whose densest prose is from `first` to `last`. */
export function titleIndex(
  blocks: readonly CopyBlock[],
  [first, last]: readonly [number, number],
): number | undefined {
  const page: Page = {
    blocks,
    first,
    said: new Set(
      blocks.slice(first, last + 1).flatMap(({ kind, text }) => (kind === 'short' ? [] : wordsOf(text))),
    ),
    text: blocks.map(({ text }) => text).join('\n'),
  };
  const from = Math.max(0, first - MAX_TITLE_DISTANCE);
  let best: { readonly index: number; readonly score: number } | undefined;
  for (const [nth, block] of blocks.slice(from, first + 1).entries()) {
    const candidate = { block, index: from + nth };
    if (!isCandidate(candidate, blocks, first)) continue;
    const score = scoreOf(candidate, page);
    if (!best || score > best.score) best = { index: candidate.index, score };
  }
  if (!best) return undefined;
  // A subtitle stands right below its title, and may say more of the article's words.
  const over = blocks[best.index - 1];
  const upper = over && { block: over, index: best.index - 1 };
  if (
    upper &&
    over.words >= MIN_TITLE_WORDS &&
    (blocks[upper.index - 1]?.words ?? 0) < MIN_TITLE_WORDS &&
    isCandidate(upper, blocks, first) &&
    shareOf(over, page.said) >= MIN_TITLE_SHARE &&
    scoreOf(upper, page) >= best.score - MAX_SUBTITLE_LEAD
  )
    best = { ...best, index: upper.index };
  return withoutSite(blocks, best.index, first) ?? best.index;
}

/** Fewest words of a title that stands right above a likelier line: fewer are a rubric; more above it are other titles. */
const MIN_TITLE_WORDS = 5;

/** The least share of its words that the article says; a title of another article has less. */
const MIN_TITLE_SHARE = 0.2;

/** By how much a subtitle may be likelier than the title above it. */
const MAX_SUBTITLE_LEAD = 10;

/** The way to a page: `You are here: Home > News`. */
const CRUMBS = /:\s*(?:\S+\s*[|>›»]|\S*Home)|^(?:[^>›»/]{1,30}\s[>›»/]\s){1,6}[^>›»/]{1,60}$/u;

function isCandidate({ block, index }: Candidate, blocks: readonly CopyBlock[], first: number): boolean {
  const { kind, text, words } = block;
  if (kind === 'bullet' || kind === 'stamp' || words < 2 || words > 40) return false;
  if (isTurn(text, blocks[index + 1]?.text ?? '') || CRUMBS.test(text)) return false;
  if (isByline(text) || announces(text) || isControl(text) || resumes(text) || isCredited(text)) return false;
  if (loneReason(text)) return false;
  return index !== first || index === 0 || !isOpening(blocks, index);
}

/** How much more a line is the title whose words the article says, and a line that a byline stands beside. */
const SAID = 10;
const SIGNED = 8;

/**
 * A long line shortly above the article is likely its title; one that stands on the page twice, that opens it, that
 * shares its words with the article or stands above the byline is likelier.
 */
function scoreOf({ block, index }: Candidate, page: Page): number {
  const { blocks, first, said } = page;
  // The name of the author stands on a page several times, and beside the date.
  const isNamed = isPerson(block.text, page.text);
  return (
    Math.min(block.words, 15) +
    (index === 0 ? 8 : 0) +
    (isRepeated(blocks, index) && !isNamed ? 6 : 0) -
    endCost(block.text) -
    distance(blocks, index, first) / 2 +
    shareOf(block, said) * SAID +
    (isSigned(index, page) && !isNamed ? SIGNED : 0)
  );
}

/** A line that says something: no button, no count, no dot between two of them. */
const isSaying = ({ kind, text, words }: CopyBlock): boolean =>
  kind !== 'stamp' && words >= 2 && !isControl(text);

/** How many blocks a line stands above the article, without those that say nothing. */
const distance = (blocks: readonly CopyBlock[], index: number, first: number): number =>
  blocks.slice(index, first).filter(isSaying).length;

/** Which share of a line's words the article says. */
function shareOf({ text }: CopyBlock, said: ReadonlySet<string>): number {
  const words = [...new Set(wordsOf(text))];
  return words.filter((word) => said.has(word)).length / Math.max(words.length, 1);
}

/** A title seldom ends as a sentence does, and never as several: `Arden bought a ruin. Now it sells bread.` stands below it. */
function endCost(text: string): number {
  if (!/[.!?。！？:：]["”’»」』)）]?$/u.test(text)) return 0;
  const several = /[\p{L}\p{N}]{2}[.!?]["”’»]? \p{Lu}|[。！？]./u.test(text);
  return several ? 16 : /[.。:：]$/u.test(text) ? 8 : 0;
}

const wordsOf = (text: string): string[] => contentTokens(text, 'en');

/** How many blocks below a title its byline stands: a subtitle, a control or a rubric may part them. */
const MAX_BYLINE_DISTANCE = 4;

/** True for a line that a byline or a person's name stands close below, or a byline directly above. */
function isSigned(index: number, { blocks, first, text }: Page): boolean {
  const below = blocks
    .slice(index + 1, first + 1)
    .filter(isSaying)
    .slice(0, MAX_BYLINE_DISTANCE);
  return (
    isByline(blocks[index - 1]?.text ?? '') ||
    below.some((block) => isByline(block.text) || isPerson(block.text, text))
  );
}

/** First prose that is no title; a title that is a question counts as prose, and stands on the page twice or beside a byline. */
function isOpening(blocks: readonly CopyBlock[], index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== 'prose') return false;
  const beside = [index - 1, index + 1].some((at) => isByline(blocks[at]?.text ?? ''));
  return !/[?？!！]$/u.test(block.text) || !(beside || isRepeated(blocks, index));
}

/** True for a line that stands on the page twice. */
export function isRepeated(blocks: readonly CopyBlock[], index: number): boolean {
  const text = blocks[index]?.text;
  return text !== undefined && blocks.some((other, at) => at !== index && other.text === text);
}

/** The line that has a title without the site's name behind a bar or dash. */
function withoutSite(blocks: readonly CopyBlock[], index: number, first: number): number | undefined {
  const bare = /^(.*\S)\s+[|–—·-]\s+[^|]+$/u.exec(blocks[index]?.text ?? '')?.[1];
  const found = blocks.findIndex(({ text }) => text === bare);
  return bare !== undefined && found >= 0 && found <= first ? found : undefined;
}
