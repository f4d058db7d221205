/** The audit: counts the words of the file itself, and says which of them the deck does not account for. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../../compose/deck.ts';
import type { Outline } from '../../outline/outline.ts';
import type { Article, DropReason } from '../../read/article.ts';
import { message } from '../../rules/index.ts';
import { tokens } from '../../text/words.ts';
import { accountedFor, type Accounted } from './accounted.ts';
import { rawText, type Markup } from './raw-text.ts';

/** Fewest words in a row that count as lost: fewer are marks of some dialect. */
const MIN_LOST_WORDS = 6;

/** Most words between two lost ones that may be there by chance: `of the` stands in every article. */
const MAX_CHANCE_WORDS = 2;

/** Fewest words of a sentence of prose: `Read more about bridges.` is a link. */
const MIN_SENTENCE_WORDS = 10;

/** Fewest sentences in a row that make dropped text look like a part of the article. */
const MIN_PROSE_SENTENCES = 3;

/** Why something was dropped that may as well have been a part of the article. */
const DOUBTFUL: ReadonlySet<DropReason> = new Set([
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

/** What of the file is lost, and what prose was dropped, each with its line. */
export function audit(
  deck: Deck,
  outline: Outline,
  { text, format }: Pick<Article, 'text' | 'format'>,
): VFileMessage[] {
  const markup: Markup = format === 'docx' ? 'html' : format;
  const words = wordsOf(rawText(text, markup));
  const accounted = accountedFor(deck, outline);
  return [
    ...lostRuns(words, accounted).map(unread),
    ...lostNumbers(words, accounted),
    ...droppedProse(outline),
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

/** Rows of lost words: `MIN_LOST_WORDS` of them with no more than `MAX_CHANCE_WORDS` between two. */
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

const unread = (run: readonly RawWord[]): VFileMessage =>
  message(
    'verify:unread',
    `Unexpected lack of ${run.length} words from \`${run
      .slice(0, 8)
      .map(({ token }) => token)
      .join(' ')}\`, expected every word of the file in the deck or among what is dropped`,
    { place: { line: run[0]?.line ?? 1, column: 1 } },
  );

/** Numbers of the file that stand nowhere, a message a line. A number at the start of a line may be that of an item. */
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
      `Unexpected lack of \`${numbers.slice(0, 5).join('`, `')}\`, expected every number of the file in the deck or among what is dropped`,
      { place: { line, column: 1 } },
    ),
  );
}

/** One message for the prose among what was taken for furniture, with the lines of each part. */
function droppedProse({ dropped }: Outline): VFileMessage[] {
  const parts = dropped.filter(
    ({ reason, text }) => DOUBTFUL.has(reason) && proseSentences(text) >= MIN_PROSE_SENTENCES,
  );
  const [first] = parts;
  if (!first) return [];
  const places = parts.map(({ reason, position: { start, end } }) =>
    start.line === end.line ? `${start.line} (${reason})` : `${start.line}-${end.line} (${reason})`,
  );
  return [
    message(
      'verify:dropped-prose',
      `Unexpected prose among what was dropped, on line ${places.join(', ')}, expected none of the article`,
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
