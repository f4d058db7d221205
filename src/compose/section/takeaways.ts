/** The sentences of an article that may stand on its executive slide: they stand alone and claim something. */
import type { Outline, Passage, Point, Section, Support } from '../../outline/outline.ts';
import { digestParts } from '../../condense/clauses.ts';
import { isOrder } from '../../text/finite-verb.ts';
import { slice, textOf, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { isPastView } from '../../text/time-words.ts';
import { asks, isSignpost, leadingMarker, namesExample, namesMethod } from '../../text/word-classes.ts';
import { announces, tellsMethod } from '../../weigh/cues.ts';
import { isStressed } from '../../weigh/stress.ts';
import { thesisAt, weightAt } from '../../weigh/weights.ts';
import type { ComposeContext } from '../context.ts';
import type { Candidate } from './candidates.ts';
import { isClaim } from './claim.ts';
import {
  answerTo,
  echoes,
  heralds,
  isAnswered,
  isCounterpart,
  isIntroduced,
  refutes,
  reverses,
} from './leaning.ts';
import { speaksOfItself } from './self-reference.ts';
import { formOf, wholeForm, withBefore } from './form.ts';
import { itemLine } from './item-line.ts';
import { withNested } from './list-items.ts';

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

/** A sentence that may stand on the executive slide, with what it weighs as the thesis. */
export interface Takeaway extends Candidate {
  readonly thesis: number;
  readonly isOwn: boolean;
  /** True for what the last section says that argues, and for the end of the author's own summary. */
  readonly concludes: boolean;
}

/** True for the author's own summary. */
export const isDigest = (section: Section): section is Passage =>
  section.type === 'passage' && section.role === 'digest';

/** The items in which the author himself lists what his article comes to, each as one line. */
export function listedTakeaways(digests: readonly Passage[], context: ComposeContext): Takeaway[] {
  const items = digests
    .flatMap(({ children }) => children)
    .flatMap((support) => (support.type === 'point' && support.item ? withNested(support) : []));
  return items.map((point): Takeaway => {
    const weight = weightAt(context.weights, point.position) ?? 0;
    const { whole } = point;
    return {
      phrase: whole,
      tier: 'sentence',
      shown: [whole],
      line: itemLine(point, context),
      sentence: whole,
      weight,
      thesis: weight,
      isOwn: true,
      concludes: false,
    };
  });
}

/** All sentences of an article that stand alone and claim something, in the order of their places. */
export function takeawaysIn(outline: Outline, context: ComposeContext): Takeaway[] {
  const last = outline.children.findLast((section) => saidIn(section).length > 0 && !isMethod(section));
  const found = outline.children.flatMap((section, index) =>
    saidIn(section).flatMap((point) =>
      takeawaysOf(point, { section, opens: index === 0, concludes: section === last }, context),
    ),
  );
  const seen = new Set<number>();
  const isNew = ({ sentence }: Takeaway): boolean => {
    const start = sentence.position.start.offset ?? 0;
    return !seen.has(start) && seen.add(start) !== undefined;
  };
  return found.filter(isNew);
}

/** Where a paragraph stands in the article. */
interface Standing {
  readonly section: Section;
  readonly opens: boolean;
  readonly concludes: boolean;
}

function takeawaysOf(
  point: Point,
  { section, opens, concludes }: Standing,
  context: ComposeContext,
): Takeaway[] {
  const { source, lang, outline } = context;
  const about = [outline.meta.title, section.heading ?? []].map((phrase) => textOf(phrase)).join(' ');
  const whole = sentences(point.text ?? point.whole, source, lang);
  const isOwn = isDigest(section);
  const all = isOwn ? whole.flatMap((sentence) => stated(sentence, context)) : whole;
  const texts = all.map((phrase) => textOf(phrase));
  const found = all.flatMap((sentence, at): Takeaway[] => {
    const text = texts[at] ?? '';
    const next = answerTo(at, texts, (sentence) => sentence) ?? '';
    const earlier = texts.slice(0, at);
    if (refutes(next) || isAnswered(text, next) || echoes(text, earlier.at(-1) ?? '')) return [];
    if (isIntroduced(text, earlier) || reverses(text) || isCounterpart(earlier.at(-1) ?? '', text)) return [];
    if (heralds(text) || asks(text)) return [];
    const surroundings = { labelled: false, about: about.toLowerCase() };
    const isSelf = (isOwn || opens || concludes) && speaksOfItself(text);
    const alone = isSelf ? wholeForm(sentence, context) : formOf(sentence, undefined, surroundings, context);
    // What the author says of himself is a thesis only where he announces it: `I believe that trains win`.
    const isClear =
      alone &&
      (alone.quoted ? announces(text) && !isSignpost(text) : isSelf || isClaim(textOf(alone.phrase), lang));
    const before =
      (isOwn || opens || concludes) && leadingMarker(text)?.kind === 'contrast' ? all[at - 1] : undefined;
    const form = isClear ? alone : before && withBefore(before, sentence, context);
    if (!form || form.tier === 'fragment' || isPastView(text, earlier)) return [];
    const isPair = form.shown.length > 1;
    const standing =
      (isOwn ? OWN_SUMMARY : 0) -
      (isDeep(section) ? DETAIL.deep : 0) -
      (isMethod(section) || tellsMethod(text) ? DETAIL.method : 0) -
      (namesCode(sentence) ? DETAIL.code : 0);
    const most = (at: typeof weightAt): number =>
      Math.max(...form.shown.map(({ position }) => at(context.weights, position) ?? 0));
    const outright =
      (announces(text) ? OUTRIGHT.announced : 0) +
      (isOwn ? (OUTRIGHT.first * (all.length - at)) / all.length : 0) +
      (section.type === 'passage' && section.role === 'thesis' ? OUTRIGHT.coined : 0);
    const hints =
      (isStressed(sentence, 'prose') ? HINTS.stressed : 0) +
      (opens ? HINTS.opens : 0) +
      (isPair ? HINTS.turns : 0) +
      (concludes || leadingMarker(text)?.kind === 'conclusion' ? HINTS.concludes : 0);
    // One of several that stand in a row is no thesis.
    const part = whole.includes(sentence) ? 0 : PART;
    const order = isOrder(text, lang) ? PART : 0;
    const supposed = SUPPOSES.test(text) ? CONDITION : 0;
    const fitted =
      (section.type === 'passage' && section.role === 'conclusion' ? THESIS.conclusion : 0) +
      (leadingMarker(text)?.kind === 'conclusion' ? THESIS.therefore : 0) -
      (point.item && !isOwn ? THESIS.item : 0);
    const thesis =
      most(thesisAt) + standing + outright + THESIS_HINTS * hints + fitted - Math.max(part, order) - supposed;
    const weight = most(weightAt) + standing + outright + hints - part;
    // The last sentence of the author's own summary says what he comes to.
    const isLast = isOwn && at === all.length - 1 && at > 0;
    return [{ ...form, sentence, weight, isOwn, thesis, concludes: concludes || isLast }];
  });
  return found.filter(
    (takeaway, at) => found[at + 1]?.shown[0] !== takeaway.sentence || found[at + 1]?.shown.length === 1,
  );
}

/** True for a section that says how the author found what he says. */
const isMethod = ({ heading, group = [] }: Section): boolean =>
  [heading, ...group].some((phrase) => phrase !== undefined && namesMethod(textOf(phrase)));

/** True for a section with two headings above its own. */
const isDeep = ({ group = [] }: Section): boolean => group.length >= 2;

/** True for a sentence with code in it, or a name as in code: `feedbackHash`, `register()`. */
const namesCode = (phrase: Phrase): boolean =>
  phrase.children.some(({ type }) => type === 'inlineCode') ||
  /(?<![\p{L}/.])\p{Ll}+\p{Lu}\p{Ll}{2,}|\p{L}\(\)/u.test(textOf(phrase));

/** What a sentence of a summary states: `It rejects three plans: canals are slow; rails rust; …` states each of them. */
function stated(sentence: Phrase, { source, lang }: ComposeContext): Phrase[] {
  const [, ...parts] = digestParts(sentence, { source, lang }).map((part) => {
    const joining = /^(?:and|und|et|y)\s+/iu.exec(textOf(part))?.[0].length ?? 0;
    return slice(part, joining, textOf(part).length, source);
  });
  return parts.length >= MIN_STATED && parts.every((part) => isClaim(textOf(part), lang))
    ? parts
    : [sentence];
}

/** Clauses behind a colon from which on each of them is a statement of its own. */
const MIN_STATED = 2;

/** The paragraphs and items of a section that argue: what an example shows, or an answer says, is no argument of the article. */
export function saidIn(section: Section): Point[] {
  if ([section.heading, ...(section.group ?? [])].some((phrase) => phrase && namesExample(textOf(phrase))))
    return [];
  if (section.type === 'matrix')
    return pointsIn([
      ...(section.introduction ?? []),
      ...section.children.flatMap(({ children }) => children),
    ]);
  if (section.type === 'comparison') return pointsIn(section.whole);
  if (section.type === 'faq') return [];
  return section.type === 'passage' && BESIDE.has(section.role) ? [] : pointsIn(section.children);
}

/** Roles of passages that are no part of the argument. */
const BESIDE: ReadonlySet<string> = new Set(['disclaimer', 'sources', 'aside', 'footnotes']);

const pointsIn = (supports: readonly Support[]): Point[] =>
  supports.flatMap((support) => (support.type === 'point' ? [support, ...pointsIn(support.children)] : []));
