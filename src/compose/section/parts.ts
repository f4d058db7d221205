/** The parts of a deck: its article's top-level headings, a list of them, a slide where one begins, the place in them. */
import type { PhrasingContent } from 'mdast';
import { opening } from '../../condense/title.ts';
import type { Section } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import type { Slide } from '../layout/index.ts';
import { bare, capitalised, list, listBlocks, paragraph, template } from '../inline.ts';
import { noteAt } from '../note.ts';
import { wordsIn } from '../divide/pages.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide } from '../make-slide.ts';
import { lineOf, withSlots } from '../slots.ts';
import { withNumber } from './section-title.ts';
import { widthOf } from '../fit/width.ts';

/** A section with the slides that it became. */
export interface ComposedSection {
  readonly section: Section;
  /** Sections behind it that its slides show too. */
  readonly others?: readonly Section[];
  readonly slides: readonly Slide[];
}

/** What stands under one top-level heading. */
interface Part {
  readonly heading: Phrase;
  readonly line: readonly PhrasingContent[];
  readonly sections: ComposedSection[];
}

/** Fewest and most parts that are listed. */
const MIN_PARTS = 3;
const MAX_PARTS = 8;

/** Slides up to which a deck needs no list of its parts. */
const MAX_SLIDES_WITHOUT_AGENDA = 15;

/** The body of a deck: the agenda, then its slides with those that open parts, each with its place among the parts. */
export function inParts(body: readonly ComposedSection[], others: number, context: ComposeContext): Slide[] {
  const parts = partsOf(body);
  const long = body.reduce((sum, { slides }) => sum + slides.length, others) > MAX_SLIDES_WITHOUT_AGENDA;
  if (!long) return body.flatMap(({ slides }) => slides);
  const listed = parts.length >= MIN_PARTS && parts.length <= MAX_PARTS;
  const partBySection = new Map(
    parts.flatMap((part) => part.sections.map((composed) => [composed, part] as const)),
  );
  const slides: Slide[] = listed ? [agendaSlide(parts, context)] : [];
  for (const composed of body) {
    const part = partBySection.get(composed);
    const place = part && listed ? `${parts.indexOf(part) + 1}/${parts.length}` : undefined;
    const opens = part?.sections[0] === composed ? openingSlide(part, place, context) : undefined;
    if (opens) slides.push(opens.slide);
    const own = opens?.absorbed ? composed.slides.slice(1) : composed.slides;
    for (const slide of own) slides.push(part && place ? tracked(slide, part, place, context) : slide);
  }
  return slides;
}

/** Sections in a row under one top-level heading make a part; those without a heading belong to none. */
function partsOf(body: readonly ComposedSection[]): Part[] {
  const parts: Part[] = [];
  for (const composed of body) {
    const { section } = composed;
    const heading = section.group?.[0] ?? section.heading;
    if (!heading || isAppendix(section)) continue;
    const open = parts.at(-1);
    if (open && textOf(open.heading) === textOf(heading)) open.sections.push(composed);
    else {
      const line =
        section.type === 'narrative' && !section.group?.[0] ? withNumber(section, heading) : bare(heading);
      parts.push({ heading, line: capitalised(line), sections: [composed] });
    }
  }
  return parts;
}

/** What stands behind the argument is no part of it. */
const isAppendix = (section: Section): boolean => section.type === 'passage' && section.role === 'disclaimer';

/** A heading that has a number of its own, such as `2.1 Costs` or `Part two: costs`. */
const NUMBERED =
  /^\s*(?:[\p{N}一二三四五六七八九十]+[.)．）、\s]|第?[一二三四五六七八九十\d]+(?:部分|[章节部編])|\p{Lu}\p{L}+ (?:One|Two|Three|[IVX]+|\d+)(?![\p{L}\p{N}]))/u;

/** The list of the parts, numbered unless the article numbers any of them itself. */
function agendaSlide(parts: readonly Part[], context: ComposeContext): Slide {
  const numbered = parts.some(({ line }) => NUMBERED.test(textOf(line)));
  const points = [
    list(
      parts.map(({ line }) => line),
      numbered ? undefined : 1,
    ),
  ];
  return makeSlide(
    'agenda',
    { title: [template(context.words.agenda ?? 'Contents')], points, source: context.credit },
    {
      path: ['agenda'],
      notes: parts.map(({ heading }) => noteAt(textOf(heading), heading.position)),
      sources: parts.map(({ heading }) => heading.position),
    },
  );
}

