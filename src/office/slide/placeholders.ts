/** The placeholders of each layout: one for each box that takes words, a table or a picture. */
import { packSlots } from '../../compose/brand.ts';
import type { LayoutName } from '../../compose/layout/index.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import type { Pack } from '../../template/pack.ts';
import type { LayoutPart } from '../../template/parts.ts';
import { places } from '../../template/slots.ts';
import type { Placeholder } from '../shape/shape.ts';

/** A placeholder by the slot that it is for. */
export interface SlotPlaceholder extends Placeholder {
  readonly slot: string;
}

/** Numbers below are those of footer and page number. */
const FIRST_INDEX = 10;

/** Kinds of placeholders for slots that hold something else than text. */
const KINDS: Readonly<Record<string, Placeholder['type']>> = {
  title: 'title',
  table: 'tbl',
  figure: 'pic',
  footer: 'ftr',
};

/** Numbers of the placeholders that PowerPoint counts by itself. */
export const FOOTER_INDEX = 2;
export const NUMBER_INDEX = 3;

/** The placeholders of a layout of a pack, in the order in which it is read. */
export function placeholdersOf(layout: LayoutName, { layouts }: Pick<Pack, 'layouts'>): SlotPlaceholder[] {
  const known = [...Object.keys(traitsOf(layout).slots), ...packSlots];
  const parts = layouts[layout].parts;
  // A slot beside another in one line is drawn apart from it; those in a table are cells.
  const inLines = places(parts).flatMap(({ name, node }) => (node.type === 'paragraph' ? [name] : []));
  const slots = [...boxesIn(parts), ...inLines].filter((slot) => known.includes(slot));
  return [...new Set(['title', ...slots])].map((slot) => {
    const type = KINDS[slot] ?? 'body';
    const index = type === 'title' ? 0 : type === 'ftr' ? FOOTER_INDEX : FIRST_INDEX + known.indexOf(slot);
    return { slot, type, index };
  });
}

function boxesIn(parts: readonly LayoutPart[]): string[] {
  return parts.flatMap((part) => {
    if (part.type !== 'box') return [];
    const name = /\bslot-([\w-]+)/.exec(part.open.value)?.[1];
    return [...(name === undefined ? [] : [name]), ...boxesIn(part.children)];
  });
}
