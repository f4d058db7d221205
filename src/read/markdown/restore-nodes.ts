/** Puts the nodes that tags, shortcodes and formulas mean where they stand. */
import type { BlockContent, Code, Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { placeOf, spanOf, textOf } from '../../text/phrase.ts';
import { visible } from '../../text/visible.ts';
import { countWords } from '../../text/words.ts';
import { labelOf } from './dialect/labels.ts';
import { areLabelled, broken, linesOf } from './lines.ts';
import type { Locate } from '../locator.ts';
import type { MarkdownRange, Stand } from './misread-ranges.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** True where the page sets it as the words to a figure. */
    caption?: boolean;
  }
}

/** What raising needs to know of the article. */
export interface Raising {
  readonly text: string;
  readonly place: Locate;
  /** By the offset at which each begins. */
  readonly stands: ReadonlyMap<number, Stand>;
}

/** What an edge is in a row of blocks, until the blocks between two of them are folded. */
type Piece = RootContent | Extract<Stand, { edge: unknown }>;

const isEdge = (piece: Piece): piece is Extract<Stand, { edge: unknown }> =>
  piece.type === 'open' || piece.type === 'close';

/** What a node of raw HTML stands for. */
export function standOf(node: RootContent, stands: ReadonlyMap<number, Stand>): Stand | undefined {
  if (node.type !== 'html') return undefined;
  const { start, end } = placeOf(node);
  const lead = node.value.length - node.value.trimStart().length;
  const stand = stands.get((start.offset ?? 0) + lead);
  return stand && (end.offset ?? 0) >= stand.end ? stand : undefined;
}

/** The tree with each of these nodes in its place. */
export const raised = (tree: Root, raising: Raising): Root => ({
  ...tree,
  children: blocksOf(tree.children, raising),
});

function blocksOf(blocks: readonly RootContent[], raising: Raising): RootContent[] {
  const pieces = blocks.flatMap((block): Piece[] => {
    if (block.type === 'paragraph') return piecesOf(block, raising);
    const stand = standOf(block, raising.stands);
    if (stand) return raisedBlock(stand, raising);
    if (!('children' in block)) return [block];
    const children = ['heading', 'table', 'tableRow', 'tableCell', 'leafDirective'].includes(block.type)
      ? (block.children as PhrasingContent[]).flatMap((child) => raisedInline(child, raising))
      : blocksOf(block.children as RootContent[], raising);
    return [{ ...block, children } as RootContent];
  });
  return attributed(folded(pieces), raising);
}

function raisedBlock(stand: Stand, { text, place }: Raising): Piece[] {
  if (stand.type === 'formula') return [formulaOf(stand.value, text, place)];
  if (stand.type === 'label') return [titleOf(stand.words, text, place)];
  if (stand.type === 'open' || stand.type === 'close') return [stand];
  if (stand.type === 'blocks') return [...stand.blocks];
  return stand.type === 'image' ? imageBlocks(stand, text, place) : [];
}

/** The source of a formula, as it stands. */
function formulaOf({ start, end }: MarkdownRange, text: string, place: Locate): Code {
  const value = text.slice(start, end).replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n');
  return { type: 'code', lang: 'tex', meta: 'display', value, position: place(start, end) };
}

/** The title of a box: words without marks, set off from what follows. */
const titleOf = ({ start, end }: MarkdownRange, text: string, place: Locate): Paragraph =>
  labelOf([{ type: 'text', value: text.slice(start, end), position: place(start, end) }]);

type Pictured = Extract<Stand, { type: 'image' }>;

const imageOf = ({ start, end, alt, url }: Pictured, text: string, place: Locate): Image => ({
  type: 'image',
  url,
  alt: alt ? text.slice(alt.start, alt.end) : '',
  position: alt ? place(alt.start, alt.end) : place(start, end),
});

function imageBlocks(stand: Pictured, text: string, place: Locate): Paragraph[] {
  const image = imageOf(stand, text, place);
  const blocks: Paragraph[] = [{ type: 'paragraph', children: [image], ...placed(image.position) }];
  if (stand.caption) {
    const { start, end } = stand.caption;
    const position = place(start, end);
    const words: PhrasingContent = { type: 'text', value: text.slice(start, end), position };
    blocks.push({ type: 'paragraph', children: [words], data: { caption: true }, position });
  }
  return blocks;
}

const placed = (position: Position | undefined): { position?: Position } => (position ? { position } : {});

/** A paragraph, cut where something stands in it that is no part of a sentence. */
function piecesOf(paragraph: Paragraph, raising: Raising): Piece[] {
  const { text, place, stands } = raising;
  const pieces: Piece[] = [];
  let rest: PhrasingContent[] = [];
  const close = (): void => {
    const said = rest.some((child) => child.type !== 'break' && visible(textOf(child)).trim() !== '');
    const shown = rest.some((child) => child.type === 'image' || child.type === 'link');
    if (said || shown)
      pieces.push({ ...paragraph, children: rest, ...placed(spanOf(rest) ?? paragraph.position) });
    rest = [];
  };
  for (const child of paragraph.children) {
    const stand = standOf(child, stands);
    if (
      !stand ||
      stand.type === 'break' ||
      stand.type === 'note' ||
      (stand.type === 'formula' && !stand.display)
    )
      rest.push(...raisedInline(child, raising));
    else if (stand.type === 'image' && !stand.caption) rest.push(imageOf(stand, text, place));
    else {
      close();
      pieces.push(...raisedBlock(stand, raising));
    }
  }
  close();
  return pieces.map((piece) => (piece.type === 'paragraph' ? itemised(piece, raising) : piece));
}

