/** Text copied from a web page to mdast: headings, lists and paragraphs by their shape, furniture taken out. */
import type { Link, List, PhrasingContent, Root, RootContent } from 'mdast';
import type { Dropped, Meta } from '../article.ts';
import { blocksOf, type CopyBlock } from './blocks.ts';
import { depthsOf } from './headings.ts';
import { bylines } from '../byline/page.ts';
import { plainPhrase, slice, spanOf, textOf, type Phrase } from '../../text/phrase.ts';
import { isPaper, sortPaper } from './paper/index.ts';
import { sortPage, type Sorted } from './page.ts';

/** The tree of a text copy, what its bylines tell, and what is not the article's. */
export function parseCopy(text: string): { tree: Root; meta: Partial<Meta>; dropped: Dropped[] } {
  const page = isPaper(text) ? sortPaper(text) : sortPage(blocksOf(text));
  const { meta, names } = bylines(page, text);
  const sorted = page.map((line): Sorted =>
    names.includes(line) ? { block: line.block, drop: 'byline' } : line,
  );
  const dropped = sorted.flatMap(({ block, drop }): Dropped[] =>
    drop ? [{ type: 'dropped', reason: drop, text: block.text, position: block.position }] : [],
  );
  return { tree: { type: 'root', children: contentOf(sorted, text) }, meta, dropped };
}

function contentOf(sorted: readonly Sorted[], source: string): RootContent[] {
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
    if (depth)
      content.push({ type: 'heading', depth, children: phrasing(block, source), position: block.position });
    else if (block.kind === 'bullet') addItem(content, block, source);
    else content.push({ type: 'paragraph', children: phrasing(block, source), position: block.position });
  });
  return content;
}

/** A bullet joins the list that stands directly above it. */
function addItem(content: RootContent[], block: CopyBlock, source: string): void {
  const above = content.at(-1);
  const item = {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: phrasing(block, source), position: block.position }],
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
function phrasing(block: CopyBlock, source: string): PhrasingContent[] {
  const parts = block.parts ?? [{ text: block.text.replace(/\s*\n\s*/g, ' '), position: block.position }];
  return parts.flatMap((part) => linked(plainPhrase(part.text, part.position), source));
}

/** One run of words, with its addresses as links. */
function linked(phrase: Phrase, source: string): PhrasingContent[] {
  const words = textOf(phrase);
  const cut = (start: number, end: number): PhrasingContent[] => slice(phrase, start, end, source).children;
  let from = 0;
  const nodes: PhrasingContent[] = [];
  for (const { 0: url, index } of words.matchAll(ADDRESS)) {
    const children = cut(index, index + url.length) as Link['children'];
    const position = spanOf(children) ?? phrase.position;
    nodes.push(...cut(from, index), { type: 'link', url, children, position });
    from = index + url.length;
  }
  return from === 0 ? phrase.children : [...nodes, ...cut(from, words.length)];
}
