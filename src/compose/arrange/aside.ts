/** Puts a short list beside the points that lead up to it, or beside another such list of its section. */
import type { List } from 'mdast';
import { textOf } from '../../text/phrase.ts';
import { wordsIn } from '../divide/pages.ts';
import { paragraph, strong } from '../inline.ts';
import type { Slide, Slots } from '../layout/index.ts';
import { isText, mainBlocksOf } from '../layout/traits.ts';
import { lineOf } from '../slots.ts';
import { asList } from './join.ts';

/** Fewest items of a list that stands at the side, and the most words of each. */
const MIN_SHORT_ITEMS = 2;
const MAX_SHORT_ITEM_WORDS = 9;

/** Most points beside a list, and most words of them. */
const MAX_POINTS_BESIDE = 4;
const MAX_WORDS_BESIDE = 75;

/** The slides of one section; of neighbours that have room for each other, one. */
export function withAsides(slides: readonly Slide[]): Slide[] {
  const all: Slide[] = [];
  for (const [index, slide] of slides.entries()) {
    const last = all.at(-1);
    // A list that goes on over the next slide keeps its own.
    const next = slides[index + 1];
    const goesOn = next !== undefined && textOf(next.slots.title) === textOf(slide.slots.title);
    const both = last && !goesOn ? together(last, slide) : undefined;
    if (both) all[all.length - 1] = both;
    else all.push(slide);
  }
  return all;
}

/** Points with the list behind them, two lists as sides; undefined where these are no such slides. */
function together(a: Slide, b: Slide): Slide | undefined {
  const list = shortListOf(b);
  if (!list || !isText(a) || textOf(a.slots.title) === textOf(b.slots.title)) return undefined;
  const points = asList(mainBlocksOf(a));
  const eyebrow = lineOf(a, 'eyebrow');
  const { source, tracker } = a.slots as Slots<'points'>;
  const shared = { ...(tracker && { tracker }), ...(source && { source }) };
  const both = {
    ...a,
    classes: [],
    density: 0 as const,
    notes: [...a.notes, ...b.notes],
    sources: [...a.sources, ...b.sources],
  };
  const isPair = eyebrow.length > 0 && textOf(eyebrow) === textOf(lineOf(b, 'eyebrow'));
  if (isPair && shortListOf(a))
    return {
      ...both,
      layout: 'comparison',
      slots: {
        ...shared,
        title: eyebrow,
        'left-heading': a.slots.title,
        left: points,
        'right-heading': b.slots.title,
        right: [list],
      },
    };
  if (!isRoomy(points)) return undefined;
  return {
    ...both,
    layout: 'aside',
    slots: {
      ...shared,
      title: a.slots.title,
      ...(eyebrow.length > 0 && { eyebrow }),
      points,
      list: [paragraph([strong(b.slots.title)]), list],
    },
  };
}

/** The list that a slide is, where its items are short and have no labels. */
function shortListOf(slide: Slide): List | undefined {
  if (!isText(slide)) return undefined;
  const [list, ...more] = mainBlocksOf(slide);
  if (list?.type !== 'list' || list.ordered || more.length > 0) return undefined;
  const isShort = list.children.every(
    ({ children: [line, ...below] }) =>
      line?.type === 'paragraph' &&
      below.length === 0 &&
      line.children[0]?.type !== 'strong' &&
      wordsIn(line) <= MAX_SHORT_ITEM_WORDS,
  );
  return isShort && list.children.length >= MIN_SHORT_ITEMS ? list : undefined;
}

/** True for points without labels that leave room for a list at their side. */
function isRoomy(blocks: ReturnType<typeof asList>): boolean {
  const [points, ...more] = blocks;
  if (points?.type !== 'list' || points.ordered || more.length > 0) return false;
  const hasLabels = points.children.every(
    ({ children: [line] }) => line?.type === 'paragraph' && line.children[0]?.type === 'strong',
  );
  return (
    !hasLabels &&
    points.children.length <= MAX_POINTS_BESIDE &&
    blocks.reduce((sum, block) => sum + wordsIn(block), 0) <= MAX_WORDS_BESIDE
  );
}
