/** Fenced code, and what MyST writes between fences: options, and directives whose content is prose. */
import type { Code } from 'mdast';
import { visible } from '../../text/visible.ts';
import { labelled } from './dialect/box.ts';
import type { Masked, Stand } from './misread-ranges.ts';

/** An open fence. */
export interface Fence {
  /** What of its first lines is no content. */
  readonly masked: readonly Masked[];
  /** The title of a box that is fenced. */
  readonly stands?: readonly Stand[];
  /** Where its content begins. */
  readonly end: number;
  /** True where a directive frames prose. */
  readonly prose: boolean;
  readonly closes: (line: string) => boolean;
}

const PROSE_DIRECTIVE =
  /^\{(?:note|tip|hint|warning|caution|attention|danger|error|important|seealso|admonition|epigraph|pull-quote|margin|sidebar|dropdown|exercise|solution|prf:[\w-]+)\}/;

/** Blocks that ask a program for a list of files, and say nothing to a reader. */
const QUERY = /^(?:dataview|dataviewjs|tasks|query|button|tabs?|timeline-calendar)(?:[ \t{]|$)/i;

/** `:name: value` lines, `#| name: value` lines of Quarto, or lines between two rules. */
const OPTIONS =
  /(?:#\|[^\n]*(?:\n|$))+|(?:[ \t]*:[\w-]+:[^\n]*(?:\n|$))+|---[ \t]*\n[^]{0,2000}?\n---[ \t]*(?:\n|$)/y;

/** Fences also stand in quotations and items. */
const OPENING = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]))*[ \t]*(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*)$/;
const CLOSING = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]))*[ \t]*(`{3,}|~{3,})[ \t]*$/;

/** The fence that a line opens, with the options below it. */
export function openFence(text: string, lineStart: number, line: string): Fence | undefined {
  const [, marker, info = ''] = OPENING.exec(line) ?? [];
  if (marker === undefined) return undefined;
  const closes = (other: string): boolean => {
    const found = CLOSING.exec(other)?.[1];
    return found?.startsWith(marker) === true;
  };
  const below = lineStart + line.length + 1;
  if (QUERY.test(info)) return query(text, lineStart, below, closes);
  if (!info.startsWith('{')) return { masked: [], end: below, prose: false, closes };
  const prose = PROSE_DIRECTIVE.test(info);
  const title = /^\{[\w:-]+\}[ \t]*(.*\S)/.exec(info)?.[1] ?? '';
  const opening = prose ? labelled(text, lineStart, below - 1, title) : undefined;
  const masked: Masked[] = [...(opening?.masked ?? [])];
  OPTIONS.lastIndex = below;
  const options = OPTIONS.exec(text)?.[0].trimEnd() ?? '';
  if (options !== '') masked.push({ start: below, end: below + options.length, reason: 'template' });
  const end = below + options.length + (options === '' ? 0 : 1);
  return { masked, end, prose, closes, ...(opening && { stands: opening.stands }) };
}

/** A query is blanked with its fence; the line that closes it is blanked as that of prose is. */
function query(text: string, start: number, below: number, closes: Fence['closes']): Fence {
  let end = below;
  while (end < text.length) {
    const newline = text.indexOf('\n', end);
    const line = text.slice(end, newline < 0 ? text.length : newline);
    if (closes(line)) break;
    end += line.length + 1;
  }
  return {
    masked: [{ start, end: Math.min(end, text.length), reason: 'template' }],
    end,
    prose: true,
    closes,
  };
}

/**
 * `{r}`, `{python echo=FALSE}` of Quarto, `{.haskell .numberLines}` of pandoc: the language of a block; without its full
 * stop, what stands in braces may be a directive of MyST.
 */
const CELL = /^\{(?:\.([a-z][\w+-]*)|(r|python|julia|bash|sh|js|ojs|javascript|sql|ruby|stan|dot))[\s,}]/i;

/** Where options stood. */
const LEADING_BLANKS = /^(?:[ \t]*\n)+/;

/** Code as its fence means it: the language of a cell, a formula, no blank lines where options stood. */
export function codeOf(code: Code): Code {
  const { lang, meta } = code;
  // What is indented by four is no code to `mask`, which may have left fillers in it.
  const node = { ...code, value: visible(code.value) };
  if (lang === 'math' || lang === '{math}')
    return { ...node, lang: 'tex', meta: 'display', value: node.value.trim() };
  const [, named, cell = named] = CELL.exec(`${lang ?? ''} `) ?? [];
  if (cell !== undefined)
    return { ...node, lang: cell, meta: null, value: node.value.replace(LEADING_BLANKS, '') };
  if (!/^\{(?:code|code-cell|code-block|sourcecode)\}$/.test(lang ?? '')) return node;
  return { ...node, lang: meta ?? null, meta: null, value: node.value.replace(LEADING_BLANKS, '') };
}
