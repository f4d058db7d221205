/** What a sentence weighs on the executive slide, as a takeaway or as the thesis. */
import type { Passage, Point, Section } from '../../outline/outline.ts';
import { isOrder } from '../../text/finite-verb.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { leadingMarker, namesMethod } from '../../text/word-classes.ts';
import { announces, tellsMethod } from '../../weigh/cues.ts';
import { isStressed } from '../../weigh/stress.ts';
import { thesisAt, weightAt } from '../../weigh/weights.ts';
import type { ComposeContext } from '../context.ts';
import type { SentenceForm } from './form.ts';

/** What a sentence of the author's own summary weighs more than any other. */
const OWN_SUMMARY = 1;

/** What it adds to the weight of a takeaway that the author says outright what it is: he announces it, coins its term, says it first in his summary. */
const OUTRIGHT = { announced: 0.15, coined: 0.15, first: 0.15 } as const;

/**
 * What hints add: that it is stressed, a conclusion, stands in the first section, or turns against what is thought:
 * `Canals were the future. However, trains won.`
 */
const HINTS = { stressed: 0.1, concludes: 0.1, opens: 0.03, turns: 0.1 } as const;

/** Share of the hints that counts where the thesis is chosen; measured: of many sentences with hints the heaviest says most. */
const THESIS_HINTS = 0.5;

/** What a sentence weighs less below a heading of the third rank or deeper, of a method, or that names something in code. */
const DETAIL = { deep: 0.1, method: 0.15, code: 0.15 } as const;

/**
 * What the thesis gains below a heading of a conclusion and behind `Therefore`, and loses as an item of a list. Fitted to
 * marks of 88 articles: the sentence chosen was a good thesis in 47 % without, 52 % with, in articles held out.
 */
const THESIS = { conclusion: 0.15, therefore: 0.15, item: 0.13 } as const;

/** What one of the statements of a sentence weighs less, and as the thesis also what only tells the reader what to do. */
const PART = 0.3;

/** What a sentence with a condition first weighs less as the thesis: what is the case says more than what would be. */
const CONDITION = 0.1;
const SUPPOSES = /^(?:if|unless|wenn|falls|sofern|si)(?!\p{L})|^(?:如果|若|要是|もし|만약|만일)/iu;

/** Where a paragraph stands in the article. */
export interface Standing {
  readonly section: Section;
  /** True in the first section. */
  readonly opens: boolean;
  /** True in the last section that argues. */
  readonly concludes: boolean;
}

/** A sentence that may be a takeaway. */
interface WeighedTakeaway {
  readonly form: SentenceForm;
  readonly sentence: Phrase;
  /** The paragraph or item that it is from. */
  readonly point: Point;
  /** Its place among what the author's own summary states, where it is from there. */
  readonly part?: { readonly at: number; readonly of: number; readonly isWhole: boolean } | undefined;
}

/** True for the author's own summary. */
export const isDigest = (section: Section): section is Passage =>
  section.type === 'passage' && section.role === 'digest';

/** Its weight as a takeaway, and as the thesis. */
export function weightsOf(
  { form, sentence, point, part }: WeighedTakeaway,
  { section, opens, concludes }: Standing,
  { weights, lang }: ComposeContext,
): { readonly weight: number; readonly thesis: number } {
  const text = textOf(sentence);
  const most = (at: typeof weightAt): number =>
    Math.max(...form.shown.map(({ position }) => at(weights, position) ?? 0));
  const isConclusion = leadingMarker(text)?.kind === 'conclusion';
  const role = section.type === 'passage' ? section.role : undefined;
  const standing =
    (part ? OWN_SUMMARY : 0) -
    (isDeep(section) ? DETAIL.deep : 0) -
    (isMethod(section) || tellsMethod(text) ? DETAIL.method : 0) -
    (namesCode(sentence) ? DETAIL.code : 0);
  const outright =
    (announces(text) ? OUTRIGHT.announced : 0) +
    (part ? (OUTRIGHT.first * (part.of - part.at)) / part.of : 0) +
    (role === 'thesis' ? OUTRIGHT.coined : 0);
  const hints =
    (isStressed(sentence, 'prose') ? HINTS.stressed : 0) +
    (opens ? HINTS.opens : 0) +
    (form.shown.length > 1 ? HINTS.turns : 0) +
    (concludes || isConclusion ? HINTS.concludes : 0);
  // One of several that stand in a row is no thesis.
  const cut = part && !part.isWhole ? PART : 0;
  const order = isOrder(text, lang) ? PART : 0;
  const fitted =
    (role === 'conclusion' ? THESIS.conclusion : 0) +
    (isConclusion ? THESIS.therefore : 0) -
    (point.item && !part ? THESIS.item : 0) -
    (SUPPOSES.test(text) ? CONDITION : 0);
  return {
    weight: most(weightAt) + standing + outright + hints - cut,
    thesis: most(thesisAt) + standing + outright + THESIS_HINTS * hints + fitted - Math.max(cut, order),
  };
}

/** True for a section that says how the author found what he says. */
export const isMethod = ({ heading, group = [] }: Section): boolean =>
  [heading, ...group].some((phrase) => phrase !== undefined && namesMethod(textOf(phrase)));

/** True for a section with two headings above its own. */
const isDeep = ({ group = [] }: Section): boolean => group.length >= 2;

/** True for a sentence with code in it, or a name as in code: `feedbackHash`, `register()`. */
const namesCode = (phrase: Phrase): boolean =>
  phrase.children.some(({ type }) => type === 'inlineCode') ||
  /(?<![\p{L}/.])\p{Ll}+\p{Lu}\p{Ll}{2,}|\p{L}\(\)/u.test(textOf(phrase));
