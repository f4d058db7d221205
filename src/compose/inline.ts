/** Small builders of mdast for slots; template text is a text node without a position. */
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Strong, Text } from 'mdast';
import { isRaisable, told, type OpName } from '../condense/edit.ts';
import type { Phrase } from '../text/phrase.ts';

/** Text of the template, not of the article: it has no position, by which `verify` tells the two apart. */
export const template = (value: string): Text => ({ type: 'text', value });

/** The runs of a phrase as they go into a slot: no images, no line breaks, no nested strong where it is all strong. */
export function runs(phrase: Phrase): PhrasingContent[] {
  return phrase.children.flatMap(plainer);
}

function plainer(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'html') return [];
  if (node.type === 'footnoteReference') return [];
  if (node.type === 'break') return [template(' ')];
  if (node.type === 'linkReference') return node.children.flatMap(plainer);
  if ('children' in node) {
    const children = node.children.flatMap((child) => plainer(child));
    return children.length > 0 ? [{ ...node, children } as PhrasingContent] : [];
  }
  if (node.type !== 'text' || !PICTOGRAPH.test(node.value)) return [node];
  // Between two words a picture parts them.
  const value = node.value.replace(PICTOGRAPHS, (picture: string, at: number, whole: string) =>
    at > 0 && at + picture.length < whole.length && !/\s$/u.test(whole.slice(0, at)) ? ' ' : '',
  );
  return value === '' ? [] : [{ ...node, value }];
}

/** Pictures among the letters, with their joiners and colours: no bundled font draws them. */
const PICTOGRAPH = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;
const PICTOGRAPHS =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic}?)*\s*/gu;

/** Runs without emphasis and links, for titles and labels that have a weight of their own. */
export function bare(phrase: Phrase): PhrasingContent[] {
  const flatten = (node: PhrasingContent): PhrasingContent[] =>
    'children' in node ? node.children.flatMap((child) => flatten(child as PhrasingContent)) : [node];
  return runs(phrase).flatMap(flatten);
}

/** Runs set in bold. */
export const strong = (children: readonly PhrasingContent[]): Strong => ({
  type: 'strong',
  children: [...children],
});

/** A paragraph of runs. */
export const paragraph = (children: readonly PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: [...children],
});

/** A list with an item for each line of runs; numbered from `start` where that is given. */
export function list(items: readonly (readonly PhrasingContent[])[], start?: number): List {
  const children = items.map((item): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(withoutStop(item))],
  }));
  const ordered = start !== undefined;
  return { type: 'list', ordered, spread: false, children, ...(ordered && { start }) };
}

/** Lines of a list end alike, and titles: without a full stop or semicolon. Marks that ask or exclaim stay, and initials: `P. D.` */
export function withoutStop(line: readonly PhrasingContent[]): PhrasingContent[] {
  const last = line.at(-1);
  if (last?.type !== 'text' || !/(?<![.…]|(?<![\p{L}\p{N}])\p{Lu})[.;。；]$/u.test(last.value))
    return [...line];
  return [...line.slice(0, -1), ...tell({ ...last, value: last.value.slice(0, -1) }, 'stop')];
}

/** Items as the one block of a slot; no block at all for no items. */
export const listBlocks = (items: readonly (readonly PhrasingContent[])[], start?: number): BlockContent[] =>
  items.length > 0 ? [list(items, start)] : [];

/** A run that says what was done to it; template text has nothing to tell. */
const tell = (run: Text, op: OpName): PhrasingContent[] => (run.position ? told([run], [op]) : [run]);

/** The same runs with a capital first letter. */
export function capitalised(line: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = line;
  if (first?.type !== 'text' || !isRaisable(first.value)) return [...line];
  const value = first.value.charAt(0).toUpperCase() + first.value.slice(1);
  return value === first.value ? [...line] : [...tell({ ...first, value }, 'capitalise'), ...rest];
}
