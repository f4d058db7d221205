/** Blocks of mdast to things said and things shown. */
import type { BlockContent, Image, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import { placeOf, spanOf, textOf, trim, type Phrase } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import type { OutlineContext } from './context.ts';
import { figuresOf } from './figure.ts';
import { leadOf } from './label.ts';
import type { Exhibit, Point, Support } from './outline.ts';
import { spelledSeries } from './spelled-series.ts';

/** Reads blocks in order; a list joins the paragraph above it when that announces it. */
export function supportsOf(blocks: readonly RootContent[], context: OutlineContext): Support[] {
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

function addList(supports: Support[], list: List, context: OutlineContext): void {
  const items = list.children.flatMap((item, index) => itemPoints(item, list, index, context));
  const above = supports.at(-1);
  if (above?.type === 'point' && above.children.length === 0 && (announces(above) || names(above))) {
    for (const item of items) if (isPoint(item)) above.children.push(item);
    above.position = { start: above.position.start, end: placeOf(list).end };
    for (const item of items) if (!isPoint(item)) supports.push(item);
  } else for (const item of items) supports.push(item);
}

const isPoint = (support: Support): support is Point => support.type === 'point';

/** Longest line that names the list below it, in words or CJK characters. */
const MAX_NAME_LENGTH = { words: 6, characters: 14 } as const;

/** A short line without a stop names the list right below it: `What we like`, `- Easy to start`. */
export function names({ whole, item, label }: Point): boolean {
  const text = textOf(whole);
  const { unit, n } = lengthOf(text);
  return !item && !label && n <= MAX_NAME_LENGTH[unit] && /^[\p{L}\p{N}].*[\p{L}\p{N})）]$/su.test(text);
}

/** A paragraph that ends in a colon announces the list below it. */
export function announces(point: Point): boolean {
  return /[:：]["”’)）]*\s*$/u.test(textOf(point.whole));
}

function itemPoints(item: ListItem, list: List, index: number, context: OutlineContext): Support[] {
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
  const said = supports.findIndex((support) => support.type === 'point' || support.kind !== 'image');
  return supports.map((support, index) =>
    index === Math.max(0, said)
      ? { ...support, position: { start: placeOf(item).start, end: support.position.end } }
      : support,
  );
}

function addParagraph(supports: Support[], paragraph: Paragraph, context: OutlineContext): void {
  const { data: _data, ...alone } = paragraph;
  for (const part of partsOf(paragraph)) {
    for (const image of part.flatMap(imageIn))
      supports.push(
        exhibitOf('image', { ...alone, children: [image] }, image.position ?? placeOf(paragraph)),
      );
    const above = supports.at(-1);
    const said = { ...paragraph, children: part.filter((child) => imageIn(child).length === 0) };
    const point = pointOf(said, false, context);
    if (!point) continue;
    if (above?.type === 'exhibit' && !above.caption && isCaption(point, said, above))
      above.caption = point.whole;
    else supports.push(...(labelledLines(said, context) ?? countedMembers(point, said, context) ?? [point]));
  }
}

/** Images in a row behind which a sentence may go on. */
const MAX_IMAGES_IN_A_ROW = 8;

/** A paragraph cut before each image that stands between two sentences of it: what comes behind is said anew. */
function partsOf({ children }: Paragraph): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  children.forEach((child, index) => {
    const part = parts.at(-1) ?? [];
    const next = children
      .slice(index + 1, index + 1 + MAX_IMAGES_IN_A_ROW)
      .find((node) => imageIn(node).length === 0);
    const between =
      imageIn(child).length > 0 &&
      /[.!?。！？]["”’)]*\s*$/u.test(textOf(part.slice(-1))) &&
      /^\s*["“‘(]*[\p{Lu}\p{Lo}\p{N}]/u.test(next ? textOf(next) : '');
    if (between) parts.push([child]);
    else part.push(child);
  });
  return parts;
}

/** An image by itself, also one that leads somewhere. */
function imageIn(child: PhrasingContent): Image[] {
  if (child.type === 'image') return [child];
  const [only, ...more] = child.type === 'link' ? child.children : [];
  return only?.type === 'image' && more.length === 0 ? [only] : [];
}

/** `Figure 3: …`, `图 1：…`, words that are all emphasised or set as a caption, or a note to a table's mark. */
function isCaption(point: Point, { children, data }: Paragraph, above: Exhibit): boolean {
  const words = textOf(point.whole).trim();
  if (
    /^(?:fig(?:ure|\.)|table|chart|exhibit|source)\s*\d*\s*[:.(（]|^(?:图|表|図|그림|표)\s*\d+/iu.test(words)
  )
    return true;
  if (above.kind === 'table' && /^[*†‡]{1,3}\s*\S/u.test(words)) return true;
  if (data?.caption === true) return above.kind === 'image' || above.kind === 'table';
  const shown = children.filter((child) => child.type !== 'break' && textOf(child).trim() !== '');
  return shown.length === 1 && shown[0]?.type === 'emphasis';
}

/** Lines that each have a label are a list; a line before them that ends in a colon announces it. */
function labelledLines(paragraph: Paragraph, context: OutlineContext): Point[] | undefined {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  if (lines.length < 2) return undefined;
  const points = lines.flatMap((children) => pointOf({ ...paragraph, children }, true, context) ?? []);
  const [first, ...rest] = points;
  const above = first && announces(first) && first.text ? { ...first, item: false } : undefined;
  const items = above ? rest : points;
  const bold = items.every(({ whole }) => whole.children.find(hasLetters)?.type === 'strong');
  if (items.length < (bold ? 2 : 3) || items.some(({ label }) => !label || asks(textOf(label))))
    return undefined;
  if (!above) return items;
  const position = { start: above.position.start, end: placeOf(paragraph).end };
  return [{ ...above, children: items, position }];
}

/** The members that a paragraph counts out, as the items of a list: `The lesson is clear. First, … Second, … Third, …`. */
function countedMembers(point: Point, paragraph: Paragraph, context: OutlineContext): Point[] | undefined {
  const series = point.label ? undefined : spelledSeries(point.whole, context.source);
  if (!series) return undefined;
  const items = series.members.flatMap(({ number, phrase, whole }): Point[] => {
    const item = pointOf({ ...paragraph, children: phrase.children }, true, context);
    // What counts it is the author's too, as the marker of an item is.
    return item
      ? [{ ...item, number, whole, position: whole.position, ...(!item.label && { text: phrase }) }]
      : [];
  });
  const lead = series.lead && pointOf({ ...paragraph, children: series.lead.children }, false, context);
  if (!lead) return items;
  // What announces the series is its title; what is only said before it is said by itself.
  return announces(lead) || asks(textOf(lead.whole))
    ? [{ ...lead, children: items, position: { ...lead.position, end: point.position.end } }]
    : [lead, ...items];
}

/** A question stays with the answer in the line below it. */
const asks = (label: string): boolean =>
  /[?？]\s*$|^\s*(?:Q|A|问|問|答|질문|답변|Question|Answer)\s*\d*\s*[:：.]?\s*$/u.test(label);

const hasLetters = (child: PhrasingContent): boolean => /\p{L}/u.test(textOf(child));

function pointOf(paragraph: Paragraph, item: boolean, context: OutlineContext): Point | undefined {
  if (paragraph.children.length === 0) return undefined;
  const position = spanOf(paragraph.children) ?? placeOf(paragraph);
  const whole = trim({ type: 'phrase', children: paragraph.children, position }, context.source);
  if (textOf(whole).trim() === '') return undefined;
  const point: Point = {
    type: 'point',
    whole,
    ...leadOf(whole, context.source, context.lang),
    item,
    children: [],
    position: whole.position,
  };
  const figures = /\d/.test(textOf(whole)) ? figuresOf(point, context) : [];
  return figures.length > 0 ? { ...point, figures } : point;
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

function addBlock(supports: Support[], block: RootContent, context: OutlineContext): void {
  const kind = block.type === 'code' && block.meta === 'display' ? 'mathematics' : kinds[block.type];
  if (kind) {
    const lead = leadAbove(supports.at(-1), kind);
    supports.push({ ...exhibitOf(kind, block as BlockContent, placeOf(block)), ...(lead && { lead }) });
  } else if (block.type === 'containerDirective') {
    for (const support of supportsOf(block.children, context)) supports.push(support);
  }
  // A heading inside a block opens no section: it is said, as all else there is.
  else if (block.type === 'heading')
    addParagraph(supports, { ...block, type: 'paragraph', children: block.children }, context);
  else if (block.type === 'footnoteDefinition') {
    // The mark of a footnote is the author's too.
    for (const support of marked(supportsOf(block.children, context), block)) supports.push(support);
  } else if (block.type === 'leafDirective') {
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: block.children as PhrasingContent[],
      position: placeOf(block),
    };
    addParagraph(supports, paragraph, context);
  }
}

/** The paragraph directly above a table, code, a formula or a quotation that announces it. */
function leadAbove(above: Support | undefined, kind: Exhibit['kind']): Phrase | undefined {
  if (kind === 'image' || above?.type !== 'point' || above.children.length > 0) return undefined;
  return announces(above) ? (above.text ?? above.whole) : undefined;
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
