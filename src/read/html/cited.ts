/** Citations in brackets, `[1, 2]`: marks of notes without the brackets and commas around them. */
import type { PhrasingContent } from 'mdast';

const CLOSES: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

const isMark = (node: PhrasingContent | undefined): boolean => node?.type === 'footnoteReference';

/** The same nodes; `[`, mark, `, `, mark, `]` → mark, mark. Text keeps its place. */
export function withoutBrackets(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (!nodes.some(isMark)) return nodes;
  const values = new Map<number, string>();
  const valueAt = (at: number): string => {
    const node = nodes[at];
    return node?.type === 'text' ? (values.get(at) ?? node.value) : '';
  };
  for (let at = 0; at < nodes.length; at++) {
    const open = isMark(nodes[at + 1]) ? /[[(]\s*$/u.exec(valueAt(at))?.[0] : undefined;
    let end = at + 2;
    while (isMark(nodes[end + 1]) && /^\s*[,;–-]\s*$/u.test(valueAt(end))) end += 2;
    const close = CLOSES[open?.[0] ?? ''];
    if (open === undefined || close === undefined || !valueAt(end).trimStart().startsWith(close)) continue;
    values.set(at, valueAt(at).slice(0, -open.length));
    for (let between = at + 2; between < end; between += 2) values.set(between, '');
    values.set(end, valueAt(end).trimStart().slice(close.length));
  }
  return nodes.flatMap((node, at): PhrasingContent[] => {
    const value = values.get(at);
    if (value === undefined || node.type !== 'text') return [node];
    return value === '' ? [] : [{ ...node, value }];
  });
}
