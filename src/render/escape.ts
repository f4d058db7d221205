/** How article text is printed as Marp Markdown so that none of it is live. */
import type { Image, List, Nodes, Parents } from 'mdast';
import { defaultHandlers, type Handle, type Options, type State, type Unsafe } from 'mdast-util-to-markdown';
import { gfmToMarkdown } from 'mdast-util-gfm';

/**
 * What is escaped beyond CommonMark.
 *
 * Marp adds comments (`<`), mathematics (`$`), emoji shortcodes and bare addresses (`:`, `.`, `/`), and takes other
 * list marks than `-` and `1.` for lists that appear step by step.
 */
const unsafe: readonly Unsafe[] = [
  ...['<', '$', '`', '|', '[', ']'].map((character): Unsafe => ({ character, inConstruct: 'phrasing' })),
  ...['#', '-', '+', '*', '=', '~', '>', ':', '|'].map((character): Unsafe => ({ character, atBreak: true })),
  { character: ':', after: '[\\w+/)(-]', inConstruct: 'phrasing' },
  { character: '/', before: '/', inConstruct: 'phrasing' },
  { character: '.', before: '[^\\s]', after: '[A-Za-z\\u0440]{2}', inConstruct: 'phrasing' },
  { character: '@', after: '[^\\s]', inConstruct: 'phrasing' },
];

/** Words that Marp takes for instructions when they stand in the alternative text of an image. */
const imageKeyword =
  /(?<![^\s])(?=(?:bg|fit|auto|contain|cover|left|right|vertical|horizontal|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|w|width|h|height)(?::\S*)?(?![^\s])|(?:left|right|w|h|width|height):|[\d.]+%)./g;

/** Prints an image; the first letter of a word that Marp would obey becomes a character reference. */
const image: Handle = (node: Image, _parent: Parents | undefined, state: State, info) => {
  const exit = state.enter('label');
  const alt = state.safe(node.alt, { before: '![', after: ']', ...{ lineShift: info.lineShift, now: info.now } });
  exit();
  return `![${alt.replace(imageKeyword, (char) => `&#${char.codePointAt(0) ?? 0};`)}](${node.url})`;
};

/** Prints a list with the same marks as the one before it: the other marks are those that Marp shows step by step. */
const list: Handle = (node: List, parent: Parents | undefined, state: State, info) => {
  delete state.bulletLastUsed;
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
  handlers: { image, list },
  // A blank line between blocks, else a table would go on with the list above it; a list may follow its paragraph.
  join: [(left: Nodes, right: Nodes) => (left.type === 'paragraph' && right.type === 'list' ? undefined : 1)],
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};
