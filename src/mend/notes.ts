/** Mends speaker notes: what is wrong in one gives way to the words at its place. */
import { noteAt } from '../compose/notes.ts';
import type { Note } from '../compose/note.ts';
import type { Wording, Mending } from './mending.ts';

/** The note says the words at its place. */
export const noteAsWritten: Mending = ({ slide, note }, wording) => {
  const better = note && asWritten(note, wording);
  return (
    better && {
      slides: [{ ...slide, notes: slide.notes.map((one) => (one === note ? better : one)) }],
      how: 'The note has the words of that line as they are written.',
    }
  );
};

/** The note is left out. */
export const withoutNote: Mending = ({ slide, note }) =>
  note && {
    slides: [{ ...slide, notes: slide.notes.filter((one) => one !== note) }],
    how: 'The note is left out: read that line of the article yourself.',
  };

/** A note with the words at its place, in the first form that is sound; undefined where there is none. */
export function asWritten(
  { position }: Pick<Note, 'position'>,
  { wordsAt, isSaid }: Wording,
): Note | undefined {
  const place = { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
  return wordsAt(place)
    .map((words) => noteAt(words, position))
    .find((note) => isSaid({ note }));
}
