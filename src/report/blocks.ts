/** Things said and things shown as blocks of a chapter, in the article's order. */
import type { Image, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { template } from '../compose/inline.ts';
import type { Exhibit, Point, Support } from '../outline/outline.ts';
import { texOf } from '../formula/tex.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { identified, type Making } from './context.ts';
import { blocksAsWritten } from './mdast.ts';
import type { ReportBlock, ReportLine, ReportPicture, TableFigure } from './report.ts';
import { tableOf } from './tables.ts';
import { withLabel, written } from './printed-runs.ts';

/** A heading of the outline that was cut from the text below it: that text goes on behind it. */
export type PrecedingHeading = Phrase | undefined;

/** The blocks of supports; `told` is the heading that is printed above them. */
export function blocksOf(
  supports: readonly Support[],
  making: Making,
  told?: PrecedingHeading,
): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  const shown = new Map<Exhibit, ReportBlock>();
  for (const one of supports) if (one.type === 'exhibit') shown.set(one, exhibitOf(one, making));
  for (let index = 0; index < supports.length; index++) {
    const support = supports[index];
    if (support?.type === 'exhibit') blocks.push(...[shown.get(support)].flatMap((block) => block ?? []));
    else if (support?.item) {
      const items = itemsFrom(supports, index);
      blocks.push(listOf(items, making));
      index += items.length - 1;
    } else if (support) {
      const announced = [...shown].find(([{ lead }]) => lead && isWithin(lead, support.whole))?.[1];
      blocks.push(...pointBlocks(support, making, told, announced));
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

/** A paragraph, and the list that it announces. */
function pointBlocks(
  point: Point,
  making: Making,
  told: PrecedingHeading,
  announced: ReportBlock | undefined,
): ReportBlock[] {
  const line = lineOf(point, making, told);
  // What announces something stays with it.
  const announces = announced !== undefined || point.children.length > 0;
  const said: Paragraph = {
    type: 'paragraph',
    children: [...line, ...referenceTo(announced, making)],
    ...(announces && { data: { hProperties: { className: ['announces'] } } }),
  };
  return [...(line.length > 0 ? [said] : []), ...blocksOf(point.children, making)];
}

/** `Table 2` behind the words that announce it; nothing where the author numbers it, and so may name it. */
function referenceTo(block: ReportBlock | undefined, { words }: Making): PhrasingContent[] {
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

/** The words of a point: without the label where that stands above as its heading. */
export function lineOf(point: Point, { source, definitions }: Making, told?: PrecedingHeading): ReportLine {
  const { label, whole, text } = point;
  const above = told && label && startOf(label) >= startOf(told) && isWithin(label, told);
  if (above) return text ? written(text.children, definitions) : [];
  return label && text ? withLabel(whole, label, source, definitions) : written(whole.children, definitions);
}

/** A row of items as a list; numbered where their numbers are the list's and not written in the words. */
function listOf(items: readonly Point[], making: Making): ReportBlock {
  const first = Number(items[0]?.number);
  const counts = items.every(({ number }, index) => number !== undefined && Number(number) === first + index);
  const inWords = items.some(
    ({ number, whole }) =>
      number !== undefined &&
      /^[\s([（]*[\p{N}\p{L}]{1,4}[.)、）．:：]/u.test(textOf(whole)) &&
      textOf(whole)
        .trimStart()
        .replace(/^[([（]/u, '')
        .startsWith(number),
  );
  const children = items.map((point): ListItem => {
    const line = lineOf(point, making);
    const below = blocksOf(point.children, making) as ListItem['children'];
    return {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [...line] }, ...below],
    };
  });
  return {
    type: 'list',
    ordered: counts && !inWords,
    ...(counts && !inWords && { start: first }),
    spread: false,
    children,
    ...(inWords && { data: { hProperties: { className: ['marked'] } } }),
  };
}

function exhibitOf(exhibit: Exhibit, making: Making): ReportBlock {
  const { node, kind, caption } = exhibit;
  const line = caption && written(caption.children, making.definitions);
  if (node.type === 'table') return tableOf(node, caption, making);
  if (kind === 'image') return pictureOf(exhibit, making);
  if (node.type === 'code' && kind === 'mathematics')
    return { type: 'formula', tex: texOf(node.value), source: node.value, position: exhibit.position };
  if (node.type === 'code') return { type: 'listing', node, ...(line && { caption: line }) };
  const children = blocksAsWritten(node.type === 'blockquote' ? node.children : [node], making.definitions);
  const under: Paragraph[] = line ? [{ type: 'paragraph', children: [...line] }] : [];
  return { type: 'blockquote', children: [...children, ...under] };
}

function pictureOf({ node, caption, position }: Exhibit, making: Making): ReportPicture {
  const image = imageIn(node);
  const found = image && making.images.get(image.url);
  return {
    type: 'picture',
    ...identified('figure', caption, making),
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

/** The words of blocks, for counting; a table's too. */
export const wordsOf = (blocks: readonly (ReportBlock | TableFigure)[]): string =>
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
