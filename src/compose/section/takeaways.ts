/** The sentences of an article that may stand on its executive slide: they stand alone and claim something. */
import type { Outline, Passage, Point, Section, Support } from '../../outline/outline.ts';
import { digestParts } from '../../condense/clauses.ts';
import { slice, textOf, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { isPastView } from '../../text/time-words.ts';
import {
  asks,
  isSignpost,
  leadingMarker,
  namesExample,
  numbers,
  startsUnresolved,
} from '../../text/word-classes.ts';
import { announces } from '../../weigh/cues.ts';
import { weightAt } from '../../weigh/weights.ts';
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
import { isDigest, isMethod, weightsOf, type Standing } from './takeaway-weight.ts';

/** A sentence that may stand on the executive slide, with what it weighs as the thesis. */
export interface Takeaway extends Candidate {
  readonly thesis: number;
  readonly isOwn: boolean;
  /** True for what the last section says that argues, and for the end of the author's own summary. */
  readonly concludes: boolean;
}

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
  const examples = exampleNames(outline, context);
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
  return found.filter(
    (takeaway) => isNew(takeaway) && !examples.some((name) => textOf(takeaway.sentence).includes(name)),
  );
}

/**
 * Whom the headings of examples name: what is said of one of them is no takeaway. `Case study: Acme` names `Acme`, while the
 * article that `Case study: Inflation` is in writes of `inflation` too.
 */
const exampleNames = ({ children }: Outline, { weights }: ComposeContext): string[] =>
  children.flatMap(({ heading }) => {
    const words = heading ? textOf(heading) : '';
    const name = namesExample(words) ? /[:：]\s*(.{3,})$/u.exec(words)?.[1]?.trim() : undefined;
    if (!name || !/\p{Lu}/u.test(name)) return [];
    const small = name.toLowerCase();
    return weights.sentences.some(({ phrase }) => textOf(phrase).includes(small)) ? [] : [name];
  });

function takeawaysOf(point: Point, standing: Standing, context: ComposeContext): Takeaway[] {
  const { section, opens, concludes } = standing;
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
    if (isIntroduced(text, earlier) || reverses(text)) return [];
    const isSecond = isCounterpart(earlier.at(-1) ?? '', text);
    if (heralds(text) || asks(text)) return [];
    const surroundings = { labelled: false, about: about.toLowerCase() };
    const isSelf = (isOwn || opens || concludes) && speaksOfItself(text);
    const alone = isSelf ? wholeForm(sentence, context) : formOf(sentence, undefined, surroundings, context);
    // What the author says of himself is a thesis only where he announces it: `I believe that trains win`.
    const isClear =
      alone &&
      !isSecond &&
      (alone.quoted ? announces(text) && !isSignpost(text) : isSelf || isClaim(textOf(alone.phrase), lang));
    const before =
      isSecond ||
      // `The cut cost $3 billion.` `It took 40% of the rents.`: what it is stands before it.
      (startsUnresolved(text) && numbers(text).length > 0) ||
      ((isOwn || opens || concludes) && leadingMarker(text)?.kind === 'contrast')
        ? all[at - 1]
        : undefined;
    const form = isClear ? alone : before && withBefore(before, sentence, context);
    if (!form || form.tier === 'fragment' || isPastView(text, earlier)) return [];
    const part = isOwn ? { at, of: all.length, isWhole: whole.includes(sentence) } : undefined;
    const weights = weightsOf({ form, sentence, point, part }, standing, context);
    // The last sentence of the author's own summary says what he comes to.
    const isLast = isOwn && at === all.length - 1 && at > 0;
    return [{ ...form, sentence, ...weights, isOwn, concludes: concludes || isLast }];
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
