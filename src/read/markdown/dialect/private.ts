/** What authors write for themselves in the Markdown of other programs: never shown, neither on a slide nor in notes. */
import { whole, type MaskedSpan } from '../misread-ranges.ts';

/** Farthest end of a comment, in characters: one that is never closed hides no article. */
const MAX_COMMENT = 20_000;

/** The private marks that may begin anywhere, by the program that has them. */
const COMMENTS: readonly { readonly program: string; readonly form: RegExp }[] = [
  { program: 'Obsidian', form: new RegExp(`%%(?!%)[^]{0,${MAX_COMMENT}}?%%`, 'y') },
  { program: 'CriticMarkup', form: new RegExp(`\\{>>[^]{0,${MAX_COMMENT}}?<<\\}`, 'y') },
  { program: 'kramdown', form: new RegExp(`\\{::comment\\}[^]{0,${MAX_COMMENT}}?\\{:/(?:comment)?\\}`, 'y') },
];

/** The private marks that have lines to themselves, by the program that has them. */
const LINES: readonly { readonly program: string; readonly form: RegExp }[] = [
  {
    program: 'Logseq',
    form: /[ \t]*:LOGBOOK:[ \t]*\n(?:[ \t]*(?!:END:)\S[^\n]*\n){0,200}[ \t]*:END:[ \t]*(?=\n|$)/y,
  },
  { program: 'Logseq', form: /[ \t]*(?:SCHEDULED|DEADLINE|CLOSED): <[^<>\n]{4,60}>[ \t]*(?=\n|$)/y },
];

/** A comment that begins at `at`. */
export function commentMarkAt(text: string, at: number): MaskedSpan | undefined {
  return firstOf(COMMENTS, text, at);
}

/** Private lines that begin at `start`, which is the start of a line. */
export const privateLinesAt = (text: string, start: number): MaskedSpan | undefined =>
  firstOf(LINES, text, start);

const firstOf = (
  marks: readonly { readonly form: RegExp }[],
  text: string,
  at: number,
): MaskedSpan | undefined => {
  for (const { form } of marks) {
    const found = whole(form, text, at, 'author');
    if (found) return found;
  }
  return undefined;
};
