/** A box of a page that folds: what stands in it is aside of the text, and what follows it is not. */
import type { BlockContent, Paragraph, RootContent } from 'mdast';
import { wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';
import type { PageConversion } from './page.ts';

/** Characters of the longest box that is aside; a longer one is a part of the text. */
const MAX_ASIDE_CHARACTERS = 1200;

/** True for a short box alone between other blocks; several in a row are questions with their answers, or sections. */
export function isAside(element: HtmlElement, page: PageConversion): boolean {
  const siblings = element.parent?.children ?? [];
  const at = siblings.indexOf(element);
  const says = (node: HtmlNode): boolean => !page.skip(node) && wordsOf(node, page.skip) !== '';
  const above = siblings.slice(Math.max(0, at - MAX_GAP_NODES), at).findLast(says);
  const below = siblings.slice(at + 1, at + 1 + MAX_GAP_NODES).find(says);
  return (
    !isFold(above) &&
    !isFold(below) &&
    wordsOf(element, page.skip).length <= MAX_ASIDE_CHARACTERS &&
    !/[?？]$/u.test(wordsOf(summaryOf(element) ?? element))
  );
}

/** How many nodes without words may stand between two boxes in a row. */
const MAX_GAP_NODES = 4;

/** The line that is seen while the box is folded. */
export const summaryOf = (element: HtmlElement): HtmlElement | undefined =>
  element.children.find((child): child is HtmlElement => child.type === 'element' && child.tag === 'summary');

/** A box as a directive that says so, its name the line that is seen. */
export function asideOf(
  element: HtmlElement,
  { name, blocks }: { readonly name: readonly RootContent[]; readonly blocks: readonly RootContent[] },
  page: PageConversion,
): RootContent[] {
  const [line] = name;
  if (blocks.length === 0) return [...name];
  const label: Paragraph[] =
    line?.type === 'paragraph' ? [{ ...line, data: { ...line.data, directiveLabel: true } }] : [];
  return [
    {
      type: 'containerDirective',
      name: 'aside',
      attributes: {},
      children: [...label, ...(blocks as BlockContent[])],
      ...page.at(element),
    },
  ];
}

const isFold = (node: HtmlNode | undefined): boolean => node?.type === 'element' && node.tag === 'details';
