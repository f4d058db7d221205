/** A parsed tree made ready to be outlined: references resolved, wrapped lines joined, what shows nothing taken out. */
import type { Link, Root, RootContent, Text } from 'mdast';
import type { Node, Parent } from 'unist';
import { placeOf } from '../../text/phrase.ts';
import { FULL_WIDTH } from '../../text/script.ts';
import { visible } from '../../text/visible.ts';
import { codeOf } from './fence.ts';
import type { Masked } from './misread-ranges.ts';
import { walk, type Mdast } from './walk.ts';

/** Resolves references, joins wrapped lines and drops nodes that show nothing. */
export function tidy(tree: Root): Root {
  const targets = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === 'definition') targets.set(node.identifier.toLowerCase(), node.url);
  });
  return rewrite(tree, targets) as Root;
}

/** Blocks that show only what is in them. */
const HOLDERS: ReadonlySet<string> = new Set(['list', 'listItem', 'footnoteDefinition', 'leafDirective']);
/** Blocks that show no words. */
const SILENT: ReadonlySet<string> = new Set(['thematicBreak', 'definition', 'html']);

const isSilent = (node: Mdast): boolean =>
  SILENT.has(node.type) || (HOLDERS.has(node.type) && 'children' in node && node.children.every(isSilent));

/** What shows nothing: HTML that seemed to stand in code and was not masked, markers of empty items, definitions inside blocks. */
export function unmasked(tree: Root): Masked[] {
  const found: Masked[] = [];
  walk(tree, (node) => {
    const { start, end } = placeOf(node);
    const empty = node.type === 'listItem' && isSilent(node);
    const inside = node.type === 'definition' && (start.line < end.line || start.column > 1);
    if (node.type !== 'html' && !empty && !inside) return;
    found.push({ start: start.offset ?? 0, end: end.offset ?? 0, reason: empty ? 'empty' : 'markup' });
  });
  return found;
}

function rewrite(node: Mdast, targets: ReadonlyMap<string, string>): Mdast | undefined {
  if (node.type === 'definition' || node.type === 'html') return undefined;
  if (node.type === 'text') return unwrapped(node);
  if (node.type === 'code') return codeOf(node);
  if (node.type === 'inlineCode') return { ...node, value: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') };
  if (node.type === 'imageReference') {
    const url = targets.get(node.identifier.toLowerCase());
    return url === undefined ? node : { type: 'image', url, alt: node.alt ?? '', position: placeOf(node) };
  }
  if (!('children' in node)) return node;
  const children = (node as Parent).children.flatMap(
    (child: Node) => rewrite(child as RootContent, targets) ?? [],
  );
  if (node.type === 'linkReference') {
    const url = targets.get(node.identifier.toLowerCase()) ?? '';
    const { type: _type, identifier: _id, label: _label, referenceType: _reference, ...rest } = node;
    return { ...rest, type: 'link', url, children: children as Link['children'] };
  }
  if (node.type === 'paragraph' && children.length === 0) return undefined;
  return { ...node, children } as Mdast;
}

const ANY_WIDE = new RegExp(FULL_WIDTH, 'u');

/** A wrapped line joins the next with a space, or with nothing where either side is CJK. */
function unwrapped(text: Text): Text {
  if (!/[\n\u2060]|\s{2}|[^ -~\p{L}\p{N}\p{P}\p{S}]/u.test(text.value)) return text;
  // The filler of masked text is among what is not seen.
  const value = visible(text.value)
    // Other blanks are the author's, but for runs so long that nobody meant them.
    .replace(/[ \t]{2,}|[^\S\n]{50,}/gu, ' ')
    .replace(/(.?)[ \t]?\n[ \t]?(.?)/gu, (_all, before: string, after: string) =>
      ANY_WIDE.test(before) || ANY_WIDE.test(after) ? before + after : `${before} ${after}`,
    );
  return { ...text, value };
}
