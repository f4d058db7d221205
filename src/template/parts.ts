/** The tree of a layout: mdast blocks, with the boxes that its lines of HTML open and close made into nodes. */
import type { Html, Root, RootContent } from 'mdast';

/** A pair of HTML lines with what stands between them. */
export interface LayoutBox {
  readonly type: 'box';
  readonly open: Html;
  readonly close: Html;
  readonly children: readonly LayoutPart[];
}

/** One part of a layout. */
export type LayoutPart = LayoutBox | RootContent;

/** What is wrong with the lines of HTML of a layout, and where. */
export interface LayoutFault {
  readonly node: RootContent;
  readonly reason: string;
}

const opening = /^<([a-z][a-z0-9]*)((?:\s+class="[^"<>]*")?)\s*>$/;
const closing = /^<\/([a-z][a-z0-9]*)\s*>$/;
const comment = /^<!--[\s\S]*-->$/;

/** Elements that a layout may use: those that Marp lets pass with a class by default. */
export const elements = ['div', 'article', 'aside', 'figure', 'figcaption', 'nav', 'span'] as const;

/**
 * Nests the blocks of a layout by its opening and closing lines of HTML.
 *
 * Each tag stands on a line of its own with blank lines around it; any other HTML but comments is a fault.
 */
export function nest(root: Root): {
  readonly parts: readonly LayoutPart[];
  readonly faults: readonly LayoutFault[];
} {
  const faults: LayoutFault[] = [];
  const open: { node: Html; name: string; children: LayoutPart[] }[] = [];
  const parts: LayoutPart[] = [];
  const add = (part: LayoutPart): void => void (open.at(-1)?.children ?? parts).push(part);
  for (const node of root.children) {
    if (node.type !== 'html' || comment.test(node.value)) {
      add(node);
      continue;
    }
    const name = opening.exec(node.value)?.[1];
    const ends = closing.exec(node.value)?.[1];
    const last = open.at(-1);
    if (name && (elements as readonly string[]).includes(name)) open.push({ node, name, children: [] });
    else if (ends && last?.name === ends) {
      open.pop();
      add({ type: 'box', open: last.node, close: node, children: last.children });
    } else faults.push({ node, reason: reasonOf(node.value) });
  }
  for (const { node } of open)
    faults.push({ node, reason: `Unexpected end of layout, expected the end of \`${node.value}\`` });
  return { parts, faults };
}

function reasonOf(value: string): string {
  const line = value.split('\n', 1)[0] ?? '';
  return closing.test(value)
    ? `Unexpected \`${line}\`, expected the end of the box that was opened last`
    : `Unexpected HTML \`${line}\`, expected one tag such as \`<div class="…">\` with blank lines around it`;
}
