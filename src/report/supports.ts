/** Lists the supports of a section of any kind. */
import type { Section, Support } from '../outline/outline.ts';

/** All points and exhibits of a section, in order. */
export function supportsOf(section: Section): readonly Support[] {
  switch (section.type) {
    case 'matrix':
      return [...(section.introduction ?? []), ...section.children.flatMap(({ children }) => children)];
    case 'comparison':
      return [...section.whole, ...section.children.flatMap(({ children }) => children)];
    case 'faq':
      return section.children.flatMap(({ children }) => children);
    default:
      return section.children;
  }
}
