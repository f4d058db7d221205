/** Bullets from what a section says: candidates condensed from its sentences and items, and the choice among them. */
import type { PhrasingContent } from 'mdast';
import { leadingClause } from '../../condense/clauses.ts';
import { condense } from '../../condense/condense.ts';
import type { Tier } from '../../condense/gate.ts';
import { rank } from '../../condense/rank.ts';
import type { Point, Support } from '../../outline/outline.ts';
import { asks, isSignpost, leadingMarker, needsBefore } from '../../text/word-classes.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { isSpaceless } from '../../text/script.ts';
import { sentences } from '../../text/sentences.ts';
import { lengthOf } from '../../text/words.ts';
import type { ComposeContext } from '../context.ts';
import { bare, runs, strong, template } from '../inline.ts';

/** A sentence or item in the form in which it may stand on a slide. */
export interface Candidate {
  readonly phrase: Phrase;
  readonly tier: Tier;
  /** The sentence it was cut from. */
  readonly sentence: Phrase;
  readonly line: readonly PhrasingContent[];
}

/** Candidates from paragraphs, a sentence each, in order; lead-ins of lists are left out. */
export function candidatesOf(
  supports: readonly Support[],
  context: ComposeContext,
  labelled: boolean,
  heading = '',
): Candidate[] {
  const about = `${heading} ${textOf(context.outline.meta.title)}`.toLowerCase();
  return supports.flatMap((support) => {
    if (support.type !== 'point' || support.item) return [];
    const said = sentences(support.text ?? support.whole, context.source, context.lang);
    const own = support.children.length > 0 ? said.slice(0, -1) : said;
    // Under a label of its own, which is not shown here, a paragraph speaks of that and not of the heading.
    const named = labelled && (!support.label || isNamedBy(textOf(support.label), heading));
    return own
      .filter((sentence, index) => !isSignpost(textOf(sentence)) && !isReply(sentence, own[index - 1]))
      .flatMap((sentence) => candidate(sentence, context, named, about));
  });
}

/** True for a label that is what the heading says, as a quadrant's is. */
const isNamedBy = (label: string, heading: string): boolean =>
  heading !== '' && (heading.includes(label) || label.includes(heading));

/** Longest sentence that only answers the question before it, in words or CJK characters. */
const MAX_REPLY_LENGTH = { words: 8, characters: 16 } as const;

/** True for `For sure no.` behind a question: without it, the words say nothing or the reverse. */
function isReply(sentence: Phrase, before: Phrase | undefined): boolean {
  const { unit, n } = lengthOf(textOf(sentence));
  return before !== undefined && n <= MAX_REPLY_LENGTH[unit] && asks(textOf(before));
}

function candidate(sentence: Phrase, context: ComposeContext, labelled: boolean, about: string): Candidate[] {
  const made = condense(sentence, { source: context.source, lang: context.lang, label: labelled, about });
  return made ? [{ phrase: made.phrase, tier: made.tier, sentence, line: runs(made.phrase) }] : [];
}

/** A list item as one line: label in bold, then the first sentence that can be shown; never lost. */
export function itemLine(point: Point, context: ComposeContext): PhrasingContent[] {
  const label = point.label ? bare(point.label) : [];
  const text = point.text ?? (point.label ? undefined : point.whole);
  const shown = text && itemText(text, context, point.label !== undefined);
  if (label.length === 0) return shown ?? [];
  return shown
    ? [strong(label), template(isSpaceless(context.lang) ? '：' : ': '), ...shown]
    : [strong(label)];
}

/** Words or CJK characters of an item that may stand as it is although it passes no gate: it is the author's own line. */
const MAX_ITEM_LENGTH = { words: 28, characters: 64 } as const;

function itemText(text: Phrase, context: ComposeContext, labelled: boolean): PhrasingContent[] | undefined {
  const [first, ...later] = sentences(text, context.source, context.lang);
  if (!first) return undefined;
  const own = itemSentence(first, context);
  const next = later[0];
  if (own && next && isContrast(next)) return [...own, template(stopBehind(own, context)), ...runs(next)];
  const stressed = labelled
    ? [first, ...later].find((sentence) => isStressed(sentence, MIN_STRESSED_ITEM_WORDS))
    : undefined;
  if (stressed && stressed !== first) return itemSentence(stressed, context) ?? own ?? runs(first);
  if (own) return own;
  const clause = leadingClause(
    first,
    (text) => lengthOf(text).n <= MAX_ITEM_LENGTH[lengthOf(text).unit],
    context,
  );
  const made =
    clause && condense(clause, { source: context.source, lang: context.lang, label: true })?.phrase;
  if (made) return runs(made);
  const { unit, n } = lengthOf(textOf(first));
  // Behind a label the first sentence is what is said of it, however long.
  if (labelled && n <= MAX_LABELLED_LENGTH[unit]) return runs(first);
  // A later sentence stands for the item only where it says enough and needs none before it.
  const other = later.find(
    (sentence) =>
      lengthOf(textOf(sentence)).n >= MIN_LATER_LENGTH[unit] &&
      !needsBefore(textOf(sentence)) &&
      itemSentence(sentence, context),
  );
  return (other && itemSentence(other, context)) ?? runs(first);
}

