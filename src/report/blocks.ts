/** Makes the blocks of a chapter from the points and exhibits of the outline, in the article's order. */
import type { Image, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { capitalised, template } from '../compose/inline.ts';
import type { Exhibit, Point, Support } from '../outline/outline.ts';
import { texOf } from '../formula/tex.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import { identify, type ReportContext } from './context.ts';
import { blocksAsWritten } from './mdast.ts';
import type { ReportBlock, ReportLine, ReportPicture, TableFigure } from './report.ts';
import { tableOf } from './tables.ts';
import { withLabel, printedRuns } from './printed-runs.ts';

/** A heading that was cut from the beginning of the text below it, `Costs` in `**Costs** – They rise.`; that text is printed without it. */
export type PrecedingHeading = Phrase | undefined;

/** The blocks of points and exhibits. `printedHeading` is the heading printed above them. */
export function blocksOf(
  supports: readonly Support[],
  context: ReportContext,
  printedHeading?: PrecedingHeading,
): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  const exhibits = new Map<Exhibit, ReportBlock>();
  for (const support of supports)
    if (support.type === 'exhibit') exhibits.set(support, exhibitOf(support, context));
  for (let index = 0; index < supports.length; index++) {
    const support = supports[index];
    if (support?.type === 'exhibit') blocks.push(...[exhibits.get(support)].flatMap((block) => block ?? []));
    else if (support?.item) {
      const items = itemsFrom(supports, index);
      blocks.push(listOf(items, context));
      index += items.length - 1;
    } else if (support) {
      const announced = [...exhibits].find(([{ lead }]) => lead && isWithin(lead, support.whole))?.[1];
      blocks.push(...pointBlocks(support, context, printedHeading, announced));
    }
  }
  return blocks;
}

const startOf = ({ position }: { readonly position: Phrase['position'] }): number =>
  position.start.offset ?? 0;

const isWithin = (part: Phrase, whole: Phrase): boolean =>
  startOf(part) >= startOf(whole) && (part.position.end.offset ?? 0) <= (whole.position.end.offset ?? 0);

function itemsFrom(supports: readonly Support[], from: number): Point[] {
  const items: Point[] = [];
  for (const support of supports.slice(from)) {
    if (support.type !== 'point' || !support.item) break;
    items.push(support);
  }
  return items;
}

/** A paragraph with the list below it. */
function pointBlocks(
  point: Point,
  context: ReportContext,
  printedHeading: PrecedingHeading,
  announced: ReportBlock | undefined,
): ReportBlock[] {
  const line = pointLine(point, context, printedHeading);
  // A paragraph that announces a figure or a list stays on its page.
  const announces = announced !== undefined || point.children.length > 0;
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [...line, ...referenceTo(announced, context)],
    ...(announces && { data: { hProperties: { className: ['announces'] } } }),
  };
  return [...(line.length > 0 ? [paragraph] : []), ...blocksOf(point.children, context)];
}

/** A link such as `Table 2` after the words that announce it; none where the author's own numbers may be named already. */
function referenceTo(block: ReportBlock | undefined, { words }: ReportContext): PhrasingContent[] {
  if (block?.type !== 'tableFigure' && block?.type !== 'picture') return [];
  if (block.number === undefined) return [];
  const name = block.type === 'picture' ? (words.figure ?? 'Figure') : (words.table ?? 'Table');
  return [
    template(' '),
    {
      type: 'link',
      url: `#${block.id}`,
      children: [template(`${name} ${block.number}`)],
      data: { hProperties: { className: ['reference'] } },
    },
  ];
}

/** The words of a point, without its label when that is printed above as the heading. */
export function pointLine(
  point: Point,
  { source, definitions }: ReportContext,
  printedHeading?: PrecedingHeading,
): ReportLine {
  const { label, whole, text } = point;
  const isPrinted =
    printedHeading && label && startOf(label) >= startOf(printedHeading) && isWithin(label, printedHeading);
  if (isPrinted) return text ? printedRuns(text.children, definitions) : [];
  return label && text
    ? withLabel(whole, label, source, definitions)
    : printedRuns(whole.children, definitions);
}

