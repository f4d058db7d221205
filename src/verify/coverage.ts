/** Nothing is lost in silence: every word of the article is on a slide, in a note, or dropped with a reason. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Outline } from '../outline/outline.ts';
import type { DropReason } from '../read/article.ts';
import { message } from '../rules.ts';
import { countCjk } from '../text/script.ts';
import { runsOf } from './runs.ts';
import { withoutAddresses } from './said.ts';

/** Where the article's words went, in shares of 0 to 1: `slides`, `notes`, `dropped` and `unplaced` add up to 1. */
export interface Coverage {
  readonly words: number;
  readonly slides: number;
  /** Those that stand in speaker notes and on no slide; what names author, date and publisher counts here too. */
  readonly notes: number;
  readonly dropped: number;
  readonly unplaced: number;
  /** The shares that add up to `dropped`. */
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
  const reasons = [...new Set(outline.dropped.map(({ reason }) => reason))];
  for (const { position, reason } of outline.dropped)
    away.fill(reasons.indexOf(reason) + 1, position.start.offset ?? 0, position.end.offset ?? 0);
  return count(source, { shown, noted, away }, reasons);
}

/** A byte for each character of the article; in `away` it tells the reason, counted from 1. */
type Marks = Readonly<Record<'shown' | 'noted' | 'away', Uint8Array>>;

function count(
  source: string,
  { shown, noted, away }: Marks,
  reasons: readonly DropReason[],
): ReturnType<typeof coverageOf> {
  let [words, slides, notes, unplaced] = [0, 0, 0, 0];
  const dropped = reasons.map(() => 0);
  const lost = new Map<number, string[]>();
  let line = 1;
  let from = 0;
  for (const match of withoutAddresses(source).matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let at = source.indexOf('\n', from); at >= 0 && at < match.index; at = source.indexOf('\n', at + 1))
      line += 1;
    from = match.index;
    // A CJK character is a word, as `tokens` counts.
    const size = Math.max(1, countCjk(match[0]));
    words += size;
    const middle = match.index + (match[0].length >> 1);
    const reason = away[middle] ?? 0;
    if (shown[middle]) slides += size;
    else if (noted[middle]) notes += size;
    else if (reason > 0) dropped[reason - 1] = (dropped[reason - 1] ?? 0) + size;
    else {
      unplaced += size;
      lost.set(line, [...(lost.get(line) ?? []), match[0]]);
    }
  }
  const share = (n: number): number => (words === 0 ? 0 : Math.round((10_000 * n) / words) / 10_000);
  const coverage = {
    words,
    slides: share(slides),
    notes: share(notes),
    dropped: share(dropped.reduce((sum, n) => sum + n, 0)),
    unplaced: share(unplaced),
    reasons: Object.fromEntries(
      reasons.flatMap((reason, at) => ((dropped[at] ?? 0) > 0 ? [[reason, share(dropped[at] ?? 0)]] : [])),
    ),
  };
  return { coverage, unplaced: [...lost].map(([at, texts]) => ({ line: at, text: texts.join(' ') })) };
}

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
