/** Mends how a slide is drawn: plainer text, a plainer layout, fewer points, at last no slide. */
import { densest as atDensest } from '../compose/fit/denser.ts';
import type { BlockContent, PhrasingContent, TableRow } from 'mdast';
import { bare, listBlocks, paragraph, template } from '../compose/inline.ts';
import type { Slide } from '../compose/layout/index.ts';
import { asPoints } from '../compose/layout/points.ts';
import { mainBlocksOf, traitsOf } from '../compose/layout/traits.ts';
import { inRow } from '../compose/divide/row.ts';
import { withSlots } from '../compose/slots.ts';
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
export const densest: Mending = ({ slide }) => mended('It is set in smaller type.', atDensest(slide), slide);

/** The slide in the plain form of its layout, else as a list of points. */
export const plainLayout: Mending = ({ slide }, { source }) => {
  const slides = traitsOf(slide.layout).fallback?.(slide, source) ?? pointsOf(slide);
  return slides && JSON.stringify(slides) !== JSON.stringify([slide])
    ? { slides, how: 'It is set as plain points.' }
    : undefined;
};

/** What stands around the content of a slide. */
const FRAME: ReadonlySet<string> = new Set(['title', 'eyebrow', 'tracker', 'source']);

/** A slide of any layout as points; undefined where that is no way to show it, or nothing is left to show. */
export function pointsOf(slide: Slide): Slide[] | undefined {
  const content = Object.entries(slotsOf(slide)).filter(([slot]) => !FRAME.has(slot));
  const blocks = content.flatMap(([slot, held]) =>
    kindOf(slide, slot).startsWith('line')
      ? [paragraph(held as readonly PhrasingContent[])]
      : (held as readonly BlockContent[]).flatMap((block) =>
          block.type === 'table' ? rows(block.children) : [block],
        ),
  );
  const isText = blocks.every(({ type }) => type === 'paragraph' || type === 'list' || type === 'blockquote');
  if (traitsOf(slide.layout).isFrame || blocks.length === 0 || !isText) return undefined;
  const points = asPoints(slide, blocks);
  return lackedBy(points).length === 0 ? [points] : undefined;
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

/** A slide for each half of what stands in the main slot. */
export const divided: Mending = ({ slide }, { source }) => {
  const { main } = traitsOf(slide.layout);
  const parts = pieces(mainBlocksOf(slide), source, 1);
  if (main === undefined || parts.length < 2) return undefined;
  const slides = inRow(slide, parts, (part, index) =>
    withSlots(index === 0 ? slide : { ...slide, notes: [] }, { [main]: part }),
  );
  return { slides, how: 'It is divided in two.' };
};

/** Lines without a word are taken out. */
export const withoutEmpty: Mending = ({ slide }) => {
  const less = withLines(slide, ({ content }) =>
    content.length > 0 && textOf(content).trim() === '' ? undefined : content,
  );
  return lackedBy(less).length === 0 ? mended('What has no words is left out.', less, slide) : undefined;
};

/** The slide is left out; the one before has its notes then. */
export const leftOut: Mending = () => ({
  slides: [],
  how: 'The slide is left out; its words stand in the notes of the one before.',
});
