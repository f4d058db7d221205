/** The third stage: an outline to a deck, a slide for each narrative and each quadrant, in the article's order. */
import { alignDigest } from '../condense/title.ts';
import type { Narrative, Outline, Passage, Section, Support } from '../outline/outline.ts';
import type { Weights } from '../weigh/weights.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { argumentSlides, type SectionSlides } from './section/argument.ts';
import { comparisonSlides } from './section/comparison.ts';
import { arranged } from './arrange/index.ts';
import { withOverviews } from './arrange/overview.ts';
import { withUntitledJoined } from './arrange/untitled.ts';
import type { ComposeContext } from './context.ts';
import { withChosenTitle } from './section/chosen-title.ts';
import { coverSlide } from './section/cover.ts';
import { isSoleQuotation } from './section/divided-supports.ts';
import { executiveSlides } from './section/executive.ts';
import { sourceLine } from './section/source-line.ts';
import type { Brand } from './brand.ts';
import { noChoices, type Choices } from './choices.ts';
import type { Deck, LayoutLimits, Words } from './deck.ts';
import type { DeckLength } from './deck-length.ts';
import { planned } from './section/plan.ts';
import type { Size } from './size.ts';
import type { Slide } from './layout/index.ts';
import { faqSlides } from './section/faq.ts';
import { isShown } from './exhibit/figure.ts';
import { matrixSlides } from './section/matrix.ts';
import { asideNotes } from './exhibit/exhibit.ts';
import { headingNotes, notesOf, phrasesOf } from './notes.ts';
import { inParts, type ComposedSection } from './section/parts.ts';
import { brandSlides, disclaimerSlides } from './section/closing.ts';
import { withIds } from './slide-id.ts';
import { noRooms, roomsOf } from './section/room.ts';
import { isSources, sourcesSlides } from './section/sources.ts';
import { withoutShortSections } from './short-sections.ts';
import { withShortTitles } from './fit/short-title.ts';
import { withTakeawayLinks } from './section/takeaway-links.ts';
import { leadsNowhere } from './section/statement.ts';
import { thesisSlides } from './section/thesis.ts';

/** What `compose` is given beside the outline: the article's text, the size, and the pack's limits and own words. */
export interface ComposeInput {
  readonly source: string;
  /** What `weigh` says of the outline. */
  readonly weights: Weights;
  readonly limits: LayoutLimits;
  readonly words: Words;
  readonly brand?: Brand;
  readonly images?: ComposeContext['images'];
  readonly size?: Size;
  /** How much of the article the deck shows. Default: `standard`. */
  readonly length?: DeckLength;
  /** What somebody chose for single sections. Default: nothing. */
  readonly choices?: Choices;
}

/** Composes the deck of an outline. Pure: the same outline gives the same deck. */
export function compose(outline: Outline, input: ComposeInput): Deck {
  const { meta, children } = outline;
  const whole: ComposeContext = {
    ...input,
    lang: meta.lang,
    credit: sourceLine(meta, input.words),
    outline,
    choices: input.choices ?? noChoices,
    told: [],
    rooms: noRooms,
  };
  const { slides: executive, said: told } = executiveSlides(whole);
  const context = { ...whole, told, rooms: roomsOf(input.weights, told, meta.lang) };
  const clauses = digestClauses(outline, context);
  const made: ComposedSection[] = [];

  let cover = coverSlide(context);
  for (const section of withoutShortSections(children, context)) {
    if (section.type === 'passage' && section.role === 'digest' && executive.length > 0) continue;
    const aside = asideOf(section, context);
    if (aside) {
      const before = made.at(-1);
      const last = before?.slides.at(-1);
      if (before && last)
        made[made.length - 1] = {
          ...before,
          slides: [...before.slides.slice(0, -1), withNotes(last, aside, context)],
        };
      else cover = withNotes(cover, aside, context);
      continue;
    }
    const composed = slidesOf(section, clauses.get(section), context);
    const { slides } = headed(section, {
      ...composed,
      slides: withChosenTitle(composed.slides, section, context),
    });
    if (slides.length > 0) made.push({ section, slides });
  }
  let questions = 0;
  const joined = withOverviews(withUntitledJoined(made, context), context);
  const body = joined.map(({ section, others, slides }, index): ComposedSection => {
    const ordinal = { section: index + 1, questions };
    if (section.type === 'faq') questions += section.children.length;
    const shown = withShortTitles(arranged(slides, context), ordinal, context);
    return { section, ...(others && { others }), slides: shown };
  });
  const after = [...sourcesSlides(children, context), ...brandSlides(context)];
  const { front, argument, appendix } = planned(
    { front: [cover, ...withHeadings(executive, children)], body, others: after.length },
    input.length ?? 'standard',
    context,
  );
  const others = front.length + appendix.length + after.length;
  // Not spread: what is spread goes onto the stack, which a thousand questions overflow.
  const slides = [...front].concat(inParts(argument, others, context), appendix, after);
  return {
    title: textOf(meta.title),
    authors: meta.authors.map((author) => textOf(author)),
    ...(meta.published && { published: meta.published.iso }),
    lang: meta.lang,
    size: input.size ?? '16:9',
    slides: withTakeawayLinks(withIds(slides)),
  };
}