/** What a part opens with; `absorbed` when it says what the part's own first slide says. */
interface Opening {
  readonly slide: Slide;
  readonly absorbed: boolean;
}

/** The slide that opens a part of two or more sections: its headings; none for a part without. */
function openingSlide(part: Part, place: string | undefined, context: ComposeContext): Opening | undefined {
  const headings = innerOf(part);
  // Sections that share one slide have their headings there.
  if (headings.length < 2 || part.sections.filter(({ section }) => section.group?.[0]).length < 2)
    return undefined;
  const [first] = part.sections;
  const own = first && !first.section.group?.[0] && first.slides.length === 1 ? first.slides[0] : undefined;
  const said = own && isBrief(own) ? own : undefined;
  const most = limitOf(context, 'section', 'points');
  // Of more than it holds it shows none, since some would be taken for all.
  const shown = headings.length > most ? [] : headings.map(({ line }) => line);
  const notes = [part.heading, ...headings.map(({ heading }) => heading)].map((heading) =>
    noteAt(textOf(heading), heading.position),
  );
  const made = makeSlide(
    'section',
    {
      ...(place && { number: [template(place)] }),
      title: part.line,
      points: [...(said ? briefOf(said) : []), ...listBlocks(shown)],
      source: context.credit,
    },
    {
      path: pathOf(part.heading, 'part'),
      notes: [...notes, ...(said?.notes ?? [])],
      sources: [part.heading.position, ...(said?.sources ?? [])],
    },
  );
  return { slide: made, absorbed: said !== undefined };
}

/** The headings right below a part's own, in order. */
function innerOf(part: Part): { heading: Phrase; line: readonly PhrasingContent[] }[] {
  const found = new Map<string, { heading: Phrase; line: readonly PhrasingContent[] }>();
  for (const section of part.sections.flatMap((composed) => [composed.section, ...(composed.others ?? [])])) {
    const heading = section.group?.[0] ? (section.group[1] ?? section.heading) : undefined;
    if (!heading || found.has(textOf(heading))) continue;
    const own = heading === section.heading && section.type === 'narrative';
    found.set(textOf(heading), { heading, line: own ? withNumber(section, heading) : bare(heading) });
  }
  return [...found.values()];
}

/** Most words and sentences that stand above the headings of a part. */
const MAX_BRIEF_WORDS = 28;
const MAX_BRIEF_SENTENCES = 2;

/** True for a slide with one or two short things said: it is an introduction to its part and makes no slide of its own. */
function isBrief(slide: Slide): boolean {
  const { layout } = slide;
  const said = briefOf(slide);
  return (
    (layout === 'narrative' || layout === 'points' || layout === 'statement') &&
    said.length > 0 &&
    said.length <= MAX_BRIEF_SENTENCES &&
    said.reduce((sum, block) => sum + wordsIn(block), 0) <= MAX_BRIEF_WORDS
  );
}

/** What a brief slide says, in paragraphs; none where it has more than sentences. */
function briefOf({ slots }: Slide): ReturnType<typeof paragraph>[] {
  const blocks = 'points' in slots ? (slots.points ?? []) : 'statement' in slots ? slots.statement : [];
  const [only, ...more] = blocks;
  if (!only || more.length > 0) return [];
  const said =
    only.type === 'list' && !only.ordered ? only.children.flatMap(({ children }) => children) : [only];
  return said.every((block) => block.type === 'paragraph') ? said : [];
}

/** Longest name of a part beside its number, in em of the tracker. */
const MAX_PART_NAME_EM = 20;

/** A slide with its place among the parts, and the part's name where the slide does not show it already. */
function tracked(slide: Slide, part: Part, place: string, { source }: ComposeContext): Slide {
  const above = textOf([...lineOf(slide, 'eyebrow'), template(' '), ...slide.slots.title]);
  const name = above.toLowerCase().includes(textOf(bare(part.heading)).toLowerCase())
    ? []
    : capitalised(shortOf(part, source));
  const tracker = [template(name.length > 0 ? `${place} ` : place), ...name];
  return withSlots(slide, { tracker });
}

/** A part's name, or what of it stands before its colon or dash; nothing where neither fits. */
function shortOf({ heading }: Part, source: string): readonly PhrasingContent[] {
  const short = isShort(textOf(heading)) ? heading : opening(heading, isShort, source);
  return short ? bare(short) : [];
}

const isShort = (name: string): boolean => widthOf(name) <= MAX_PART_NAME_EM;
