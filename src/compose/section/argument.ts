/** Narratives and passages: a slide for what is said, then one for each list announced and each thing shown. */
import type { PhrasingContent } from 'mdast';
import type { Narrative, Passage, Point, Support } from '../../outline/outline.ts';
import { hasFiniteVerb, startsUnresolved } from '../../text/word-classes.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { candidatesOf, choose, type Candidate } from './bullets.ts';
import { sharedCode } from '../exhibit/code-group.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import type { Note } from '../note.ts';
import type { Slide } from '../layout/index.ts';
import { exhibitSlides } from '../exhibit/exhibit.ts';
import { isShown } from '../exhibit/figure.ts';
import { bare, capitalised, listBlocks, paragraph, withoutStop } from '../inline.ts';
import { itemSlides, leadTitle, type PointsLayout } from './list-items.ts';
import { captionTitle, eyebrowOf, titleOf, withNumber, type Title } from './section-title.ts';
import { headingNotes, notesOf, supportNotes, wholeOf } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide, type SharedSlots } from '../make-slide.ts';
import { figuresOf, figuresOfList, statSlide, tellsFigure } from '../exhibit/stat.ts';
import { soleSlide, statementSlide } from './statement.ts';

/** The slides of a section, and its title where that states a claim. */
export interface SectionSlides {
  readonly slides: readonly Slide[];
  readonly claim?: Phrase;
}

/** A section whose slides are composed, with the clause of the digest that speaks of it. */
export interface Subject {
  readonly section: Narrative | Passage;
  readonly digestClause?: Phrase | undefined;
}

/** Composes a narrative, or a passage that has no special role. */
export function argumentSlides({ section, digestClause }: Subject, context: ComposeContext): SectionSlides {
  const layout: PointsLayout = section.type === 'narrative' ? 'narrative' : 'points';
  const { prose, shown } = divide(section.children, context);
  const above = [...(section.group ?? []), ...(section.heading ? [section.heading] : [])];
  const candidates = candidatesOf(
    prose,
    context,
    section.heading !== undefined,
    above.map((phrase) => textOf(phrase)).join(' '),
  );
  const named = titleOf(section, digestClause, candidates, context);
  const best = (named.claim ? undefined : captionTitle(candidates, shown)) ?? named;
  // Two figures beside each other say more than one as the title and one below.
  const pair = best.used !== undefined && figuresOf(prose, undefined, context).length > 1;
  const titled: Title = pair && section.heading ? { line: withNumber(section, section.heading) } : best;
  const heading = section.heading && withNumber(section, section.heading);
  const group = section.group?.at(-1);
  const eyebrow = titled.claim && !titled.named && heading ? heading : group ? bare(group) : titled.part;
  const base = { title: titled.line, source: context.credit, ...eyebrowOf(eyebrow, titled.line) };
  const path = [group, section.heading ?? titled.claim ?? section.type];
  const figures = figuresOf(prose, titled.used, context);
  const rest = candidates.filter(
    ({ sentence }) =>
      sentence.position.start.offset !== titled.used?.position.start.offset &&
      !tellsFigure(sentence, figures),
  );
  const about = {
    path: pathOf(...path),
    notes: supportNotes(prose, context),
    sources: [...(section.group ?? []), ...(section.heading ? [section.heading] : []), ...prose].flatMap(
      placesOf,
    ),
  };
  const naming = { ...(heading && { eyebrow: heading }), path };
  const slides: Slide[] = [];
  // What is shown before anything is said stays first.
  const behind = shown.findIndex(
    (support) => Array.isArray(support) || support.type === 'point' || comesAfter(support, prose[0]),
  );
  for (const support of prose.length > 0 ? shown.splice(0, behind < 0 ? shown.length : behind) : [])
    slides.push(
      ...shownSlides(
        support,
        { titled, base, naming, layout, first: slides.length === 0, closing: [] },
        context,
      ),
    );
  const chosen = choose(
    rest,
    limitOf(context, layout, 'points'),
    60,
    context,
    section.heading ? textOf(section.heading) : '',
  );
  // One sentence beside a list makes no slide of its own: it closes the list, and often says what follows from it.
  const lists = shown.filter((item) => Array.isArray(item) || item.type === 'point');
  const beside = chosen.length === 1 && lists.length > 0;
  // Nor does one beside figures: it is in the notes.
  const lone = chosen.length === 1 && figures.length > 0;
  const [only, ...others] = beside || lone ? [] : chosen;
  // One sentence is no list.
  if (only && others.length === 0)
    slides.push(makeSlide('statement', { ...base, statement: [paragraph(only.line)] }, about));
  else if (only)
    slides.push(makeSlide(layout, { ...base, points: listBlocks(chosen.map(({ line }) => line)) }, about));
  if (figures.length > 0) {
    const telling = prose.filter((support) => support.type === 'point');
    slides.push(statSlide(figures, telling, base, path, context));
  } else if (chosen.length === 0 && prose.length > 0 && shown.length === 0)
    slides.push(...statementSlide(prose, titled, base, about, context));
  for (const support of shown) {
    const closing =
      beside && support === lists.at(-1)
        ? chosen.filter((candidate) => follows(candidate, support)).map((candidate) => candidate.line)
        : [];
    const around = { titled, base, naming, layout, first: slides.length === 0, closing };
    slides.push(...shownSlides(support, around, context));
  }
  // A sentence below its heading is no title, and no takeaway.
  const alone = slides.length === 0;
  if (alone) slides.push(...soleSlide(section, titled, base, about, context));
  return {
    slides: withNotes(
      sharedCode(slides, base, context),
      about.notes,
      [...(section.group ?? []), ...(section.heading ? [section.heading] : [])],
      about.sources,
    ),
    ...(titled.claim && !(alone && titled.named) && { claim: titled.claim }),
  };
}