/**
 * Said beside the argument; so are the words of pictures that are not shown, where nothing else stands there, a heading
 * with nothing below it but a picture that is missing and has no words, and words that lead up to nothing.
 */
function asideOf(section: Section, context: ComposeContext): Passage | Narrative | undefined {
  if (section.type !== 'passage' && section.type !== 'narrative') return undefined;
  const isBeside = section.type === 'passage' && (section.role === 'aside' || section.role === 'footnotes');
  const isUnseen = section.children.every((support) =>
    support.type === 'point'
      ? leadsNowhere(support, context)
      : !isShown(support, context) &&
        !(section.heading && isSoleQuotation(support, section.children)) &&
        (section.heading === undefined || saysNoMore(support, section.heading)),
  );
  const isMinor =
    section.type === 'passage' && !context.choices.shown.has(section) && isMinorProse(section, context);
  return isBeside || isMinor || (isUnseen && (section.type === 'passage' || section.heading))
    ? section
    : undefined;
}

/** True for what has no words but those of its heading: `Kettle` below a picture of it that is not shown. */
const saysNoMore = (support: Support, heading: Phrase): boolean =>
  phrasesOf(support).every((phrase) => textOf(phrase).toLowerCase() === textOf(heading).toLowerCase());

/** Prose without a heading of which no sentence is among the best of the article. */
const isMinorProse = (section: Passage, { rooms }: ComposeContext): boolean =>
  (section.role === 'introduction' || section.role === 'other') &&
  section.heading === undefined &&
  !rooms.words.has(section) &&
  section.children.every(
    (support) => support.type === 'point' && !support.item && support.children.length === 0,
  );

/** A slide with what is said beside it: in its notes, not on it. */
function withNotes(slide: Slide, section: Passage | Narrative, context: ComposeContext): Slide {
  const headings = [...(section.group ?? []), ...(section.heading ? [section.heading] : [])];
  const notes = [
    ...slide.notes,
    ...notesOf(headings, context),
    ...section.children.flatMap((support) => asideNotes(support, context)),
  ];
  return { ...slide, notes, sources: [...slide.sources, section.position] };
}

function slidesOf(
  section: Section,
  digestClause: Phrase | undefined,
  context: ComposeContext,
): SectionSlides {
  if (section.type === 'matrix') return { slides: matrixSlides(section, context) };
  if (section.type === 'comparison') return { slides: comparisonSlides(section, context) };
  if (section.type === 'faq') return { slides: faqSlides(section, context) };
  if (section.type === 'narrative') return argumentSlides({ section, digestClause }, context);
  if (isSources(section)) return { slides: [] };
  if (section.role === 'disclaimer') {
    const slides = disclaimerSlides(section, context);
    return slides.length > 0 ? { slides } : argumentSlides({ section }, context);
  }
  if (section.role === 'thesis' || section.role === 'conclusion') return thesisSlides(section, context);
  return argumentSlides({ section }, context);
}

/** The headings of a section, and those above it, go into the notes of its first slide where it does not show them. */
function headed(section: Section, argued: SectionSlides): SectionSlides {
  const [first, ...rest] = argued.slides;
  if (!first) return argued;
  const noted = new Set(first.notes.map(({ position }) => position.start.offset));
  const headings = [...(section.group ?? []), ...(section.heading ? [section.heading] : [])];
  const missing = headingNotes(first, headings).filter(({ position }) => !noted.has(position.start.offset));
  return { ...argued, slides: [{ ...first, notes: [...missing, ...first.notes] }, ...rest] };
}

/** Which clause of the article's abstract speaks of which narrative. */
function digestClauses(outline: Outline, context: ComposeContext): Map<Section, Phrase> {
  const found = new Map<Section, Phrase>();
  const { digest } = outline.meta;
  if (!digest) return found;
  const narratives = outline.children.filter((section): section is Narrative => section.type === 'narrative');
  const sections = narratives.map((section) => ({
    heading: section.heading,
    text: section.children
      .flatMap(phrasesOf)
      .map((phrase) => textOf(phrase))
      .join(' '),
  }));
  alignDigest(digest, sections, context.source, context.lang).forEach((clause, index) => {
    const section = narratives[index];
    if (clause && section) found.set(section, clause);
  });
  return found;
}

/** The executive slide has the headings of the author's own summary in its notes. */
function withHeadings(executive: readonly Slide[], children: readonly Section[]): Slide[] {
  const digests = children.filter((section) => section.type === 'passage' && section.role === 'digest');
  return digests.reduceRight((slides, section) => [...headed(section, { slides }).slides], [...executive]);
}
