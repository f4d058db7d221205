/** Narratives and passages: a slide for what their paragraphs say, then one for each list or exhibit. */
import type { Figure, Narrative, Passage, Point, Support } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import { sharedCode } from '../exhibit/code-group.ts';
import { asideNotes } from '../exhibit/exhibit.ts';
import { figuresOf, statSlide, tellsFigure } from '../exhibit/stat.ts';
import { bare, listBlocks, paragraph, runs } from '../inline.ts';
import type { Slide } from '../layout/index.ts';
import { makeSlide, type SlideDetails } from '../make-slide.ts';
import { headingNotes } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { choose } from './choose.ts';
import { chosenTitle } from './chosen-title.ts';
import {
  aroundProse,
  dividedSupports,
  isBareList,
  isList,
  type DividedSupports,
  type ShownSupport,
} from './divided-supports.ts';
import { roomOf } from './room.ts';
import { captionTitle, eyebrowOf, titleOf, withNumber, type Title } from './section-title.ts';
import { shownSlides, type SectionHead } from './shown-slides.ts';
import { soleSlide, statementSlide } from './statement.ts';

/** The slides of a section, and its title where that states a claim. */
export interface SectionSlides {
  readonly slides: readonly Slide[];
  readonly claim?: Phrase;
}

/** A section whose slides are composed, with the clause of the digest that speaks of it. */
export interface ArgumentInput {
  readonly section: Narrative | Passage;
  readonly digestClause?: Phrase | undefined;
}

/** Composes a narrative, or a passage that has no special role. */
export function argumentSlides(input: ArgumentInput, context: ComposeContext): SectionSlides {
  const { section } = input;
  const supports = dividedSupports(section.children, context);
  const { prose } = supports;
  const candidates = candidatesOf(
    prose,
    context,
    section.heading !== undefined,
    headingsOf(section)
      .map((heading) => textOf(heading))
      .join(' '),
  );
  const title = sectionTitle(input, supports, candidates, context);
  const head = headOf(section, title, context);
  const details = detailsOf(section, head, prose, context);
  const figures = figuresOf(prose, title.used, context);
  const rest = candidates
    .filter(
      ({ sentence, shown }) =>
        !shown.some(({ position }) => position.start.offset === title.used?.position.start.offset) &&
        !tellsFigure(sentence, figures),
    )
    .map((candidate) => besideFigures(candidate, figures));
  const room = {
    items: limitOf(context, head.layout, 'points'),
    words: roomOf(section, context),
    title: title.used,
  };
  const chosen = choose(rest, room, context);
  const [before, behind] = aroundProse(supports);
  const lists = [...before, ...behind].filter(isList);
  // One sentence beside a list makes no slide of its own: it closes the list, and often says what follows from it.
  const closes = chosen.length === 1 && lists.length > 0;
  // Nor does one beside figures: it is in the notes.
  const isNoted = chosen.length === 1 && figures.length > 0;
  const slides: Slide[] = [];
  const show = (support: ShownSupport): void => {
    const isClosed = closes && support === lists.at(-1);
    const closing = isClosed ? chosen.filter((candidate) => follows(candidate, support)) : [];
    const place = { isFirst: slides.length === 0, closing: closing.map(({ line }) => line) };
    slides.push(...shownSlides(support, head, place, context));
  };
  for (const support of before) show(support);
  if (!closes && !isNoted) slides.push(...pointsSlide(chosen, head, details));
  if (figures.length > 0) {
    const telling = prose.filter((support) => support.type === 'point');
    slides.push(statSlide(figures, telling, head.shared, head.path, context));
  } else if (chosen.length === 0 && prose.length > 0 && behind.length === 0)
    slides.push(...statementSlide(prose, title, head.shared, details, context));
  for (const support of behind) show(support);
  const isAlone = slides.length === 0;
  if (isAlone) slides.push(...soleSlide(section, title, head.shared, details, context));
  return {
    slides: withNotes(sharedCode(slides, head.shared, context), section, details),
    // A sentence below its heading is no title, and no takeaway.
    ...(title.claim && !(isAlone && title.named) && { claim: title.claim }),
  };
}

