/** Fills layouts with slides, as trees: the article's text is never parsed again on its way. */
import type {
  BlockContent,
  Heading,
  Html,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { packSlots, type Brand } from '../compose/brand.ts';
import type { Deck } from '../compose/deck.ts';
import type { Slide } from '../compose/layout/index.ts';
import { cleanLine } from './clean-line.ts';
import { cleanBlocks } from './clean.ts';
import { slotKind } from './layout.ts';
import type { Pack } from './pack.ts';
import type { LayoutPart } from './parts.ts';
import { namesIn, pieces, soleSlot } from './slots.ts';

/** What of a pack is needed to fill its layouts. */
type Filling = Pick<Pack, 'layouts' | 'brand'>;

/** One mdast root a slide, in order; the only HTML in them is the layout's own. */
export function fillDeck(deck: Deck, pack: Filling): Root[] {
  return deck.slides.map((slide) => fillSlide(slide, pack, deck.lang));
}

/** Fills the layout of one slide; the language chooses what the fund says on it. */
export function fillSlide(slide: Slide, pack: Filling, lang = 'en'): Root {
  const content = contentOf(slide, pack.brand(lang));
  return {
    type: 'root',
    children: pack.layouts[slide.layout].parts.flatMap((part) => fillPart(part, content).nodes),
  };
}

/** What a slide gives to its layout. */
interface Content {
  readonly classes: string;
  readonly line: (slot: string) => readonly PhrasingContent[];
  readonly blocks: (slot: string) => readonly BlockContent[];
}

function contentOf(slide: Slide, brand: Brand): Content {
  const slots: Readonly<Record<string, readonly (PhrasingContent | BlockContent)[] | undefined>> = {
    ...fromBrand(brand),
    ...slide.slots,
  };
  const of = (slot: string): readonly (PhrasingContent | BlockContent)[] =>
    Object.hasOwn(slots, slot) ? (slots[slot] ?? []) : [];
  const { density } = slide;
  const dense = density === 0 ? [] : [density > 0 ? `dense-${density}` : `roomy-${-density}`];
  return {
    classes: [...slide.classes, ...dense].filter((name) => /^[a-z][\w-]*$/i.test(name)).join(' '),
    line: (slot) => cleanLine(of(slot) as readonly PhrasingContent[]),
    blocks: (slot) =>
      slotKind(slide.layout, slot)?.startsWith('blocks')
        ? cleanBlocks(of(slot) as readonly BlockContent[])
        : paragraphOf(cleanLine(of(slot) as readonly PhrasingContent[])),
  };
}

/** The slots that the pack fills. */
const fromBrand = (brand: Brand): Readonly<Record<string, PhrasingContent[]>> =>
  Object.fromEntries(
    packSlots.flatMap((slot) => {
      const value = brand[slot];
      return value === undefined ? [] : [[slot, [{ type: 'text' as const, value }]]];
    }),
  );

const paragraphOf = (children: PhrasingContent[]): Paragraph[] =>
  children.length > 0 ? [{ type: 'paragraph', children }] : [];

/** What became of a part; `empty` when it has slots and none of them holds anything. */
interface Filled {
  readonly nodes: RootContent[];
  readonly empty: boolean;
}

function fillPart(part: LayoutPart, content: Content): Filled {
  if (part.type === 'box') {
    const filled = part.children.map((child) => fillPart(child, content));
    const empty =
      filled.some((child) => child.empty) && filled.every((child) => child.empty || child.nodes.length === 0);
    if (empty && !keeps(part.open)) return { nodes: [], empty };
    return { nodes: [part.open, ...filled.flatMap((child) => child.nodes), part.close], empty: false };
  }
  if (part.type === 'html') return { nodes: [withClasses(part, content.classes)], empty: false };
  if (part.type === 'paragraph' || part.type === 'heading') return fillBlock(part, content);
  if (part.type === 'table') return { nodes: [fillTable(part, content)], empty: false };
  return { nodes: [part], empty: false };
}

/** A box that is there even when its slots are empty, such as a cell of a mini-map, has the class `keep`. */
const keeps = (open: Html): boolean => /\sclass="(?:[^"]*\s)?keep(?:\s[^"]*)?"/.test(open.value);

function fillBlock(block: Paragraph | Heading, content: Content): Filled {
  const sole = soleSlot(block);
  if (sole !== undefined) {
    const nodes = [...content.blocks(sole)];
    return { nodes, empty: nodes.length === 0 };
  }
  const names = namesIn(block.children);
  if (names.length > 0 && names.every((name) => content.line(name).length === 0))
    return { nodes: [], empty: true };
  return { nodes: [{ ...block, children: fillLine(block.children, content) }], empty: false };
}

/** A table of a layout keeps its cells, filled or not: they are the places of a matrix. */
function fillTable(table: Table, content: Content): Table {
  const children = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: fillLine(cell.children, content) })),
  }));
  return { ...table, children: children as Table['children'] };
}

function fillLine(nodes: readonly PhrasingContent[], content: Content): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text')
      return pieces(node).flatMap((piece) => (piece.text ? [piece.text] : content.line(piece.slot)));
    if (!('children' in node)) return [node];
    // Emphasis around an empty slot would be printed as its marks.
    const children = fillLine(node.children, content);
    return children.length > 0 ? [{ ...node, children } as PhrasingContent] : [];
  });
}

/** Adds a slide's own classes to the layout's `_class` comment. */
function withClasses(html: Html, classes: string): Html {
  if (classes === '') return html;
  return {
    ...html,
    value: html.value.replace(
      /^<!--\s*_class:\s*(.*?)\s*-->$/,
      (_, own: string) => `<!-- _class: ${own} ${classes} -->`,
    ),
  };
}
