/** Joins neighbours of one title where one slide holds both: text with text, text with what it speaks of. */
import type { BlockContent, List, ListItem, Paragraph } from 'mdast';
import { textOf } from '../../text/phrase.ts';
import { CHART_PX, chartOf, isChart } from '../chart/chart.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import { withoutStop } from '../inline.ts';
import { wordsIn } from '../divide/pages.ts';
import { countUnits } from '../divide/split.ts';
import { drawnLines, roomOf } from '../exhibit/code-lines.ts';
import type { Slide, SlideOf } from '../layout/index.ts';
import { asLayout } from '../layout/points.ts';
import { isText, mainBlocksOf, traitsOf } from '../layout/traits.ts';
import { lineOf, withoutSlots, withSlots } from '../slots.ts';

/** Most words of text that is joined, and of text that stands beside figures or above code. */
const MAX_JOINED_WORDS = 100;
const MAX_WORDS_BESIDE = 60;

/** Words of a line of text above code, about. */
const WORDS_PER_LINE = 14;

/** Words that have the room of a row of a table, and all for which a slide with a table has room. */
const WORDS_PER_ROW = 12;
const MAX_WORDS_WITH_TABLE = 90;
const MAX_WORDS_WITH_QUOTE = 120;
const MAX_WORDS_BESIDE_CHART = 45;

/** Slides in order, with neighbours joined; notes and places of both stay. */
export function joined(slides: readonly Slide[], context: ComposeContext): Slide[] {
  const all: Slide[] = [];
  for (const slide of slides) {
    const last = all.at(-1);
    const both = last && together(last, slide, context);
    if (both) all[all.length - 1] = both;
    else all.push(slide);
  }
  return all;
}

const sizeOf = (blocks: readonly BlockContent[]): number =>
  blocks.reduce((sum, block) => sum + wordsIn(block), 0);

/** One slide of two; undefined where they do not belong together or one slide does not hold them. */
function together(a: Slide, b: Slide, context: ComposeContext): Slide | undefined {
  if (isText(a) && b.layout === 'figure' && besidePicture(a, b)) return ordered(a, withPoints(b, a), 'above');
  if (a.layout === 'code' && b.layout === 'figure' && isLoneFormula(b)) return withFormula(a, b);
  if (textOf(a.slots.title) !== textOf(b.slots.title)) return undefined;
  if (isText(a) && isText(b)) return textOfBoth(a, b, context);
  if (isText(b) && a.layout === 'figure' && besidePicture(b, a)) return ordered(b, withPoints(a, b), 'below');
  if (isText(a)) return beside(a, b, 'above', context);
  return isText(b) ? beside(b, a, 'below', context) : undefined;
}

/** Where text stands that is joined with what it speaks of: before it in the article, or behind it. */
type Place = 'above' | 'below';

/** True for a formula that nothing on its slide explains. */
const isLoneFormula = ({ classes, slots }: SlideOf<'figure'>): boolean =>
  classes.includes('formula') && slots.points === undefined;

/** A narrow picture leaves room for text at its side, a formula below it; the one before it in the section has its title. */
const besidePicture = (text: Slide, { classes, slots }: SlideOf<'figure'>): boolean =>
  classes.some((name) => name === 'square' || name === 'tall' || name === 'formula') &&
  slots.points === undefined &&
  sizeOf(mainBlocksOf(text)) <= MAX_WORDS_BESIDE &&
  mainBlocksOf(text).every(({ type }) => type === 'list' || type === 'paragraph');

/** A picture under the title of the text beside it; what it was called is its caption. */
function withPoints(picture: SlideOf<'figure'>, text: Slide): Slide {
  const isNamed = textOf(picture.slots.title) !== textOf(text.slots.title);
  const caption = picture.slots.caption ?? (isNamed ? picture.slots.title : undefined);
  const eyebrow = lineOf(text, 'eyebrow');
  return withSlots(withoutSlots(picture, ['eyebrow']), {
    title: text.slots.title,
    points: asList(mainBlocksOf(text)),
    ...(eyebrow.length > 0 && { eyebrow }),
    ...(caption && { caption }),
  });
}

/** Text beside what it speaks of. */
function beside(text: Slide, slide: Slide, place: Place, context: ComposeContext): Slide | undefined {
  const words = sizeOf(mainBlocksOf(text));
  if (words > MAX_WORDS_BESIDE) return undefined;
  if (slide.layout === 'code') return withCode(text, slide, place, context);
  const slot = traitsOf(slide.layout).beside;
  if (
    !slot ||
    slot in slide.slots ||
    mainBlocksOf(text).some(({ type }) => type !== 'list' && type !== 'paragraph')
  )
    return undefined;
  if (!hasRoomFor(words, slide, context)) return undefined;
  return ordered(text, withSlots(slide, { [slot]: asList(mainBlocksOf(text)) }), place);
}

/** True where so many words have room beside what a slide shows. */
function hasRoomFor(words: number, slide: Slide, { lang }: ComposeContext): boolean {
  if (slide.layout === 'quote') return sizeOf(slide.slots.quote) + words <= MAX_WORDS_WITH_QUOTE;
  if (slide.layout === 'figure') return false;
  if (slide.layout !== 'table') return true;
  if (!isChart(slide)) return countUnits(slide.slots.table) * WORDS_PER_ROW + words <= MAX_WORDS_WITH_TABLE;
  const [table] = slide.slots.table;
  const isRoomy = table?.type === 'table' && chartOf(table, lang, CHART_PX.beside) !== undefined;
  return isRoomy && words <= MAX_WORDS_BESIDE_CHART;
}

