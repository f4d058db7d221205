/** A layout: one Markdown file of a pack, parsed once and checked against the registry of layouts. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Node } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { packSlots } from '../compose/brand.ts';
import type { SlotKind } from '../compose/layout/definition.ts';
import { layouts, type LayoutName } from '../compose/layout/index.ts';
import { traitsOf } from '../compose/layout/traits.ts';
import { message } from '../rules/index.ts';
import { frontMatter } from './front-matter.ts';
import { readLimits } from './limits.ts';
import { liveIn } from './unsafe-nodes.ts';
import { nest, type LayoutPart } from './parts.ts';
import { places } from './slots.ts';

/** A layout, ready to be filled. */
export interface ParsedLayout {
  readonly name: LayoutName;
  readonly parts: readonly LayoutPart[];
  /** How much its slots hold, by slot. */
  readonly limits: Readonly<Record<string, number>>;
}

/** Most characters of a layout: the longest of the base pack has 700. */
const MAX_LAYOUT_CHARACTERS = 16 * 1024;

/** Quotations and lists in each other that no slide has; the parser's stack ends at several thousand. */
const NESTED = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){20}/m;

/** Is this the name of a layout? */
export function isLayoutName(name: string): name is LayoutName {
  return Object.hasOwn(layouts, name);
}

/** What a slot of a layout takes; undefined when the layout has no such slot. */
export function slotKind(layout: LayoutName, slot: string): SlotKind | undefined {
  const { slots } = traitsOf(layout);
  if (Object.hasOwn(slots, slot)) return slots[slot];
  return (packSlots as readonly string[]).includes(slot) ? 'line?' : undefined;
}

/**
 * Parses and checks the text of a layout; throws the first `template:layout` message.
 *
 * `path` is where the user finds the file; messages carry it.
 */
export function parseLayout(name: LayoutName, text: string, path: string): ParsedLayout {
  if (text.length > MAX_LAYOUT_CHARACTERS || NESTED.test(text))
    throw fault(path, 'Unexpected size or nesting, expected a layout of some boxes and slots');
  const { data, body } = frontMatter(text);
  const root = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const { parts, faults } = nest(root);
  const messages = [...faults, ...liveIn(root)].map(({ node, reason }) => fault(path, reason, node));
  messages.push(...slotFaults(name, parts, path));
  const limits = readLimits(data);
  for (const { key, line, reason } of limits.faults) {
    messages.push(fault(path, reason, undefined, { line, column: 1 }));
    void key;
  }
  for (const { key, line } of limits.keys) {
    if (slotKind(name, key) === undefined)
      messages.push(fault(path, unknownSlot(name, key), undefined, { line, column: 1 }));
  }
  if (messages[0]) throw messages[0];
  return { name, parts, limits: limits.limits };
}

function slotFaults(name: LayoutName, parts: readonly LayoutPart[], path: string): VFileMessage[] {
  const found = places(parts);
  const messages = found.flatMap((place) => {
    const kind = slotKind(name, place.name);
    if (kind === undefined) return [fault(path, unknownSlot(name, place.name), place.node)];
    if (kind.startsWith('blocks') && !place.alone) {
      return [
        fault(
          path,
          `Unexpected \`{{${place.name}}}\` inside a line, expected it in a paragraph of its own`,
          place.node,
        ),
      ];
    }
    return [];
  });
  const used = new Set(found.map((place) => place.name));
  for (const [slot, kind] of Object.entries(traitsOf(name).slots)) {
    if (kind.endsWith('?') || used.has(slot)) continue;
    messages.push(
      fault(path, `Unexpected layout \`${name}\` without \`{{${slot}}}\`, expected all its required slots`),
    );
  }
  return messages;
}

const unknownSlot = (name: LayoutName, slot: string): string =>
  `Unexpected slot \`${slot}\`, expected one of ${[...Object.keys(traitsOf(name).slots), ...packSlots].join(', ')}`;

function fault(
  path: string,
  reason: string,
  node?: Node,
  point?: { line: number; column: number },
): VFileMessage {
  const given = message('template:layout', reason, {
    place: node?.position ?? point ?? { line: 1, column: 1 },
    note: 'Each layout with its slots is listed in templates/README.md.',
  });
  given.file = path;
  return given;
}
