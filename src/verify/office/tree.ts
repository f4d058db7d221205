/** Looks things up in the XML of a part. */
import type { Element } from '../../office/index.ts';

/** The elements of a name below an element, in order. */
export function elementsIn(root: Element, name: string): Element[] {
  return childrenOf(root).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsIn(child, name),
  ]);
}

/** The elements in an element. */
export const childrenOf = ({ children }: Element): Element[] =>
  children.flatMap((child) => (child.type === 'element' ? [child] : []));

/** The first child of a name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && childrenOf(element).find((child) => child.name === name);

/** The words of an element: a paragraph is a line. */
export const textIn = (root: Element): string => elementsIn(root, 'a:p').map(wordsIn).join('\n');

/** The words of a run or a paragraph. */
export const wordsIn = (element: Element): string => elementsIn(element, 'a:t').map(lettersOf).join('');

const lettersOf = ({ children }: Element): string =>
  children.map((child) => (child.type === 'text' ? child.value : '')).join('');

/** An attribute as a number; 0 where there is none. */
export const numberOf = (element: Element | undefined, name: string): number =>
  Number(element?.attributes[name] ?? 0);
