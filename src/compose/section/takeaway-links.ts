/** Links from what the executive slide says to the slides that say more of it. */
import type { BlockContent, PhrasingContent } from 'mdast';
import { isPlaced, runsIn, runsOf } from '../runs.ts';
import type { Slide } from '../layout/index.ts';
import { traitsOf } from '../layout/traits.ts';
import { withSlots } from '../slots.ts';

/** Slides with their ids, where each takeaway links to the slide that shows its words, else to the one that stands for them. */
export function withTakeawayLinks(slides: readonly Slide[]): Slide[] {
  const targets = slides
    .filter(({ layout }) => !traitsOf(layout).sumsUp && !traitsOf(layout).isFrame)
    .map((slide) => ({
      slide,
      starts: new Set(
        runsOf(slide)
          .filter(isPlaced)
          .map(({ start }) => start),
      ),
    }));
  const targetOf = (start: number): string | undefined => {
    const shows = targets.find(({ starts }) => starts.has(start));
    const standsFor = targets.find(({ slide: { sources } }) =>
      sources.some((place) => (place.start.offset ?? 0) <= start && (place.end.offset ?? 0) > start),
    );
    return (shows ?? standsFor)?.slide.id;
  };
  return slides.map((slide) =>
    slide.layout === 'summary'
      ? withSlots(slide, { points: slide.slots.points.map((block) => linked(block, targetOf)) })
      : slide,
  );
}

/** The paragraphs of a block, each as one link to where its first word leads; as it is where that leads nowhere. */
function linked(block: BlockContent, targetOf: (start: number) => string | undefined): BlockContent {
  if (block.type === 'list') {
    const children = block.children.map((item) => ({
      ...item,
      children: item.children.map((child) => linked(child as BlockContent, targetOf)),
    }));
    return { ...block, children };
  }
  if (block.type !== 'paragraph') return block;
  const first = runsIn([block]).find(isPlaced);
  const id = first && targetOf(first.start);
  if (id === undefined) return block;
  return {
    ...block,
    children: [{ type: 'link', url: `#${id}`, children: block.children.flatMap(withoutLinks) as never }],
  };
}

/** A link holds no other. */
function withoutLinks(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'link') return node.children.flatMap(withoutLinks);
  if (!('children' in node)) return [node];
  return [
    {
      ...node,
      children: node.children.flatMap((child) => withoutLinks(child as PhrasingContent)),
    } as PhrasingContent,
  ];
}
