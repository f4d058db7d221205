/** The blocks of an article's elements as mdast: paragraphs, headings, lists, quotations, code, tables, figures. */
import type { BlockContent, Heading, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { spanOf, textOf } from '../../text/phrase.ts';
import { attr, BLOCKS, elementsIn, hasBlocks, type HtmlElement, type HtmlNode } from './dom.ts';
import { isCaption, isPictured } from './caption.ts';
import { codeOf } from './code.ts';
import { asideOf, isAside, summaryOf } from './details.ts';
import { displayFormula } from './formula.ts';
import { phrasingOf } from './inline.ts';
import { definitionOf, inlineNotesIn, isMarkInside } from './footnotes.ts';
import { idOf, leadOf } from './notes.ts';
import type { PageConversion } from './page.ts';
import { tableOf } from './data-table.ts';
import { isDataTable } from './layout-table.ts';

/** Nodes in order as blocks; words beside blocks are paragraphs, cut at two line breaks in a row. */
export function blocksOf(nodes: readonly HtmlNode[], page: PageConversion): RootContent[] {
  const blocks: RootContent[] = [];
  let line: HtmlNode[] = [];
  const close = (): void => {
    for (const part of partsOf(line, page)) blocks.push(...paragraphOf(part, page));
    for (const note of inlineNotesIn(line, page)) blocks.push(...noteOf(note, page));
    line = [];
  };
  for (const node of nodes) {
    if (page.skip(node)) continue;
    const formula = node.type === 'element' ? displayFormula(node, page) : undefined;
    if (node.type === 'text' || (!formula && !isBlock(node))) line.push(node);
    else {
      close();
      blocks.push(...(formula ? [formula] : blockOf(node, page)));
    }
  }
  close();
  return blocks;
}

const isBlock = (element: HtmlElement): boolean =>
  BLOCKS.has(element.tag) || hasBlocks(element) || isCaption(element) || isPictured(element);

/** Two line breaks in a row end a paragraph. */
function partsOf(line: readonly HtmlNode[], page: PageConversion): HtmlNode[][] {
  const parts: HtmlNode[][] = [[]];
  let breaks = 0;
  for (const node of line.flatMap((node) => opened(node, page))) {
    if (node.type === 'element' && node.tag === 'br') breaks += 1;
    else if (node.type === 'element' || node.value.trim() !== '') {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(node);
  }
  return parts;
}

/** What is in a span or font that has paragraphs by line breaks stands as if it were not there. */
function opened(node: HtmlNode, page: PageConversion): readonly HtmlNode[] {
  if (node.type === 'text' || page.skip(node) || !/^(?:span|font|big|small|tt)$/.test(node.tag))
    return [node];
  const breaks = node.children.filter((child) => child.type === 'element' && child.tag === 'br').length;
  return breaks > 1 ? node.children.flatMap((child) => opened(child, page)) : [node];
}

function paragraphOf(nodes: readonly HtmlNode[], page: PageConversion): Paragraph[] {
  const children = phrasingOf(nodes, page);
  const position = spanOf(children);
  // A row of signs parts what is above from what is below, and says nothing.
  const says =
    children.some(({ type }) => type !== 'text') ||
    /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(textOf(children));
  return says && position ? [{ type: 'paragraph', children, position }] : [];
}

/** A note that stands in a sentence, without the marks in it. */
function noteOf(note: HtmlElement, page: PageConversion): RootContent[] {
  for (const mark of elementsIn(note, isMarkInside)) page.hides(mark);
  const own = { ...page, skip: (node: HtmlNode) => page.skip(node) || isMarkInside(node) };
  const blocks = blocksOf(note.children, own) as BlockContent[];
  return blocks.length > 0 ? [definitionOf(idOf(note), note, blocks, page)] : [];
}

/** What a note says, without the mark that opens it. */
function noteBlocks(note: HtmlElement, page: PageConversion): BlockContent[] {
  const lead = leadOf(note);
  const own = { ...page, skip: (node: HtmlNode) => node === lead || page.skip(node) };
  return blocksOf(note.children, own) as BlockContent[];
}

function blockOf(element: HtmlElement, page: PageConversion): RootContent[] {
  const { tag } = element;
  const note = page.notes.ids.get(element);
  if (note !== undefined) return [definitionOf(note, element, noteBlocks(element, page), page)];
  if (/^h[1-6]$/.test(tag)) return headingOf(element, page);
  if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir') return listOf(element, page);
  if (tag === 'dl') return termsOf(element, page);
  if (tag === 'hr') return [{ type: 'thematicBreak', ...page.at(element) }];
  if (tag === 'pre') return codeOf(element, page);
  if (tag === 'blockquote') return framed(element, page);
  if (isPictured(element)) return captionOf(element, page);
  if (tag === 'table')
    return isDataTable(element) ? tableOf(element, page) : blocksOf(element.children, page);
  if (tag === 'figcaption' || tag === 'caption' || isCaption(element)) return captionOf(element, page);
  if (tag === 'details' && isAside(element, page)) return foldedOf(element, page);
  if (tag === 'summary') return stressed(element, page);
  return blocksOf(element.children, page);
}

/** A box that folds, with the line that is seen as its name. */
function foldedOf(element: HtmlElement, page: PageConversion): RootContent[] {
  const summary = summaryOf(element);
  const name = summary ? blocksOf(summary.children, page) : [];
  return asideOf(
    element,
    {
      name,
      blocks: blocksOf(
        element.children.filter((child) => child !== summary),
        page,
      ),
    },
    page,
  );
}

function headingOf(element: HtmlElement, page: PageConversion): RootContent[] {
  const depth = Number(element.tag.slice(1)) as Heading['depth'];
  const children = phrasingOf(element.children, page).filter(({ type }) => type !== 'break');
  const position = spanOf(children);
  if (children.length === 0 || !position) return [];
  // A heading of a picture alone is the picture.
  const shown = children.every(({ type }) => type === 'image');
  return [shown ? { type: 'paragraph', children, position } : { type: 'heading', depth, children, position }];
}

function listOf(element: HtmlElement, page: PageConversion): RootContent[] {
  const notes: RootContent[] = [];
  const items: ListItem[] = [];
  for (const child of element.children) {
    if (page.skip(child) || (child.type === 'text' && child.value.trim() === '')) continue;
    const isItem = child.type === 'element' && child.tag === 'li';
    const blocks =
      isItem && !page.notes.ids.has(child) ? blocksOf(child.children, page) : blocksOf([child], page);
    const position = spanOf(blocks);
    if (!position) continue;
    const last = items.at(-1);
    if (blocks[0]?.type === 'footnoteDefinition') notes.push(...blocks);
    // A list directly in a list belongs to the item above.
    else if (!isItem && last) {
      last.children.push(...(blocks as BlockContent[]));
      if (last.position) last.position = { start: last.position.start, end: position.end };
    } else items.push({ type: 'listItem', spread: false, children: blocks as BlockContent[], position });
  }
  const position = spanOf(items);
  if (items.length === 0 || !position) return notes;
  const ordered = element.tag === 'ol';
  const start = Number.parseInt(attr(element, 'start'), 10);
  return [
    {
      type: 'list',
      ordered,
      ...(ordered && { start: Number.isFinite(start) ? start : 1 }),
      spread: false,
      children: items,
      position,
    },
    ...notes,
  ];
}

/** Terms in bold, each with what is said of it, as items. */
function termsOf(element: HtmlElement, page: PageConversion): RootContent[] {
  const items: ListItem[] = [];
  const entries = element.children.flatMap((child) =>
    child.type === 'element' && child.tag === 'div' ? child.children : [child],
  );
  for (const child of entries) {
    if (child.type === 'text' || page.skip(child)) continue;
    const blocks = (
      child.tag === 'dt' ? stressed(child, page) : blocksOf(child.children, page)
    ) as BlockContent[];
    const position = spanOf(blocks);
    if (!position) continue;
    const last = items.at(-1);
    if (child.tag === 'dt' || !last)
      items.push({ type: 'listItem', spread: false, children: blocks, position });
    else {
      last.children.push(...blocks);
      last.position = { start: last.position?.start ?? position.start, end: position.end };
    }
  }
  const position = spanOf(items);
  return position ? [{ type: 'list', ordered: false, spread: false, children: items, position }] : [];
}

function framed(element: HtmlElement, page: PageConversion): RootContent[] {
  const children = blocksOf(element.children, page) as BlockContent[];
  const position = spanOf(children);
  return position ? [{ type: 'blockquote', children, position }] : [];
}

function captionOf(element: HtmlElement, page: PageConversion): RootContent[] {
  return blocksOf(element.children, page).map((block) =>
    block.type === 'paragraph' && block.children.some(({ type }) => type !== 'image')
      ? { ...block, data: { caption: true } }
      : block,
  );
}

function stressed(element: HtmlElement, page: PageConversion): RootContent[] {
  return blocksOf(element.children, page).map((block) => {
    if (block.type !== 'paragraph') return block;
    const children: PhrasingContent[] =
      block.children.filter(({ type }) => type !== 'strong').length === 0
        ? block.children
        : [{ type: 'strong', children: block.children, ...(block.position && { position: block.position }) }];
    return { ...block, children };
  });
}
