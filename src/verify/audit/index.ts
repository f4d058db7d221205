/** The audit: counts the words of the raw file, to find those that the readers lost. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../../compose/deck.ts';
import type { Outline } from '../../outline/outline.ts';
import type { Article, Dropped, DropReason } from '../../read/article.ts';
import { message } from '../../rules/index.ts';
import { tokens } from '../../text/words.ts';
import { accountedFor, type Accounted } from './accounted.ts';
import { lostCells } from './lost-cells.ts';
import { rawRows } from './raw-rows.ts';
import { rawText, type Markup } from './raw-text.ts';

/** Fewer words in a row than this are markup of some dialect: `[TOC]`. */
const MIN_LOST_WORDS = 6;

/** Words between two lost ones that may be accounted for by chance: `of the` occurs in every article. */
const MAX_CHANCE_WORDS = 2;

/** Shorter sentences are no prose: `Read more about bridges.` is a link. */
const MIN_SENTENCE_WORDS = 10;

/** Dropped text with so many sentences may be a part of the article. */
const MIN_PROSE_SENTENCES = 3;

/** In the midst of the article one whole sentence among navigation is enough: no menu has it. */
const MIN_INSIDE_SENTENCES = 1;

/** Reasons for dropping that rest on a guess: the text may be a part of the article. */
const DOUBTFUL_REASONS: ReadonlySet<DropReason> = new Set([
  'navigation',
  'related',
  'share',
  'advertisement',
  'byline',
  'truncated',
]);

/** A word of the file, with its line. */
interface RawWord {
  readonly token: string;
  readonly line: number;
}

/** Messages on words of the file that the deck does not account for, and on prose that was dropped. */
export function audit(
  deck: Deck,
  outline: Outline,
  { text, original, format, coded }: Pick<Article, 'text' | 'original' | 'format' | 'coded'>,
): VFileMessage[] {
  // What a converter made tells nothing of what it lost.
  const raw = original ?? text;
  const markup: Markup =
    original !== undefined ? 'words' : coded ? 'html' : format === 'markdown' ? 'markdown' : 'text';
  const words = wordsOf(rawText(raw, markup));
  const accounted = accountedFor(deck, outline);
  return [
    ...lostRuns(words, accounted).map(unreadMessage),
    ...lostNumbers(words, accounted),
    ...lostCells(rawRows(raw, markup), deck, outline),
    ...droppedProseMessages(outline),
  ];
}

const wordsOf = (text: string): RawWord[] =>
  text.split('\n').flatMap((line, index) => tokens(line).map((token) => ({ token, line: index + 1 })));

const isAccounted = (words: readonly RawWord[], at: number, { pairs }: Accounted): boolean => {
  const token = words[at]?.token ?? '';
  return (
    [words[at - 1]?.token, ''].some((before) => before !== undefined && pairs.has(`${before} ${token}`)) ||
    [words[at + 1]?.token, ''].some((after) => after !== undefined && pairs.has(`${token} ${after}`))
  );
};

/** Runs of at least `MIN_LOST_WORDS` lost words, with at most `MAX_CHANCE_WORDS` others between two of them. */
function lostRuns(words: readonly RawWord[], accounted: Accounted): RawWord[][] {
  const runs: RawWord[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, word] of words.entries()) {
    if (isAccounted(words, at, accounted)) continue;
    if (at - last > MAX_CHANCE_WORDS + 1) runs.push([]);
    runs.at(-1)?.push(word);
    last = at;
  }
  return runs.filter((run) => run.length >= MIN_LOST_WORDS);
}

const unreadMessage = (run: readonly RawWord[]): VFileMessage =>
  message(
    'verify:unread',
    `Unexpected lack of ${run.length} words from \`${run
      .slice(0, 8)
      .map(({ token }) => token)
      .join(' ')}\`, expected every word of the file in the deck or listed as dropped`,
    { place: { line: run[0]?.line ?? 1, column: 1 } },
  );

/** Numbers of the file that are nowhere in the deck, one message a line. A number at the start of a line may count items. */
function lostNumbers(words: readonly RawWord[], accounted: Accounted): VFileMessage[] {
  const lines = new Map<number, string[]>();
  for (const [at, { token, line }] of words.entries()) {
    const isFirst = words[at - 1]?.line !== line;
    if (!/\p{N}/u.test(token) || accounted.tokens.has(token) || (isFirst && /^\d{1,3}$/.test(token)))
      continue;
    lines.set(line, [...(lines.get(line) ?? []), token]);
  }
  return [...lines].map(([line, numbers]) =>
    message(
      'verify:unread',
      `Unexpected lack of \`${numbers.slice(0, 5).join('`, `')}\`, expected every number of the file in the deck or listed as dropped`,
      { place: { line, column: 1 } },
    ),
  );
}

/** One message for all dropped prose, with the lines of each part. */
function droppedProseMessages({ dropped, children }: Outline): VFileMessage[] {
  const [begin, end] = [children[0]?.position.start.offset ?? 0, children.at(-1)?.position.end.offset ?? 0];
  const isInside = ({ position }: Dropped): boolean =>
    (position.start.offset ?? 0) > begin && (position.end.offset ?? 0) < end;
  const parts = dropped.filter(
    (part) =>
      DOUBTFUL_REASONS.has(part.reason) &&
      proseSentences(part.text) >=
        (part.reason === 'navigation' && isInside(part) ? MIN_INSIDE_SENTENCES : MIN_PROSE_SENTENCES),
  );
  const [first] = parts;
  if (!first) return [];
  const places = parts.map(({ reason, position: { start, end } }) =>
    start.line === end.line ? `${start.line} (${reason})` : `${start.line}-${end.line} (${reason})`,
  );
  return [
    message(
      'verify:dropped-prose',
      `Unexpected prose in dropped text on line ${places.join(', ')}, expected no part of the article`,
      { place: first.position },
    ),
  ];
}

const proseSentences = (text: string): number =>
  text
    .split(/(?<=[.!?]["”’)]?)\s+|(?<=[。！？])/u)
    .filter(
      (sentence) => tokens(sentence).length >= MIN_SENTENCE_WORDS && /[.!?。！？]["”’)]?$/u.test(sentence),
    ).length;
