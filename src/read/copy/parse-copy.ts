/** Text copied from a web page to mdast: headings, lists and paragraphs by their shape, furniture taken out. */
import type { Link, List, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Dropped, Meta } from '../article.ts';
import { blocksOf, type CopyBlock } from './blocks.ts';
import { depthsOf } from './headings.ts';
import { bylines } from '../byline/page.ts';
import { within } from '../part-position.ts';
import { sortPage, type Sorted } from './page.ts';

/** The tree of a text copy, what its bylines tell, and what is not the article's. */
export function parseCopy(text: string): { tree: Root; meta: Partial<Meta>; dropped: Dropped[] } {
  const page = sortPage(blocksOf(text));
  const { meta, names } = bylines(page, text);
  const sorted = page.map((line): Sorted =>
    names.includes(line) ? { block: line.block, drop: 'byline' } : line,
  );
  const dropped = sorted.flatMap(({ block, drop }): Dropped[] =>
    drop ? [{ type: 'dropped', reason: drop, text: block.text, position: block.position }] : [],
  );
  return { tree: { type: 'root', children: contentOf(sorted) }, meta, dropped };
}

function contentOf(sorted: readonly Sorted[]): RootContent[] {
  const content: RootContent[] = [];
  const kept = sorted.filter((line) => !line.drop);
  const depths = depthsOf(kept);
  // Who wrote it stands between an abstract and the article: the same cut as a rule in Markdown.
  const breaks = new Set(
    sorted.flatMap((line, index) => (!line.drop && sorted[index - 1]?.drop === 'byline' ? [line] : [])),
  );
  kept.forEach((line, index) => {
    const { block, title } = line;
    const depth = title ? 1 : depths[index];
    if (breaks.has(line)) content.push({ type: 'thematicBreak', position: block.position });
    if (depth) content.push({ type: 'heading', depth, children: phrasing(block), position: block.position });
    else if (block.kind === 'bullet') addItem(content, block);
    else content.push({ type: 'paragraph', children: phrasing(block), position: block.position });
  });
  return content;
}

/** A bullet joins the list that stands directly above it. */
function addItem(content: RootContent[], block: CopyBlock): void {
  const above = content.at(-1);
  const item = {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: phrasing(block), position: block.position }],
    position: block.position,
  } as const satisfies List['children'][number];
  if (above?.type === 'list') {
    above.children.push(item);
    above.position = { start: above.position?.start ?? block.position.start, end: block.position.end };
  } else
    content.push({ type: 'list', ordered: false, spread: false, children: [item], position: block.position });
}

const ADDRESS = /https?:\/\/[^\s<>"'“”‘’，。）)]+[^\s<>"'“”‘’，。）).,;:!?]/g;

/** Plain text with its web addresses as links; wrapped lines keep the line feed out of sight. */
function phrasing(block: CopyBlock): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const add = (start: number, end: number): void => {
    if (end > start)
      nodes.push({
        type: 'text',
        value: block.text.slice(start, end).replace(/\s*\n\s*/g, ' '),
        position: at(block, start, end),
      });
  };
  let from = 0;
  for (const match of block.text.matchAll(ADDRESS)) {
    const [url] = match;
    add(from, match.index);
    const position = at(block, match.index, match.index + url.length);
    nodes.push({
      type: 'link',
      url,
      children: [{ type: 'text', value: url, position }],
      position,
    } satisfies Link);
    from = match.index + url.length;
  }
  add(from, block.text.length);
  return nodes;
}

/** The place of a part of a block; a wrapped block is placed by offset, its columns by its first line. */
function at(block: CopyBlock, start: number, end: number): Position {
  const before = block.text.slice(0, start).split('\n').length - 1;
  const inside = block.text.slice(start, end).split('\n').length - 1;
  const place = within(block.position, start, end - start);
  if (before === 0 && inside === 0) return place;
  return {
    start: { ...place.start, line: place.start.line + before },
    end: { ...place.end, line: place.start.line + before + inside },
  };
}
