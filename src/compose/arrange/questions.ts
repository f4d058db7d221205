/** Puts short questions with their answers beside each other on one slide. */
import type { ListItem } from 'mdast';
import { textOf } from '../../text/phrase.ts';
import { balanced } from '../divide/balance.ts';
import { wordsIn } from '../divide/pages.ts';
import { paragraph, strong } from '../inline.ts';
import type { Slide, SlideOf } from '../layout/index.ts';
import { asLayout } from '../layout/points.ts';

/** Most questions of one slide, and most words of a question with its answer, by their number. */
const MAX_QUESTIONS = 3;
const MAX_PAIR_WORDS = { 2: 70, 3: 44 } as const;

/** Slides in order; in each row of short questions two or three share a slide. */
export function withPairs(slides: readonly Slide[]): Slide[] {
  const all: Slide[] = [];
  let row: SlideOf<'faq'>[] = [];
  const flush = (): void => {
    all.push(...paired(row));
    row = [];
  };
  slides.forEach((slide, index) => {
    const isPart = [slides[index - 1], slides[index + 1]].some(
      (other) => other?.layout === 'faq' && textOf(other.slots.title) === textOf(slide.slots.title),
    );
    if (slide.layout === 'faq' && !isPart && sizeOf(slide) <= MAX_PAIR_WORDS[2]) row.push(slide);
    else {
      flush();
      all.push(slide);
    }
  });
  flush();
  return all;
}

const sizeOf = ({ slots }: SlideOf<'faq'>): number =>
  [paragraph(slots.title), ...slots.answer].reduce((sum, block) => sum + wordsIn(block), 0);

function paired(row: readonly SlideOf<'faq'>[]): Slide[] {
  if (row.length < 2) return [...row];
  const most = row.every((slide) => sizeOf(slide) <= MAX_PAIR_WORDS[3]) ? MAX_QUESTIONS : 2;
  return balanced(row, most).map((part) => (part.length > 1 ? ofPart(part) : (part[0] as Slide)));
}

function ofPart(part: readonly SlideOf<'faq'>[]): Slide {
  const [first] = part as readonly [SlideOf<'faq'>];
  const children = part.map(({ slots }): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph([strong(slots.title)]), ...slots.answer],
  }));
  const { eyebrow, ...slots } = first.slots;
  const titled = { ...first, slots: { ...slots, title: eyebrow ?? slots.title } };
  return {
    ...asLayout('cards', titled, [{ type: 'list', ordered: false, spread: false, children }]),
    notes: part.flatMap(({ notes }) => notes),
    sources: part.flatMap(({ sources }) => sources),
  };
}