/** A slide of two, which stands for both in the order in which the article says them. */
const ordered = (text: Slide, slide: Slide, place: Place): Slide =>
  place === 'above'
    ? withBoth(text, slide)
    : {
        ...slide,
        notes: [...slide.notes, ...text.notes],
        sources: [...slide.sources, ...text.sources],
      };

/** A slide that also stands for what another stood for. */
const withBoth = <S extends Slide>(a: Slide, slide: S): S => ({
  ...slide,
  id: a.id,
  notes: [...a.notes, ...slide.notes],
  sources: [...a.sources, ...slide.sources],
});

function textOfBoth(a: Slide, b: Slide, context: ComposeContext): Slide | undefined {
  const blocks = mergedBlocks(mainBlocksOf(a), mainBlocksOf(b));
  if (!blocks || sizeOf(blocks) > MAX_JOINED_WORDS) return undefined;
  const items = blocks.reduce((sum, block) => sum + (block.type === 'list' ? block.children.length : 1), 0);
  const layout = a.layout === 'narrative' || b.layout === 'narrative' ? 'narrative' : 'points';
  if (items > limitOf(context, layout, 'points')) return undefined;
  return asLayout(layout, withBoth(a, b), blocks);
}

/** Lists of one kind become one, sentences items of it; a sentence before numbers leads up to them. */
function mergedBlocks(
  a: readonly BlockContent[],
  b: readonly BlockContent[],
): readonly BlockContent[] | undefined {
  const [first, ...more] = a;
  const [second, ...others] = b;
  if (!first || !second || more.length > 0 || others.length > 0) return undefined;
  if (first.type === 'paragraph' && second.type === 'list' && second.ordered) return [first, second];
  const lists = [first, second].map(listOf);
  const [one, two] = lists;
  if (!one || !two || one.ordered || two.ordered) return undefined;
  return [{ ...one, children: [...one.children, ...two.children] }];
}

function listOf(block: BlockContent): List | undefined {
  if (block.type === 'list') return block;
  if (block.type !== 'paragraph') return undefined;
  return { type: 'list', ordered: false, spread: false, children: [itemOf(block)] };
}

const itemOf = (paragraph: Paragraph): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ ...paragraph, children: withoutStop(paragraph.children) }],
});

/** Blocks with each sentence as the item of a list. */
export const asList = (blocks: readonly BlockContent[]): readonly BlockContent[] =>
  blocks.map((block) => listOf(block) ?? block);

/** Share of the lines of a slide up to which code and what is said of it are set larger. */
const MAX_ROOMY_SHARE = 0.6;

/** Code with what is said of it, where both have room. */
function withCode(
  text: Slide,
  slide: SlideOf<'code'>,
  place: Place,
  context: ComposeContext,
): Slide | undefined {
  const said = mainBlocksOf(text).flatMap(paragraphsIn);
  const room = roomOf(context);
  const blocks = slide.slots.code;
  if (slide.left !== undefined || (place === 'below' && blocks.length > 1)) return undefined;
  const lines = [...said, ...blocks].reduce(
    (sum, block) =>
      sum +
      (block.type === 'code'
        ? drawnLines(block.value.split('\n'), room)
        : Math.ceil(wordsIn(block) / WORDS_PER_LINE) + 0.5),
    (blocks.length - 1) / 2,
  );
  if (lines > room.dense) return undefined;
  const code = place === 'above' ? [...said, ...blocks] : [...blocks, ...said];
  const density = lines > room.lines ? 1 : lines <= room.lines * MAX_ROOMY_SHARE ? -1 : slide.density;
  return {
    ...ordered(text, withSlots(slide, { code }), place),
    density,
    classes: [...slide.classes, 'said'],
  };
}

/** Most lines of code, with what is said of it, that leave room for a formula below them. */
const MAX_LINES_ABOVE_FORMULA = 7;

/** A formula below the code and the text that lead up to it, under its name. */
function withFormula(slide: SlideOf<'code'>, formula: SlideOf<'figure'>): Slide | undefined {
  const { code } = slide.slots;
  const { title, figure } = formula.slots;
  if (!slide.classes.includes('said') || linesIn(code) > MAX_LINES_ABOVE_FORMULA) return undefined;
  const isNamed = textOf(title) !== textOf(slide.slots.title);
  const name: Paragraph[] = isNamed ? [{ type: 'paragraph', children: [...title] }] : [];
  return withBoth(slide, withSlots({ ...slide, density: 0 }, { code: [...code, ...name, ...figure] }));
}

const linesIn = (blocks: readonly BlockContent[]): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.type === 'code' ? block.value.split('\n').length : Math.ceil(wordsIn(block) / WORDS_PER_LINE)),
    0,
  );

const paragraphsIn = (block: BlockContent): Paragraph[] =>
  block.type === 'paragraph'
    ? [block]
    : block.type === 'list'
      ? block.children.flatMap(({ children }) =>
          children.flatMap((child) => paragraphsIn(child as BlockContent)),
        )
      : [];
