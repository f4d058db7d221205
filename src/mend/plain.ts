/** Mends how a slide is drawn: plainer text, a plainer layout, fewer points, at last no slide. */
import type { BlockContent, PhrasingContent, TableRow } from 'mdast';
import { bare, listBlocks, paragraph, template } from '../compose/inline.ts';
import type { LayoutName, Slide } from '../compose/deck.ts';
import { pieces } from '../compose/divide/split.ts';
import { spanOf, textOf } from '../text/phrase.ts';
import { kindOf, lackedBy, slotsOf, withLines } from './lines.ts';
import type { Mended, Mending } from './mending.ts';

const mended = (how: string, slide: Slide | undefined, from: Slide): Mended | undefined =>
  slide && JSON.stringify(slide) !== JSON.stringify(from) ? { slides: [slide], how } : undefined;

/** Words without code, links and emphasis, which may have colours and sizes of their own. */
export const plainText: Mending = ({ slide }) =>
  mended(
    'Its words are set in plain text.',
    withLines(slide, ({ content }) => bareLine(content)),
    slide,
  );

function bareLine(content: readonly PhrasingContent[]): PhrasingContent[] {
  const place = spanOf(content) ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const line = bare({ type: 'phrase', children: [...content], position: place });
  return line.map((node) => (node.type === 'inlineCode' ? { ...node, type: 'text' as const } : node));
}

/** The slide is set at its densest, where titles are smallest. */
export const densest: Mending = ({ slide }) =>
  mended('It is set in smaller type.', { ...slide, density: 2 }, slide);

/** The slide as a list of points. */
export const plainLayout: Mending = ({ slide }) =>
  mended('It is set as plain points.', asPoints(slide), slide);

/** What stands around the content of a slide. */
const FRAME: ReadonlySet<string> = new Set(['title', 'eyebrow', 'tracker', 'source', 'number']);

/** Layouts that are what they are: the deck's own parts, and what is drawn and not said. */
const FIXED: ReadonlySet<LayoutName> = new Set([
  'cover',
  'agenda',
  'section',
  'disclaimer',
  'closing',
  'code',
  'figure',
]);

/** A slide of any layout as points; undefined where that is no way to show it, or nothing is left to show. */
export function asPoints(slide: Slide): Slide | undefined {
  if (FIXED.has(slide.layout)) return undefined;
  const slots = slotsOf(slide);
  const content = Object.entries(slots).filter(([slot]) => !FRAME.has(slot));
  const points = content.flatMap(([slot, held]) =>
    kindOf(slide, slot).startsWith('line')
      ? [paragraph(held as readonly PhrasingContent[])]
      : (held as readonly BlockContent[]).flatMap((block) =>
          block.type === 'table' ? rows(block.children) : [block],
        ),
  );
  if (points.length === 0) return undefined;
  const frame = Object.entries(slots).filter(([slot]) => FRAME.has(slot) && slot !== 'number');
  const made = {
    ...slide,
    layout: 'points',
    classes: [],
    density: 0,
    slots: { ...Object.fromEntries(frame), points },
  };
  return lackedBy(made as unknown as Slide).length === 0 ? (made as unknown as Slide) : undefined;
}

/** A row of a table as a point: its cells one after the other. */
const rows = (all: readonly TableRow[]): BlockContent[] =>
  listBlocks(
    all.map(({ children }) =>
      children
        .filter((cell) => cell.children.length > 0)
        .flatMap((cell, index) => [...(index > 0 ? [template(' · ')] : []), ...cell.children]),
    ),
  );

/** A slide for each half of the points. */
export const divided: Mending = ({ slide }, { source }) => {
  if (!('points' in slide.slots) || !slide.slots.points) return undefined;
  const parts = pieces(slide.slots.points, source, 1);
  const continues = slide.continues ?? slide.id;
  const slides = parts.map(
    (points, index): Slide =>
      ({
        ...slide,
        id: index === 0 ? slide.id : `${slide.id}-more`,
        continues,
        ...(index > 0 && { notes: [] }),
        slots: { ...slide.slots, points },
      }) as Slide,
  );
  return slides.length > 1 ? { slides, how: 'It is divided in two.' } : undefined;
};

/** Lines without a word are taken out. */
export const withoutEmpty: Mending = ({ slide }) => {
  const less = withLines(slide, ({ content }) =>
    content.length > 0 && textOf(content).trim() === '' ? undefined : content,
  );
  return lackedBy(less).length === 0 ? mended('What has no words is left out.', less, slide) : undefined;
};

/** The slide is left out; the deck keeps its cover. */
export const leftOut: Mending = ({ slide }) =>
  slide.layout === 'cover'
    ? undefined
    : { slides: [], how: 'The slide is left out; its words stand in the notes of the one before.' };
