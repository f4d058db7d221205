/** Marks around words, kept so that Markdown can tell where each begins and ends. */
import type { PhrasingContent } from 'mdast';

/** Emphasis of any kind: what Markdown writes with asterisks or tildes. */
type Mark = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;

const isMark = (node: PhrasingContent): node is Mark =>
  node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';

/** What is marked, without its marks. */
export const unwrap = (node: PhrasingContent): PhrasingContent[] =>
  isMark(node) ? node.children.flatMap(unwrap) : [node];

/** Joins neighbours of one kind, and frees the second of two marks that touch: their asterisks would run together. */
export function merge(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined = joinAlike(nodes);
  const loose = joined.flatMap((node, at) =>
    isMark(node) && (ambiguous(joined[at - 1], node, 'end') || ambiguous(joined[at + 1], node, 'start'))
      ? unwrap(node)
      : [node],
  );
  return loose.length > joined.length || loose.some((node, at) => node !== joined[at])
    ? merge(loose)
    : joined;
}

/**
 * Does a mark touch its neighbour with a character beyond the basic plane, such as an emoji?
 *
 * Parsers do not agree whether that is a letter, and with it whether the asterisks are a mark.
 */
function ambiguous(
  neighbour: PhrasingContent | undefined,
  mark: PhrasingContent,
  edge: 'start' | 'end',
): boolean {
  if (!neighbour) return false;
  const outer = edgeOf(neighbour, edge);
  const inner = edgeOf(mark, edge === 'end' ? 'start' : 'end');
  return outer.trim() !== '' && /[\uD800-\uDFFF]/.test(outer + inner);
}

/** The first or last UTF-16 unit of a node's text. */
function edgeOf(node: PhrasingContent, edge: 'start' | 'end'): string {
  if ('value' in node) return node.value.at(edge === 'start' ? 0 : -1) ?? '';
  const child = 'children' in node ? node.children.at(edge === 'start' ? 0 : -1) : undefined;
  return child ? edgeOf(child, edge) : '';
}

function joinAlike(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((all, node) => {
    const last = all.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      all[all.length - 1] = { type: 'text', value: last.value + node.value };
    else if (last?.type === 'inlineCode' && node.type === 'inlineCode')
      all[all.length - 1] = { type: 'inlineCode', value: last.value + node.value };
    else if (last && isMark(last) && isMark(node)) {
      if (last.type === node.type)
        all[all.length - 1] = { ...last, children: merge([...last.children, ...node.children]) };
      else all.push(...unwrap(node));
    } else all.push(node);
    return all;
  }, []);
}

const space = (edge: PhrasingContent | undefined, at: RegExp): PhrasingContent[] =>
  edge?.type === 'text' && at.test(edge.value) ? [{ type: 'text', value: ' ' }] : [];

/** Puts the white space at the ends of marked words outside the mark, where Markdown wants it. */
export function aroundMark(
  children: readonly PhrasingContent[],
  mark: (kept: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const kept = trimEnds(children);
  if (kept.length === 0) return children.length > 0 ? [{ type: 'text', value: ' ' }] : [];
  return [...space(children[0], /^\s/), mark(kept), ...space(children.at(-1), /\s$/)];
}

/**
 * What is marked, in parts beside its formulas: these stay outside the mark.
 *
 * They have a look of their own, and whether a mark begins before a dollar depends on the letter before it.
 */
export function besideFormulas(
  children: readonly PhrasingContent[],
  marked: (part: PhrasingContent[]) => PhrasingContent[],
): PhrasingContent[] {
  const at = children.findIndex(({ type }) => type === 'inlineMath');
  const formula = children[at];
  if (!formula) return marked([...children]);
  return [...marked(children.slice(0, at)), formula, ...besideFormulas(children.slice(at + 1), marked)];
}

/** The nodes without white space at the two ends. */
export function trimEnds(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed = nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === nodes.length - 1 ? start.trimEnd() : start };
  });
  const kept = trimmed.filter((node) => node.type !== 'text' || node.value !== '');
  return kept.length < nodes.length ? trimEnds(kept) : kept;
}
