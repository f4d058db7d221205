/** Makes a deck fit: what overflows is split, then set denser, then cut between sentences; text is never deleted. */
import type { BlockContent, List, Table } from 'mdast';
import { textOf } from '../text/phrase.ts';
import type { Deck, Frame, Slide } from './deck.ts';
import { balanced } from './exhibit.ts';
import { template } from './inline.ts';
import { halves } from './halves.ts';

/** Rounds of measuring and fitting after which a deck is taken as it is, and what still overflows is named. */
export const ROUNDS = 5;

/** Units in a slot from which on it is split before it is set denser: two and two are no orphans. */
const SPLIT = 4;

/** A deck in which every slide that overflows was changed; undefined when there is nothing (left) to change. `source` is the article's text. */
export function fit(deck: Deck, frames: readonly Frame[], source: string): Deck | undefined {
  const byId = new Map(frames.map((frame) => [frame.id, frame]));
  let changed = false;
  const slides = deck.slides.flatMap((slide) => {
    const frame = byId.get(slide.id);
    if (!frame || frame.overflow.length === 0) return [slide];
    const better = improve(slide, frame, source);
    changed ||= better !== undefined;
    return better ?? [slide];
  });
  return changed ? { ...deck, slides: unique(slides) } : undefined;
}

function improve(slide: Slide, frame: Frame, source: string): Slide[] | undefined {
  const slot = mainSlot(slide);
  const blocks = slot ? blocksOf(slide, slot) : [];
  const inside =
    slot !== undefined && frame.overflow.some((one) => one.slot === slot || one.slot === 'slide');
  const cuts = cutsFor(frame);
  if (slot && inside && countUnits(blocks) >= SPLIT) return divided(slide, slot, blocks, source, cuts);
  if (slide.density < 2) return [{ ...slide, density: (slide.density + 1) as 1 | 2 }];
  if (slot && inside) return divided(slide, slot, blocks, source, cuts);
  return plainer(slide, source);
}

const MAIN = ['points', 'table', 'code', 'answer', 'statement', 'quote', 'figure'] as const;

function mainSlot(slide: Slide): string | undefined {
  return MAIN.find((slot) => slot in slide.slots);
}

function blocksOf(slide: Slide, slot: string): readonly BlockContent[] {
  return (slide.slots as Readonly<Record<string, readonly BlockContent[]>>)[slot] ?? [];
}

/** Items, rows or lines of code: what a slot can be divided between. */
function countUnits(blocks: readonly BlockContent[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'list') return sum + block.children.length;
    if (block.type === 'table') return sum + block.children.length - 1;
    if (block.type === 'code') return sum + block.value.split('\n').length;
    return sum + 1;
  }, 0);
}

/** Px of a slide below its title, about: what overflows by more needs more than one cut. */
const BODY = 420;

/** How often a slide has to be halved, by how far it overflows; four times are sixteen slides. */
const cutsFor = ({ overflow }: Frame): number =>
  Math.min(4, Math.ceil(Math.log2(1 + Math.max(1, ...overflow.map(({ y }) => y / BODY)))));

function divided(
  slide: Slide,
  slot: string,
  blocks: readonly BlockContent[],
  source: string,
  cuts: number,
): Slide[] | undefined {
  const parts = pieces(blocks, source, cuts);
  if (parts.length < 2) return undefined;
  const continues = slide.continues ?? slide.id;
  return parts.map((content, index) => {
    const id = index === 0 ? slide.id : `${slide.id}-more`;
    return { ...slide, id, continues, density: 0, slots: { ...slide.slots, [slot]: content } } as Slide;
  });
}

/** Blocks halved so many times, in order. */
function pieces(blocks: readonly BlockContent[], source: string, cuts: number): BlockContent[][] {
  const [a, b] = split(blocks, source);
  if (cuts < 1 || a.length === 0 || b.length === 0) return [[...blocks]];
  return [...pieces(a, source, cuts - 1), ...pieces(b, source, cuts - 1)];
}

/** Blocks in two parts of about the same size: between blocks, or inside the only one. */
function split(blocks: readonly BlockContent[], source: string): [BlockContent[], BlockContent[]] {
  const [only, ...others] = blocks;
  if (!only) return [[], []];
  const [closing] = others;
  if (
    only.type === 'list' &&
    only.children.length > 1 &&
    closing?.type === 'paragraph' &&
    others.length === 1
  ) {
    // The line that closes a list stays with the last of its items.
    const [a, b] = splitBlock(only, source);
    if (a && b) return [[a], [b, closing]];
  }
  if (others.length > 0) {
    const [a = [], b = []] = balanced(blocks, Math.ceil(blocks.length / 2));
    return [a, b];
  }
  const [a, b] = splitBlock(only, source);
  return a && b ? [[a], [b]] : [[...blocks], []];
}

