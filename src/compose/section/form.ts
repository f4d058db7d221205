/** The form in which a sentence may stand on a slide: cut, whole, with the sentence before it, or as the author's own words. */
import type { PhrasingContent } from 'mdast';
import { condense } from '../../condense/condense.ts';
import { gate, type Reason, type Tier } from '../../condense/gate.ts';
import { join, textOf, type Phrase } from '../../text/phrase.ts';
import { baseLang, isSpaceless } from '../../text/script.ts';
import { lengthOf } from '../../text/words.ts';
import type { ComposeContext } from '../context.ts';
import { bare, runs, template } from '../inline.ts';
import { countsOn, echoes } from './leaning.ts';
import { isNameless, leansBack } from './reference.ts';

/** A sentence as it is shown. */
export interface SentenceForm {
  readonly phrase: Phrase;
  readonly tier: Tier;
  /** The sentences that are shown: two where one points back to the other. */
  readonly shown: readonly Phrase[];
  readonly line: readonly PhrasingContent[];
  /** True for the author's own words, which stand in quotation marks. */
  readonly quoted?: true;
  /** True for a sentence that only stands directly behind the one before it. */
  readonly isBound?: true;
  /** True for a sentence that says little, or the reverse of its author, without the one behind it. */
  readonly isOpen?: true;
}

/** What stands around a sentence. */
interface FormSurroundings {
  readonly labelled: boolean;
  /** What the headings speak of, in lower case. */
  readonly about: string;
}

/** The first form of a sentence that is sound; undefined where it has none. `before` is the sentence before it in its paragraph. */
export function formOf(
  sentence: Phrase,
  before: Phrase | undefined,
  { labelled, about }: FormSurroundings,
  context: ComposeContext,
): SentenceForm | undefined {
  const { source, lang } = context;
  const condensed = condense(sentence, { source, lang, label: labelled, about });
  const text = textOf(sentence);
  if (countsOn(text) || (!labelled && isNameless(text)))
    return before && withBefore(before, sentence, context);
  if (before && echoes(text, textOf(before))) return withBefore(before, sentence, context);
  if (leansBack(text)) {
    const pair = before && withBefore(before, sentence, context);
    if (pair) return pair;
  }
  if (condensed) {
    const { phrase, tier } = condensed;
    return { phrase, tier, shown: [sentence], line: runs(phrase) };
  }
  const reasons = reasonsOf(sentence, context);
  if (reasons.every((reason) => reason === 'no-verb'))
    return isFullSentence(textOf(sentence))
      ? { phrase: sentence, tier: 'sentence', shown: [sentence], line: runs(sentence) }
      : undefined;
  if (reasons.every((reason) => reason === 'unresolved' || reason === 'first-person'))
    return reasons.includes('first-person') && opensWithSpeaker(textOf(sentence), reasons)
      ? quotedForm(sentence, context)
      : before && withBefore(before, sentence, context);
  return undefined;
}

/** Words of a text with a full stop that is a sentence, whether its verb is known or not. */
const MIN_SENTENCE_LENGTH = { words: 8, characters: 14 } as const;

function isFullSentence(text: string): boolean {
  const { unit, n } = lengthOf(text);
  return (
    /^[“"‘']?[\p{Lu}\p{N}\p{Lo}]/u.test(text) &&
    /[.!。！][”’"']?$/u.test(text) &&
    n >= MIN_SENTENCE_LENGTH[unit]
  );
}

const reasonsOf = (phrase: Phrase, { lang }: ComposeContext): Reason[] =>
  gate(textOf(phrase), lang, 'sentence');

/** True where whoever speaks of himself needs no sentence before him: `We sold it` does, `It hurt us` does not. */
const opensWithSpeaker = (text: string, reasons: readonly Reason[]): boolean =>
  !reasons.includes('unresolved') || /^["“‘'(]?(?:I|we|my|our)(?!\p{L})/iu.test(text);

/** A sentence as it is, where it is short enough and does not break off; whatever else the gate says of it. */
export const wholeForm = (sentence: Phrase, context: ComposeContext): SentenceForm | undefined =>
  reasonsOf(sentence, context).every((reason) => reason === 'unresolved' || reason === 'no-verb')
    ? { phrase: sentence, tier: 'sentence', shown: [sentence], line: runs(sentence) }
    : undefined;

/** A sentence that goes on from the one before it, for where that one is shown: `That relationship has broken down.` */
export function boundForm(sentence: Phrase, context: ComposeContext): SentenceForm | undefined {
  const form = wholeForm(sentence, context);
  return form && { ...form, isBound: true };
}

/** Longest pair of sentences that stand together, in words or CJK characters. */
const MAX_PAIR_LENGTH = { words: 56, characters: 128 } as const;

/** Two sentences of which one needs the other: `The loss was $31 million.`, `Most of it was old stock.` → both, where the first needs no other. */
export function withBefore(
  before: Phrase,
  sentence: Phrase,
  context: ComposeContext,
): SentenceForm | undefined {
  if (reasonsOf(before, context).length > 0 || isNameless(textOf(before))) return undefined;
  const gap = isSpaceless(context.lang) ? '' : ' ';
  const { end } = before.position;
  const space: Phrase = {
    type: 'phrase',
    children: [template(gap)],
    position: { start: end, end },
  };
  const phrase = join(gap === '' ? [before, sentence] : [before, space, sentence]);
  const { unit, n } = lengthOf(textOf(phrase));
  if (n > MAX_PAIR_LENGTH[unit]) return undefined;
  return { phrase, tier: 'sentence', shown: [before, sentence], line: runs(phrase) };
}

/** Marks of a quotation, by language; the inner ones where the sentence has quotation marks of its own. */
const QUOTATION_MARKS: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['ja', ['「', '」']],
  ['de', ['„', '“']],
  ['fr', ['« ', ' »']],
]);

/** `We sold it.` → `“We sold it.”`; a sentence with quotation marks of its own keeps those alone. */
function quotedForm(sentence: Phrase, { lang }: ComposeContext): SentenceForm {
  const [open, close] = QUOTATION_MARKS.get(baseLang(lang)) ?? ['“', '”'];
  const hasOwn = /["“”„«»「」『』]/u.test(textOf(sentence));
  const line = hasOwn ? runs(sentence) : [template(open), ...runs(sentence), template(close)];
  return { phrase: sentence, tier: 'sentence', shown: [sentence], line, quoted: true };
}

/** Lines with the author's name behind the last one that is in his own words; as they are where nobody is named. */
export function attributed(
  candidates: readonly Pick<SentenceForm, 'line' | 'quoted'>[],
  { outline }: ComposeContext,
): (readonly PhrasingContent[])[] {
  const last = candidates.findLastIndex(({ quoted }) => quoted);
  const author = outline.meta.authors[0];
  return candidates.map(({ line }, index) =>
    author && index === last ? [...line, template(' — '), ...bare(author)] : line,
  );
}
