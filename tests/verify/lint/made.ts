/** Hand-made decks, and what a browser might have drawn of them, for the checks of the deck lint. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Slide } from '../../../src/compose/layout/index.ts';
import type { Box, DrawnBlock, DrawnImage, DrawnRun, Inspection } from '../../../src/compose/inspection.ts';
import type { LintInput } from '../../../src/verify/lint/input.ts';

const NOWHERE = { start: { line: 7, column: 1, offset: 0 }, end: { line: 7, column: 2, offset: 0 } };

/** Words of the article, or of the template where they have no place. */
export const words = (value: string, start?: number): PhrasingContent => ({
  type: 'text',
  value,
  ...(start !== undefined && {
    position: {
      start: { line: 7, column: 1, offset: start },
      end: { line: 7, column: 1, offset: start + value.length },
    },
  }),
});

export const paragraph = (value: string): BlockContent => ({
  type: 'paragraph',
  children: [words(value, 0)],
});

/** A list with an item for each text; an item that is a list itself stands below the one before it. */
export const list = (...items: readonly (string | BlockContent)[]): BlockContent => ({
  type: 'list',
  children: items.map((item) => ({
    type: 'listItem',
    children: [typeof item === 'string' ? paragraph(item) : item],
  })),
});

/** A slide; its words need not fit the slots of a layout that no check looks at. */
export function slide(id: string, layout: Slide['layout'], slots: object, more: object = {}): Slide {
  const made = {
    title: [words('Tides pay those who wait', 0)],
    source: [words('Source: Ann Lee')],
    ...slots,
  };
  return {
    id,
    layout,
    slots: made,
    classes: [],
    density: 0,
    notes: [],
    sources: [NOWHERE],
    ...more,
  } as unknown as Slide;
}

export const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});

export const run = (slot: string, more: Partial<DrawnRun> = {}): DrawnRun => ({
  slot,
  block: 0,
  text: `Text of ${slot}`,
  size: slot === 'title' ? 40 : slot === 'source' ? 16 : 28,
  weight: 400,
  family: 'Inter',
  fallback: false,
  kind: 'text',
  color: [22, 25, 31],
  alpha: 1,
  backgrounds: [[255, 255, 255]],
  boxes: [],
  ...more,
});

export const block = (slot: string, tag: string, more: Partial<DrawnBlock> = {}): DrawnBlock => ({
  slot,
  tag,
  text: `Text of ${slot}`,
  lines: 1,
  last: [],
  broken: [],
  start: 64,
  box: box(64, 80, 1216, 128),
  ...more,
});

export const image = (more: Partial<DrawnImage> = {}): DrawnImage => ({
  slot: 'figure',
  box: box(64, 200, 464, 400),
  alt: 'A chart of tides',
  broken: false,
  raster: true,
  natural: [800, 400],
  drawn: [400, 200],
  ...more,
});

/** A slide that is drawn well: a title over two lines of text and a source line. */
export function drawn(id: string, more: Partial<Inspection> = {}): Inspection {
  return {
    id,
    width: 1280,
    height: 720,
    lang: 'en',
    headings: [1],
    paged: true,
    runs: [
      run('title', { block: 0, weight: 700, boxes: [box(64, 80, 900, 128)] }),
      run('points', { block: 1, boxes: [box(96, 220, 1000, 260), box(96, 440, 700, 480)] }),
      run('source', { block: 2, boxes: [box(64, 664, 300, 688)] }),
    ],
    blocks: [
      block('title', 'h1'),
      block('points', 'li', { lines: 2, start: 96, last: ['so', 'far'] }),
      block('source', 'p'),
    ],
    images: [],
    shapes: [],
    tables: [],
    sameIds: [],
    ...more,
  };
}

/** The runs and blocks of a well drawn slide with one run more, in a block of its own. */
export function withRun(more: DrawnRun, tag = 'p'): Pick<Inspection, 'runs' | 'blocks'> {
  const { runs, blocks } = drawn('');
  return {
    runs: [...runs, { ...more, block: blocks.length }],
    blocks: [...blocks, block(more.slot, tag)],
  };
}

/** A slide of points beside its well drawn self. */
export const points = (id: string, ...said: readonly (string | BlockContent)[]): Slide =>
  slide(id, 'points', { points: [list(...said)] });

/** What the lint is given; slides that are drawn well where nothing else is said. */
export function given(
  slides: readonly Slide[],
  inspections?: readonly Inspection[],
  more: object = {},
): LintInput {
  const meta = { title: words('Tides'), authors: [], lang: 'en' };
  return {
    deck: { title: 'Tides', authors: [], lang: 'en', size: '16:9', slides },
    outline: { type: 'outline', meta, children: [], dropped: [] },
    article: { readable: '' },
    inspections: inspections ?? slides.map(({ id }) => drawn(id)),
    frames: [],
    ...more,
  } as unknown as LintInput;
}
