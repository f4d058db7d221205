/** What of an article is drawn: its text without what stands for images, without addresses and marks. */
import type { Root, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { Article } from '../read/article.ts';
import { placeOf } from '../text/phrase.ts';
import type { Span } from './spans.ts';

type Given = Pick<Article, 'readable' | 'tree' | 'dropped'>;

/** Nodes whose words no reader sees in the text around them. */
const UNDRAWN: ReadonlySet<string> = new Set(['image', 'imageReference', 'footnoteReference', 'html']);

/** The article's text with spaces in place of images, of the addresses and titles of links, of marks of footnotes. Offsets stay. */
export const drawnOf = ({ readable, tree, dropped }: Given): string =>
  blanked(readable, [...undrawnIn(tree), ...dropped.map(spanOfNode)]);

/** The article's text with spaces in place of what was dropped. Offsets stay. */
export const withoutDropped = ({ readable, dropped }: Given): string =>
  blanked(readable, dropped.map(spanOfNode));

/** The article's text with spaces in place of the images that stand beside the words of a paragraph: they are shown apart. */
export function besideImages({ readable, tree, dropped }: Given, source = readable): string {
  const spans: Span[] = dropped.map(spanOfNode);
  const walk = (node: Root | RootContent): void => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if ((node.type === 'paragraph' || node.type === 'heading') && isPicture(child))
        spans.push(spanOfNode(child));
      walk(child);
    }
  };
  walk(tree);
  return blanked(source, spans);
}

/** An image, also one that leads somewhere. */
const isPicture = (node: RootContent): boolean =>
  node.type === 'image' ||
  (node.type === 'link' && node.children.length === 1 && node.children[0]?.type === 'image');

/** The article's text with spaces in place of what is behind the words of links and images: addresses, titles, labels. */
export function wordsOnly({ readable, tree }: Given): string {
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

/** A text of the article with spaces in place of the markers of items, which are no words. */
export function withoutMarkers(text: string, tree: Root): string {
  const spans: Span[] = [];
  const walk = (node: Root | RootContent): void => {
    if (!('children' in node)) return;
    const { start } = spanOfNode(node);
    const marker =
      node.type === 'listItem' ? /^\d{1,9}[.)](?=\s|$)/.exec(text.slice(start, start + 12)) : null;
    if (marker) spans.push({ start, end: start + marker[0].length });
    for (const child of node.children) walk(child);
  };
  walk(tree);
  return blanked(text, spans);
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

/** In the order in which they stand. */
function undrawnIn(tree: Root): Span[] {
  const spans: Span[] = [];
  const walk = (node: Root | RootContent): void => {
    const { start, end } = spanOfNode(node);
    if (UNDRAWN.has(node.type)) {
      spans.push({ start, end });
      return;
    }
    if (!('children' in node)) return;
    for (const child of node.children) walk(child);
    if (node.type !== 'link') return;
    // `[words](address "title")`, `[words][label]`: what is behind the words.
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
