/** How article text is printed as Marp Markdown so that none of it is live. */
import type { Image, List, Nodes, Parents, Text } from 'mdast';
import type { InlineMath, Math } from '../formula/node.ts';
import { defaultHandlers, type Handle, type Options, type State, type Unsafe } from 'mdast-util-to-markdown';
import { gfmToMarkdown } from 'mdast-util-gfm';

/**
 * What is escaped beyond CommonMark: Marp adds comments (`<`), mathematics (`$`) and bare addresses (`//`, `@`).
 */
const unsafe: readonly Unsafe[] = [
  ...['<', '$', '`', '|', '[', ']'].map((character): Unsafe => ({ character, inConstruct: 'phrasing' })),
  ...['#', '-', '+', '*', '=', '~', '>', ':', '|'].map((character): Unsafe => ({ character, atBreak: true })),
  { character: '/', before: '/', inConstruct: 'phrasing' },
  { character: '@', after: '[^\\s]', inConstruct: 'phrasing' },
];

/** A number with its point before a title, which a reader of the title alone would take for a list: `22. Remove it`. */
const ordinal = /^(\d+)([.)])(?=\s)/;

/** The colon that begins an emoji shortcode, as printed. */
const shortcode = /\\?:(?=(?:[\w+-]|\\[_+-])+\\?:)/g;

/** Prints text with what neither CommonMark nor an escape settles. */
const text: Handle = (node: Text, parent: Parents | undefined, state: State, info) => {
  const printed = defaultHandlers.text(node, parent, state, info);
  // Beside characters beyond the basic plane parsers do not agree on which underscores are inside a word.
  const plain = /[\uD800-\uDFFF]/.test(node.value) ? printed.replace(/(?<!\\)_/g, '\\_') : printed;
  // Marp looks for shortcodes after escapes are gone; only another element between keeps `:tada:` as it was written.
  const unlisted =
    parent?.type === 'heading' && parent.children[0] === node ? plain.replace(ordinal, '$1\\$2') : plain;
  return unlisted.replace(shortcode, `$&${APART}`);
};

/** Words that Marp takes for instructions when they stand in the alternative text of an image. */
const imageKeyword =
  /(?<!\S)(?=(?:bg|fit|auto|contain|cover|left|right|vertical|horizontal|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::|(?!\S))|(?:left|right|w|h|width|height):|[\d.]+%)/g;

/**
 * Prints an image with its alternative text.
 *
 * Marp takes escapes out of it, and words such as `bg` for instructions: marks become spaces, and an invisible word
 * joiner goes before such words.
 */
const image: Handle = (node: Image) => {
  const alt = (node.alt ?? '')
    .replace(/[\\`*<>[\]$|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ' ')
    .replace(/&(?=[#A-Za-z])/g, '&\u2060')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(imageKeyword, '\u2060');
  return `![${alt}](${node.url})`;
};

/**
 * Prints a formula, the one thing whose dollars are not escaped: its TeX has none, and stands on one line.
 *
 * A figure behind it would make the dollar a price, and a dollar beside it would make a display of it.
 */
const inlineMath: Handle & { peek?: () => string } = (node: InlineMath, _parent, state: State, info) => {
  // A table takes every bar for the edge of a cell, but for those behind a backslash.
  const tex = state.stack.includes('tableCell') ? node.value.replaceAll('|', '\\|') : node.value;
  return `$${tex}$${/^[\d$]/.test(info.after) ? APART : ''}`;
};
inlineMath.peek = () => '$';

/** Draws nothing and keeps two marks apart. */
const APART = '<span></span>';

const math: Handle = (node: Math, _parent, state: State, info) => {
  const exit = state.enter('mathFlow' as Parameters<State['enter']>[0]);
  const printed = state.createTracker(info).move(`$$\n${node.value}\n$$`);
  exit();
  return printed;
};

/** Prints a list with the same marks as the one before it: the other marks are those that Marp shows step by step. */
const list: Handle = (node: List, parent: Parents | undefined, state: State, info) => {
  state.bulletLastUsed = undefined;
  return defaultHandlers.list(node, parent, state, info);
};

/** Options of mdast-util-to-markdown for one slide. */
export const printing: Options = {
  bullet: '-',
  bulletOther: '+',
  bulletOrdered: '.',
  emphasis: '*',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  setext: false,
  unsafe: [...unsafe],
  handlers: { image, inlineMath, list, math, text },
  // A blank line between blocks, else a table would go on with the list above it; a list may follow its paragraph.
  join: [(left: Nodes, right: Nodes) => (left.type === 'paragraph' && right.type === 'list' ? undefined : 1)],
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};
