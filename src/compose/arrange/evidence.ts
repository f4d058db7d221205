/** Sets the figures of a slide large beside its points: each above the sentence that says what it measures. */
import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import { slice, spanOf, textOf, trim, type Phrase } from '../../text/phrase.ts';
import { countWords } from '../../text/words.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import { bare, list, paragraph, strong, template } from '../inline.ts';
import { wordsIn } from '../divide/pages.ts';
import type { Slide, Slots } from '../layout/index.ts';
import { isText, mainBlocksOf } from '../layout/traits.ts';
import { saysOwner } from './owner.ts';
import { sidesOf } from './pair.ts';
import { boundOf, figureIn } from './salient.ts';

/** Figures beside points; without points there may be as many as the layout has room for. */
const MAX_FIGURES_BESIDE = 2;

/** Most words below a figure. */
const MAX_LABEL_WORDS = 26;

/** Most points beside figures, and most words of them. */
const MAX_POINTS_BESIDE = 4;
const MAX_WORDS_BESIDE = 80;

/** A slide of points with its figures set large; as it is where no sentence has exactly one. */
export function withEvidence(slide: Slide, context: ComposeContext): Slide {
  if (!isText(slide)) return slide;
  const { title } = slide.slots;
  const lines = linesOf(mainBlocksOf(slide));
  if (!lines) return slide;
  const pair = pairIn(lines, context);
  if (pair) return asStat(slide, pair.figures, pair.rest);
  const found = lines.flatMap((line) => {
    const figure = figureOf(line, textOf(title), context);
    return figure && !textOf(title).includes(textOf(figure.value)) ? [{ line, ...figure }] : [];
  });
  const isAll = found.length === lines.length;
  const shown = found.slice(0, isAll ? limitOf(context, 'stat', 'figures') : MAX_FIGURES_BESIDE);
  const rest = lines.filter((line) => !shown.some((figure) => figure.line === line));
  if (shown.length === 0 || !hasRoomBeside(rest)) return slide;
  const items = shown.map(({ bound, value, below }) => [...bound, strong(value), template(' '), ...below]);
  return asStat(slide, list(items), rest);
}

const hasRoomBeside = (rest: readonly (readonly PhrasingContent[])[]): boolean =>
  rest.length <= MAX_POINTS_BESIDE &&
  rest.reduce((sum, line) => sum + wordsIn(paragraph(line)), 0) <= MAX_WORDS_BESIDE;

/** A slide with figures, beside the lines that are left. */
function asStat(slide: Slide, figures: List, rest: readonly (readonly PhrasingContent[])[]): Slide {
  const { title, eyebrow, tracker, source } = slide.slots as Slots<'points'>;
  return {
    ...slide,
    layout: 'stat',
    slots: {
      title,
      ...(eyebrow && { eyebrow }),
      ...(tracker && { tracker }),
      ...(source && { source }),
      ...(rest.length > 0 && { points: [list(rest)] }),
      figures: [figures],
    },
  };
}

/** Two shares that one of the lines sets against each other, as bars, with the lines that are left. */
function pairIn(
  lines: readonly (readonly PhrasingContent[])[],
  { source }: ComposeContext,
): { readonly figures: List; readonly rest: readonly (readonly PhrasingContent[])[] } | undefined {
  const [pair, ...more] = lines.flatMap((line) => {
    const sides = sidesOf(line, source);
    return sides ? [{ line, sides }] : [];
  });
  const rest = lines.filter((line) => line !== pair?.line);
  if (!pair || more.length > 0 || !hasRoomBeside(rest)) return undefined;
  const figures = list(pair.sides.map(({ share, words }) => [strong(share), template(' '), ...words]));
  const children = figures.children.map((item, index) => ({
    ...item,
    data: { bar: Math.round(pair.sides[index]?.value ?? 0) },
  }));
  return { figures: { ...figures, children }, rest };
}

/** The lines of a list or of paragraphs; undefined where something else stands there. */
function linesOf(blocks: readonly BlockContent[]): (readonly PhrasingContent[])[] | undefined {
  const [only, ...more] = blocks;
  if (!only || more.length > 0) return undefined;
  if (only.type === 'paragraph') return [only.children];
  if (only.type !== 'list' || only.ordered) return undefined;
  const lines = only.children.flatMap(lineOf);
  return lines.length === only.children.length ? lines : undefined;
}

const lineOf = ({ children: [only, ...more] }: ListItem): (readonly PhrasingContent[])[] =>
  only?.type === 'paragraph' && more.length === 0 && only.children[0]?.type !== 'strong'
    ? [only.children]
    : [];

/** A figure with what stands below it: its sentence, or the rest of one that opens with it. */
interface LargeFigure {
  /** What makes it a bound, `less than`; empty where it is none. */
  readonly bound: readonly PhrasingContent[];
  readonly value: readonly PhrasingContent[];
  readonly below: readonly PhrasingContent[];
}

/** The one figure of a line; undefined where there is none, or more than one, or nothing says whose it is. */
function figureOf(
  line: readonly PhrasingContent[],
  title: string,
  context: ComposeContext,
): LargeFigure | undefined {
  const { source } = context;
  const position = spanOf(line);
  const text = textOf(line);
  const place = figureIn(text);
  if (!position || !place) return undefined;
  const [from, to] = place;
  const start = boundOf(text, from);
  const below = start === 0 ? text.slice(to).trim() : text;
  if (countWords(below) > MAX_LABEL_WORDS || !saysOwner(text, below, title, context)) return undefined;
  const phrase: Phrase = { type: 'phrase', children: [...line], position };
  const cut = (from: number, to: number): readonly PhrasingContent[] =>
    bare(trim(slice(phrase, from, to, source), source));
  return {
    bound: start < from ? [...cut(start, from), template(' ')] : [],
    value: cut(from, to),
    below: start === 0 ? cut(to, text.length) : line,
  };
}
