/** What authors write for themselves in the Markdown of other programs: never shown, neither on a slide nor in notes. */
import type { Find } from '../finder.ts';
import { whole, type MaskedSpan } from '../misread-ranges.ts';

/** Farthest end of a comment, in characters: one that is never closed hides no article. */
const MAX_COMMENT = 20_000;

/** The private marks that may begin anywhere, by the program that has them. */
const COMMENTS: readonly { readonly program: string; readonly open: string; readonly close: string }[] = [
  { program: 'Obsidian', open: '%%', close: '%%' },
  { program: 'CriticMarkup', open: '{>>', close: '<<}' },
  { program: 'kramdown', open: '{::comment}', close: '{:/' },
];

/** The private marks that have lines to themselves, by the program that has them. */
const LINES: readonly { readonly program: string; readonly form: RegExp }[] = [
  {
    program: 'Logseq',
    form: /[ \t]*:LOGBOOK:[ \t]*\n(?:[ \t]*(?!:END:)\S[^\n]*\n){0,200}[ \t]*:END:[ \t]*(?=\n|$)/y,
  },
  { program: 'Logseq', form: /[ \t]*(?:SCHEDULED|DEADLINE|CLOSED): <[^<>\n]{4,60}>[ \t]*(?=\n|$)/y },
];

/** A comment that begins at `at`; `100%% sure` opens none. */
export function commentMarkAt(text: string, at: number, find: Find): MaskedSpan | undefined {
  const mark = COMMENTS.find(({ open }) => text.startsWith(open, at));
  if (!mark || (mark.open === '%%' && /[\p{N}%]/u.test(text[at - 1] ?? ''))) return undefined;
  const close = find(mark.close, at + mark.open.length);
  if (close > at + MAX_COMMENT) return undefined;
  // `{:/comment}` and `{:/}` close the same.
  const end = mark.close.endsWith('/') ? text.indexOf('}', close) + 1 : close + mark.close.length;
  return end > at ? { end, masked: [{ start: at, end, reason: 'author' }], stands: [] } : undefined;
}

/** `% to be checked`, a comment of MyST: elsewhere such a line may be prose. */
const MYST_LINE = { program: 'MyST', form: /%[ \t][^\n]*(?=\n|$)/y } as const;

/** What only MyST has: directives between fences or colons. */
const MYST_DIRECTIVE = /^(?:`{3,}|:{3,})\{[a-z]/m;

/** Finds private lines in a text, by the start of a line. */
export function privateLinesIn(text: string): (start: number) => MaskedSpan | undefined {
  const lines = MYST_DIRECTIVE.test(text) ? [...LINES, MYST_LINE] : LINES;
  return (start) => firstOf(lines, text, start);
}

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
