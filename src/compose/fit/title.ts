/** Titles of two lines at most: one that is longer gives way to a shorter one, and stands whole below it. */
import type { BlockContent, PhrasingContent } from 'mdast';
import { condense } from '../../condense/condense.ts';
import { opening } from '../../condense/title.ts';
import { spanOf, textOf, type Phrase } from '../../text/phrase.ts';
import { limit, type Context } from '../context.ts';
import { sizes, type LayoutName, type Size, type Slide } from '../deck.ts';
import { capitalised, paragraph, strong, template } from '../inline.ts';
import { noteAt } from '../notes.ts';
import { linesOf } from './width.ts';

/** Most lines of a title. */
const LINES = 2;

/** Widths of a line of a title in em of its type: `4:3` has larger type and no more width. */
const COLUMN: Readonly<Record<Size, number>> = {
  '16:9': (sizes['16:9'].width - 140) / 40,
  '4:3': (sizes['4:3'].width - 140) / 50,
};

/** Characters of a title for which `COLUMN` holds; a layout that sets another number has larger or smaller type. */
const CHARACTERS = 100;

/** The widest mark of a slide that continues another. */
const MARK = ' (10/10)';

/** Layouts whose titles have a size of their own, in px of a line and em a line holds. */
const OWN: ReadonlySet<LayoutName> = new Set(['cover', 'section', 'closing']);

/** Where a section stands, for titles that can only say its number. */
export interface Ordinal {
  /** Counted from 1 among the sections of the deck. */
  readonly section: number;
  /** How many questions stand before this section's. */
  readonly questions: number;
}

/** The slides of one section with titles of at most two lines. */
export function settled(slides: readonly Slide[], ordinal: Ordinal, context: Context): Slide[] {
  let before: string | undefined;
  let question = ordinal.questions;
  return slides.map((one, index) => {
    const words = textOf(one.slots.title);
    const again = words === before;
    if (one.layout === 'faq' && !again) question += 1;
    before = words;
    const next = slides[index + 1];
    const row = again || (next !== undefined && textOf(next.slots.title) === words);
    if (OWN.has(one.layout) || fits(words + (row ? MARK : ''), one.layout, context)) return one;
    const short = shorter(one, { ...ordinal, questions: question }, row, context);
    return withShort(one, short, again);
  });
}

/** True for a title that takes two lines at most at the size of its layout. */
export function fits(words: string, layout: LayoutName, context: Context): boolean {
  const most = limit(context, layout, 'title', CHARACTERS) / CHARACTERS;
  return linesOf(words, COLUMN[context.size ?? '16:9'] * most, context.lang) <= LINES;
}

interface Short {
  readonly title: readonly PhrasingContent[];
  /** True when the title is the label that stood above it. */
  readonly raised: boolean;
}

/** What may stand for a title that is too long: its sentence condensed, its subject, the label above it, its number. */
function shorter(one: Slide, { section, questions }: Ordinal, row: boolean, context: Context): Short {
  const { title, eyebrow = [] } = { eyebrow: undefined, ...one.slots };
  const mark = row ? MARK : '';
  const fit = (words: string): boolean => fits(words + mark, one.layout, context);
  const number = title[0]?.position ? [] : title.slice(0, 1);
  const phrase = phraseOf(title.slice(number.length));
  const { source, lang, words } = context;
  if (phrase && one.layout !== 'faq') {
    const made = condense(phrase, { source, lang, tier: 'title' });
    if (made && fit(textOf([...number, ...made.phrase.children])))
      return { title: [...number, ...made.phrase.children], raised: false };
    const subject = opening(phrase, (text) => fit(textOf(number) + text), source);
    if (subject) return { title: capitalised([...number, ...subject.children]), raised: false };
    if (eyebrow.length > 0 && fit(textOf(eyebrow))) return { title: eyebrow, raised: true };
  }
  const [pattern, n] =
    one.layout === 'faq'
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

/** Slots of blocks at whose top a title that is too long may stand whole. */
const ABOVE = ['points', 'answer', 'text'] as const;

/** A slide under a shorter title; `again` where its whole title stands on the slide before. */
function withShort(one: Slide, { title, raised }: Short, again: boolean): Slide {
  const { title: whole, eyebrow, ...slots } = { eyebrow: undefined, ...one.slots };
  const named = { ...slots, title, ...(eyebrow && !raised && { eyebrow }) };
  const noted = { ...one, slots: named, notes: again ? one.notes : [...missing(one, whole), ...one.notes] };
  if (again) return noted as Slide;
  const lead = paragraph([strong(whole)]);
  if (one.layout === 'statement') {
    const { statement, ...rest } = { statement: [] as readonly BlockContent[], ...named };
    return {
      ...noted,
      layout: 'points',
      slots: { ...rest, points: [lead, ...statement] },
    } as unknown as Slide;
  }
  const slot = ABOVE.find((name) => name in one.slots);
  if (slot === undefined) return noted as Slide;
  const blocks = (one.slots as unknown as Readonly<Record<string, readonly BlockContent[]>>)[slot] ?? [];
  return { ...noted, slots: { ...named, [slot]: [lead, ...blocks] } } as unknown as Slide;
}

/** The note of a title that no note of the slide has. */
function missing(one: Slide, whole: readonly PhrasingContent[]): Slide['notes'] {
  const position = spanOf(whole);
  const noted =
    position &&
    one.notes.some(
      ({ position: { start, end } }) =>
        (start.offset ?? 0) <= (position.start.offset ?? 0) &&
        (end.offset ?? 0) >= (position.end.offset ?? 0),
    );
  return position && !noted ? [noteAt(textOf(whole.filter((run) => run.position)), position)] : [];
}

/** A title with the mark of a slide that continues others; where it has no room for it, the label above bears it. */
export function withMark(one: Slide, mark: string, size: Size, lang: string): Slide {
  const text = ` ${mark}`;
  const run = template(text);
  const { title, eyebrow } = { eyebrow: undefined, ...one.slots };
  const fitting = OWN.has(one.layout) || linesOf(textOf(title) + text, COLUMN[size], lang) <= LINES;
  const slots = fitting || !eyebrow ? { title: [...title, run] } : { eyebrow: [...eyebrow, run] };
  return { ...one, slots: { ...one.slots, ...slots } } as Slide;
}