/** Consecutive items as a list. It is numbered when the numbers count up and are not a part of the words, as in `(2) Costs` and `Second, costs rise`. */
function listOf(items: readonly Point[], context: ReportContext): ReportBlock {
  const first = Number(items[0]?.number);
  const isNumbered = items.every(
    ({ number }, index) => number !== undefined && Number(number) === first + index,
  );
  const inWords = items.some(
    ({ number, whole, label, text }) =>
      number !== undefined && !textOf(whole).startsWith(textOf(label ?? text ?? whole)),
  );
  const cards = areCards(items);
  const children = items.map((point): ListItem => {
    if (cards) return cardOf(point, context);
    const line = pointLine(point, context);
    const below = blocksOf(point.children, context) as ListItem['children'];
    return {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [...line] }, ...below],
    };
  });
  return {
    type: 'list',
    ordered: isNumbered && !inWords,
    ...(isNumbered && !inWords && { start: first }),
    spread: false,
    children,
    ...((inWords || cards) && { data: { hProperties: { className: [cards ? 'cards' : 'marked'] } } }),
  };
}

/** Labelled items of a list that are cards, and most words or CJK characters of each. */
const MIN_CARDS = 2;
const MAX_CARDS = 6;
const MAX_CARD_LENGTH = { words: 45, characters: 90 } as const;

/** True for items without numbers that each have a label with a little text: `**Oak**: it rots`. */
const areCards = (items: readonly Point[]): boolean =>
  items.length >= MIN_CARDS &&
  items.length <= MAX_CARDS &&
  items.every(({ label, text, number, children }) => {
    const { unit, n } = lengthOf(text ? textOf(text) : '');
    return label && text && number === undefined && children.length === 0 && n <= MAX_CARD_LENGTH[unit];
  });

/** A labelled item as a card: the label above what is said of it; the mark between them is the layout's. */
function cardOf({ label, text }: Point, { definitions }: ReportContext): ListItem {
  const head: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'strong', children: printedRuns(label?.children ?? [], definitions) }],
  };
  const said: Paragraph = {
    type: 'paragraph',
    children: capitalised(printedRuns(text?.children ?? [], definitions)),
  };
  return { type: 'listItem', spread: false, children: [head, said] };
}

function exhibitOf(exhibit: Exhibit, context: ReportContext): ReportBlock {
  const { node, kind, caption } = exhibit;
  const line = caption && printedRuns(caption.children, context.definitions);
  if (node.type === 'table') return tableOf(node, caption, context);
  if (kind === 'image') return pictureOf(exhibit, context);
  if (node.type === 'code' && kind === 'mathematics')
    return { type: 'formula', tex: texOf(node.value), source: node.value, position: exhibit.position };
  if (node.type === 'code') return { type: 'listing', node, ...(line && { caption: line }) };
  const children = blocksAsWritten(node.type === 'blockquote' ? node.children : [node], context.definitions);
  const captionBelow: Paragraph[] = line ? [{ type: 'paragraph', children: [...line] }] : [];
  return { type: 'blockquote', children: [...children, ...captionBelow] };
}

function pictureOf({ node, caption, position }: Exhibit, context: ReportContext): ReportPicture {
  const image = imageIn(node);
  const found = image && context.images.get(image.url);
  return {
    type: 'picture',
    ...identify('figure', caption, context),
    ...(found && { name: found.name }),
    ...(!found && image && { address: image.url }),
    alt: image?.alt ?? '',
    position,
  };
}

function imageIn(node: { readonly type: string }): Image | undefined {
  if (node.type === 'image') return node as Image;
  const inner = 'children' in node ? (node.children as { type: string }[]) : [];
  return inner.map((child) => imageIn(child)).find((image) => image !== undefined);
}

/** All words of blocks, tables included, for counting. */
export const blockText = (blocks: readonly (ReportBlock | TableFigure)[]): string =>
  blocks.map((block) => deepText(block)).join(' ');

function deepText(node: unknown): string {
  if (Array.isArray(node)) return node.map(deepText).join(' ');
  if (node === null || typeof node !== 'object') return '';
  if ('type' in node && node.type === 'text' && 'value' in node) return String(node.value);
  return Object.entries(node)
    .filter(([key]) => key !== 'position')
    .map(([, value]) => deepText(value))
    .join(' ');
}
