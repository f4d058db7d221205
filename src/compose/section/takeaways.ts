/** The sentences of an article that may stand on its executive slide: they stand alone and claim something. */
import type { Outline, Passage, Point, Section, Support } from '../../outline/outline.ts';
import { digestParts } from '../../condense/clauses.ts';
import { slice, textOf, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { isPastView } from '../../text/time-words.ts';
import { isSignpost, leadingMarker, namesExample } from '../../text/word-classes.ts';
import { announces } from '../../weigh/cues.ts';
import { isStressed } from '../../weigh/stress.ts';
import { weightAt } from '../../weigh/weights.ts';
import type { ComposeContext } from '../context.ts';
import type { Candidate } from './candidates.ts';
import { isClaim, refutes } from './claim.ts';
import { formOf, withBefore } from './form.ts';
import { itemLine } from './item-line.ts';
import { withNested } from './list-items.ts';

/** What a sentence of the author's own summary weighs more than any other. */
const OWN_SUMMARY = 1;

/**
 * What the marks of a thesis add to its weight: that it is announced, stressed, a conclusion, stands in the first section or
 * first in a summary, coins a term, or turns against what is thought: `Canals were the future. However, trains won.`
 */
const THESIS = {
  announced: 0.15,
  stressed: 0.1,
  concludes: 0.1,
  opens: 0.03,
  coined: 0.15,
  first: 0.15,
  turns: 0.1,
} as const;

/** What one of the statements of a sentence weighs less as the thesis. */
const PART = 0.3;

/** A sentence that may stand on the executive slide, with what it weighs as the thesis. */
export interface Takeaway extends Candidate {
  readonly thesis: number;
  readonly isOwn: boolean;
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
    };
  });
}

/** All sentences of an article that stand alone and claim something, in the order of their places. */
export function takeawaysIn(outline: Outline, context: ComposeContext): Takeaway[] {
  const last = outline.children.findLast((section) => saidIn(section).length > 0);
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
    if (refutes(texts[at + 1] ?? '')) return [];
    const surroundings = { labelled: false, about: about.toLowerCase() };
    const alone = formOf(sentence, undefined, surroundings, context);
    // What the author says of himself is a thesis only where he announces it: `I believe that trains win`.
    const isClear =
      alone && (alone.quoted ? announces(text) && !isSignpost(text) : isClaim(textOf(alone.phrase), lang));
    const before = isOwn && leadingMarker(text)?.kind === 'contrast' ? all[at - 1] : undefined;
    const form = isClear ? alone : before && withBefore(before, sentence, context);
    if (!form || form.tier === 'fragment' || isPastView(text, texts.slice(0, at))) return [];
    const isPair = form.shown.length > 1;
    const weight =
      Math.max(...form.shown.map(({ position }) => weightAt(context.weights, position) ?? 0)) +
      (isOwn ? OWN_SUMMARY : 0);
    const marks =
      (announces(text) ? THESIS.announced : 0) +
      (isStressed(sentence, 'prose') ? THESIS.stressed : 0) +
      (opens ? THESIS.opens : 0) +
      (isOwn ? (THESIS.first * (all.length - at)) / all.length : 0) +
      (isPair ? THESIS.turns : 0) +
      (concludes || leadingMarker(text)?.kind === 'conclusion' ? THESIS.concludes : 0) +
      (section.type === 'passage' && section.role === 'thesis' ? THESIS.coined : 0);
    // One of several that stand in a row is no thesis.
    const isPart = !whole.includes(sentence);
    return [{ ...form, sentence, weight, isOwn, thesis: weight + marks - (isPart ? PART : 0) }];
  });
  return found.filter(
    (takeaway, at) => found[at + 1]?.shown[0] !== takeaway.sentence || found[at + 1]?.shown.length === 1,
  );
}

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
