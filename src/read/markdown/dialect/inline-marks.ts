/** Marks inside sentences that other programs give a meaning: their words stay, the marks go. */
import { around, JOINER, whole, type MarkdownRange, type MaskedSpan } from '../misread-ranges.ts';
import type { Find } from '../finder.ts';
import { commentMarkAt } from './private.ts';

/** Letters at which one of these marks may begin. */
export const MARK_STARTS: ReadonlySet<string> = new Set('\\%=^@(~[{📅⏳🛫✅'.match(/[^]/g));

/** Commands of LaTeX that only set pages. */
const COMMAND = /\\(?:newpage|pagebreak|clearpage|noindent|bigskip|medskip|smallskip)(?![\p{L}\p{N}])/uy;

/** The mark that begins at `at`, in a line that ends at `lineEnd`. */
export function inlineMarkAt(text: string, at: number, lineEnd: number, find: Find): MaskedSpan | undefined {
  const char = text[at];
  if (char === '%') return commentMarkAt(text, at, find);
  if (char === '{') return commentMarkAt(text, at, find);
  if (char === '\\') return whole(COMMAND, text, at, 'template');
  if (char === '=') return highlightAt(text, at);
  if (char === '^') return noteAt(text, at, lineEnd) ?? blockNameAt(text, at) ?? raisedAt(text, at);
  if (char === '~') return loweredAt(text, at);
  if (char === '[') return citationAt(text, at) ?? spanAt(text, at);
  if (char === '(') return referenceAt(text, at);
  if (char === '@') return namedAt(text, at);
  return whole(TASK_DATE, text, at, 'template');
}

const kept = (start: number, words: MarkdownRange, end: number): MaskedSpan => ({
  // The words may have marks in them: reading goes on there.
  end: words.start,
  masked: around({ start, end }, [words], 'template', JOINER),
  stands: [],
});

/** `==The toll is too low.==`, marked with a pen in Obsidian and Typora. */
function highlightAt(text: string, at: number): MaskedSpan | undefined {
  const form = /==(?=[^\s=])([^\n]{1,400}?)(?<=[^\s=])==(?!=)/y;
  form.lastIndex = at;
  const match = form.exec(text);
  if (!match || text[at - 1] === '=') return undefined;
  return kept(at, { start: at + 2, end: at + match[0].length - 2 }, at + match[0].length);
}

/** Longest note in the midst of its sentence, in characters. */
const MAX_NOTE = 2000;

/** `words.^[The keeper counted by hand.]`, a note in the midst of its sentence. */
function noteAt(text: string, at: number, lineEnd: number): MaskedSpan | undefined {
  if (text[at + 1] !== '[') return undefined;
  let depth = 0;
  for (let end = at + 1; end < Math.min(lineEnd, at + MAX_NOTE); end++) {
    if (text[end] === '[') depth++;
    else if (text[end] === ']' && --depth === 0) {
      const words = { start: at + 2, end };
      if (text.slice(words.start, words.end).trim() === '') return undefined;
      return {
        end: end + 1,
        masked: around({ start: at, end: end + 1 }, [words], 'template', JOINER),
        stands: [{ type: 'note', start: at, end: end + 1, block: false, words }],
      };
    }
  }
  return undefined;
}

/** ` ^abc123` at the end of a line, by which Obsidian links to a paragraph. */
const BLOCK_NAME = /\^[\p{L}\p{N}-]{1,40}(?=[ \t]*(?:\n|$))/uy;
const blockNameAt = (text: string, at: number): MaskedSpan | undefined =>
  /[ \t]/.test(text[at - 1] ?? '\n') || /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, at - 40), at))
    ? whole(BLOCK_NAME, text, at, 'template')
    : undefined;

/** `x^2^` → `x^2`, as formulas are written in a line: without its sign the two would be another number. */
function raisedAt(text: string, at: number): MaskedSpan | undefined {
  const form = /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,8})\^(?!\^)/uy;
  form.lastIndex = at;
  const end = at + (form.exec(text)?.[0].length ?? 0);
  return end > at
    ? { end, masked: [{ start: end - 1, end, reason: 'template', filler: JOINER }], stands: [] }
    : undefined;
}

/** `H~2~O` → `H2O`. */
function loweredAt(text: string, at: number): MaskedSpan | undefined {
  const form = /(?<=\p{L})~(?:\d{1,3}|\p{Ll}{1,3})~(?!~)/uy;
  form.lastIndex = at;
  const length = form.exec(text)?.[0].length ?? 0;
  return length > 0 && text[at - 1] !== '~'
    ? kept(at, { start: at + 1, end: at + length - 1 }, at + length)
    : undefined;
}

/** `[@lee2020, p. 4; -@chen2019]`: what it refers to stands in a list that no program has made yet. */
const CITATION = /\[(?:[^[\]\n@]{0,60}[\s-])?-?@[\p{L}\p{N}_{][^[\]\n]{0,300}\](?![([{])/uy;
const citationAt = (text: string, at: number): MaskedSpan | undefined =>
  withSpace(whole(CITATION, text, at, 'template'), text);

/** `(see @fig-traffic)`, `(@good)`, `((64a1b2c3-…))`: brackets with nothing else in them. */
const REFERENCE =
  /\((?:(?:cf\.?|see|e\.g\.,?|also|[Ff]ig\.?|[Tt]able)[ \t]+)*@[\w:.-]*(?:[,;][ \t]*@[\w:.-]+)*\)|\(\([\da-f]{8}-[\da-f-]{27}\)\)/y;
const referenceAt = (text: string, at: number): MaskedSpan | undefined =>
  withSpace(whole(REFERENCE, text, at, 'template'), text);

/** With the space before it where punctuation or the end of the line follows. */
function withSpace(found: MaskedSpan | undefined, text: string): MaskedSpan | undefined {
  const [mark] = found?.masked ?? [];
  if (!found || !mark || !/[\p{L}\p{N}] $/u.test(text.slice(Math.max(0, mark.start - 2), mark.start)))
    return found;
  if (!/^[.,;:!?)，。；：）]/u.test(text.slice(mark.end, mark.end + 1))) return found;
  return { ...found, masked: [{ ...mark, start: mark.start - 1, filler: JOINER }] };
}

/** `@fig-traffic` and `@lee2020` in a sentence are words of it: `As fig-traffic shows`. */
const NAMED =
  /@(?=(?:fig|tbl|sec|eq|lst|thm|lem|cor|def|exm)-[\w-]|[a-z][\w:-]*(?:19|20)\d\d[a-z]?(?![\w@]))/iy;
const namedAt = (text: string, at: number): MaskedSpan | undefined => {
  if (/[\p{L}\p{N}._@/]/u.test(text[at - 1] ?? ' ')) return undefined;
  const found = whole(NAMED, text, at, 'template');
  return found && { ...found, masked: found.masked.map((mark) => ({ ...mark, filler: JOINER })) };
};

/** `[underlined words]{.underline}`: a span of pandoc. */
function spanAt(text: string, at: number): MaskedSpan | undefined {
  const form = /\[([^[\]\n]+)\]\{[^{}\n]*\}/y;
  form.lastIndex = at;
  const match = form.exec(text);
  const words = match?.[1] ?? '';
  return match ? kept(at, { start: at + 1, end: at + 1 + words.length }, at + match[0].length) : undefined;
}

/** `📅 2026-03-01`, the day of a task in Obsidian. */
const TASK_DATE = /(?:📅|⏳|🛫|✅)\uFE0F?[ \t]*\d{4}-\d\d-\d\d/uy;
