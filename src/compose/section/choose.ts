/** Chooses the points of a slide among the candidates of its section: by weight, as many as there is room for. */
import { condense } from '../../condense/condense.ts';
import { follows, rank, type Place } from '../../condense/rank.ts';
import { leadingMarker, startsUnresolved } from '../../text/word-classes.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import type { ComposeContext } from '../context.ts';
import { runs } from '../inline.ts';
import type { Candidate } from './candidates.ts';
import { attributed } from './form.ts';
import { reverses } from './leaning.ts';
import { sizeOf } from './size-of.ts';

/** What a slide has room for. */
export interface PointsRoom {
  /** Most points. */
  readonly items: number;
  /** Most words of all points; CJK characters count half. */
  readonly words: number;
  /** The sentence that is the title. */
  readonly title?: Phrase | undefined;
}

/** Share of the weight of a sentence that is left where the executive slide says it too. */
const TOLD_SHARE = 0.5;

/** The best candidates for which there is room, in the article's order. */
export function choose(
  candidates: readonly Candidate[],
  { items, words, title }: PointsRoom,
  context: ComposeContext,
): Candidate[] {
  const ranked = candidates.map(({ phrase, weight, shown, isBound }, index) => {
    const text = textOf(phrase);
    const share = context.told.includes(text) ? TOLD_SHARE : 1;
    return {
      text,
      index,
      weight: share * weight,
      size: sizeOf(phrase),
      place: placeOf(shown),
      ...(isBound && { isBound }),
    };
  });
  const known = {
    words: context.weights.words,
    lang: context.lang,
    said: context.told,
    above: title && placeOf([title]),
  };
  const best = rank(ranked, { items, size: words }, known);
  const kept = withRiders(best, candidates, words);
  const chosen = withoutRepeats(
    kept
      .toSorted((a, b) => a - b)
      .filter(
        (index) =>
          !candidates[index]?.isOpen || (kept.includes(index + 1) && completes(index + 1, candidates)),
      )
      .flatMap((index) => candidates[index] ?? []),
  ).map((candidate, at, shown) =>
    isRider(candidate, shown[at - 1])
      ? withMarker(candidate, context)
      : goesOn(candidate, shown[at - 1])
        ? { ...candidate, phrase: candidate.sentence, line: runs(candidate.sentence) }
        : candidate,
  );
  const lines = attributed(chosen, context);
  return chosen.map((candidate, index) => ({ ...candidate, line: lines[index] ?? candidate.line }));
}

/** A sentence that another brings along, since it points back to it, does not stand beside it a second time. */
function withoutRepeats(chosen: readonly Candidate[]): Candidate[] {
  const brought = new Set(
    chosen.flatMap(({ shown, sentence }) => shown.filter((phrase) => phrase !== sentence).map(startOf)),
  );
  return chosen.filter(({ sentence }) => !brought.has(startOf(sentence)));
}

const startOf = ({ position }: Phrase): number => position.start.offset ?? 0;

/** Where sentences stand that follow one another. */
const placeOf = (shown: readonly Phrase[]): Place => ({
  start: shown[0]?.position.start.offset ?? 0,
  end: shown.at(-1)?.position.end.offset ?? 0,
});

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
    .filter((next) => !best.includes(next))
    .filter((next) => completes(next, candidates) || isRider(candidates[next], candidates[next - 1]));
  // `Bridge found the opposite` needs what it is the opposite of.
  const reversed = best.filter((index) => {
    const candidate = candidates[index];
    return candidate && reverses(textOf(candidate.sentence)) && isRider(candidate, candidates[index - 1]);
  });
  const before = reversed.map((index) => index - 1).filter((index) => !best.includes(index));
  const kept = [...best, ...riders, ...before];
  const following = kept.filter((index) => candidates[index]?.isBound || completes(index, candidates));
  const bound = new Set([
    ...[...riders, ...following].flatMap((index) => [index - 1, index]),
    ...before,
    ...reversed,
  ]);
  const isCrowded = (): boolean =>
    kept.reduce((sum, index) => sum + sizeOf(candidates[index]?.phrase), 0) > words * MAX_CROWDED_SHARE;
  while (isCrowded() && kept.some((index) => !bound.has(index)))
    kept.splice(
      kept.findLastIndex((index) => !bound.has(index)),
      1,
    );
  return kept;
}

/** `However` stays where what it is set against stands above. */
function withMarker(candidate: Candidate, { source, lang }: ComposeContext): Candidate {
  const condensed = condense(candidate.sentence, { source, lang, label: true, follows: true });
  return condensed ? { ...candidate, phrase: condensed.phrase, line: runs(condensed.phrase) } : candidate;
}

/** True for `They pay the fee` directly behind the sentence that says who does: its subject stays. */
const goesOn = ({ sentence, shown, quoted }: Candidate, before: Candidate | undefined): boolean =>
  !quoted &&
  shown.length === 1 &&
  before !== undefined &&
  startsUnresolved(textOf(sentence)) &&
  follows(placeOf([before.sentence]), placeOf([sentence]));

/** True for what the author wrote directly behind a sentence that needs it. */
function completes(index: number, candidates: readonly Candidate[]): boolean {
  const [before, candidate] = [candidates[index - 1], candidates[index]];
  return (
    before?.isOpen === true &&
    candidate !== undefined &&
    follows(placeOf([before.sentence]), placeOf(candidate.shown))
  );
}

/** True for a sentence directly behind another that opens with a contrast, or says the reverse: `However, …`. */
function isRider(candidate: Candidate | undefined, before: Candidate | undefined): boolean {
  if (!candidate || candidate.shown.length > 1) return false;
  const { sentence } = candidate;
  const text = textOf(sentence);
  if (!before || !follows(placeOf([before.sentence]), placeOf([sentence]))) return false;
  return leadingMarker(text)?.kind === 'contrast' || reverses(text);
}
