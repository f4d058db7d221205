/** Text copied from a web page to mdast: headings, lists and paragraphs by their shape, furniture taken out. */
import type { FootnoteDefinition, Link, List, PhrasingContent, Root, RootContent } from 'mdast';
import type { Dropped, DropReason, Meta } from '../article.ts';
import { blocksOf, type CopyBlock } from './blocks.ts';
import { depthsOf } from './headings.ts';
import { bylines } from '../byline/page.ts';
import { plainPhrase, slice, spanOf, textOf, type Phrase } from '../../text/phrase.ts';
import { isPaper, sortPaper } from './paper/index.ts';
import { sortPage, type Sorted } from './page.ts';
import { locator } from '../locator.ts';
import { withoutEditLinks } from './edit-links.ts';
import { notesOf } from './notes.ts';

/** The tree of a text copy, what its bylines tell, and what is not the article's. */
export function parseCopy(text: string): { tree: Root; meta: Partial<Meta>; dropped: Dropped[] } {
  if (isPaper(text)) return treeOf(sortPaper(text), text);
  const place = locator(text);
  const { blocks, links } = withoutEditLinks(blocksOf(text), place);
  const { blocks: own, notes, debris } = notesOf(blocks, place);
  const page = treeOf(sortPage(own), text);
  const definitions = notes.map(({ number, block }): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    identifier: number,
    label: number,
    children: [{ type: 'paragraph', children: phrasing(block, text), position: block.position }],
    position: block.position,
  }));
  return {
    ...page,
    tree: { ...page.tree, children: [...page.tree.children, ...definitions] },
    dropped: [
      ...page.dropped,
      ...links.map((link) => droppedAt(link, 'navigation')),
      ...debris.map((mark) => droppedAt(mark, 'markup')),
    ],
  };
}

/** The tree of sorted blocks, with what their bylines tell. */
function treeOf(
  page: readonly Sorted[],
  text: string,
): { tree: Root; meta: Partial<Meta>; dropped: Dropped[] } {
  const { meta, names } = bylines(page, text);
  const sorted = page.map((line): Sorted =>
    names.includes(line) || isAuthor(line.block, meta) ? { block: line.block, drop: 'byline' } : line,
  );
  const dropped = sorted.flatMap(({ block, drop }) => (drop ? [droppedAt(block, drop)] : []));
  return { tree: { type: 'root', children: contentOf(sorted, text) }, meta, dropped };
}

/** True for a line that only repeats an author's name. */
const isAuthor = ({ kind, text }: CopyBlock, { authors = [] }: Partial<Meta>): boolean =>
  kind === 'short' && authors.some((author) => textOf(author) === text);

const droppedAt = (
  { text, position }: { readonly text: string; readonly position: CopyBlock['position'] },
  reason: DropReason,
): Dropped => ({ type: 'dropped', reason, text, position });

function contentOf(sorted: readonly Sorted[], source: string): RootContent[] {
  const content: RootContent[] = [];
  const kept = sorted.filter((line) => !line.drop);
  const depths = depthsOf(kept);
  // Who wrote it stands between an abstract and the article: the same cut as a rule in Markdown.
  const breaks = belowBylines(sorted);
  kept.forEach((line, index) => {
    const { block, title } = line;
    const below = kept[index + 1];
    // A short line between the title and the byline is a subtitle.
    const subtitle = kept[index - 1]?.title && below && breaks.has(below);
    const depth = title ? 1 : subtitle ? undefined : depths[index];
    if (breaks.has(line)) content.push({ type: 'thematicBreak', position: block.position });
    if (depth)
      content.push({ type: 'heading', depth, children: phrasing(block, source), position: block.position });
    else if (block.kind === 'bullet') addItem(content, block, source);
    else content.push({ type: 'paragraph', children: phrasing(block, source), position: block.position });
  });
  return content;
}

/** The lines with nothing but what was dropped, a byline among it, between them and the line above. */
function belowBylines(sorted: readonly Sorted[]): ReadonlySet<Sorted> {
  const found = new Set<Sorted>();
  let signed = false;
  for (const line of sorted) {
    if (line.drop) signed ||= line.drop === 'byline';
    else {
      if (signed) found.add(line);
      signed = false;
    }
  }
  return found;
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
  return parts.flatMap((part): PhrasingContent[] =>
    part.note === undefined
      ? linked(plainPhrase(part.text, part.position), source)
      : [{ type: 'footnoteReference', identifier: part.note, label: part.note, position: part.position }],
  );
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
