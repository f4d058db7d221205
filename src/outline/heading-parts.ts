/** The headings of an article as parts: each with its own blocks, and the headings that it stands under. */
import type { Heading, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { placeOf, spanOf, textOf, type Phrase } from '../text/phrase.ts';
import type { OutlineContext } from './context.ts';
import { headingPhrase, supportsOf } from './supports.ts';
import { isNamed, sectionsOfDirective } from './directive/index.ts';
import type { Section, Support } from './outline.ts';
import { roleOf } from './heading-roles.ts';

/** What stands between one heading and the next. */
export interface ArticlePart {
  readonly heading?: Phrase;
  readonly depth: number;
  /** The headings above, outermost first. */
  readonly group: readonly Phrase[];
  readonly supports: readonly Support[];
  /** What the author says that this part is; it then has no supports. */
  readonly told?: readonly Section[];
  readonly position: Position;
}

/** Index after the last part that stands below another. */
export function endBelow(parts: readonly ArticlePart[], index: number): number {
  const depth = parts[index]?.depth ?? 0;
  let end = index + 1;
  while ((parts[end]?.depth ?? 0) > depth) end += 1;
  return end;
}

/** Cuts a tree at its headings; `title` is the heading that is the article's title, which opens no part. */
export function partsOf(tree: Root, title: Heading | undefined, context: OutlineContext): ArticlePart[] {
  const parts: ArticlePart[] = [];
  let path: { depth: number; phrase: Phrase }[] = [];
  let heading: Heading | undefined;
  let blocks: RootContent[] = [];
  // Blocks without a heading of their own, such as those behind a directive, stand under the heading before them.
  let depth = 1;
  const phraseOf = (node: Heading | undefined): Phrase | undefined =>
    node && headingPhrase(node.children, placeOf(node), context.source);
  const add = (part: Omit<ArticlePart, 'group' | 'depth'>): void => {
    path = path.filter((above) => above.depth < depth);
    parts.push({ ...part, depth, group: path.map(({ phrase }) => phrase) });
    if (part.heading) path.push({ depth, phrase: part.heading });
  };
  const close = (): void => {
    const phrase = phraseOf(heading);
    const position = spanOf([...(heading ? [heading] : []), ...blocks]) ?? placeOf(tree);
    if (phrase || blocks.length > 0)
      add({ ...(phrase && { heading: phrase }), supports: supportsOf(blocks, context), position });
    if (heading) depth = heading.depth + 1;
    heading = undefined;
    blocks = [];
  };
  for (const node of tree.children) {
    if (node === title) continue;
    const block = asHeading(node, heading?.depth ?? depth) ?? node;
    if (block.type === 'heading') {
      close();
      heading = block;
      depth = block.depth;
    } else if (block.type === 'thematicBreak') {
      // A rule below an abstract ends it: what follows is the article itself.
      if (heading && roleOf(textOf(heading.children)) === 'digest' && blocks.length > 0) {
        close();
        depth = 1;
      }
    } else {
      // A heading directly above names a block that has no name of its own.
      const bare = blocks.length === 0 && heading && !isNamed(block) ? phraseOf(heading) : undefined;
      const told = sectionsOfDirective(block, bare, context);
      if (!told) blocks.push(block);
      else if (bare && heading) {
        const position = spanOf([heading, block]) ?? placeOf(block);
        add({ heading: bare, supports: [], told, position });
        depth = heading.depth + 1;
        heading = undefined;
      } else {
        close();
        add({ supports: [], told, position: placeOf(block) });
      }
    }
  }
  close();
  return parts;
}

/** A paragraph that only names a part that articles have, `References:` or `**Conclusion**`, as its heading. */
function asHeading(block: RootContent, depth: number): Heading | undefined {
  if (block.type !== 'paragraph') return undefined;
  const words = textOf(block.children).trim();
  const bold = block.children.length === 1 && block.children[0]?.type === 'strong';
  if (words.length > 40 || (!bold && !/[:：]$/u.test(words)) || roleOf(words) === undefined) return undefined;
  return {
    type: 'heading',
    depth: Math.min(6, Math.max(2, depth)) as Heading['depth'],
    children: block.children,
    position: placeOf(block),
  };
}
