/** The headings of an article as parts: each with its own blocks, and the headings that it stands under. */
import type { Heading, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { placeOf, spanOf, textOf, type Phrase } from '../text/phrase.ts';
import { headingPhrase, supportsOf, type Context } from './supports.ts';
import type { Support } from './outline.ts';
import { roleOf } from './terms.ts';

/** What stands between one heading and the next. */
export interface Part {
  readonly heading?: Phrase;
  readonly depth: number;
  /** The headings above, outermost first. */
  readonly group: readonly Phrase[];
  readonly supports: readonly Support[];
  readonly position: Position;
}

/** Cuts a tree at its headings; `title` is the heading that is the article's title, which opens no part. */
export function partsOf(tree: Root, title: Heading | undefined, context: Context): Part[] {
  const parts: Part[] = [];
  let path: { depth: number; phrase: Phrase }[] = [];
  let heading: Heading | undefined;
  let blocks: RootContent[] = [];
  const close = (): void => {
    const phrase = heading && headingPhrase(heading.children, placeOf(heading), context.source);
    const depth = heading?.depth ?? 1;
    path = path.filter((above) => above.depth < depth);
    if (phrase || blocks.length > 0) {
      const position = spanOf([...(heading ? [heading] : []), ...blocks]) ?? placeOf(tree);
      const group = path.map((above) => above.phrase);
      parts.push({
        ...(phrase && { heading: phrase }),
        depth,
        group,
        supports: supportsOf(blocks, context),
        position,
      });
    }
    if (phrase) path.push({ depth, phrase });
    blocks = [];
  };
  for (const block of tree.children) {
    if (block === title) continue;
    if (block.type === 'thematicBreak') {
      // A rule below an abstract ends it: what follows is the article itself.
      if (heading && roleOf(textOf(heading.children)) === 'digest' && blocks.length > 0) {
        close();
        heading = undefined;
      }
    } else if (block.type !== 'heading') blocks.push(block);
    else {
      close();
      heading = block;
    }
  }
  close();
  return parts;
}
