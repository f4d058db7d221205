/** Formulas that cannot be set become code, and one message says which. */
import type { Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { typeset } from '../../formula/katex.ts';
import { texOf } from '../../formula/tex.ts';
import { message } from '../../rules/index.ts';
import { placeOf } from '../../text/phrase.ts';
import { walk, type Mdast } from './walk.ts';

/** Most lines that a message names. */
const MAX_NAMED_LINES = 12;

/** A formula that cannot be set. */
interface Broken {
  readonly node: Mdast;
  readonly reason: string;
}

/** The tree with code in place of each formula that cannot be set, and a message where there is one. */
export function withFormulas(tree: Root): { tree: Root; messages: VFileMessage[] } {
  const broken = new Map<Mdast, Broken>();
  walk(tree, (node) => {
    const display = node.type === 'code' && node.meta === 'display';
    if (!display && node.type !== 'inlineMath') return;
    const { reason } = typeset(texOf(node.value), display);
    if (reason !== undefined) broken.set(node, { node, reason });
  });
  if (broken.size === 0) return { tree, messages: [] };
  return { tree: replaced(tree, broken) as Root, messages: [told([...broken.values()])] };
}

function replaced(node: Mdast, broken: ReadonlyMap<Mdast, Broken>): Mdast {
  if (broken.has(node)) {
    if (node.type === 'code') return { ...node, meta: null };
    if (node.type === 'inlineMath') return { ...node, type: 'inlineCode' };
  }
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => replaced(child, broken)) } as Mdast;
}

function told(broken: readonly Broken[]): VFileMessage {
  const [first, ...others] = broken.map(({ node, reason }) => ({ place: placeOf(node), reason }));
  const lines = [...new Set(others.map(({ place }) => place.start.line))];
  const more = lines.length > MAX_NAMED_LINES ? ' and more' : '';
  const also =
    lines.length > 0 ? ` The same in line ${lines.slice(0, MAX_NAMED_LINES).join(', ')}${more}.` : '';
  return message(
    'read:formula',
    `Unexpected formula that cannot be set (${first?.reason ?? ''}), expected TeX as KaTeX knows it`,
    { place: first?.place, note: `Mend it; until then its source is shown as code.${also}` },
  );
}
