/** Mends a line that cannot stand on its slide: it goes to the speaker notes. */
import type { PhrasingContent } from 'mdast';
import type { Slide } from '../compose/layout/index.ts';
import type { Note } from '../compose/note.ts';
import { bare, template } from '../compose/inline.ts';
import { noteAt } from '../compose/notes.ts';
import { isPlaced, type Run } from '../compose/runs.ts';
import { textOf } from '../text/phrase.ts';
import { isSameLine, lackedBy, slotsOf, withLines, type SlideLine } from './lines.ts';
import type { Wording, Mending } from './mending.ts';
import { pointsOf } from './plain.ts';
import { pointAt } from './place.ts';

/** The line at fault goes to the notes; where it is the title, another one takes its place. */
export const intoNotes: Mending = ({ slide, line }, wording) =>
  line && noted(slide, (one) => isSameLine(one.runs, line), wording);

/** All lines of the slot at fault go to the notes. */
export const slotIntoNotes: Mending = ({ slide, slot }, wording) =>
  slot === undefined ? undefined : noted(slide, (one) => one.slot === slot, wording);

function noted(slide: Slide, isOut: (line: SlideLine) => boolean, wording: Wording): ReturnType<Mending> {
  const out: Run[] = [];
  const less = withLines(slide, (line) => {
    if (!isOut(line)) return line.content;
    out.push(...line.runs);
    return undefined;
  });
  if (out.length === 0) return undefined;
  const notes = [...out.flatMap((run) => noteFor(run, slide, wording)), ...slide.notes];
  const titled = withTitle({ ...less, notes }, slide, wording);
  const whole = lackedBy(titled).length > 0 ? pointsOf(titled) : [titled];
  return {
    slides: whole ?? [],
    how: 'It stands in the speaker notes instead.',
  };
}

/** The sentence that a run is from, as a note; none where the notes of the slide have it. */
function noteFor(run: Run, { notes }: Slide, { source, sentenceAt, wordsAt }: Wording): Note[] {
  if (!isPlaced(run)) return [];
  const isNoted = notes.some(
    ({ position: { start, end } }) => (start.offset ?? 0) <= run.start && (end.offset ?? 0) >= run.end,
  );
  if (isNoted) return [];
  const sentence = sentenceAt(run);
  if (sentence) return [noteAt(textOf(sentence), sentence.position)];
  const [words = ''] = wordsAt(run);
  return words === ''
    ? []
    : [noteAt(words, { start: pointAt(source, run.start), end: pointAt(source, run.end) })];
}

/** A slide that has lost its title takes the label above it, else the title of the deck, in the first form that is sound. */
function withTitle(
  slide: Slide,
  before: Slide,
  { outline: { meta }, source, wordsAt, isSaid }: Wording,
): Slide {
  if (!lackedBy(slide).includes('title')) return slide;
  const { eyebrow = [], ...slots } = slotsOf(slide);
  const was = textOf(before.slots.title);
  const { start, end } = meta.title.position;
  const place = { start: start.offset ?? 0, end: end.offset ?? 0 };
  const written = wordsAt(place).map((value): PhrasingContent[] => [
    {
      type: 'text',
      value,
      position: { start: pointAt(source, place.start), end: pointAt(source, place.end) },
    },
  ]);
  const title = [eyebrow as readonly PhrasingContent[], bare(meta.title), ...written].find(
    (line) => textOf(line).trim() !== '' && textOf(line) !== was && isSaid({ line }),
  );
  return { ...slide, slots: { ...slots, title: title ?? [template('—')] } } as Slide;
}
