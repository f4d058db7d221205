/** Lists of definitions, as pandoc and PHP Markdown write them: a term, and below it `:   what it means`. */
import type { List, Paragraph, RootContent } from 'mdast';
import { labelOf } from './labels.ts';

/** The term as a label, then what is said of it: one definition as it is, several as a list. */
export function definitionsOf(
  term: Paragraph,
  list: List,
  blocksOf: (blocks: readonly RootContent[]) => RootContent[],
): RootContent[] {
  const [only, ...others] = list.children;
  const said =
    only && others.length === 0
      ? blocksOf(only.children)
      : [{ ...list, children: blocksOf(list.children) } as List];
  return [labelOf(term.children), ...said];
}
