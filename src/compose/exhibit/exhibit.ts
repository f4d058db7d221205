/** Things shown: tables, code, mathematics, quotations and images, a slide each. */
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { Exhibit, Support } from '../../outline/outline.ts';
import type { Phrase } from '../../text/phrase.ts';
import { codeSlides } from './code.ts';
import type { ComposeContext } from '../context.ts';
import type { Note } from '../note.ts';
import type { Slide } from '../layout/index.ts';
import { figureOf } from './figure.ts';
import { formulaSlide } from './formula.ts';
import { supportNotes } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide, type SlideDetails, type SharedSlots } from '../make-slide.ts';
import { quotationSlide } from './quotation.ts';
import { tableSlides } from './table.ts';

/** What an exhibit's slide is called, and what stands above its title. */
export interface Naming {
  readonly title: readonly PhrasingContent[];
  readonly eyebrow?: readonly PhrasingContent[];
  readonly path: readonly (Phrase | string | undefined)[];
}

/** The slides of an exhibit; an image whose file is not there has none: its words are in the notes. */
export function exhibitSlides(exhibit: Exhibit, naming: Naming, context: ComposeContext): Slide[] {
  const { node } = exhibit;
  const shared = {
    title: naming.title,
    source: context.credit,
    ...(naming.eyebrow && { eyebrow: naming.eyebrow }),
  };
  const details = {
    path: pathOf(...naming.path, exhibit.kind),
    notes: supportNotes([exhibit], context),
    sources: [exhibit.position, ...(exhibit.caption ? [exhibit.caption.position] : [])],
  };
  const slides =
    node.type === 'table'
      ? tableSlides(node, shared, details, context)
      : exhibit.kind === 'mathematics' && node.type === 'code'
        ? [formulaSlide(node, shared, details)]
        : node.type === 'code'
          ? codeSlides(node, shared, details, context)
          : node.type === 'blockquote'
            ? [quotationSlide({ node, lead: exhibit.lead }, shared, details, context)]
            : figureSlides(exhibit, shared, details, context);
  return withStart(slides, exhibit.position.start);
}

/** The slides of the things shown among supports, for sections that show what is said in another way. */
export const shownAmong = (supports: readonly Support[], naming: Naming, context: ComposeContext): Slide[] =>
  supports.flatMap((support) => (support.type === 'exhibit' ? exhibitSlides(support, naming, context) : []));

/** The notes of a support that gets no slide: of a thing shown all its words. */
export const asideNotes = (support: Support, context: ComposeContext): Note[] =>
  support.type === 'exhibit' && support.kind !== 'image'
    ? exhibitSlides(support, { title: [], path: [] }, context).flatMap(({ notes }) => notes)
    : supportNotes([support], context);

/** What stands before a thing shown, such as the marker of its item, goes with the notes of what stands next. */
function withStart(slides: readonly Slide[], start: Position['start']): Slide[] {
  // A caption may stand above what it names: `<caption>` is the first child of its table.
  const [opening] = (slides[0]?.notes ?? [])
    .filter((note) => offsetOf(note) >= (start.offset ?? 0))
    .toSorted((a, b) => offsetOf(a) - offsetOf(b));
  return slides.map((slide) => {
    // All lines of a block of code have its place.
    const notes = slide.notes.map((note) =>
      note.position === opening?.position ? { ...note, position: { start, end: note.position.end } } : note,
    );
    return { ...slide, notes };
  });
}

const offsetOf = ({ position }: Note): number => position.start.offset ?? 0;

function figureSlides(
  exhibit: Exhibit,
  shared: SharedSlots,
  details: SlideDetails,
  context: ComposeContext,
): Slide[] {
  const figure = figureOf(exhibit, shared.title, context);
  return figure
    ? [makeSlide('figure', { ...shared, ...figure.slots }, { ...details, classes: figure.classes })]
    : [];
}