const comesAfter = (support: Support, other: Support | undefined): boolean =>
  (support.position.start.offset ?? 0) > (other?.position.start.offset ?? Infinity);

/** True for a sentence that stands below a list and not above it, where it would only lead up to it. */
function follows({ sentence }: Candidate, shown: Support | readonly Point[]): boolean {
  const last = Array.isArray(shown) ? shown.at(-1) : (shown as Support);
  return (sentence.position.start.offset ?? 0) >= (last?.position.end.offset ?? 0);
}

/** What is said in paragraphs, and what gets slides of its own: exhibits, and lists announced or bare. */
function divide(
  supports: readonly Support[],
  context: ComposeContext,
): { prose: Support[]; shown: (Support | Point[])[] } {
  const prose: Support[] = [];
  const shown: (Support | Point[])[] = [];
  let items: Point[] = [];
  // Two paragraphs or more with leads of their own are a list, set or not.
  const labelled =
    supports.filter((support) => support.type === 'point' && !support.item && support.label).length >= 2;
  const flush = (): void => {
    if (items.length > 0) shown.push(items);
    items = [];
  };
  for (const support of supports) {
    if (support.type === 'point' && (support.item || (labelled && support.label))) items.push(support);
    else if (support.type === 'exhibit' && !isShown(support, context)) prose.push(support);
    else {
      flush();
      if (support.type === 'point') prose.push({ ...support, children: [] });
      if (support.type === 'exhibit' || support.children.length > 0) shown.push(support);
    }
  }
  flush();
  return { prose, shown };
}

/** Where a support stands, its caption too. */
const placesOf = (part: Support | Phrase): Slide['sources'] =>
  part.type === 'exhibit' && part.caption ? [part.position, part.caption.position] : [part.position];

/** True for words that say something without those before them. */
const standsAlone = (words: string, { lang }: ComposeContext): boolean =>
  !startsUnresolved(words) && hasFiniteVerb(words, lang);

interface Around {
  readonly titled: Title;
  readonly base: SharedSlots;
  readonly naming: {
    readonly eyebrow?: readonly PhrasingContent[];
    readonly path: readonly (Phrase | string | undefined)[];
  };
  readonly layout: PointsLayout;
  /** True when the section has no slide yet: this one takes its title. */
  readonly first: boolean;
  /** Lines below the last item. */
  readonly closing: readonly (readonly PhrasingContent[])[];
}

function shownSlides(support: Support | Point[], around: Around, context: ComposeContext): Slide[] {
  const { base, naming, layout, first, closing } = around;
  const large = Array.isArray(support) && closing.length === 0 ? figuresOfList(support, context) : [];
  if (Array.isArray(support) && large.length > 0)
    return [statSlide(large, support, base, naming.path, context)];
  if (Array.isArray(support))
    return itemSlides(support, base, { layout, path: naming.path, before: [], closing }, context);
  if (support.type === 'point') {
    const lead = first ? undefined : leadTitle(support.text ?? support.whole, context);
    const title = lead && capitalised(bare(lead));
    const own = title ? { title, source: base.source, ...eyebrowOf(naming.eyebrow, title) } : base;
    const before = notesOf([wholeOf(support)], context);
    return itemSlides(
      support.children,
      own,
      { layout: lead ? 'points' : layout, path: [...naming.path, lead], before, lead: support, closing },
      context,
    );
  }
  // What announces it says what it is; else its caption does.
  const announced = support.lead && leadTitle(support.lead, context);
  const lead = announced && standsAlone(textOf(announced), context) ? announced : undefined;
  const named = first && !lead ? undefined : (lead ?? support.caption);
  const title = !named || textOf(named).length > 90 ? base.title : withoutStop(capitalised(bare(named)));
  const eyebrow = title === base.title ? base.eyebrow : naming.eyebrow;
  return exhibitSlides(support, { title, ...eyebrowOf(eyebrow, title), path: naming.path }, context);
}

/** Notes of prose and headings that no slide of the section has go to its first one, so that nothing is lost. */
function withNotes(
  slides: readonly Slide[],
  notes: readonly Note[],
  headings: readonly Phrase[],
  sources: Slide['sources'],
): Slide[] {
  const [first, ...rest] = slides;
  if (!first) return [];
  const lines = new Set(slides.flatMap((slide) => slide.notes.map(({ position }) => position.start.offset)));
  const missing = notes.filter(({ position }) => !lines.has(position.start.offset));
  const unshown = headingNotes(first, headings);
  const all = [...new Set([...sources, ...first.sources])];
  return [{ ...first, notes: [...unshown, ...missing, ...first.notes], sources: all }, ...rest];
}
