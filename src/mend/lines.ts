/** Changes the lines of a slide: what stands in one paragraph, cell or title. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Slide } from '../compose/layout/index.ts';
import type { AnySlide } from '../compose/slide.ts';
import { traitsOf } from '../compose/layout/traits.ts';
import { runsIn, type Run } from '../compose/runs.ts';

/** A line of a slide with the slot that it is in. */
export interface SlideLine {
  readonly slot: string;
  readonly runs: readonly Run[];
  /** Empty for a block of code or a formula, which is kept or taken out whole. */
  readonly content: readonly PhrasingContent[];
}

/** What becomes of a line; undefined takes it out. */
export type LineChange = (line: SlideLine) => readonly PhrasingContent[] | undefined;

/** The content of the slots of a slide by their names; of those that it fills. */
export const slotsOf = ({
  slots,
}: AnySlide): Readonly<Record<string, readonly (PhrasingContent | BlockContent)[]>> =>
  Object.fromEntries(Object.entries(slots).flatMap(([slot, content]) => (content ? [[slot, content]] : [])));

/** True where two lists of runs are the same line. */
export const isSameLine = (a: readonly Run[], b: readonly Run[]): boolean => keyOf(a) === keyOf(b);

const keyOf = (line: readonly Run[]): string =>
  JSON.stringify(line.map(({ value, start, end }) => [value, start, end]));

/** A slide with its lines changed; slots that are left without a line are gone, also those that its layout needs. */
export function withLines(slide: Slide, change: LineChange): Slide {
  const slots = Object.entries(slotsOf(slide)).map(([slot, content]) => {
    const isLine = kindOf(slide, slot).startsWith('line');
    const changed = isLine
      ? (change({ slot, runs: runsIn(content), content: content as readonly PhrasingContent[] }) ?? [])
      : blocksOf(content as readonly BlockContent[], slot, change);
    return [slot, changed] as const;
  });
  return { ...slide, slots: Object.fromEntries(slots.filter(([, content]) => content.length > 0)) } as Slide;
}

/** Slots that the layout of a slide needs and that it does not have, such as `left` of a comparison. */
export const lackedBy = (slide: Slide): string[] =>
  Object.keys(traitsOf(slide.layout).slots).filter(
    (slot) => !kindOf(slide, slot).endsWith('?') && (slotsOf(slide)[slot] ?? []).length === 0,
  );

/** What a slot takes: `line`, `blocks?`; slots that the pack fills are lines. */
export const kindOf = ({ layout }: Slide, slot: string): string => traitsOf(layout).slots[slot] ?? 'line?';

function blocksOf(blocks: readonly BlockContent[], slot: string, change: LineChange): BlockContent[] {
  return blocks.flatMap((block) => blockOf(block, slot, change));
}

function blockOf(block: BlockContent, slot: string, change: LineChange): BlockContent[] {
  const changed = (content: readonly PhrasingContent[]): PhrasingContent[] => [
    ...(change({ slot, runs: runsIn(content), content }) ?? []),
  ];
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const children = changed(block.children);
      return children.length > 0 ? [{ ...block, children }] : [];
    }
    case 'list': {
      // An item that has lost its own words gives its place to those below it.
      const items = block.children.map((item) => ({
        ...item,
        children: blocksOf(item.children as BlockContent[], slot, change),
      }));
      const children = items.flatMap((item) =>
        item.children[0]?.type === 'list' && item.children.length === 1 ? item.children[0].children : [item],
      );
      const kept = children.filter((item) => item.children.length > 0);
      return kept.length > 0 ? [{ ...block, children: kept }] : [];
    }
    case 'blockquote': {
      const children = blocksOf(block.children as BlockContent[], slot, change);
      return children.length > 0 ? [{ ...block, children }] : [];
    }
    case 'table': {
      const children = block.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: changed(cell.children) })),
      }));
      return children.some((row) => row.children.some((cell) => cell.children.length > 0))
        ? [{ ...block, children }]
        : [];
    }
    default:
      return change({ slot, runs: runsIn([block]), content: [] }) ? [block] : [];
  }
}
