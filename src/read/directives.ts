/** What an author says outright in `:::name` blocks: which names are known, and what `:::drop` takes out. */
import type { Root, RootContent } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { message } from '../rules.ts';
import type { Dropped } from './article.ts';
import { locator } from './locator.ts';

/** The directives that deckwright knows; content/README.md documents them. */
export const directives = ['drop'] as const;

/** The tree without what the author drops, with a message for each directive that is none of ours. */
export function withoutDrops(
  tree: Root,
  text: string,
): { tree: Root; dropped: Dropped[]; messages: VFileMessage[] } {
  const dropped: Dropped[] = [];
  const locate = locator(text);
  const messages: VFileMessage[] = [];
  const keep = (block: RootContent): boolean => {
    if (block.type !== 'containerDirective' && block.type !== 'leafDirective') return true;
    if (!directives.some((name) => name === block.name)) {
      const place = block.position?.start;
      const note = 'Its content is read as ordinary text.';
      messages.push(
        message(
          'read:directive',
          `Unexpected directive \`${block.name}\`, expected one of ${directives.join(', ')}`,
          { place, note },
        ),
      );
    }
    if (block.name !== 'drop' || !block.position) {
      const at = block.position?.start.offset ?? 0;
      const end = at + (/[^\n]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0);
      dropped.push({
        type: 'dropped',
        reason: 'markup',
        text: text.slice(at, end),
        position: locate(at, end),
      });
      return true;
    }
    const { start, end } = block.position;
    dropped.push({
      type: 'dropped',
      reason: 'author',
      text: text.slice(start.offset, end.offset),
      position: block.position,
    });
    return false;
  };
  const kept = <T extends Root | RootContent>(node: T): T =>
    'children' in node
      ? { ...node, children: (node.children as RootContent[]).filter(keep).map((child) => kept(child)) }
      : node;
  return { tree: kept(tree), dropped, messages };
}
