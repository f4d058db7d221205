/** Blocks of mdast to things said and things shown. */
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { placeOf, spanOf, textOf, trim, type Phrase } from '../text/phrase.ts';
import { leadOf } from './label.ts';
import type { Exhibit, Point, Support } from './outline.ts';

/** What the reading of one article's blocks needs to know. */
export interface Context {
  /** The article's text, into which all positions point. */
  readonly source: string;
  readonly lang: string;
  /** Takes a message about the article; without it, messages go nowhere. */
  readonly tell?: (message: VFileMessage) => void;
}

/** Reads blocks in order; a list joins the paragraph above it when that announces it. */
export function supportsOf(blocks: readonly RootContent[], context: Context): Support[] {
  const supports: Support[] = [];
  for (const block of blocks) {
    if (block.type === 'list') addList(supports, block, context);
    else if (block.type === 'paragraph') addParagraph(supports, block, context);
    // A heading inside another block opens no part.
    else if (block.type === 'heading') addParagraph(supports, { ...block, type: 'paragraph' }, context);
    else addBlock(supports, block, context);
  }
  return supports;
}

function addList(supports: Support[], list: List, context: Context): void {
  const items = list.children.flatMap((item, index) => itemPoints(item, list, index, context));
  const above = supports.at(-1);
  if (above?.type === 'point' && above.children.length === 0 && announces(above)) {
    for (const item of items) if (isPoint(item)) above.children.push(item);
    above.position = { start: above.position.start, end: placeOf(list).end };
    for (const item of items) if (!isPoint(item)) supports.push(item);
  } else for (const item of items) supports.push(item);
}

const isPoint = (support: Support): support is Point => support.type === 'point';

/** A paragraph that ends in a colon announces the list below it. */
export function announces(point: Point): boolean {
  return /[:：]["”’)）]*\s*$/u.test(textOf(point.whole));
}

function itemPoints(item: ListItem, list: List, index: number, context: Context): Support[] {
  const [first, ...rest] = item.children;
  if (!first) return [];
  if (first.type !== 'paragraph') return marked(supportsOf(item.children, context), item);
  const point = pointOf(first, true, context);
  if (!point) return marked(supportsOf(item.children, context), item);
  if (list.ordered && point.number === undefined) point.number = String((list.start ?? 1) + index);
  const below = supportsOf(rest, context);
  // One by one: what is spread goes onto the stack, which a long list overflows.
  for (const one of below) if (isPoint(one)) point.children.push(one);
  // The marker of an item is the author's too: `3.` says that there are two before.
  point.position = { start: item.position?.start ?? point.position.start, end: point.position.end };
  return [point, ...below.filter((support) => !isPoint(support))];
}

/** The marker of an item stands with the first of what is in it; an image may have no words to stand with. */
function marked(supports: readonly Support[], item: RootContent): Support[] {
  const said = supports.findIndex((one) => one.type === 'point' || one.kind !== 'image');
  return supports.map((one, index) =>
    index === Math.max(0, said)
      ? { ...one, position: { start: placeOf(item).start, end: one.position.end } }
      : one,
  );
}

function addParagraph(supports: Support[], paragraph: Paragraph, context: Context): void {
  const images = paragraph.children.filter((child) => child.type === 'image');
  const words = paragraph.children.filter((child) => child.type !== 'image');
  for (const image of images)
    supports.push(
      exhibitOf('image', { ...paragraph, children: [image] }, image.position ?? placeOf(paragraph)),
    );
  const above = supports.at(-1);
  const point = pointOf({ ...paragraph, children: words }, false, context);
  if (!point) return;
  if (above?.type === 'exhibit' && !above.caption && isCaption(point, paragraph)) above.caption = point.whole;
  else supports.push(point);
}

/** `Figure 3: …`, `图 1：…` or words that are all emphasised, directly below a table or an image. */
function isCaption(point: Point, paragraph: Paragraph): boolean {
  const words = textOf(point.whole).trim();
  if (
    /^(?:fig(?:ure|\.)|table|chart|exhibit|source)\s*\d*\s*[:.(（]|^(?:图|表|図|그림|표)\s*\d+/iu.test(words)
  )
    return true;
  return paragraph.children.length === 1 && paragraph.children[0]?.type === 'emphasis';
}

function pointOf(paragraph: Paragraph, item: boolean, context: Context): Point | undefined {
  const position = spanOf(paragraph.children) ?? placeOf(paragraph);
  const whole = trim({ type: 'phrase', children: paragraph.children, position }, context.source);
  if (textOf(whole).trim() === '') return undefined;
  return {
    type: 'point',
    whole,
    ...leadOf(whole, context.source, context.lang),
    item,
    children: [],
    position: whole.position,
  };
}

/** A phrase as a point that says just that. */
export const pointFrom = (phrase: Phrase, item = false): Point => ({
  type: 'point',
  whole: phrase,
  text: phrase,
  item,
  children: [],
  position: phrase.position,
});

const kinds: Readonly<Record<string, Exhibit['kind']>> = {
  table: 'table',
  code: 'code',
  blockquote: 'quotation',
};

function addBlock(supports: Support[], block: RootContent, context: Context): void {
  const kind = kinds[block.type];
  if (kind) supports.push(exhibitOf(kind, block as BlockContent, placeOf(block)));
  else if (block.type === 'containerDirective') {
    for (const one of supportsOf(block.children, context)) supports.push(one);
  }
  // A heading inside a block opens no section: it is said, as all else there is.
  else if (block.type === 'heading')
    addParagraph(supports, { ...block, type: 'paragraph', children: block.children }, context);
  else if (block.type === 'footnoteDefinition') {
    // The mark of a footnote is the author's too.
    for (const one of marked(supportsOf(block.children, context), block)) supports.push(one);
  } else if (block.type === 'leafDirective') {
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: block.children as PhrasingContent[],
      position: placeOf(block),
    };
    addParagraph(supports, paragraph, context);
  }
}

const exhibitOf = (kind: Exhibit['kind'], node: BlockContent, position: Position): Exhibit => ({
  type: 'exhibit',
  kind,
  node,
  position,
});

/** The heading of a section as a phrase; undefined when it shows no words. */
export function headingPhrase(
  children: readonly PhrasingContent[],
  position: Position,
  source: string,
): Phrase | undefined {
  const phrase = trim(
    { type: 'phrase', children: [...children], position: spanOf(children) ?? position },
    source,
  );
  return textOf(phrase).trim() === '' ? undefined : phrase;
}
