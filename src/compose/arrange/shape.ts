/** Shows what a list is like: labels with their texts as cards or rows, short items in order as steps. */
import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import { textOf } from '../../text/phrase.ts';
import type { ComposeContext } from '../context.ts';
import { wordsIn } from '../divide/pages.ts';
import { capitalised, paragraph } from '../inline.ts';
import type { Slide } from '../layout/index.ts';
import { asLayout } from '../layout/points.ts';
import { isText, mainBlocksOf } from '../layout/traits.ts';
import { areDates, datedLines } from './timeline.ts';

/** Lines beside each other: fewer are no row, more are too small to read. */
const MIN_ITEMS = 3;
const MAX_ITEMS = 6;

/** Two items are a row where the author set them apart himself, by labels or by numbers. */
const MIN_MARKED_ITEMS = 2;

/** Most words of the text of a card, of two cards that have half of the slide each, of all cards in two rows, of a step, of all steps, and of a line that is a card by itself. */
const MAX_CARD_WORDS = 34;
const MAX_WORDS_OF_TWO_CARDS = 110;
const MAX_WORDS_IN_TWO_ROWS = 96;
const MAX_STEP_WORDS = 40;
const MAX_WORDS_OF_STEPS = 84;
const MAX_LINE_WORDS = 9;

/** Longest label above a card, above one of two, and beside a row, in words. */
const MAX_HEAD_WORDS = 7;
const MAX_HEAD_WORDS_OF_TWO = 12;
const MAX_LABEL_WORDS = 9;

/** An item in two: its label, and what is said of it. */
interface Labelled {
  readonly label: readonly PhrasingContent[];
  readonly text: readonly PhrasingContent[];
}

/** A slide of points in the layout that its list asks for; as it is where it has no shape. */
export function shaped(slide: Slide, context: Pick<ComposeContext, 'source'>): Slide {
  if (!isText(slide)) return slide;
  const [list, closing, ...more] = mainBlocksOf(slide);
  if (list?.type !== 'list' || more.length > 0 || (closing && closing.type !== 'paragraph')) return slide;
  if (list.children.some(({ children }) => children.length !== 1)) return slide;
  const n = list.children.length;
  const events = closing ? undefined : eventsIn(list, context);
  if (events) return { ...asLayout('rows', slide, [events]), classes: ['timeline'] };
  const behind = closing ? [closing] : [];
  const labelled = list.children.flatMap((item) => labelledOf(item) ?? []);
  if (labelled.length === n && n >= MIN_MARKED_ITEMS && n <= MAX_ITEMS)
    return ofLabels(slide, list, labelled, behind);
  const sizes = list.children.map(({ children }) => wordsIn(children[0] as BlockContent));
  if (n < MIN_MARKED_ITEMS || n > MAX_ITEMS || closing) return slide;
  if (list.ordered && sizes.every((size) => size <= MAX_STEP_WORDS) && sumOf(sizes) <= MAX_WORDS_OF_STEPS)
    return asLayout('steps', slide, [list]);
  if (n < MIN_ITEMS) return slide;
  const areLines = !list.ordered && list.children.every(isPlainLine);
  if (areLines && sizes.every((size) => size <= MAX_LINE_WORDS)) return asLayout('cards', slide, [list]);
  return slide;
}

/** True for a line without a label of its own: `Oak rots`, also where all of it is bold. */
const isPlainLine = ({ children: [line] }: ListItem): boolean =>
  line?.type === 'paragraph' && (line.children[0]?.type !== 'strong' || line.children.length === 1);

/** Items that tell events in order, each with its date as its label; undefined where one has none, or they are too few. */
function eventsIn(list: List, { source }: Pick<ComposeContext, 'source'>): List | undefined {
  const lines = list.children.map(({ children: [only] }) =>
    only?.type === 'paragraph' ? only.children : [],
  );
  const labelled = list.children.flatMap((item) => labelledOf(item) ?? []);
  const isLabelled = labelled.length === lines.length && areDates(labelled.map(({ label }) => textOf(label)));
  const events = isLabelled ? labelled : datedLines(lines, source);
  if (!events || events.length < MIN_ITEMS || events.length > MAX_ITEMS) return undefined;
  return { ...list, ordered: false, children: itemsOf(list, events) };
}

const itemsOf = ({ children }: List, items: readonly Labelled[]): ListItem[] =>
  items.map(({ label, text }, index): ListItem => ({
    ...(children[index] as ListItem),
    children: [
      paragraph([{ type: 'strong', children: [...label] }]),
      ...(text.length > 0 ? [paragraph(capitalised(text))] : []),
    ],
  }));

const sumOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

function ofLabels(
  slide: Slide,
  list: List,
  items: readonly Labelled[],
  behind: readonly BlockContent[],
): Slide {
  const heads = items.map(({ label }) => wordsIn(paragraph(label)));
  const sizes = items.map(({ text }) => wordsIn(paragraph(text)));
  const total = sumOf(sizes);
  const isPair = items.length === MIN_MARKED_ITEMS;
  if (Math.max(...heads) > (isPair ? MAX_HEAD_WORDS_OF_TWO : MAX_LABEL_WORDS)) return slide;
  const children = itemsOf(list, items);
  const isShort =
    (isPair || Math.max(...heads) <= MAX_HEAD_WORDS) &&
    (isPair || Math.max(...sizes) <= MAX_CARD_WORDS) &&
    total <=
      (isPair ? MAX_WORDS_OF_TWO_CARDS : items.length > MIN_ITEMS ? MAX_WORDS_IN_TWO_ROWS : Infinity) &&
    behind.length === 0;
  return asLayout(isShort ? 'cards' : 'rows', slide, [{ ...list, children }, ...behind]);
}

/** `**Cost**: it is high` → the label and what is said; the colon between them is the template's. */
function labelledOf({ children: [only] }: ListItem): Labelled | undefined {
  if (only?.type !== 'paragraph') return undefined;
  const [label, colon, ...text] = only.children;
  if (label?.type !== 'strong') return undefined;
  if (colon === undefined) return { label: label.children, text: [] };
  const isColon = colon.type === 'text' && !colon.position && /^[:：]\s*$/u.test(colon.value);
  return isColon && textOf(text) !== '' ? { label: label.children, text } : undefined;
}
