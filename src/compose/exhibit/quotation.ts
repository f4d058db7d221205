/** Quotations: which of them are shown, and how much of a long one. */
import type { BlockContent, Blockquote, ListItem } from 'mdast';
import { placeOf, slice, textOf, type Phrase } from '../../text/phrase.ts';
import { baseLang } from '../../text/script.ts';
import { sentences } from '../../text/sentences.ts';
import { isFirstPerson } from '../../text/word-classes.ts';
import { quotedParagraphs } from '../../weigh/placed.ts';
import type { ComposeContext } from '../context.ts';
import { bare, paragraph, runs, strong } from '../inline.ts';
import type { Slide } from '../layout/index.ts';
import { makeSlide, type SharedSlots, type SlideDetails } from '../make-slide.ts';
import { noteAt, type Note } from '../note.ts';
import { sizeOf } from '../section/size-of.ts';
import { speakerOf } from './speaker.ts';
import { plainRow, rowNotes } from './table.ts';

/** Words of a quotation up to which it is shown whole; of a longer one the best sentences are. */
const MAX_QUOTATION_WORDS = 60;

/** The sentences of a quotation that are among the best of the article. */
const bestOf = (node: Blockquote, { source, lang, rooms }: ComposeContext): Phrase[] =>
  quotedParagraphs(node)
    .flatMap((phrase) => sentences(phrase, source, lang))
    .filter(({ position }) => rooms.best.has(position.start.offset ?? -1));

/** A quotation with the words that announce it. */
interface Quotation {
  readonly node: Blockquote;
  readonly lead?: Phrase | undefined;
}

/**
 * True for a quotation that has room on a slide: one of its sentences is among the best, or it holds more than sentences.
 *
 * Where somebody says `we` or `I` and nobody tells who, readers would take it for what the author says.
 */
export const isQuotationShown = ({ node, lead }: Quotation, context: ComposeContext): boolean =>
  node.children.some(({ type }) => type !== 'paragraph') ||
  (bestOf(node, context).length > 0 && !isAnonymous({ node, lead }, context));

/** True for words in the first person of whom neither they nor what announces them say whose they are. */
const isAnonymous = ({ node, lead }: Quotation, { source, lang }: ComposeContext): boolean =>
  quotedParagraphs(node).some((phrase) => isFirstPerson(textOf(phrase))) &&
  !quotedParagraphs(node).some((phrase) => /^[—–―-]/u.test(textOf(phrase))) &&
  // In other languages what announces words is taken to name who says them.
  (lead === undefined || (baseLang(lang) === 'en' && speakerOf(lead, source) === undefined));

/** The best sentences of a long quotation, a paragraph each; undefined where it is shown whole. */
function shortened(node: Blockquote, context: ComposeContext): BlockContent[] | undefined {
  const paragraphs = quotedParagraphs(node);
  const words = paragraphs.reduce((sum, phrase) => sum + sizeOf(phrase), 0);
  const best = bestOf(node, context);
  if (paragraphs.length < node.children.length || words <= MAX_QUOTATION_WORDS || best.length === 0)
    return undefined;
  return best.map((sentence) => paragraph(runs(sentence)));
}

/** The slide of a quotation. A last paragraph that opens with a dash says who is quoted, else what announces it may. */
export function quotationSlide(
  { node, lead }: Quotation,
  shared: SharedSlots,
  details: SlideDetails,
  context: ComposeContext,
): Slide {
  const { source } = context;
  const blocks = shortened(node, context) ?? quoted(node);
  const last = blocks.at(-1);
  const named =
    blocks.length > 1 && last?.type === 'paragraph' ? /^[—–―-]+\s*/.exec(textOf(last.children)) : null;
  const notes = quoteNotes(node, details.notes);
  if (!named || last?.type !== 'paragraph') {
    const speaker = lead && speakerOf(lead, source);
    const credit = speaker && { attribution: bare(speaker) };
    return makeSlide('quote', { ...shared, quote: blocks, ...credit }, { ...details, notes });
  }
  const phrase: Phrase = { type: 'phrase', children: last.children, position: placeOf(last) };
  const attribution = slice(phrase, named[0].length, textOf(phrase).length, source).children;
  return makeSlide('quote', { ...shared, quote: blocks.slice(0, -1), attribution }, { ...details, notes });
}

/** A quotation keeps its paragraphs; lists and headings in it become paragraphs, since a quotation has no structure of ours. */
function quoted(quote: Blockquote, line: typeof runs = runs): BlockContent[] {
  const flat = (node: BlockContent): BlockContent[] => {
    if (node.type === 'paragraph')
      return [
        {
          ...node,
          children: line({ type: 'phrase', children: node.children, position: placeOf(node) }),
        },
      ];
    if (node.type === 'heading')
      return [{ type: 'paragraph', children: [strong(node.children)], position: placeOf(node) }];
    if (node.type === 'list')
      return node.children.flatMap((item) => {
        const [first, ...rest] = item.children.flatMap((child) => flat(child as BlockContent));
        return first ? [withMarker(first, item), ...rest] : [];
      });
    if (node.type === 'code')
      return [node.meta === 'display' ? { type: 'math', value: node.value, position: placeOf(node) } : node];
    if (node.type === 'table')
      return [line === runs ? { ...node, children: node.children.map((row) => plainRow(row, 0)) } : node];
    return 'children' in node ? (node.children as BlockContent[]).flatMap((child) => flat(child)) : [];
  };
  const blocks = quote.children.flatMap((child) => flat(child as BlockContent));
  // A paragraph of images alone shows nothing.
  return blocks.filter((block) => block.type !== 'paragraph' || block.children.length > 0);
}

/** The first block of an item with the place of the item's marker. */
const withMarker = (block: BlockContent, item: ListItem): BlockContent => ({
  ...block,
  position: { start: placeOf(item).start, end: placeOf(block).end },
});

function quoteNotes(quote: Blockquote, before: readonly Note[]): Note[] {
  const said = quoted(quote, ({ children }) => children).flatMap((node) => {
    if (node.type === 'table') return node.children.flatMap(rowNotes);
    const words = node.type === 'paragraph' ? textOf(node.children) : 'value' in node ? node.value : '';
    return words === '' ? [] : [noteAt(words, placeOf(node))];
  });
  return [...before, ...said];
}
