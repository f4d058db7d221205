/** The lines around the title of a page that a reader sees: title, byline and date as they are printed. */
import {
  attr,
  BLOCKS,
  closest,
  elementsIn,
  hasBlocks,
  nameOf,
  visit,
  wordsOf,
  type HtmlElement,
  type HtmlNode,
} from '../dom.ts';
import { runsIn } from '../measure.ts';
import { spelled } from '../class-names.ts';
import type { FileRange } from '../readable.ts';
import type { Telling, MetadataText } from './page-metadata.ts';

/** A line with the element that it stands in. */
export interface PageLine extends MetadataText {
  readonly element: HtmlElement;
}

/** The words of an element, from its first word to its last; undefined where it has none. */
export function lineOf(element: HtmlElement, hidden: (node: HtmlNode) => boolean): PageLine | undefined {
  const range = spanOf([element], hidden);
  const value = wordsOf(element, hidden);
  return range && value !== '' ? { ...range, value, element } : undefined;
}

function spanOf(nodes: readonly HtmlNode[], hidden: (node: HtmlNode) => boolean): FileRange | undefined {
  let range: FileRange | undefined;
  for (const node of nodes)
    visit(node, (node) => {
      if (hidden(node)) return false;
      if (node.type === 'text' && node.start >= 0 && node.value.trim() !== '')
        range = {
          start: Math.min(range?.start ?? node.start, node.start),
          end: Math.max(range?.end ?? 0, node.end),
        };
      return true;
    });
  return range;
}

/** Longest line that may tell who and when. */
const MAX_BYLINE_CHARACTERS = 300;

/** The lines of a page that are short, in order: blocks that hold no others, and words beside blocks. */
export function shortLines({ root, hidden }: Telling): PageLine[] {
  const lines: PageLine[] = [];
  const add = (element: HtmlElement, nodes: readonly HtmlNode[]): void => {
    const range = spanOf(nodes, hidden);
    const value = range && spaced(nodes, hidden);
    if (range && value && value.length <= MAX_BYLINE_CHARACTERS) lines.push({ ...range, value, element });
  };
  visit(root, (node) => {
    if (hidden(node)) return false;
    if (node.type === 'text') return true;
    if (BLOCKS.has(node.tag) && !hasBlocks(node)) {
      add(node, [node]);
      return false;
    }
    if (BLOCKS.has(node.tag)) for (const run of runsIn(node).flatMap(atBreaks)) add(node, run);
    return true;
  });
  return lines.toSorted((a, b) => a.start - b.start);
}

/** Nodes in a row, cut at line breaks. */
function atBreaks(nodes: readonly HtmlNode[]): HtmlNode[][] {
  const rows: HtmlNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'element' && node.tag === 'br') rows.push([]);
    else rows.at(-1)?.push(node);
  }
  return rows.filter((row) => row.length > 0);
}

/** The words of nodes beside each other, boxes apart: a name and a date side by side are two, though nothing stands between them. */
function spaced(nodes: readonly HtmlNode[], hidden: (node: HtmlNode) => boolean): string {
  const parts: string[] = [];
  const look = (node: HtmlNode, before: HtmlNode | undefined): void => {
    if (hidden(node)) return;
    if (node.type === 'text') {
      parts.push(node.value);
      return;
    }
    if (before?.type === 'element' || node.tag === 'br') parts.push(' ');
    node.children.forEach((child, index) => look(child, node.children[index - 1]));
  };
  nodes.forEach((node, index) => look(node, nodes[index - 1]));
  return parts
    .join('')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** Elements that pages name for who wrote it, most certain first. */
const AUTHOR = [
  (element: HtmlElement): boolean => /(?:^|\s)author(?:\s|$)/.test(attr(element, 'rel')),
  (element: HtmlElement): boolean => /(?:^|\s)author(?:\s|$)/.test(attr(element, 'itemprop')),
  (element: HtmlElement): boolean =>
    /(?:^|[\s_-])(?:author|byline|by-line|writer|contributor)[\s_-]*(?:name|link|url)?(?=\s|$)/i.test(
      spelled(nameOf(element)),
    ) || /authorName|byline/i.test(attr(element, 'data-testid')),
] as const;

/** What the elements say that are named for an author: those of comments and of other articles left out. */
export function authorLines({ root, hidden }: Telling): PageLine[] {
  return AUTHOR.flatMap((fits) =>
    elementsIn(root, (element) => fits(element) && !isAside(element)).flatMap((element) => {
      if (hidden(element)) return [];
      const inner = elementsIn(
        element,
        (below) => below !== element && /(?:^|\s)name(?:\s|$)/.test(attr(below, 'itemprop')),
      )[0];
      const line = lineOf(inner ?? element, hidden);
      return line && line.value.length <= MAX_BYLINE_CHARACTERS ? [line] : [];
    }),
  );
}

/** Elements that print a date: `<time>`, and what is named for one. */
export function dateLines({
  root,
  hidden,
}: Telling): (PageLine & { readonly machine: MetadataText | undefined })[] {
  const dated = elementsIn(
    root,
    (element) =>
      (element.tag === 'time' ||
        /date(?:Published|Created)/.test(attr(element, 'itemprop')) ||
        /(?:^|[\s_-])(?:date|dateline|published|timestamp|pub-?date|post-?date|posted-?on|entry-?date|article-?date)(?=[\s_-]|$)/i.test(
          nameOf(element),
        )) &&
      !isAside(element),
  );
  return dated.flatMap((element) => {
    if (hidden(element) && element.tag !== 'meta') return [];
    const machine = element.attributes.get('datetime') ?? element.attributes.get('content');
    const line =
      lineOf(element, hidden) ??
      (machine && { value: '', start: machine.start, end: machine.end, element: element });
    return line && line.value.length <= MAX_BYLINE_CHARACTERS
      ? [{ ...line, machine: machine && machine.start >= 0 ? machine : undefined }]
      : [];
  });
}

/** Within comments, teasers and menus other people and days are named. */
const ASIDE =
  /comment|reply|replies|related|recommend|recirc|teaser|popular|trending|latest|sidebar|widget|footer|more-|disqus|river|card-list/i;

/** True for what stands where other people and days are named. */
export const isAside = (element: HtmlElement): boolean =>
  ASIDE.test(nameOf(element)) ||
  closest(
    element,
    (inner) =>
      inner.tag === 'aside' ||
      inner.tag === 'footer' ||
      inner.tag === 'nav' ||
      (inner.tag !== 'body' && inner.tag !== 'html' && ASIDE.test(nameOf(inner))),
  ) !== undefined;
