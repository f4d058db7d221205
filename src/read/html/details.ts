/** A box of a page that folds: what stands in it is aside of the text, and what follows it is not. */
import type { BlockContent, Paragraph, RootContent } from 'mdast';
import { wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';
import type { PageConversion } from './page.ts';

/** True for a box alone between other blocks; several in a row are questions with their answers, or sections, and a long one is the text. */
export function isAside(element: HtmlElement, page: PageConversion): boolean {
  const beside = (element.parent?.children ?? []).filter(
    (node) => !page.skip(node) && (node === element || wordsOf(node, page.skip) !== ''),
  );
  const at = beside.indexOf(element);
  const all = element.parent ? wordsOf(element.parent, page.skip).length : 0;
  if (wordsOf(element, page.skip).length * 2 > all) return false;
  return (
    !isFold(beside[at - 1]) &&
    !isFold(beside[at + 1]) &&
    !/[?？]$/u.test(wordsOf(summaryOf(element) ?? element))
  );
}

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
