/** Nothing is lost in silence: every word of the article is on a slide, in a note, or dropped with a reason. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Outline } from '../outline/outline.ts';
import type { DropReason } from '../read/article.ts';
import { message } from '../rules.ts';
import { countCjk } from '../text/script.ts';
import { tokens } from '../text/words.ts';
import { runsOf } from './trace.ts';

/** Shares of the article's words, 0 to 1. `slides` is part of `deck`; `deck`, `dropped` and `unplaced` add up to 1. */
export interface Coverage {
  readonly words: number;
  readonly slides: number;
  readonly deck: number;
  readonly dropped: number;
  readonly unplaced: number;
  readonly reasons: Readonly<Partial<Record<DropReason, number>>>;
}

/** Lines of the article with the words in them that went nowhere. */
export interface Unplaced {
  readonly line: number;
  readonly text: string;
}

/** Where the article's words went, line by line. */
export function coverageOf(
  deck: Deck,
  outline: Outline,
  source: string,
): { coverage: Coverage; unplaced: readonly Unplaced[] } {
  const shown = new Uint8Array(source.length);
  const noted = new Uint8Array(source.length);
  const away = new Uint8Array(source.length);
  for (const slide of deck.slides) {
    for (const run of runsOf(slide)) if (run.start !== undefined) shown.fill(1, run.start, run.end);
    for (const { position } of slide.notes)
      noted.fill(1, position.start.offset ?? 0, position.end.offset ?? 0);
  }
  const { meta } = outline;
  for (const said of [
    meta.title,
    meta.subtitle,
    meta.publisher,
    meta.published,
    meta.updated,
    meta.url,
    meta.originalTitle,
    ...meta.authors,
  ]) {
    if (said) noted.fill(1, said.position.start.offset ?? 0, said.position.end.offset ?? 0);
  }
  const reasons: Partial<Record<DropReason, number>> = {};
  for (const { position, reason, text } of outline.dropped) {
    away.fill(1, position.start.offset ?? 0, position.end.offset ?? 0);
    reasons[reason] = (reasons[reason] ?? 0) + tokens(text).length;
  }
  return count(source, shown, noted, away, reasons);
}

type Marks = Uint8Array;

function count(
  source: string,
  shown: Marks,
  noted: Marks,
  away: Marks,
  reasons: Coverage['reasons'],
): ReturnType<typeof coverageOf> {
  let [words, slides, deck, dropped] = [0, 0, 0, 0];
  const lost = new Map<number, string[]>();
  let line = 1;
  let from = 0;
  for (const match of readable(source).matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let at = source.indexOf('\n', from); at >= 0 && at < match.index; at = source.indexOf('\n', at + 1))
      line += 1;
    from = match.index;
    // A CJK character is a word, as `tokens` counts.
    const size = Math.max(1, countCjk(match[0]));
    words += size;
    const middle = match.index + (match[0].length >> 1);
    if (shown[middle]) slides += size;
    if (shown[middle] || noted[middle]) deck += size;
    else if (away[middle]) dropped += size;
    else lost.set(line, [...(lost.get(line) ?? []), match[0]]);
  }
  const share = (n: number): number => (words === 0 ? 0 : Math.round((10_000 * n) / words) / 10_000);
  const coverage = {
    words,
    slides: share(slides),
    deck: share(deck),
    dropped: share(dropped),
    unplaced: share(words - deck - dropped),
    reasons,
  };
  return { coverage, unplaced: [...lost].map(([at, texts]) => ({ line: at, text: texts.join(' ') })) };
}

/** Addresses, the titles of links, entities and marks of footnotes are no words, and reference definitions are addresses: blanked, offsets kept. */
const readable = (source: string): string =>
  source.replace(
    /(?<=\]\()(?:[^\s()]|\([^\s()]*\))+(?:\s+"[^"\n]*"(?=\)))?|(?:data:\w|https?:\/\/)[^\s<>)]+|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|^ {0,3}\[(?!\^)[^\]\n]+\]:.*$|\[\^[^\]\n]+\]|(?<=\])\[[^\]\n]+\]/gim,
    (address) => ' '.repeat(address.length),
  );

/** A message for each line that went nowhere. */
export function verifyCoverage(unplaced: readonly Unplaced[]): VFileMessage[] {
  return unplaced.map(({ line, text }) =>
    message(
      'verify:lost',
      `Unexpected loss of \`${text.slice(0, 60)}\`, expected it in the deck or among what is dropped`,
      { place: { line, column: 1 } },
    ),
  );
}
