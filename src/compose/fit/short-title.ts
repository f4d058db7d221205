/** Titles of two lines at most: one that is longer gives way to a shorter one, and stands whole below it. */
import type { PhrasingContent } from 'mdast';
import { condense } from '../../condense/condense.ts';
import { opening } from '../../condense/title.ts';
import { spanOf, textOf, type Phrase } from '../../text/phrase.ts';
import type { ComposeContext } from '../context.ts';
import { capitalised, paragraph, strong, template } from '../inline.ts';
import type { Slide } from '../layout/index.ts';
import { traitsOf } from '../layout/traits.ts';
import { noteAt, type Note } from '../note.ts';
import { lineOf, withoutSlots, withSlots } from '../slots.ts';
import { fitsLayout } from './title-lines.ts';

/** The widest mark of a slide that continues another. */
const WIDEST_MARK = ' (10/10)';

/** Where a section stands, for titles that can only say its number. */
export interface Ordinal {
  /** Counted from 1 among the sections of the deck. */
  readonly section: number;
  /** How many questions stand before this section's. */
  readonly questions: number;
}

/** The slides of one section with titles of at most two lines. */
export function withShortTitles(
  slides: readonly Slide[],
  ordinal: Ordinal,
  context: ComposeContext,
): Slide[] {
  let before: string | undefined;
  let question = ordinal.questions;
  return slides.map((slide, index) => {
    const traits = traitsOf(slide.layout);
    const words = textOf(slide.slots.title);
    const again = words === before;
    if (traits.title === 'question' && !again) question += 1;
    before = words;
    const next = slides[index + 1];
    const row = again || (next !== undefined && textOf(next.slots.title) === words);
    const mark = row ? WIDEST_MARK : '';
    if (traits.ownTitleSize || fitsLayout(words + mark, slide.layout, context)) return slide;
    const short = shortTitle(slide, { ...ordinal, questions: question }, mark, context);
    return again ? renamed(slide, short) : withWholeTitle(renamed(slide, short), slide.slots.title);
  });
}

/** A title in place of one that is too long. */
interface ShortTitle {
  readonly title: readonly PhrasingContent[];
  /** True when the title is the label that stood above it. */
  readonly raised: boolean;
}

/** What may stand for a title that is too long: its sentence condensed, its subject, the label above it, its number. */
function shortTitle(
  slide: Slide,
  { section, questions }: Ordinal,
  mark: string,
  context: ComposeContext,
): ShortTitle {
  const { title } = slide.slots;
  const eyebrow = lineOf(slide, 'eyebrow');
  const fits = (words: string): boolean => fitsLayout(words + mark, slide.layout, context);
  const number = title[0]?.position ? [] : title.slice(0, 1);
  const phrase = phraseOf(title.slice(number.length));
  const { source, lang, words } = context;
  const isQuestion = traitsOf(slide.layout).title === 'question';
  if (phrase && !isQuestion) {
    const condensed = condense(phrase, { source, lang, tier: 'title' });
    if (condensed && fits(textOf([...number, ...condensed.phrase.children])))
      return { title: [...number, ...condensed.phrase.children], raised: false };
    const subject = opening(phrase, (text) => fits(textOf(number) + text), source);
    if (subject) return { title: capitalised([...number, ...subject.children]), raised: false };
    if (eyebrow.length > 0 && fits(textOf(eyebrow))) return { title: eyebrow, raised: true };
  }
  const [pattern, n] = isQuestion
    ? [words.asked ?? 'Question {n}', questions]
    : [words.part ?? 'Section {n}', section];
  return { title: [template(pattern.replace('{n}', String(n)))], raised: false };
}

/** Runs of the article as a phrase; undefined where any is the template's. */
function phraseOf(line: readonly PhrasingContent[]): Phrase | undefined {
  const position = spanOf(line);
  return position && line.every((run) => run.position)
    ? { type: 'phrase', children: [...line], position }
    : undefined;
}

/** A slide under a shorter title; a label that became the title stands above it no more. */
function renamed(slide: Slide, { title, raised }: ShortTitle): Slide {
  const eyebrow = raised ? [] : lineOf(slide, 'eyebrow');
  const named = { title, ...(eyebrow.length > 0 && { eyebrow }) };
  return withSlots(withoutSlots(slide, ['title', 'eyebrow']), named);
}

/** A slide with its whole title in its notes, and above its content where its layout has room for it. */
function withWholeTitle(slide: Slide, title: readonly PhrasingContent[]): Slide {
  const noted: Slide = { ...slide, notes: [...missingNote(slide, title), ...slide.notes] };
  return traitsOf(slide.layout).withLead?.(noted, paragraph([strong(title)])) ?? noted;
}

/** The note of a title that no note of the slide has. */
function missingNote({ notes }: Slide, title: readonly PhrasingContent[]): Note[] {
  const position = spanOf(title);
  const noted =
    position &&
    notes.some(
      ({ position: { start, end } }) =>
        (start.offset ?? 0) <= (position.start.offset ?? 0) &&
        (end.offset ?? 0) >= (position.end.offset ?? 0),
    );
  return position && !noted ? [noteAt(textOf(title.filter((run) => run.position)), position)] : [];
}
