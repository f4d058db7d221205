/** Things shown: tables, code, mathematics, quotations and images, a slide each. */
import type { BlockContent, Blockquote, ListItem, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { Exhibit, Support } from '../../outline/outline.ts';
import { placeOf, slice, textOf, type Phrase } from '../../text/phrase.ts';
import { codeSlides } from './code.ts';
import type { ComposeContext } from '../context.ts';
import type { Note } from '../note.ts';
import type { Slide } from '../layout/index.ts';
import { figureOf } from './figure.ts';
import { formulaSlide } from './formula.ts';
import { runs, strong } from '../inline.ts';
import { noteAt } from '../note.ts';
import { supportNotes } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide, type SlideDetails, type SharedSlots } from '../make-slide.ts';
import { plainRow, rowNotes, tableSlides } from './table.ts';

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
            ? [quoteSlide(node, shared, details, context)]
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

/** A last paragraph that opens with a dash says who is quoted. */
function quoteSlide(
  node: Blockquote,
  shared: SharedSlots,
  details: SlideDetails,
  { source }: ComposeContext,
): Slide {
  const blocks = quoted(node);
  const last = blocks.at(-1);
  const named =
    blocks.length > 1 && last?.type === 'paragraph' ? /^[—–―-]+\s*/.exec(textOf(last.children)) : null;
  const notes = quoteNotes(node, details.notes);
  if (!named || last?.type !== 'paragraph')
    return makeSlide('quote', { ...shared, quote: blocks }, { ...details, notes });
  const phrase: Phrase = { type: 'phrase', children: last.children, position: placeOf(last) };
  const attribution = slice(phrase, named[0].length, textOf(phrase).length, source).children;
  return makeSlide('quote', { ...shared, quote: blocks.slice(0, -1), attribution }, { ...details, notes });
}

/** A quotation keeps its paragraphs; lists and headings in it become paragraphs, since a quotation has no structure of ours. */
function quoted(quote: Blockquote, line: typeof runs = runs): BlockContent[] {
  const flat = (node: BlockContent): BlockContent[] => {
    if (node.type === 'paragraph')
      return [
        {
          ...node,
          children: line({ type: 'phrase', children: node.children, position: placeOf(node) }),
        },
      ];
    if (node.type === 'heading')
      return [{ type: 'paragraph', children: [strong(node.children)], position: placeOf(node) }];
    if (node.type === 'list')
      return node.children.flatMap((item) => {
        const [first, ...rest] = item.children.flatMap((child) => flat(child as BlockContent));
        return first ? [withMarker(first, item), ...rest] : [];
      });
    if (node.type === 'code')
      return [node.meta === 'display' ? { type: 'math', value: node.value, position: placeOf(node) } : node];
    if (node.type === 'table')
      return [line === runs ? { ...node, children: node.children.map((row) => plainRow(row, 0)) } : node];
    return 'children' in node ? (node.children as BlockContent[]).flatMap((child) => flat(child)) : [];
  };
  const blocks = quote.children.flatMap((child) => flat(child as BlockContent));
  // A paragraph of images alone shows nothing.
  return blocks.filter((block) => block.type !== 'paragraph' || block.children.length > 0);
}

/** The first block of an item with the place of the item's marker. */
const withMarker = (block: BlockContent, item: ListItem): BlockContent => ({
  ...block,
  position: { start: placeOf(item).start, end: placeOf(block).end },
});

function quoteNotes(quote: Blockquote, before: readonly Note[]): Note[] {
  const said = quoted(quote, ({ children }) => children).flatMap((node) => {
    if (node.type === 'table') return node.children.flatMap(rowNotes);
    const words = node.type === 'paragraph' ? textOf(node.children) : 'value' in node ? node.value : '';
    return words === '' ? [] : [noteAt(words, placeOf(node))];
  });
  return [...before, ...said];
}