/** Characters of a line of code beyond which it is cut like prose. */
const LINE = 400;

function splitBlock(block: BlockContent, source: string): [BlockContent?, BlockContent?] {
  if (block.type === 'list' && block.children.length > 1) {
    const [a = [], b = []] = balanced(block.children, Math.ceil(block.children.length / 2));
    const part = (children: List['children']): List => ({ ...block, children });
    const start = block.ordered ? { start: (block.start ?? 1) + a.length } : {};
    return [part(a), { ...part(b), ...start }];
  }
  if (block.type === 'table' && block.children.length > 2) {
    const [head, ...rows] = block.children;
    const [a = [], b = []] = balanced(rows, Math.ceil(rows.length / 2));
    const part = (some: Table['children']): Table => ({ ...block, children: head ? [head, ...some] : some });
    return [part(a), part(b)];
  }
  if (block.type === 'code' && block.value.includes('\n')) {
    const lines = block.value.split('\n');
    const middle = Math.ceil(lines.length / 2);
    return [
      { ...block, value: lines.slice(0, middle).join('\n') },
      { ...block, value: lines.slice(middle).join('\n') },
    ];
  }
  if (block.type === 'code' && block.value.length > LINE) {
    const middle = block.value.length >> 1;
    return [
      { ...block, value: block.value.slice(0, middle) },
      { ...block, value: block.value.slice(middle) },
    ];
  }
  if (block.type === 'paragraph') return halves(block, source);
  if (block.type === 'list') {
    const [item] = block.children;
    const paragraph = item?.children[0];
    if (!item || paragraph?.type !== 'paragraph') return [];
    const [a, b] = halves(paragraph, source);
    return a && b
      ? [
          { ...block, children: [{ ...item, children: [a] }] },
          { ...block, children: [{ ...item, children: [b] }] },
        ]
      : [];
  }
  return [];
}

/** A matrix whose cells are too full keeps their names: what they say stands on the quadrants' own slides. */
function plainer(slide: Slide, source: string): Slide[] | undefined {
  if (slide.layout === 'matrix') {
    const cells = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
    if (cells.every((cell) => slide.slots[cell].length <= 1)) return undefined;
    const names = Object.fromEntries(cells.map((cell) => [cell, slide.slots[cell].slice(0, 1)]));
    return [{ ...slide, slots: { ...slide.slots, ...names } }];
  }
  if (slide.layout === 'comparison' && countUnits(slide.slots.left) + countUnits(slide.slots.right) > 2) {
    const [a, b] = [split(slide.slots.left, source), split(slide.slots.right, source)];
    const continues = slide.continues ?? slide.id;
    const part = (which: 0 | 1): Slide => ({
      ...slide,
      continues,
      id: which === 0 ? slide.id : `${slide.id}-more`,
      slots: {
        ...slide.slots,
        left: a[which].length > 0 ? a[which] : a[0],
        right: b[which].length > 0 ? b[which] : b[0],
      },
    });
    return [part(0), part(1)];
  }
  return undefined;
}

function unique(slides: readonly Slide[]): Slide[] {
  const taken = new Set<string>();
  return slides.map((slide) => {
    let id = slide.id;
    for (let n = 2; taken.has(id); n++) id = `${slide.id}-${n}`;
    taken.add(id);
    return { ...slide, id };
  });
}

/** The deck as it is shown: slides that continue each other say which of how many they are. */
export function marked(deck: Deck, pattern: string): Deck {
  const counts = new Map<string, number>();
  for (const { continues } of deck.slides)
    if (continues !== undefined) counts.set(continues, (counts.get(continues) ?? 0) + 1);
  const seen = new Map<string, number>();
  const slides = deck.slides.map((slide) => {
    const { continues } = slide;
    const count = continues === undefined ? 0 : (counts.get(continues) ?? 0);
    if (continues === undefined || count < 2) return slide;
    const n = (seen.get(continues) ?? 0) + 1;
    seen.set(continues, n);
    const mark = template(` ${pattern.replace('{n}', String(n)).replace('{m}', String(count))}`);
    return { ...slide, slots: { ...slide.slots, title: [...slide.slots.title, mark] } } as Slide;
  });
  return { ...deck, slides };
}

/** The words in the slots of a deck, for choosing fonts. */
export function wordsOf(deck: Deck): string {
  return deck.slides
    .map((slide) =>
      Object.values(slide.slots)
        .map((slot) => deepText(slot))
        .join(' '),
    )
    .join(' ');
}

function deepText(node: unknown): string {
  if (Array.isArray(node)) return node.map(deepText).join(' ');
  if (node === null || typeof node !== 'object') return '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? deepText(node.children) : '';
}

/** Plain text of a slide's title. */
export const titleOf = (slide: Slide): string => textOf(slide.slots.title);
