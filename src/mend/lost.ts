/** Mends a loss: words of the article that went nowhere stand in the notes of the slide that they follow. */
import type { VFileMessage } from 'vfile-message';
import type { Slide } from '../compose/layout/index.ts';
import type { Note } from '../compose/note.ts';
import { message } from '../rules/index.ts';
import { type Span } from '../verify/spans.ts';
import type { Wording } from './mending.ts';
import { asWritten } from './notes.ts';
import { pointAt } from './place.ts';

/** Slides that have lost words in their notes, and a message for each. */
export interface Noted {
  readonly slides: readonly Slide[];
  readonly messages: readonly VFileMessage[];
}

/** Gives lost words, by their places, to the notes of the slides that they follow. */
export function withLost(slides: readonly Slide[], lost: readonly Span[], wording: Wording): Noted {
  const { source } = wording;
  const messages: VFileMessage[] = [];
  const added = new Map<number, Note[]>();
  for (const span of lost) {
    // A word may have been cut at an entity or a mark in its midst.
    const start =
      span.start -
      (/\S*$/u.exec(source.slice(Math.max(0, span.start - MAX_WORD), span.start))?.[0].length ?? 0);
    const end = span.end + (/^\S*/u.exec(source.slice(span.end, span.end + MAX_WORD))?.[0].length ?? 0);
    const note = asWritten(
      { position: { start: pointAt(source, start), end: pointAt(source, end) } },
      wording,
    );
    const at = slideBefore(slides, start);
    const slide = slides[at];
    if (!note || !slide) continue;
    added.set(at, [...(added.get(at) ?? []), note]);
    const said = source.slice(span.start, Math.min(span.end, span.start + 60));
    messages.push(
      message(
        'verify:mended',
        `Unexpected loss of \`${said}\`, expected it in the deck or among what is dropped`,
        {
          place: note.position,
          note: `It stands in the notes of slide \`${slide.id}\`.`,
          slides: [slide.id],
        },
      ),
    );
  }
  return {
    slides: slides.map((slide, at) => ({ ...slide, notes: [...slide.notes, ...(added.get(at) ?? [])] })),
    messages,
  };
}

/** Most characters of a word that is completed. */
const MAX_WORD = 80;

/** The slide with the last note or source at or before a place; the first where there is none. */
function slideBefore(slides: readonly Slide[], offset: number): number {
  let [best, at] = [-1, 0];
  slides.forEach(({ notes, sources }, index) => {
    for (const { start } of [...notes.map(({ position }) => position), ...sources])
      if ((start.offset ?? 0) <= offset && (start.offset ?? 0) > best)
        [best, at] = [start.offset ?? 0, index];
  });
  return at;
}
