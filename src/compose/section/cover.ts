/** The first slide, and the slides that sum the article up: its own abstract, the titles of its arguments. */
import type { Passage, Point, Support } from '../../outline/outline.ts';
import { rank } from '../../condense/rank.ts';
import { needsBefore } from '../../text/word-classes.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { candidatesOf } from './candidates.ts';
import { choose } from './choose.ts';
import { itemLine } from './item-line.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import { coverDensity, coverTitle } from './cover-title.ts';
import { creditOf } from './source-line.ts';
import type { Slide } from '../layout/index.ts';
import { shownAmong } from '../exhibit/exhibit.ts';
import { bare, list, listBlocks, template } from '../inline.ts';
import { paged, withNested } from './list-items.ts';
import { noteAt } from '../note.ts';
import { notesOf, supportNotes } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide } from '../make-slide.ts';

/** The cover: title, subtitle or original title, who and when, where it was published. */
export function coverSlide(context: ComposeContext): Slide {
  const { meta } = context.outline;
  const { title, whole } = coverTitle(context);
  const told = meta.subtitle
    ? bare(meta.subtitle)
    : meta.originalTitle
      ? [template(`${context.words.original ?? 'Original title'}: `), ...bare(meta.originalTitle)]
      : undefined;
  const subtitle = whole ?? told;
  const byline = creditOf(meta);
  const about = [meta.title, meta.subtitle, meta.originalTitle].flatMap((phrase) => phrase ?? []);
  const slots = {
    title,
    ...(subtitle && { subtitle }),
    ...(byline.length > 0 && { byline }),
    ...(meta.url && { source: bare(meta.url) }),
  };
  const cover = makeSlide('cover', slots, {
    path: ['cover'],
    notes: notesOf(about, context),
    sources: about.map(({ position }) => position),
  });
  return { ...cover, density: coverDensity(textOf(title), context) };
}

/** Most words in the points of an abstract. */
const MAX_ABSTRACT_WORDS = 75;

/** The article's own abstract under the article's own heading. */
export function digestSlide(section: Passage, context: ComposeContext): Slide[] {
  const most = limitOf(context, 'summary', 'points');
  // Takeaways that the author lists are shown whole; sentences are chosen among.
  const listed = section.children.length > 0 && section.children.every(isItem);
  const chosen = listed
    ? []
    : choose(
        candidatesOf(section.children, context, false),
        { items: most, words: MAX_ABSTRACT_WORDS },
        context,
      ).map((candidate) => candidate.line);
  const lines = listed
    ? section.children
        .filter(isItem)
        .flatMap(withNested)
        .map((point) => itemLine(point, context))
    : chosen;
  if (lines.length === 0) return [];
  const title = section.heading
    ? bare(section.heading)
    : listed
      ? [template(context.words.takeaways ?? 'Key takeaways')]
      : [template(context.words.abstract ?? 'Abstract')];
  const about = { path: pathOf(section.heading, 'abstract'), sources: [section.position] };
  const notes = supportNotes(section.children, context);
  const slides = paged(lines, lines, most).map((part, index) =>
    makeSlide(
      'summary',
      { title, points: listBlocks(part), source: context.credit },
      { ...about, notes: index === 0 ? notes : [] },
    ),
  );
  return [
    ...slides,
    ...shownAmong(section.children, { title, path: [section.heading, 'abstract'] }, context),
  ];
}

const isItem = (support: Support): support is Point => support.type === 'point' && support.item;

/** A claim with the section that makes it. */
export interface Claim {
  readonly phrase: Phrase;
  readonly slide: Slide;
}

/** Fewest claims that make a slide of their own. */
const MIN_CLAIMS = 3;

/**
 * The titles that state a claim, as key takeaways: those that say something without their section, at most six.
 *
 * No slide when there are fewer than three, nor where the author lists takeaways; claims that do not fit are in its notes.
 */
export function takeawaysSlide(
  claims: readonly Claim[],
  digest: readonly Slide[],
  context: ComposeContext,
): Slide[] {
  const title = template(context.words.takeaways ?? 'Key takeaways');
  const whole = claims.filter(({ phrase }) => !needsBefore(textOf(phrase)));
  if (whole.length < MIN_CLAIMS || digest.some(({ slots }) => textOf(slots.title) === title.value)) return [];
  const texts = whole.map(({ phrase }, index) => ({ text: textOf(phrase), index }));
  const most = limitOf(context, 'summary', 'points');
  const { lang, outline } = context;
  const best = rank(texts, most, { lang, heading: textOf(outline.meta.title) });
  const shown = best.flatMap((index) => whole[index] ?? []);
  const slots = {
    title: [title],
    points: [
      list(
        shown.map(({ phrase }) => bare(phrase)),
        1,
      ),
    ],
    source: context.credit,
  };
  const notes = whole.map(({ phrase }) => noteAt(textOf(phrase), phrase.position));
  return [
    makeSlide('summary', slots, {
      path: ['takeaways'],
      notes,
      sources: shown.map(({ phrase }) => phrase.position),
    }),
  ];
}
