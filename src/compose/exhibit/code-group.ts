/** Short blocks of code in a row share a slide, each below what announces it. */
import type { BlockContent, PhrasingContent } from 'mdast';
import { textOf } from '../../text/phrase.ts';
import { drawnLines, roomOf, type Room } from './code-lines.ts';
import type { ComposeContext } from '../context.ts';
import type { Slide, SlideOf } from '../layout/index.ts';
import { paragraph } from '../inline.ts';

type CodeSlide = SlideOf<'code'>;

/** What the slides of a section have above their code. */
interface Head {
  readonly title: readonly PhrasingContent[];
  readonly eyebrow?: readonly PhrasingContent[];
}

/** Drawn lines that a block takes beside its own: its ground, and the words above it. */
const LINES_AROUND_BLOCK = 2;

/** The slides of a section with neighbours of code put together where one slide holds them; order and notes stay. */
export function sharedCode(slides: readonly Slide[], head: Head, context: ComposeContext): Slide[] {
  const room = roomOf(context);
  const shared: Slide[] = [];
  let row: CodeSlide[] = [];
  const flush = (): void => {
    if (row.length > 0) shared.push(row.length > 1 ? together(row, head, room) : (row[0] as Slide));
    row = [];
  };
  slides.forEach((slide, index) => {
    if (slide.layout !== 'code' || isPart(slide, slides[index - 1]) || isPart(slide, slides[index + 1])) {
      flush();
      shared.push(slide);
      return;
    }
    // Below the words that announce another block it would be taken for that one.
    const misled = isNamed(row.at(-1), head) && !isNamed(slide, head);
    if (misled || heightOf([...row, slide], room) > room.dense) flush();
    row.push(slide);
  });
  flush();
  return shared;
}

/** True for code with words of its own above it. */
const isNamed = (slide: CodeSlide | undefined, head: Head): boolean =>
  slide !== undefined && textOf(slide.slots.title) !== textOf(head.title);

/** True for slides of one block: they are divided because they are long. */
const isPart = (slide: CodeSlide, other: Slide | undefined): boolean =>
  slide.left !== undefined ||
  (other?.layout === 'code' && other.sources[0] !== undefined && other.sources[0] === slide.sources[0]);

/** Drawn lines of what shares a slide; the ground of one block is that of a slide. */
const heightOf = (row: readonly CodeSlide[], room: Room): number =>
  row
    .flatMap(({ slots }) => slots.code)
    .reduce(
      (sum, block) =>
        sum + LINES_AROUND_BLOCK + (block.type === 'code' ? drawnLines(block.value.split('\n'), room) : 1),
      -LINES_AROUND_BLOCK,
    );

/** One slide of several; a title of its own becomes the words above its code. */
function together(row: readonly CodeSlide[], head: Head, room: Room): Slide {
  const [first] = row;
  const words = (slide: CodeSlide | undefined): string => (slide ? textOf(slide.slots.title) : '');
  const same = row.every((slide) => words(slide) === words(first));
  const { title, eyebrow } = same && first ? first.slots : { eyebrow: undefined, ...head };
  const code = row.flatMap(({ slots }): BlockContent[] =>
    textOf(slots.title) === textOf(title) ? [...slots.code] : [paragraph(slots.title), ...slots.code],
  );
  const { eyebrow: _own, ...slots } = first?.slots ?? { source: [], code: [], title: [] };
  return {
    ...first,
    slots: { ...slots, title, ...(eyebrow && { eyebrow }), code },
    density: heightOf(row, room) > room.lines ? 1 : 0,
    notes: row.flatMap(({ notes }) => notes),
    sources: row.flatMap(({ sources }) => sources),
  } as Slide;
}