/** Longest first sentence of a labelled item that stands whole, and the shortest later one that can stand for it. */
const MAX_LABELLED_LENGTH = { words: 45, characters: 110 } as const;
const MIN_LATER_LENGTH = { words: 6, characters: 12 } as const;

/** True for a sentence that is set against the one before it, and short enough to stand with it. */
function isContrast(sentence: Phrase): boolean {
  const { unit, n } = lengthOf(textOf(sentence));
  return n <= MAX_ITEM_LENGTH[unit] && leadingMarker(textOf(sentence))?.kind === 'contrast';
}

/** What parts a bullet, which has lost its stop, from a sentence behind it. */
function stopBehind(line: readonly PhrasingContent[], { lang }: ComposeContext): string {
  const stopped = /[.!?。！？]["”’」』)）]*$/u.test(textOf(line));
  return isSpaceless(lang) ? (stopped ? '' : '。') : stopped ? ' ' : '. ';
}

/** A sentence of an item, condensed or as it is; undefined when it is too long for either. */
function itemSentence(sentence: Phrase, context: ComposeContext): PhrasingContent[] | undefined {
  const made = condense(sentence, { source: context.source, lang: context.lang, label: true });
  if (made) return runs(made.phrase);
  const { unit, n } = lengthOf(textOf(sentence));
  return n <= MAX_ITEM_LENGTH[unit] ? runs(sentence) : undefined;
}

/** Words in bold from which on the author stresses what he says rather than a term: in prose, and behind a label. */
const MIN_STRESSED_WORDS = 5;
const MIN_STRESSED_ITEM_WORDS = 3;

const isStressed = ({ children }: Phrase, words: number): boolean =>
  children.some((child) => child.type === 'strong' && lengthOf(textOf(child)).n >= words);

/** How many statements, which are longer than bullets, one slide may hold. */
const MAX_STATEMENTS = 2;

/** The best candidates within a number of items and of words, in the article's order. */
export function choose(
  all: readonly Candidate[],
  most: number,
  words: number,
  context: ComposeContext,
  heading: string,
): Candidate[] {
  const texts = all.map((candidate, index) => ({
    text: textOf(candidate.phrase),
    index,
    strong: isStressed(candidate.sentence, MIN_STRESSED_WORDS),
  }));
  const order =
    texts.length > most
      ? rank(texts, most, { lang: context.lang, heading })
      : texts.map(({ index }) => index);
  const kept: number[] = [];
  let sum = 0;
  let statements = 0;
  for (const index of order) {
    const candidate = all[index];
    if (!candidate) continue;
    const size = sizeOf(candidate);
    const long = candidate.tier === 'statement';
    if (kept.length > 0 && (sum + size > words || (long && statements >= MAX_STATEMENTS))) continue;
    kept.push(index);
    sum += size;
    if (long) statements += 1;
  }
  // What the author sets against a claim goes with it: alone, the claim would say more than he does.
  const riders = kept
    .map((index) => index + 1)
    .filter((next) => !kept.includes(next) && isRider(all[next], all[next - 1]));
  kept.push(...riders);
  const hosts = riders.flatMap((index) => [index - 1, index]);
  // Room for what goes together: of the others the last go.
  const room = (): boolean =>
    kept.reduce((sum, index) => sum + sizeOf(all[index]), 0) <= words * MAX_CROWDED_SHARE;
  while (!room() && kept.some((index) => !hosts.includes(index)))
    kept.splice(
      kept.findLastIndex((index) => !hosts.includes(index)),
      1,
    );
  return kept
    .toSorted((a, b) => a - b)
    .flatMap((index) => all[index] ?? [])
    .map((candidate, at, shown) =>
      isRider(candidate, shown[at - 1]) ? withMarker(candidate, context) : candidate,
    );
}

/** How far the words of a slide may exceed their number where what is said belongs together. */
const MAX_CROWDED_SHARE = 1.25;

/** Words of a candidate; CJK characters count half. */
function sizeOf(candidate: Candidate | undefined): number {
  const { unit, n } = lengthOf(candidate ? textOf(candidate.phrase) : '');
  return unit === 'words' ? n : n / 2;
}

/** `However` stays where what it is set against stands above. */
function withMarker(candidate: Candidate, { source, lang }: ComposeContext): Candidate {
  const made = condense(candidate.sentence, { source, lang, label: true, follows: true });
  return made ? { ...candidate, phrase: made.phrase, line: runs(made.phrase) } : candidate;
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
