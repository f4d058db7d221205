/** What an author says outright in `:::name` blocks: which names are known, and what `:::drop` takes out. */
import type { Root, RootContent } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import type { Dropped } from '../article.ts';
import { locator } from '../locator.ts';

/** The directives that deckwright knows; content/README.md documents each with an example. */
export const directives = [
  'narrative',
  'matrix',
  'quadrant',
  'comparison',
  'side',
  'faq',
  'question',
  'thesis',
  'introduction',
  'conclusion',
  'disclaimer',
  'aside',
  'drop',
] as const;

/** Blocks that hold blocks. */
const HOLDERS: ReadonlySet<string> = new Set([
  'containerDirective',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
]);

/** The tree without what the author drops, with a message for each directive that is none of ours. */
export function withoutDrops(
  tree: Root,
  text: string,
): { tree: Root; dropped: Dropped[]; messages: VFileMessage[] } {
  const dropped: Dropped[] = [];
  const messages: VFileMessage[] = [];
  const locate = locator(text);
  const keep = (block: RootContent): RootContent[] => {
    if (block.type !== 'containerDirective' && block.type !== 'leafDirective') return [inside(block)];
    const { name, position } = block;
    if (!directives.some((known) => known === name)) messages.push(unknown(name, position?.start));
    if (name === 'drop' && position) {
      const words = text.slice(position.start.offset, position.end.offset);
      dropped.push({ type: 'dropped', reason: 'author', text: words, position });
      return [];
    }
    // The line that opens a block is the author's word to us, but for the name that it may hold.
    const at = position?.start.offset ?? 0;
    const line = /[^\n]*/.exec(text.slice(at, at + 1000))?.[0] ?? '';
    dropped.push({ type: 'dropped', reason: 'markup', text: line, position: locate(at, at + line.length) });
    if (block.type === 'leafDirective') return [block];
    return [inside(block)];
  };
  /** Directives also stand in quotations and items. */
  const inside = <T extends RootContent>(block: T): T =>
    HOLDERS.has(block.type) && 'children' in block
      ? { ...block, children: (block.children as RootContent[]).flatMap(keep) }
      : block;
  return { tree: { ...tree, children: tree.children.flatMap(keep) }, dropped, messages };
}

function unknown(
  name: string,
  place: NonNullable<RootContent['position']>['start'] | undefined,
): VFileMessage {
  return message(
    'read:directive',
    `Unexpected directive \`${name}\`, expected one of ${directives.join(', ')}`,
    { place, note: 'Its content is read as ordinary text.' },
  );
}
