/** Writes tags back into words and code where the parser saw placeholders of them that stand for no node. */
import type { Root } from 'mdast';
import { placeholderOf } from './blank.ts';
import type { MarkdownRange } from './misread-ranges.ts';
import { walk } from './walk.ts';

/** Changes the tree: `Pay<xxxxx>` in a block of code is `Pay</quote>` again. */
export function writeTags(tree: Root, missing: readonly MarkdownRange[], text: string): void {
  const tags = missing.map(({ start, end }) => {
    const raw = text.slice(start, end);
    const words = placeholderOf(raw.slice(1, -1)).split(/\s+/u);
    // Code loses what its lines are set in by.
    return { start, end, raw, pattern: new RegExp(words.join('\\s+'), 'u') };
  });
  walk(tree, (node) => {
    if (!('value' in node) || !node.value.includes('<x')) return;
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    for (const tag of tags)
      if (tag.start >= from && tag.start < to) node.value = node.value.replace(tag.pattern, () => tag.raw);
  });
}
