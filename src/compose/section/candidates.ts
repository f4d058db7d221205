/** What a section could show: its sentences, each with its weight and in the best form in which it may stand on a slide. */
import { textOf, type Phrase } from '../../text/phrase.ts';
import { asks, isSignpost } from '../../text/word-classes.ts';
import { sentences } from '../../text/sentences.ts';
import { lengthOf } from '../../text/words.ts';
import type { Support } from '../../outline/outline.ts';
import { announces, tellsMethod } from '../../weigh/cues.ts';
import { weightAt } from '../../weigh/weights.ts';
import type { ComposeContext } from '../context.ts';
import { pointsAtPicture } from './claim.ts';
import { answerTo, heralds, isAnswered, refutes } from './leaning.ts';
import { boundForm, formOf, withBefore, type SentenceForm } from './form.ts';

/** What a sentence in the author's own words weighs less: what it says of him matters less than what it says. */
const QUOTED = 0.08;

/** What a sentence weighs less that says how something was found. */
const METHOD = 0.4;

/** What a sentence weighs more that is among the best of the whole article: those together say most of it. */
const BEST = 0.3;

/** A sentence in the form in which it may stand on a slide. */
export interface Candidate extends SentenceForm {
  /** The sentence it was cut from. */
  readonly sentence: Phrase;
  readonly weight: number;
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
    const all = sentences(support.text ?? support.whole, context.source, context.lang);
    const own = support.children.length > 0 ? all.slice(0, -1) : all;
    // Under a label of its own, which is not shown here, a paragraph speaks of that and not of the heading.
    const named = labelled && (!support.label || isNamedBy(textOf(support.label), heading));
    return own
      .flatMap((sentence, index): Candidate[] => {
        const before = own[index - 1];
        const text = textOf(sentence);
        // `In this essay I will argue that trains win` leads on, and says what the essay comes to.
        const next = answerTo(index, own, textOf);
        if (next && refutes(textOf(next))) return [];
        // What announces something shown says nothing without it.
        if (/[:：]\s*$/u.test(text) || (pointsAtPicture(text) && !/(?<!\p{L})that(?!\p{L})/iu.test(text)))
          return [];
        if ((isSignpost(text) && !announces(text)) || isReply(sentence, before)) return [];
        // What only says how things are not, or were, says the reverse of the author without what he sets against it.
        const answer = next && isAnswered(text, textOf(next)) ? next : undefined;
        const form =
          (answer && withBefore(sentence, answer, context)) ??
          formOf(sentence, before, { labelled: named, about }, context) ??
          (before && boundForm(sentence, context));
        const isBest = context.rooms.best.has(startOf(sentence));
        // What the author says of himself has to matter: `Now you may be thinking that I digress` does not.
        if (!form || (form.quoted && !isBest)) return [];
        const extra = (form.quoted ? -QUOTED : isBest ? BEST : 0) - (tellsMethod(text) ? METHOD : 0);
        const weight = (weightAt(context.weights, sentence.position) ?? 0) + extra;
        const isOpen = form.shown.at(-1) === sentence && (answer !== undefined || heralds(text));
        return [{ ...form, sentence, weight, ...(isOpen && { isOpen }) }];
      })
      .filter(({ isOpen, sentence }, at, found) => {
        const behind = found[at + 1];
        return !isOpen || (behind !== undefined && behind.shown[0] === own[own.indexOf(sentence) + 1]);
      });
  });
}

const startOf = ({ position }: Phrase): number => position.start.offset ?? 0;

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
