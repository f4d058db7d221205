/** One to three figures set large, each over what it measures; beside the points that they prove, where there are any. */
import type { BlockContent, ListItem } from 'mdast';
import { spanOf, textOf } from '../../text/phrase.ts';
import { defineLayout } from './definition.ts';
import { asLayout } from './points.ts';

const itemsIn = (block: BlockContent): ListItem[] => (block.type === 'list' ? block.children : []);

/** Where the article says an item: the earliest of its runs. */
const startOf = ({ children: [line] }: ListItem): number =>
  (line?.type === 'paragraph' ? spanOf(line.children)?.start.offset : undefined) ?? Infinity;

/** A figure above its sentence as the sentence alone; one that opens its sentence, as the first words of it. */
function asSentence({ data: _data, ...item }: ListItem): ListItem {
  const [line, ...more] = item.children;
  if (line?.type !== 'paragraph') return item;
  const at = line.children.findIndex(({ type }) => type === 'strong');
  const figure = line.children[at];
  if (figure?.type !== 'strong') return item;
  const below = line.children.slice(at + 1);
  const isSaid = textOf(below).includes(textOf(figure.children));
  const children = isSaid
    ? below.filter((run, index) => index > 0 || textOf(run).trim() !== '')
    : [...line.children.slice(0, at), ...figure.children, ...below];
  return { ...item, children: [{ ...line, children }, ...more] };
}

/** The layout `stat`. */
export const stat = defineLayout({
  slots: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    points: 'blocks?',
    figures: 'blocks',
    source: 'line?',
  },
  limits: { figures: 3 },
  isExhibit: true,
  title: 'claim',
  prose: ['points', 'figures'],
  main: 'figures',
  beside: 'points',
  isKeptWhole: true,
  // What is too much for large figures is said in sentences, all on one slide.
  isRigid: true,
  fallback: (slide) => {
    const points = slide.slots.points?.flatMap(itemsIn) ?? [];
    const figures = slide.slots.figures.flatMap(itemsIn).map(asSentence);
    const items = [...points, ...figures].toSorted((a, b) => startOf(a) - startOf(b));
    return [asLayout('points', slide, [{ type: 'list', ordered: false, spread: false, children: items }])];
  },
  isSparse: true,
  hasLargeText: true,
  maxEdges: 6,
  // A figure stands above what it measures.
  maxPointLines: 9,
});
