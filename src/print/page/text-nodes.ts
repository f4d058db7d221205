/** Walks the text of a slide. */

/** Text with the element that it stands in. */
export interface DrawnNode {
  readonly node: Text;
  readonly element: Element;
}

/** The texts of a slide in the order of the document, without white space alone and without what is hidden. */
export function textNodes(section: Element, isHidden: (element: Element) => boolean): DrawnNode[] {
  const nodes: DrawnNode[] = [];
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node instanceof Text && element && node.data.trim() && !isHidden(element))
      nodes.push({ node, element });
  }
  return nodes;
}

/** The first words of a text. */
export const firstWords = (text: string, count: number): string[] => text.trim().split(/\s+/).slice(0, count);
