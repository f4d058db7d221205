/** What in a layout would load, lead or run something: pictures belong into the style sheet, where they are checked. */
import type { Html, Nodes, Root, RootContent } from 'mdast';
import { isAddress } from './clean-line.ts';
import type { LayoutFault } from './parts.ts';

/** Comments that Marp takes for instructions: those that name the class of a slide and its page number; any other with a colon could name a picture or a style. */
const INSTRUCTION = /^<!--(?:\s*_?(?:class|paginate):[ \t]*[\w -]*\n?)+\s*-->$/;

/** The nodes of a layout that are more than text, boxes and slots; its blocks of HTML other than comments are told elsewhere. */
export function liveIn(root: Root): LayoutFault[] {
  return root.children.flatMap((block) => faultsOf(block, block));
}

function faultsOf(node: Nodes, block: RootContent): LayoutFault[] {
  const reason = reasonOf(node, node === block);
  if (reason !== undefined) return [{ node: block, reason }];
  return 'children' in node ? node.children.flatMap((child) => faultsOf(child, block)) : [];
}

function reasonOf(node: Nodes, isBlock: boolean): string | undefined {
  if (node.type === 'html')
    return isBlock ? inComment(node) : `Unexpected HTML \`${first(node.value)}\` in a line, expected text`;
  if (node.type === 'image') return `Unexpected image \`${node.url}\`, expected pictures in theme.css`;
  if (node.type === 'imageReference')
    return `Unexpected image \`${node.identifier}\`, expected pictures in theme.css`;
  if ((node.type === 'link' || node.type === 'definition') && !isAddress(node.url))
    return `Unexpected link to \`${node.url}\`, expected http, https or mailto without the name of a user`;
  return undefined;
}

function inComment({ value }: Html): string | undefined {
  if (!value.startsWith('<!--') || !value.includes(':') || INSTRUCTION.test(value)) return undefined;
  return `Unexpected comment \`${first(value)}\`, expected \`_class: …\` or \`_paginate: …\``;
}

const first = (value: string): string => value.split('\n', 1)[0] ?? '';