/** Lines that each have a label are kept apart: a break ends each. */
function itemised(paragraph: Paragraph, { text, place }: Raising): Paragraph {
  const { start, end } = placeOf(paragraph);
  const raw = text.slice(start.offset, end.offset);
  if (!raw.includes('\n') || !areLabelled(raw)) return paragraph;
  return { ...paragraph, children: broken(paragraph.children, text, place) };
}

function raisedInline(node: PhrasingContent, raising: Raising): PhrasingContent[] {
  const { text, place } = raising;
  const stand = standOf(node, raising.stands);
  if (stand) {
    if (stand.type === 'break') return [{ type: 'break', position: place(stand.start, stand.end) }];
    if (stand.type === 'image') return [imageOf(stand, text, place)];
    if (stand.type !== 'formula') return [];
    const value = text.slice(stand.start, stand.end).replace(/^\$+|\$+$/g, '');
    return [{ type: 'inlineMath', value, position: place(stand.start, stand.end) }];
  }
  if (!('children' in node)) return [node];
  const children = (node.children as PhrasingContent[]).flatMap((child) => raisedInline(child, raising));
  return [{ ...node, children } as PhrasingContent];
}

/** The blocks between two edges as what the edges say they are; an edge without its other one says nothing. */
function folded(pieces: readonly Piece[]): RootContent[] {
  const open: { edge: string; from: number }[] = [];
  const blocks: RootContent[] = [];
  for (const piece of pieces) {
    if (!isEdge(piece)) blocks.push(piece);
    else if (piece.type === 'open') open.push({ edge: piece.edge, from: blocks.length });
    else {
      const at = open.findLastIndex(({ edge }) => edge === piece.edge);
      const from = open[at]?.from ?? blocks.length;
      if (at >= 0) open.length = at;
      const inside = blocks.splice(from);
      blocks.push(...(inside.length > 0 ? framed(inside, piece.edge) : []));
    }
  }
  return blocks;
}

function framed(blocks: readonly RootContent[], edge: string): RootContent[] {
  if (edge === 'quotation')
    return [{ type: 'blockquote', children: blocks as BlockContent[], ...placed(spanOf(blocks)) }];
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return block;
    if (edge === 'caption') return { ...block, data: { caption: true } };
    return labelOf(block.children);
  });
}

const DASH = /^[ \t]*(?:[—–―]|--+)[ \t]*(?=\S|$)/;

/** Most words of a line that says who is quoted. */
const MAX_NAME_WORDS = 20;

/** A line with a dash at the end of a quotation, or below it, says who is quoted: a paragraph of its own in it. */
function attributed(blocks: readonly RootContent[], raising: Raising): RootContent[] {
  const kept: RootContent[] = [];
  for (const block of blocks) {
    const above = kept.at(-1);
    const said = block.type === 'paragraph' ? textOf(block.children).trim() : '';
    if (block.type === 'blockquote') kept.push({ ...block, children: withLastLine(block.children, raising) });
    else if (
      above?.type === 'blockquote' &&
      block.type === 'paragraph' &&
      DASH.test(said) &&
      !said.includes('\n') &&
      countWords(said) <= MAX_NAME_WORDS
    )
      kept[kept.length - 1] = {
        ...above,
        children: [...above.children, block],
        ...placed(spanOf([above, block])),
      };
    else kept.push(block);
  }
  return kept;
}

function withLastLine<T extends RootContent>(blocks: readonly T[], { text, place }: Raising): T[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return [...blocks];
  const runs = last.children.flatMap((child): PhrasingContent[] =>
    child.type === 'text' ? linesOf(child, text, place) : [child],
  );
  const at = runs.findLastIndex(
    (run, index) =>
      index > 0 &&
      run.type === 'text' &&
      DASH.test(run.value) &&
      (runs[index - 1]?.type === 'break' || startsLine(run, text)),
  );
  const name = runs.slice(at);
  if (at < 1 || countWords(textOf(name)) > MAX_NAME_WORDS) return [...blocks];
  const before = runs.slice(0, runs[at - 1]?.type === 'break' ? at - 1 : at);
  return [
    ...blocks.slice(0, -1),
    { ...last, children: before, ...placed(spanOf(before)) },
    { ...last, children: name, ...placed(spanOf(name)) },
  ] as T[];
}

const startsLine = (run: PhrasingContent, text: string): boolean => {
  const offset = placeOf(run).start.offset ?? 0;
  return /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, offset - 80), offset));
};
