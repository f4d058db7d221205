/** The article's text with parts of it blanked: images, link targets, list markers. Every offset stays the same. */
import type { Root, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { Article } from '../read/article.ts';
import { placeOf } from '../text/phrase.ts';
import type { Span } from './spans.ts';

type ArticleText = Pick<Article, 'readable' | 'tree' | 'dropped'>;

/** A node of the article, what it stands in, and the text that both have their places in. */
interface Place {
  readonly node: RootContent;
  readonly parent: Root | RootContent;
  readonly text: string;
}

/** Where a part of a node stands that is no word of the text around it; undefined for a node without one. */
type Part = (place: Place) => Span | undefined;

/** The text without images, link targets, footnote marks and dropped parts: `[a](b) ![c](d)` → `[a      ` and spaces. */
export const drawnOf = ({ readable, tree, dropped }: ArticleText): string =>
  blanked(readable, [
    ...spansOf(tree, [image, noteMark, html, linkTarget], readable),
    ...dropped.map(spanOfNode),
  ]);

/** The text without dropped parts. */
export const withoutDropped = ({ readable, dropped }: ArticleText): string =>
  blanked(readable, dropped.map(spanOfNode));

/** The text without dropped parts and without images inside paragraphs and headings, which are shown on their own. */
export const besideImages = ({ readable, tree, dropped }: ArticleText, text = readable): string =>
  blanked(text, [...dropped.map(spanOfNode), ...spansOf(tree, [imageInText], text)]);

/** The text without link targets and footnote marks, with the alternative texts of images: `[a](b) ![c](d)` → `[a     ![c`. */
export const wordsOnly = ({ readable, tree }: ArticleText): string =>
  blanked(readable, spansOf(tree, [imageTarget, noteMark, linkTarget], readable));

/** A text of the article without what only marks or leads: `1. [a](b)` → `   [a    `. */
export const withoutMarkers = (text: string, tree: Root): string =>
  blanked(text, spansOf(tree, [marker, linkTarget], text));

/** The places of the marks that refer to notes. */
export const marksIn = (tree: Root): Span[] => spansOf(tree, [noteMark], '');

const isImage = ({ type }: RootContent): boolean => type === 'image' || type === 'imageReference';

const image: Part = ({ node }) => (isImage(node) ? spanOfNode(node) : undefined);

const noteMark: Part = ({ node }) => (node.type === 'footnoteReference' ? spanOfNode(node) : undefined);

const html: Part = ({ node }) => (node.type === 'html' ? spanOfNode(node) : undefined);

/** An image in a line, or one that is a link there. */
const imageInText: Part = ({ node, parent }) => {
  const isAlone =
    node.type === 'image' ||
    (node.type === 'link' && node.children.length === 1 && node.children[0]?.type === 'image');
  return isAlone && (parent.type === 'paragraph' || parent.type === 'heading') ? spanOfNode(node) : undefined;
};

/** What an image has behind its alternative text: `](d)`. */
const imageTarget: Part = ({ node, text }) => {
  if (node.type !== 'image' && node.type !== 'imageReference') return undefined;
  const { start, end } = spanOfNode(node);
  const tail = /\](?:\([^]*|\[[^]*)?$/u.exec(text.slice(start, end).slice(2 + (node.alt ?? '').length));
  return tail ? { start: end - tail[0].length, end } : undefined;
};

/** What a link has behind its words: `](address "title")` or `][label]`. */
const linkTarget: Part = ({ node }) => {
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  return last && { start: spanOfNode(last).end, end: spanOfNode(node).end };
};

/** The marker of an item, of a heading, or of both: `1. `, `## `, `1. # `. */
const MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])?\s*#{0,6}\s*$/u;

/** What an item or a heading has before what is in it. */
const marker: Part = ({ node, text }) => {
  const first = node.type === 'listItem' || node.type === 'heading' ? node.children[0] : undefined;
  const span = first && { start: spanOfNode(node).start, end: spanOfNode(first).start };
  return span && MARKER.test(text.slice(span.start, span.end)) ? span : undefined;
};

/** The places of parts in a tree, in order of their nodes. */
function spansOf(tree: Root, parts: readonly Part[], text: string): Span[] {
  const spans: Span[] = [];
  const walk = (parent: Root | RootContent): void => {
    if (!('children' in parent)) return;
    for (const node of parent.children) {
      for (const part of parts) {
        const span = part({ node, parent, text });
        if (span) spans.push(span);
      }
      walk(node);
    }
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

function spanOfNode(node: Node): Span {
  const { start, end } = placeOf(node);
  return { start: start.offset ?? 0, end: end.offset ?? 0 };
}
