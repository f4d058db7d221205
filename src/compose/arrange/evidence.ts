/** Sets the figures of a slide large beside its points: each above the sentence that says what it measures. */
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { slice, spanOf, textOf, trim, type Phrase } from '../../text/phrase.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import { bare, list, paragraph, strong, template } from '../inline.ts';
import { wordsIn } from '../divide/pages.ts';
import type { Slide } from '../layout/index.ts';
import { figureIn } from './salient.ts';

/** Figures beside points; without points there may be as many as the layout has room for. */
const MAX_FIGURES_BESIDE = 2;

/** Most points beside figures, and most words of them. */
const MAX_POINTS_BESIDE = 4;
const MAX_WORDS_BESIDE = 64;

/** A slide of points with its figures set large; as it is where no sentence has exactly one. */
export function withEvidence(slide: Slide, context: ComposeContext): Slide {
  if (slide.layout !== 'points' && slide.layout !== 'narrative' && slide.layout !== 'statement') return slide;
  const { title, eyebrow, tracker, source } = slide.slots;
  const blocks = slide.layout === 'statement' ? slide.slots.statement : slide.slots.points;
  const lines = linesOf(blocks);
  if (!lines) return slide;
  const found = lines.flatMap((line) => {
    const figure = figureOf(line, context);
    return figure && !textOf(title).includes(textOf(figure.value)) ? [{ line, ...figure }] : [];
  });
  const isAll = found.length === lines.length;
  const shown = found.slice(0, isAll ? limitOf(context, 'stat', 'figures') : MAX_FIGURES_BESIDE);
  const rest = lines.filter((line) => !shown.some((figure) => figure.line === line));
  const words = rest.reduce((sum, line) => sum + wordsIn(paragraph(line)), 0);
  if (shown.length === 0 || rest.length > MAX_POINTS_BESIDE || words > MAX_WORDS_BESIDE) return slide;
  const figures = [list(shown.map(({ value, below }) => [strong(value), template(' '), ...below]))];
  return {
    ...slide,
    layout: 'stat',
    slots: {
      title,
      ...(eyebrow && { eyebrow }),
      ...(tracker && { tracker }),
      ...(source && { source }),
      ...(rest.length > 0 && { points: [list(rest)] }),
      figures,
    },
  };
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
  readonly value: readonly PhrasingContent[];
  readonly below: readonly PhrasingContent[];
}

/** The one figure of a line; undefined where there is none, or more than one. */
function figureOf(line: readonly PhrasingContent[], { source }: ComposeContext): LargeFigure | undefined {
  const position = spanOf(line);
  const text = textOf(line);
  const place = figureIn(text);
  if (!position || !place) return undefined;
  const phrase: Phrase = { type: 'phrase', children: [...line], position };
  const cut = (from: number, to: number): readonly PhrasingContent[] =>
    bare(trim(slice(phrase, from, to, source), source));
  const [from, to] = place;
  return { value: cut(from, to), below: from === 0 ? cut(to, text.length) : line };
}
