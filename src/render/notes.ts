/** Speaker notes as Marp has them: a comment at the end of the slide. */
import type { Note } from '../compose/note.ts';
import { visible } from '../text/visible.ts';

/**
 * The comment of a slide's notes, empty when it has none.
 *
 * Each note is an item of a list. Marp reads a comment as YAML first, and a list is never a directive: the note
 * `class: x` as a line of its own would change the slide and vanish.
 */
export function notesComment(notes: readonly Note[]): string {
  const lines = noteLines(notes);
  return lines.length > 0 ? `<!--\n${lines.join('\n')}\n-->` : '';
}

/** The lines of a slide's notes as they stand in the comment: `- L12: sentence`. */
export function noteLines(notes: readonly Note[]): string[] {
  return notes.map(({ line, text }) => `- L${line}: ${inComment(text)}`.trimEnd());
}

/** Text that cannot end a comment or begin one; what would is divided by a space. */
function inComment(text: string): string {
  return (
    visible(text.replace(/[\s\u0085]+/g, ' '))
      // Marp looks for the end of a comment in quadratic time over a run of hyphens.
      .replace(/-{8}(?=-)/g, '$& ')
      .replace(/--(!?)>/g, '--$1 >')
      .replace(/<!(?=-)/g, '<! ')
      .trim()
  );
}
