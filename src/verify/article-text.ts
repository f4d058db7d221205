/** The article's text with parts of it blanked: images, link targets, list markers. Every offset stays the same. */
import type { Root, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { Article } from '../read/article.ts';
import { placeOf } from '../text/phrase.ts';
import type { Span } from './spans.ts';

type ArticleText = Pick<Article, 'readable' | 'tree' | 'dropped'>;

/** Nodes whose words are not shown within the text around them. */
const UNDRAWN_NODES: ReadonlySet<string> = new Set(['image', 'imageReference', 'footnoteReference', 'html']);

/** The text without images, link targets, footnote marks and dropped parts: `[a](b) ![c](d)` → `[a      ` and spaces. */
export const drawnOf = ({ readable, tree, dropped }: ArticleText): string =>
  blanked(readable, [...undrawnSpans(tree), ...dropped.map(spanOfNode)]);

/** The text without dropped parts. */
export const withoutDropped = ({ readable, dropped }: ArticleText): string =>
  blanked(readable, dropped.map(spanOfNode));

/** The text without dropped parts and without images inside paragraphs and headings, which are shown on their own. */
export function besideImages({ readable, tree, dropped }: ArticleText, source = readable): string {
  const spans: Span[] = dropped.map(spanOfNode);
  const walk = (node: Root | RootContent): void => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if ((node.type === 'paragraph' || node.type === 'heading') && isImage(child))
        spans.push(spanOfNode(child));
      walk(child);
    }
  };
  walk(tree);
  return blanked(source, spans);
}

/** An image, or an image that is a link. */
const isImage = (node: RootContent): boolean =>
  node.type === 'image' ||
  (node.type === 'link' && node.children.length === 1 && node.children[0]?.type === 'image');

/** The text without link targets and footnote marks, with the alternative texts of images: `[a](b) ![c](d)` → `[a     ![c`. */
export function wordsOnly({ readable, tree }: ArticleText): string {
  const spans: Span[] = [];
  const walk = (node: Root | RootContent): void => {
    const { start, end } = spanOfNode(node);
    if (node.type === 'image' || node.type === 'imageReference') {
      const tail = /\](?:\([^]*|\[[^]*)?$/u.exec(
        readable.slice(start, end).slice(2 + (node.alt ?? '').length),
      );
      if (tail) spans.push({ start: end - tail[0].length, end });
    }
    if (node.type === 'footnoteReference') spans.push({ start, end });
    if (!('children' in node)) return;
    for (const child of node.children) walk(child);
    const last = node.type === 'link' ? node.children.at(-1) : undefined;
    if (last) spans.push({ start: spanOfNode(last).end, end });
  };
  walk(tree);
  return blanked(readable, spans);
}

/** A text of the article without what is no word of it: numbers of list items, targets of links, `[a](b)` → `[a    `. */
export function withoutMarkers(text: string, tree: Root): string {
  const spans: Span[] = [];
  const walk = (node: Root | RootContent): void => {
    if (!('children' in node)) return;
    const { start } = spanOfNode(node);
    const marker =
      node.type === 'listItem' ? /^\d{1,9}[.)](?=\s|$)/.exec(text.slice(start, start + 12)) : null;
    if (marker) spans.push({ start, end: start + marker[0].length });
    // A heading that is an item of its own stands outside of any list by now: `1. # Mill`.
    const before =
      node.type === 'heading'
        ? /(?<![^\n])[ \t]*(\d{1,9}[.)])[ \t]+$/.exec(text.slice(Math.max(0, start - 16), start))
        : null;
    if (before) spans.push({ start: start - before[0].trimStart().length, end: start });
    for (const child of node.children) walk(child);
    const last = node.type === 'link' ? node.children.at(-1) : undefined;
    if (last) spans.push({ start: spanOfNode(last).end, end: spanOfNode(node).end });
  };
  walk(tree);
  return blanked(text, spans);
}

/** The places of the marks that refer to notes. */
export function marksIn(tree: Root): Span[] {
  const spans: Span[] = [];
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'footnoteReference') spans.push(spanOfNode(node));
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return spans;
}

function blanked(source: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(source.slice(at, from), source.slice(from, end).replace(/[^\n]/g, ' '));
    at = end;
  }
  return [...pieces, source.slice(at)].join('');
}

/** Spans of the undrawn nodes and of link targets, in order. */
function undrawnSpans(tree: Root): Span[] {
  const spans: Span[] = [];
  const walk = (node: Root | RootContent): void => {
    const { start, end } = spanOfNode(node);
    if (UNDRAWN_NODES.has(node.type)) {
      spans.push({ start, end });
      return;
    }
    if (!('children' in node)) return;
    for (const child of node.children) walk(child);
    if (node.type !== 'link') return;
    // The part after the words in `[words](address "title")` or `[words][label]`.
    const last = node.children.at(-1);
    if (last) spans.push({ start: spanOfNode(last).end, end });
  };
  walk(tree);
  return spans;
}

function spanOfNode(node: Node): Span {
  const { start, end } = placeOf(node);
  return { start: start.offset ?? 0, end: end.offset ?? 0 };
}
