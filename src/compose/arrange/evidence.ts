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
    const value = figureOf(line, context);
    return value && !textOf(title).includes(textOf(value)) ? [{ line, value }] : [];
  });
  const isAll = found.length === lines.length;
  const shown = found.slice(0, isAll ? limitOf(context, 'stat', 'figures') : MAX_FIGURES_BESIDE);
  const rest = lines.filter((line) => !shown.some((figure) => figure.line === line));
  const words = rest.reduce((sum, line) => sum + wordsIn(paragraph(line)), 0);
  if (shown.length === 0 || rest.length > MAX_POINTS_BESIDE || words > MAX_WORDS_BESIDE) return slide;
  const figures = [list(shown.map(({ line, value }) => [strong(value), template(' '), ...line]))];
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

/** The one figure of a line, cut from it; undefined where there is none, or more than one. */
function figureOf(
  line: readonly PhrasingContent[],
  { source }: ComposeContext,
): readonly PhrasingContent[] | undefined {
  const position = spanOf(line);
  const place = figureIn(textOf(line));
  if (!position || !place) return undefined;
  const phrase: Phrase = { type: 'phrase', children: [...line], position };
  return bare(trim(slice(phrase, place[0], place[1], source), source));
}
