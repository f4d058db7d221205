/** The places in a layout that a slide fills: `{{name}}` in its text. */
import type { Heading, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Node } from 'unist';
import type { LayoutPart } from './parts.ts';

/** A slot as it stands in a layout. */
export interface SlotPlace {
  readonly name: string;
  /** True when it is all that its paragraph holds, so that blocks can take the paragraph's place. */
  readonly alone: boolean;
  readonly node: Node;
}

const slot = /\{\{\s*([\w-]+)\s*\}\}/g;

/** Every slot of a layout in order. */
export function places(parts: readonly LayoutPart[]): SlotPlace[] {
  return parts.flatMap((part) => {
    if (part.type === 'box') return places(part.children);
    if (part.type === 'paragraph' || part.type === 'heading') return placesIn(part);
    if (part.type === 'table')
      return part.children.flatMap((row) =>
        row.children.flatMap((cell) =>
          namesIn(cell.children).map((name) => ({ name, alone: false, node: part })),
        ),
      );
    return within(part).map((name) => ({ name, alone: false, node: part }));
  });
}

/** The name of the slot that is all of a paragraph, or undefined. */
export function soleSlot(block: Paragraph | Heading): string | undefined {
  const [only, ...others] = block.children;
  if (block.type !== 'paragraph' || only?.type !== 'text' || others.length > 0) return undefined;
  const [piece, ...rest] = pieces(only);
  return rest.length === 0 && piece?.slot !== undefined ? piece.slot : undefined;
}

/** A run of a layout's text: literal, or a slot. */
export type LayoutText =
  { readonly slot: string; readonly text?: never } | { readonly slot?: never; readonly text: Text };

/** A text of a layout divided at its slots. */
export function pieces(text: Text): LayoutText[] {
  const found: LayoutText[] = [];
  let at = 0;
  for (const match of text.value.matchAll(slot)) {
    if (match.index > at) found.push({ text: { type: 'text', value: text.value.slice(at, match.index) } });
    found.push({ slot: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  if (at < text.value.length) found.push({ text: { type: 'text', value: text.value.slice(at) } });
  return found;
}

function placesIn(block: Paragraph | Heading): SlotPlace[] {
  const sole = soleSlot(block);
  if (sole !== undefined) return [{ name: sole, alone: true, node: block }];
  return namesIn(block.children).map((name) => ({ name, alone: false, node: block }));
}

/** Names of the slots in phrasing content. */
export function namesIn(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return pieces(node).flatMap((piece) => piece.slot ?? []);
    return 'children' in node ? namesIn(node.children) : [];
  });
}

/** Names of the slots anywhere in a block that is neither paragraph, heading nor table; `fill` does not go there. */
function within(part: LayoutPart): string[] {
  return [...JSON.stringify(part).matchAll(slot)].map((match) => match[1] ?? '');
}
