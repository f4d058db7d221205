/** The executive slide: the thesis of the article and the takeaways that stand alone, in the author's own words. */
import type { BlockContent } from 'mdast';
import { rank } from '../../condense/rank.ts';
import type { Outline } from '../../outline/outline.ts';
import { textOf } from '../../text/phrase.ts';
import type { ComposeContext } from '../context.ts';
import { shownAmong } from '../exhibit/exhibit.ts';
import { listBlocks, paragraph, strong, template } from '../inline.ts';
import type { Slide } from '../layout/index.ts';
import { makeSlide } from '../make-slide.ts';
import { notesOf, supportNotes } from '../notes.ts';
import type { Candidate } from './candidates.ts';
import { attributed } from './form.ts';
import { paged } from './list-items.ts';
import { sizeOf } from './size-of.ts';
import { isDigest } from './takeaway-weight.ts';
import { listedTakeaways, saidIn, takeawaysIn, type Takeaway } from './takeaways.ts';

/** Words of an article from which on it has an executive slide; CJK characters count half. */
export const MIN_ARTICLE_WORDS = 250;

/** Most words of the thesis and the takeaways together, and how many takeaways stand on a slide. */
const MAX_EXECUTIVE_WORDS = 138;
const MAX_TAKEAWAYS = 5;

/** Share of the weight of the thesis from which on what the article concludes is its verdict. */
const VERDICT_SHARE = 0.5;

/** Items from which on the author's list is shown as it is, and not chosen among. */
const MIN_LISTED = 2;

/** The executive slide with what stands beside it, and what it says. */
export interface Executive {
  readonly slides: readonly Slide[];
  readonly said: readonly string[];
}

/** The executive slide; none for a short article without a summary of its own. */
export function executiveSlides(context: ComposeContext): Executive {
  const { outline, words } = context;
  const digests = outline.children.filter(isDigest);
  const chosen = chosenTakeaways(outline, context);
  if (!chosen) return { slides: [], said: [] };
  const { thesis, takeaways } = chosen;
  const title = [template(words.executive ?? 'Executive summary')];
  const shown = [thesis, ...takeaways];
  const own = digests.flatMap(({ children }) => supportNotes(children, context));
  const noted = new Set(own.map(({ position }) => position.end.offset));
  const others = notesOf(
    shown.flatMap((takeaway) => takeaway.shown),
    context,
  );
  const notes = [...own, ...others.filter(({ position }) => !noted.has(position.end.offset))];
  const lines = takeaways.map(({ line }) => line);
  const pages = lines.length > MAX_TAKEAWAYS ? paged(lines, lines, MAX_TAKEAWAYS) : [lines];
  const [claim = []] = attributed([thesis], context);
  const slides = pages.map((page, index) => {
    const points: BlockContent[] = [
      ...(index === 0 ? [paragraph([strong(claim)])] : []),
      ...listBlocks(page),
    ];
    const sources = [...digests, ...shown.map(({ sentence }) => sentence)].map(({ position }) => position);
    return makeSlide(
      'summary',
      { title, points, source: context.credit },
      { path: ['executive'], notes: index === 0 ? notes : [], sources },
    );
  });
  const naming = { title, path: ['executive'] };
  return {
    slides: [...slides, ...digests.flatMap(({ children }) => shownAmong(children, naming, context))],
    said: shown.map(({ phrase }) => textOf(phrase)),
  };
}

/** Thesis and takeaways: the author's own list as it is, else the best sentences, those of his summary first. */
function chosenTakeaways(
  outline: Outline,
  context: ComposeContext,
): { thesis: Takeaway; takeaways: readonly Takeaway[] } | undefined {
  const listed = listedTakeaways(outline.children.filter(isDigest), context);
  const all = takeawaysIn(outline, context);
  if (listed.length >= MIN_LISTED) {
    const stated = all.filter(
      (takeaway) => takeaway.isOwn && !listed.some((item) => isWithin(takeaway, item)),
    );
    const thesis = heaviest(stated.length > 0 ? stated : listed);
    return thesis && { thesis, takeaways: listed.filter((item) => item !== thesis) };
  }
  const pool = lengthOfArticle(outline) >= MIN_ARTICLE_WORDS ? all : all.filter(({ isOwn }) => isOwn);
  const thesis = heaviest(pool);
  if (!thesis) return undefined;
  const rest = pool.filter((takeaway) => !sharesSentence(takeaway, thesis) && !takeaway.quoted);
  const takeaways = best(rest, thesis, context).toSorted((a, b) => startOf(a) - startOf(b));
  return { thesis, takeaways };
}

/** The takeaways for which there is room beside the thesis; what the article concludes is among them where it weighs enough. */
function best(rest: readonly Takeaway[], thesis: Takeaway, context: ComposeContext): Takeaway[] {
  const concluding = rest.filter(
    ({ concludes, weight }) => concludes && weight >= VERDICT_SHARE * thesis.weight,
  );
  const verdict = thesis.concludes ? undefined : heaviest(concluding);
  const given = verdict ? [thesis, verdict] : [thesis];
  const others = rest.filter((takeaway) => given.every((one) => !sharesSentence(takeaway, one)));
  const ranked = others.map(({ phrase, weight }, index) => {
    return { text: textOf(phrase), index, weight, size: sizeOf(phrase) };
  });
  const size = given.reduce((left, { phrase }) => left - sizeOf(phrase), MAX_EXECUTIVE_WORDS);
  const chosen = rank(
    ranked,
    { items: MAX_TAKEAWAYS + 1 - given.length, size },
    {
      words: context.weights.words,
      lang: context.lang,
      said: given.map(({ phrase }) => textOf(phrase)),
    },
  );
  return [...(verdict ? [verdict] : []), ...chosen.flatMap((index) => others[index] ?? [])];
}

const startOf = ({ sentence }: Takeaway): number => sentence.position.start.offset ?? 0;

/** The takeaway that weighs most as the thesis. */
const heaviest = (pool: readonly Takeaway[]): Takeaway | undefined =>
  pool.reduce<Takeaway | undefined>(
    (best, takeaway) => (best && best.thesis >= takeaway.thesis ? best : takeaway),
    undefined,
  );

const sharesSentence = (one: Candidate, other: Candidate): boolean =>
  one.shown.some((phrase) =>
    other.shown.some(({ position }) => position.start.offset === phrase.position.start.offset),
  );

const isWithin = ({ sentence: { position } }: Candidate, { sentence }: Candidate): boolean =>
  (position.start.offset ?? 0) >= (sentence.position.start.offset ?? 0) &&
  (position.end.offset ?? 0) <= (sentence.position.end.offset ?? 0);

/** Words of what the article argues. */
const lengthOfArticle = ({ children }: Outline): number =>
  children.flatMap(saidIn).reduce((sum, { whole }) => sum + sizeOf(whole), 0);
