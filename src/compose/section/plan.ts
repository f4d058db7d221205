/** The plan of a deck: what stands in the argument, what in the appendix behind it, and what in the notes alone. */
import { template } from '../inline.ts';
import { weightAt } from '../../weigh/weights.ts';
import type { Section } from '../../outline/outline.ts';
import { textOf } from '../../text/phrase.ts';
import type { ComposeContext } from '../context.ts';
import type { DeckLength } from '../deck-length.ts';
import type { Slide } from '../layout/index.ts';
import { makeSlide } from '../make-slide.ts';
import { noteAt, type Note } from '../note.ts';
import type { ComposedSection } from './parts.ts';

/**
 * Slides of argument, and slides in all: what is beyond is in the notes. Those that frame the deck count too; the list of
 * parts and what is divided when it is measured come on top.
 */
export const MAX_ARGUMENT_SLIDES = 24;
export const MAX_DECK_SLIDES = 30;

/** Narratives from which on the lighter ones stand in the appendix. */
export const MAX_NARRATIVES = 12;

/** A deck with its appendix. */
export interface Plan {
  /** The slides before the sections, with the notes of what has no slide. */
  readonly front: readonly Slide[];
  readonly argument: readonly ComposedSection[];
  /** The divider and what stands behind it; empty where all stands in the argument. */
  readonly appendix: readonly Slide[];
}

/** Where a slide stands. */
type Place = 'argument' | 'appendix' | 'notes';

/** A slide with its section; none for those before the sections. */
interface Entry {
  readonly slide: Slide;
  readonly section?: Section;
  readonly isFirst: boolean;
}

/** Plans a deck: `front` is what stands before its sections, `others` the number of slides behind them. */
export function planned(
  { front, body, others }: { front: readonly Slide[]; body: readonly ComposedSection[]; others: number },
  length: DeckLength,
  context: ComposeContext,
): Plan {
  const entries = body.flatMap(({ section, slides }) =>
    slides.map((slide, index): Entry => ({ slide, section, isFirst: index === 0 })),
  );
  const places =
    length === 'full'
      ? new Map<Entry, Place>()
      : length === 'brief'
        ? briefPlaces(entries, context)
        : standardPlaces(entries, front.length + others, context);
  const opening = front.map((slide): Entry => ({ slide, isFirst: false }));
  const shown = noted([...opening, ...entries], places);
  const standing = (place: Place): Entry[] =>
    shown.flatMap(({ entry, slide }) =>
      (places.get(entry) ?? 'argument') === place ? [{ ...entry, slide }] : [],
    );
  const argument = standing('argument');
  const appendix = standing('appendix').map(({ slide }) => slide);
  return {
    front: argument.flatMap(({ section, slide }) => (section ? [] : [slide])),
    argument: bySection(argument, body),
    appendix: appendix.length > 0 ? [divider(context), ...appendix] : [],
  };
}

const isFramework = ({ section }: Entry): boolean =>
  section?.type === 'matrix' || section?.type === 'comparison';

const isChosen = ({ section }: Entry, { choices }: ComposeContext): boolean =>
  section !== undefined && choices.shown.has(section);

const briefPlaces = (entries: readonly Entry[], context: ComposeContext): ReadonlyMap<Entry, Place> =>
  new Map(
    entries.map((entry) => [entry, isFramework(entry) || isChosen(entry, context) ? 'argument' : 'notes']),
  );

/** The least that matters goes into the notes, what matters little into the appendix. */
function standardPlaces(
  entries: readonly Entry[],
  others: number,
  context: ComposeContext,
): ReadonlyMap<Entry, Place> {
  const excess = entries.length + others - MAX_ARGUMENT_SLIDES;
  if (excess <= 0) return new Map();
  const behind = minorFirst(entries, context).slice(0, excess);
  // One slide of the appendix is its divider.
  const unshown = behind.length - (MAX_DECK_SLIDES - MAX_ARGUMENT_SLIDES - 1);
  return new Map(behind.map((entry, index) => [entry, index < unshown ? 'notes' : 'appendix']));
}

/** What may leave the argument, the first of it first: exhibits that are looked up, further slides, then light narratives. */
function minorFirst(entries: readonly Entry[], context: ComposeContext): Entry[] {
  const { weights } = context;
  const weighed = entries.map((entry) => ({
    entry,
    weight: Math.max(-1, ...entry.slide.sources.map((place) => weightAt(weights, place) ?? -1)),
  }));
  const narratives = weighed
    .filter(({ entry: { isFirst, section } }) => isFirst && section?.type === 'narrative')
    .toSorted((a, b) => b.weight - a.weight);
  const light = new Set(narratives.slice(MAX_NARRATIVES).map(({ entry }) => entry));
  const rankOf = (entry: Entry): number => {
    const { slide, isFirst, section } = entry;
    if (isFramework(entry) || isChosen(entry, context)) return Infinity;
    if (!isFirst) return slide.layout === 'code' ? 0 : slide.layout === 'table' ? 1 : 2;
    if (light.has(entry) || (section?.type === 'passage' && section.role === 'other')) return 3;
    return Infinity;
  };
  return weighed
    .map(({ entry, weight }) => ({ entry, weight, rank: rankOf(entry) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank || a.weight - b.weight)
    .map(({ entry }) => entry);
}

/** The entries that have a slide, each with the notes of those behind it that have none. */
function noted(
  entries: readonly Entry[],
  places: ReadonlyMap<Entry, Place>,
): { readonly entry: Entry; readonly slide: Slide }[] {
  const kept: { entry: Entry; slide: Slide }[] = [];
  for (const entry of entries) {
    const last = kept.at(-1);
    if (places.get(entry) === 'notes' && last) last.slide = withNotes(last.slide, entry.slide);
    else kept.push({ entry, slide: entry.slide });
  }
  return kept;
}

const withNotes = (slide: Slide, dropped: Slide): Slide => ({
  ...slide,
  notes: [...slide.notes, ...titleNotes(dropped), ...dropped.notes],
  sources: [...slide.sources, ...dropped.sources],
});

/** What only the title of a slide says. */
function titleNotes({ slots: { title }, notes }: Slide): Note[] {
  const [first, last] = [title.find(({ position }) => position), title.findLast(({ position }) => position)];
  if (!first?.position || !last?.position) return [];
  const place = { start: first.position.start, end: last.position.end };
  const isNoted = notes.some(
    ({ position: { start, end } }) =>
      (start.offset ?? 0) <= (place.start.offset ?? 0) && (end.offset ?? 0) >= (place.end.offset ?? 0),
  );
  return isNoted ? [] : [noteAt(textOf(title), place)];
}

function bySection(entries: readonly Entry[], body: readonly ComposedSection[]): ComposedSection[] {
  const composed = new Map(body.map((made) => [made.section, made]));
  const sections = new Map<Section, Slide[]>();
  for (const { section, slide } of entries)
    if (section) sections.set(section, [...(sections.get(section) ?? []), slide]);
  return [...sections].map(([section, slides]) => ({ ...composed.get(section), section, slides }));
}

const divider = ({ words, credit }: ComposeContext): Slide =>
  makeSlide(
    'section',
    { title: [template(words.appendix ?? 'Appendix')], points: [], source: credit },
    { path: ['appendix'], notes: [], sources: [] },
  );