/** `At this rate, rents double by 2030.` needs no sentence before it where the rate stands beside it in large. */
function besideFigures(candidate: Candidate, figures: readonly Figure[]): Candidate {
  const { shown, sentence } = candidate;
  const [before] = shown;
  const isTold =
    shown.length > 1 && before !== undefined && before !== sentence && tellsFigure(before, figures);
  return isTold ? { ...candidate, phrase: sentence, shown: [sentence], line: runs(sentence) } : candidate;
}

/** The headings above a section, the outermost first, then its own. */
const headingsOf = ({ group = [], heading }: Narrative | Passage): Phrase[] => [
  ...group,
  ...(heading ? [heading] : []),
];

/** The title of a section: the one sentence beside what it shows, else what says most of it. */
function sectionTitle(
  { section, digestClause }: ArgumentInput,
  { prose, shown }: DividedSupports,
  candidates: readonly Candidate[],
  context: ComposeContext,
): Title {
  const chosen = chosenTitle(section, context);
  if (chosen) return chosen;
  const usual = titleOf(section, digestClause, candidates, context);
  const title = (usual.claim ? undefined : captionTitle(candidates, shown)) ?? usual;
  // Two figures beside each other say more than one as the title and one below.
  const isPair = title.used !== undefined && figuresOf(prose, undefined, context).length > 1;
  return isPair && section.heading ? { line: withNumber(section, section.heading) } : title;
}

function headOf(section: Narrative | Passage, title: Title, context: ComposeContext): SectionHead {
  const heading = section.heading && withNumber(section, section.heading);
  const group = section.group?.at(-1);
  const above = title.claim && !title.named && heading ? heading : group ? bare(group) : title.part;
  return {
    shared: { title: title.line, source: context.credit, ...eyebrowOf(above, title.line) },
    eyebrow: heading,
    path: [group, section.heading ?? title.claim ?? section.type],
    layout: section.type === 'narrative' ? 'narrative' : 'points',
  };
}

const detailsOf = (
  section: Narrative | Passage,
  { path }: SectionHead,
  prose: readonly Support[],
  context: ComposeContext,
): SlideDetails => ({
  path: pathOf(...path),
  notes: prose.flatMap((support) => asideNotes(support, context)),
  sources: [...headingsOf(section), ...prose].flatMap(placesOf),
});

/** Where a support stands, its caption too. */
const placesOf = (part: Support | Phrase): Slide['sources'] =>
  part.type === 'exhibit' && part.caption ? [part.position, part.caption.position] : [part.position];

/** The slide of what the paragraphs say; one sentence is no list. None where nothing was chosen. */
function pointsSlide(
  chosen: readonly Candidate[],
  { shared, layout }: SectionHead,
  details: SlideDetails,
): Slide[] {
  const [only, ...others] = chosen;
  if (!only) return [];
  if (others.length === 0)
    return [makeSlide('statement', { ...shared, statement: [paragraph(only.line)] }, details)];
  return [makeSlide(layout, { ...shared, points: listBlocks(chosen.map(({ line }) => line)) }, details)];
}

/** True for a sentence that stands below a list and not above it, where it would only lead up to it. */
function follows({ sentence }: Candidate, shown: ShownSupport): boolean {
  const last: Support | Point | undefined = isBareList(shown) ? shown.at(-1) : shown;
  return (sentence.position.start.offset ?? 0) >= (last?.position.end.offset ?? 0);
}

/** Notes of prose and headings that no slide of the section has go to its first one, so that nothing is lost. */
function withNotes(
  slides: readonly Slide[],
  section: Narrative | Passage,
  { notes, sources }: SlideDetails,
): Slide[] {
  const [first, ...rest] = slides;
  if (!first) return [];
  const lines = new Set(slides.flatMap((slide) => slide.notes.map(({ position }) => position.start.offset)));
  const missing = notes.filter(({ position }) => !lines.has(position.start.offset));
  const unshown = headingNotes(first, headingsOf(section));
  const all = [...new Set([...sources, ...first.sources])];
  return [{ ...first, notes: [...unshown, ...missing, ...first.notes], sources: all }, ...rest];
}
