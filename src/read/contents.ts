/** Takes an author's own table of contents out of an article: its entries are the headings that follow. */
import type { Heading, List, Paragraph, Root, RootContent } from 'mdast';
import { placeOf, textOf } from '../text/phrase.ts';
import type { Dropped } from './article.ts';

/** Fewest entries of a table of contents: two links in a row may be anything. */
const MIN_ENTRIES = 3;

/** Longest line that announces one, in characters. */
const MAX_LABEL_LENGTH = 40;

/** What is written above a table of contents. */
const LABEL =
  /^(?:(?:table of )?contents|toc|outline|on this page|in this (?:article|post|guide|essay|report|chapter|issue)|jump to|quick links|inhalt(?:sverzeichnis|sübersicht)?|in diesem (?:artikel|beitrag)|auf dieser seite|sommaire|table des matières|dans cet article|índice(?: de contenidos)?|contenidos?|tabla de contenidos?|en este artículo|conteúdo|neste artigo|indice|sommario|inhoud(?:sopgave)?|目录|目錄|本文目录|目次|この記事の内容|목차|차례)\s*[:：]?$/iu;

/** True for the words above a table of contents. */
export const isContentsLabel = (words: string): boolean =>
  words.length <= MAX_LABEL_LENGTH && LABEL.test(words.trim());

/** An entry: its words, and whether it is nothing but a link into the article. */
interface Entry {
  readonly words: string;
  readonly leads: boolean;
}

/** The tree without tables of contents, and these. */
export function withoutContents(tree: Root): { readonly tree: Root; readonly dropped: readonly Dropped[] } {
  const gone = new Set<RootContent>();
  const { children } = tree;
  const names = new Set(
    children.flatMap((block) => (block.type === 'heading' ? [nameOf(textIn(block))] : [])),
  );
  for (const [index, block] of children.entries()) {
    if (block.type !== 'list' && block.type !== 'paragraph') continue;
    const label = labelAbove(children, index);
    if (!isContents(block, names, label !== undefined)) continue;
    gone.add(block);
    if (label && isAlone(label, children, index)) gone.add(label);
  }
  if (gone.size === 0) return { tree, dropped: [] };
  return {
    tree: { ...tree, children: children.filter((block) => !gone.has(block)) },
    dropped: [...gone].map((block): Dropped => ({
      type: 'dropped',
      reason: 'contents',
      text: wordsIn(block).join('\n'),
      position: placeOf(block),
    })),
  };
}

/** Links into the article alone are one anywhere; plain words are one below its label, where they are the headings. */
function isContents(block: List | Paragraph, names: ReadonlySet<string>, labelled: boolean): boolean {
  const entries = block.type === 'list' ? entriesOf(block) : linksIn(block);
  if (entries.length < MIN_ENTRIES) return false;
  if (entries.every(({ leads }) => leads)) return true;
  return labelled && entries.filter(({ words }) => names.has(nameOf(words))).length >= entries.length * 0.8;
}

/** The items of a list with those below them, in order. */
const entriesOf = (list: List): Entry[] =>
  list.children.flatMap((item) =>
    item.children.flatMap((block): Entry[] => {
      if (block.type === 'list') return entriesOf(block);
      if (block.type !== 'paragraph') return [{ words: '', leads: false }];
      return [{ words: textIn(block), leads: linksIn(block).length === 1 }];
    }),
  );

/** The links of a paragraph that is only links into the article, with bars, dots or line ends between. */
function linksIn(block: Paragraph): Entry[] {
  const beside = block.children.filter(({ type }) => type !== 'link');
  if (/[\p{L}\p{N}]/u.test(textOf(beside).replace(/(?<![\p{L}\p{N}])\d+(?:\.\d+)*[.)]?/gu, ''))) return [];
  const links = block.children.filter((child) => child.type === 'link');
  return links.every(({ url }) => /^#./.test(url))
    ? links.map((link) => ({ words: textOf(link.children), leads: true }))
    : [];
}

/** The heading or short line directly above that says that contents follow. */
function labelAbove(children: readonly RootContent[], index: number): Heading | Paragraph | undefined {
  const above = children[index - 1];
  if (above?.type !== 'heading' && above?.type !== 'paragraph') return undefined;
  return isContentsLabel(textIn(above)) ? above : undefined;
}

/** True for a label below which nothing else stands: `## Contents`, the list, and the next heading. */
function isAlone(label: Heading | Paragraph, children: readonly RootContent[], index: number): boolean {
  const below = children.slice(index + 1).find(({ type }) => type !== 'thematicBreak');
  return label.type === 'paragraph' || below === undefined || below.type === 'heading';
}

const textIn = ({ children }: Heading | Paragraph): string => textOf(children);

const wordsIn = (block: RootContent): string[] =>
  block.type === 'list'
    ? entriesOf(block).map(({ words }) => words)
    : block.type === 'paragraph' || block.type === 'heading'
      ? [textIn(block)]
      : [];

/** Words by which an entry and its heading are one: `2.1 The lock ..... 14` → `the lock`. */
const nameOf = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s\d.)]+|(?:\s*\.{2,}|\s{2,}|\t)\s*\d+\s*$/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
