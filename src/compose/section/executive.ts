/** The executive slide: the thesis of the article and the takeaways that stand alone, in the author's own words. */
import { rank } from '../../condense/rank.ts';
import type { Outline, Passage, Point, Section, Support } from '../../outline/outline.ts';
import { textOf } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { isPastView } from '../../text/time-words.ts';
import { isSignpost, leadingMarker } from '../../text/word-classes.ts';
import { announces } from '../../weigh/cues.ts';
import { isStressed } from '../../weigh/stress.ts';
import { weightAt } from '../../weigh/weights.ts';
import type { ComposeContext } from '../context.ts';
import { shownAmong } from '../exhibit/exhibit.ts';
import { listBlocks, paragraph, strong, template } from '../inline.ts';
import type { Slide } from '../layout/index.ts';
import { makeSlide } from '../make-slide.ts';
import { notesOf, supportNotes } from '../notes.ts';
import type { Candidate } from './candidates.ts';
import { isClaim } from './claim.ts';
import { attributed, formOf } from './form.ts';
import { sizeOf } from './size-of.ts';

/** Words of an article from which on it has an executive slide; CJK characters count half. */
const MIN_ARTICLE_WORDS = 250;

/** Most words of the thesis and the takeaways together, and how many takeaways there are. */
const MAX_EXECUTIVE_WORDS = 130;
const MAX_TAKEAWAYS = 5;

/** What a sentence of the author's own summary weighs more than any other. */
const OWN_SUMMARY = 1;

/** What the marks of a thesis add to its weight: that it is announced, stressed, a conclusion, or coins a term. */
const THESIS = { announced: 0.1, stressed: 0.1, concludes: 0.06, opens: 0.03, coined: 0.15 } as const;

/** A sentence that may stand on the executive slide, with what makes it a thesis. */
interface Takeaway extends Candidate {
  readonly thesis: number;
  readonly isOwn: boolean;
}

/** The executive slide, and what the author's own summary shows beside its sentences. None for a short article without a summary. */
export function executiveSlides(context: ComposeContext): Slide[] {
  const { outline, words } = context;
  const digests = outline.children.filter(isDigest);
  const all = takeawaysIn(outline, context);
  const pool = lengthOfArticle(outline) >= MIN_ARTICLE_WORDS ? all : all.filter(({ isOwn }) => isOwn);
  if (pool.length === 0) return [];
  const thesis = pool.reduce((best, takeaway) => (takeaway.thesis > best.thesis ? takeaway : best));
  const rest = pool.filter((takeaway) => !sharesSentence(takeaway, thesis) && !takeaway.quoted);
  const room = { items: MAX_TAKEAWAYS, size: MAX_EXECUTIVE_WORDS - sizeOf(thesis.phrase) };
  const ranked = rest.map(({ phrase, weight }, index) => ({
    text: textOf(phrase),
    index,
    weight,
    size: sizeOf(phrase),
  }));
  const takeaways = rank(ranked, room, context.lang)
    .toSorted((a, b) => a - b)
    .flatMap((index) => rest[index] ?? []);
  const [claim = []] = attributed([thesis], context);
  const title = [template(words.executive ?? 'Executive summary')];
  const shown = [thesis, ...takeaways];
  const own = digests.flatMap(({ children }) => supportNotes(children, context));
  const noted = new Set(own.map(({ position }) => position.end.offset));
  const others = notesOf(
    shown.flatMap((takeaway) => takeaway.shown),
    context,
  );
  const slide = makeSlide(
    'summary',
    {
      title,
      points: [paragraph([strong(claim)]), ...listBlocks(takeaways.map(({ line }) => line))],
      source: context.credit,
    },
    {
      path: ['executive'],
      notes: [...own, ...others.filter(({ position }) => !noted.has(position.end.offset))],
      sources: [
        ...digests.map(({ position }) => position),
        ...shown.map(({ sentence }) => sentence.position),
      ],
    },
  );
  const naming = { title, path: ['executive'] };
  return [slide, ...digests.flatMap(({ children }) => shownAmong(children, naming, context))];
}

const isDigest = (section: Section): section is Passage =>
  section.type === 'passage' && section.role === 'digest';

const sharesSentence = (one: Candidate, other: Candidate): boolean =>
  one.shown.some((phrase) =>
    other.shown.some(({ position }) => position.start.offset === phrase.position.start.offset),
  );

/** Words of what the article argues. */
const lengthOfArticle = ({ children }: Outline): number =>
  children.flatMap(saidIn).reduce((sum, { whole }) => sum + sizeOf(whole), 0);

/** All sentences of an article that stand alone and claim something, in the order of their places. */
function takeawaysIn(outline: Outline, context: ComposeContext): Takeaway[] {
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
  const all = sentences(point.text ?? point.whole, source, lang);
  const texts = all.map((phrase) => textOf(phrase));
  const isOwn = isDigest(section);
  return all.flatMap((sentence, at): Takeaway[] => {
    const text = texts[at] ?? '';
    const form = formOf(sentence, undefined, { labelled: false, about: about.toLowerCase() }, context);
    if (!form || form.tier === 'fragment' || isPastView(text, texts.slice(0, at))) return [];
    const said = textOf(form.phrase);
    // What the author says of himself is a thesis only where he announces it: `I believe that trains win`.
    if (form.quoted ? !announces(text) || isSignpost(text) : !isClaim(said, lang)) return [];
    const weight = (weightAt(context.weights, sentence.position) ?? 0) + (isOwn ? OWN_SUMMARY : 0);
    const marks =
      (announces(text) ? THESIS.announced : 0) +
      (isStressed(sentence, 'prose') ? THESIS.stressed : 0) +
      (opens ? THESIS.opens : 0) +
      (concludes || leadingMarker(text)?.kind === 'conclusion' ? THESIS.concludes : 0) +
      (section.type === 'passage' && section.role === 'thesis' ? THESIS.coined : 0);
    return [{ ...form, sentence, weight, isOwn, thesis: weight + marks }];
  });
}

/** The paragraphs and items of a section that argue: the answers of a FAQ are its writer's, and no argument. */
function saidIn(section: Section): Point[] {
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
