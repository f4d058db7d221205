/** Takes the words of a paragraph from the deck, with the marks that the article put on them. */
import type { PhrasingContent } from 'mdast';
import { linearOf } from '../../formula/linear.ts';

/** Words with the same marks. */
export interface MarkedRun {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEmphasised: boolean;
  readonly isCode: boolean;
  readonly isStruck: boolean;
  /** Address of a link: of a page, or `#` and the id of a slide. */
  readonly link?: string;
}

const PLAIN = { isStrong: false, isEmphasised: false, isCode: false, isStruck: false };

/** The runs of a line in order. */
export function runsOf(
  nodes: readonly PhrasingContent[],
  marks: Omit<MarkedRun, 'text'> = PLAIN,
): MarkedRun[] {
  return nodes.flatMap((node): MarkedRun[] => {
    switch (node.type) {
      case 'text':
        return [{ ...marks, text: node.value }];
      case 'inlineCode':
        return [{ ...marks, isCode: true, text: node.value }];
      case 'inlineMath':
        return [{ ...marks, text: linearOf(node.value) }];
      case 'strong':
        return runsOf(node.children, { ...marks, isStrong: true });
      case 'emphasis':
        return runsOf(node.children, { ...marks, isEmphasised: true });
      case 'delete':
        return runsOf(node.children, { ...marks, isStruck: true });
      case 'link':
        return runsOf(node.children, { ...marks, link: node.url });
      default:
        return [];
    }
  });
}
