/** Sets the figures large that the slides of a chapter set large, where the text speaks of them. */
import type { PhrasingContent } from 'mdast';
import type { Slide } from '../compose/layout/index.ts';
import { blocksOf } from '../compose/slots.ts';
import { textOf } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import { blockText } from './blocks.ts';
import type { ReportContext } from './context.ts';
import type { Chapter, KeyFigures, ReportBlock } from './report.ts';

/** The words of figures are at most a third of those of their chapter: a list of figures is not drawn twice. */
const MIN_CHAPTER_TO_FIGURES_RATIO = 3;

/** A chapter with its figures behind the first block of the section that they are of. */
export function withKeyFigures(chapter: Chapter, { deck }: ReportContext): Chapter {
  const blocks = [...chapter.blocks];
  for (const slide of deck.slides) {
    if (!chapter.slides.includes(slide.id)) continue;
    const made = figuresOf(slide);
    const at = placeOf(blocks, slide.id);
    const isShort =
      lengthOf(blockText(blocks)).n >= MIN_CHAPTER_TO_FIGURES_RATIO * lengthOf(blockText([made])).n;
    if (at !== undefined && made.figures.length > 0 && isShort) blocks.splice(at, 0, made);
  }
  return { ...chapter, blocks };
}

/** Behind the first block below the heading of a slide; of a chapter without headings, behind its first block. */
function placeOf(blocks: readonly ReportBlock[], slide: string): number | undefined {
  const heading = blocks.findIndex((block) => block.type === 'heading' && block.slide === slide);
  if (heading < 0 && blocks.some(({ type }) => type === 'heading')) return undefined;
  return blocks[heading + 1]?.type === 'paragraph' ? heading + 2 : undefined;
}

function figuresOf(slide: Slide): KeyFigures {
  const items = blocksOf(slide, 'figures').flatMap((block) => (block.type === 'list' ? block.children : []));
  const figures = items.flatMap(({ children: [line] }) => {
    const runs: readonly PhrasingContent[] = line?.type === 'paragraph' ? line.children : [];
    const at = runs.findIndex(({ type }) => type === 'strong');
    const value = runs[at];
    const below = runs.slice(at + 1).filter((run, index) => index > 0 || textOf([run]).trim() !== '');
    return value?.type === 'strong'
      ? [{ value: [...runs.slice(0, at), ...value.children], line: below }]
      : [];
  });
  return { type: 'keyFigures', figures };
}
