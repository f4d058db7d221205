/** Cuts sentences out of the tree of an article; every word that stays keeps its place. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { placeOf, slice, spanOf, textOf, trim, type Phrase } from '../text/phrase.ts';
import { spanOfNode, type Span } from './sections.ts';

/** The tree without the words at some places; blocks that have no words left are gone. */
export function withoutSpans(tree: Root, spans: readonly Span[], source: string): Root {
  return { ...tree, children: tree.children.flatMap((block) => cutBlock(block, spans, source)) };
}

function cutBlock<T extends RootContent>(block: T, spans: readonly Span[], source: string): T[] {
  const place = spanOfNode({ position: placeOf(block) });
  const inside = spans.filter(({ start, end }) => start < place.end && end > place.start);
  if (inside.length === 0) return [block];
  if (inside.some(({ start, end }) => start <= place.start && end >= place.end)) return [];
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell') {
    const phrase = inside.reduce<Phrase | undefined>(
      (left, span) => left && withoutSpan(left, span, source),
      {
        type: 'phrase',
        children: block.children,
        position: placeOf(block),
      },
    );
    return phrase ? [{ ...block, children: phrase.children }] : [];
  }
  if (!('children' in block)) return [block];
  const children = (block.children as RootContent[]).flatMap((child) => cutBlock(child, inside, source));
  return children.length > 0 ? [{ ...block, children } as T] : [];
}

/** A phrase without what stands at a place: `Tides turn. Mills wait. Corn is ground.` without its second sentence. */
function withoutSpan(phrase: Phrase, { start, end }: Span, source: string): Phrase | undefined {
  const length = textOf(phrase).length;
  const before = trim(slice(phrase, 0, indexAt(phrase, start, source), source), source);
  const behind = slice(phrase, indexAt(phrase, end, source), length, source);
  const children: PhrasingContent[] = [...before.children, ...behind.children];
  const opens = before.children.length === 0;
  const left: Phrase = { type: 'phrase', children, position: spanOf(children) ?? phrase.position };
  if (textOf(left).trim() === '') return undefined;
  return opens ? trim(left, source) : left;
}

/** How many of the plain words of a phrase, in characters, stand before an offset of the article; found by halving. */
function indexAt(phrase: Phrase, offset: number, source: string): number {
  const length = textOf(phrase).length;
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const rest = slice(phrase, middle, length, source);
    if (spanOfNode(rest).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
