/** Chooses the points of a slide among the candidates of its section. */
import { condense } from '../../condense/condense.ts';
import { rank } from '../../condense/rank.ts';
import { leadingMarker } from '../../text/word-classes.ts';
import { textOf } from '../../text/phrase.ts';
import { lengthOf } from '../../text/words.ts';
import type { ComposeContext } from '../context.ts';
import { runs } from '../inline.ts';
import type { Candidate } from './candidates.ts';
import { isStressed } from './stress.ts';

/** What a slide has room for. */
export interface PointsRoom {
  /** Most points. */
  readonly items: number;
  /** Most words of all points; CJK characters count half. */
  readonly words: number;
  /** The heading of the section, whose words make a point weigh more; absent where it has none. */
  readonly heading?: string | undefined;
}

/** The best candidates for which there is room, in the article's order. */
export function choose(
  candidates: readonly Candidate[],
  { items, words, heading = '' }: PointsRoom,
  context: ComposeContext,
): Candidate[] {
  const texts = candidates.map(({ phrase, sentence }, index) => ({
    text: textOf(phrase),
    index,
    strong: isStressed(sentence, 'prose'),
  }));
  const order =
    texts.length > items
      ? rank(texts, items, { lang: context.lang, heading })
      : texts.map(({ index }) => index);
  const kept = withRiders(filled(candidates, order, words), candidates, words);
  return kept
    .toSorted((a, b) => a - b)
    .flatMap((index) => candidates[index] ?? [])
    .map((candidate, at, shown) =>
      isRider(candidate, shown[at - 1]) ? withMarker(candidate, context) : candidate,
    );
}

/** How many statements, which are longer than bullets, one slide may hold. */
const MAX_STATEMENTS = 2;

/** The indices of candidates for whose words there is room, the best first; the very best is always among them. */
function filled(candidates: readonly Candidate[], order: readonly number[], words: number): number[] {
  const kept: number[] = [];
  let sum = 0;
  let statements = 0;
  for (const index of order) {
    const candidate = candidates[index];
    if (!candidate) continue;
    const size = sizeOf(candidate);
    const isStatement = candidate.tier === 'statement';
    if (kept.length > 0 && (sum + size > words || (isStatement && statements >= MAX_STATEMENTS))) continue;
    kept.push(index);
    sum += size;
    if (isStatement) statements += 1;
  }
  return kept;
}

/** How far the words of a slide may exceed their number where what is said belongs together. */
const MAX_CROWDED_SHARE = 1.25;

/**
 * What is kept, with what the author sets against it: alone, the claim would say more than he does.
 *
 * `Oak is strong.` is shown with `However, it rots above water.` behind it; of the others the last make room for it.
 */
function withRiders(best: readonly number[], candidates: readonly Candidate[], words: number): number[] {
  const riders = best
    .map((index) => index + 1)
    .filter((next) => !best.includes(next) && isRider(candidates[next], candidates[next - 1]));
  const kept = [...best, ...riders];
  const bound = new Set(riders.flatMap((index) => [index - 1, index]));
  const isCrowded = (): boolean =>
    kept.reduce((sum, index) => sum + sizeOf(candidates[index]), 0) > words * MAX_CROWDED_SHARE;
  while (isCrowded() && kept.some((index) => !bound.has(index)))
    kept.splice(
      kept.findLastIndex((index) => !bound.has(index)),
      1,
    );
  return kept;
}

/** Words of a candidate; CJK characters count half. */
function sizeOf(candidate: Candidate | undefined): number {
  const { unit, n } = lengthOf(candidate ? textOf(candidate.phrase) : '');
  return unit === 'words' ? n : n / 2;
}

/** `However` stays where what it is set against stands above. */
function withMarker(candidate: Candidate, { source, lang }: ComposeContext): Candidate {
  const condensed = condense(candidate.sentence, { source, lang, label: true, follows: true });
  return condensed ? { ...candidate, phrase: condensed.phrase, line: runs(condensed.phrase) } : candidate;
}

/** Characters between two sentences that stand one behind the other. */
const MAX_SENTENCE_GAP = 4;

/** True for a sentence directly behind another that opens with a contrast: `However, …`. */
function isRider(candidate: Candidate | undefined, before: Candidate | undefined): boolean {
  if (!candidate) return false;
  const { sentence } = candidate;
  const gap = (sentence.position.start.offset ?? 0) - (before?.sentence.position.end.offset ?? -Infinity);
  return gap <= MAX_SENTENCE_GAP && leadingMarker(textOf(sentence))?.kind === 'contrast';
}
