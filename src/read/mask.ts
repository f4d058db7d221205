/** Blanks out what stands in a Markdown file but is not the article: comments, tags, template debris. */
import type { DropReason } from './article.ts';

/** A stretch of the text that was blanked out. */
export interface Masked {
  readonly start: number;
  readonly end: number;
  readonly reason: DropReason;
  /** What stands in its place, once for each character; a space when absent. */
  readonly filler?: string;
}

/** Fills where words must not be parted; `normalise` has taken it out of the text before, and `markdown` does after. */
export const JOINER = '\u2060';

interface Debris {
  readonly form: RegExp;
  readonly reason: DropReason;
  /** What must come after, so that the rest of a text without it is not searched from each opening. */
  readonly close?: string;
}

/** In order of precedence at one place; each form is linear: no nested repetition over the same characters. */
const debris: readonly Debris[] = [
  { form: /<!--[^]*?(?:-->|$)/y, reason: 'author' },
  { form: /<(script|style|iframe|noscript|form|svg)\b[^]*?(?:<\/\1\s*>|$)/iy, reason: 'markup' },
  { form: /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/iy, reason: 'markup' },
  { form: /\{%[^]*?%\}/y, reason: 'template', close: '%}' },
  { form: /\{\{[<%]?[^]*?[>%]?\}\}/y, reason: 'template', close: '}}' },
];

/** A fence of code, also in quotations and items. */
const FENCE = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]))*[ \t]*(`{3,}|~{3,})/;

/** MDX and MyST lines that are program, not prose. */
const programLine = /^(?:(?:import|export)\s.*(?:from\s+['"].*|[{}=;].*)|:::\w*\s*\{code-cell\}.*)$/;

/**
 * Replaces debris by spaces of the same length, so that every offset stays what it was.
 *
 * Code, fenced or inline, is left alone. `from` is where the article begins (after front matter).
 */
export function mask(text: string, from: number): { text: string; masked: readonly Masked[] } {
  const masked: Masked[] = [{ start: 0, end: from, reason: 'markup' }].filter(
    (one) => one.end > 0,
  ) as Masked[];
  const defined = definitions(text);
  const lasts = new Map(['%}', '}}'].map((mark) => [mark, text.lastIndexOf(mark)]));
  const closed = (by: string, at: number): boolean => (lasts.get(by) ?? -1) > at;
  let fence: string | undefined;
  let lineStart = from;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(lineStart, lineEnd);
    const marker = FENCE.exec(line)?.[1];
    let next = lineEnd + 1;
    if (fence) {
      if (marker?.startsWith(fence) && line.trimEnd().endsWith(marker)) fence = undefined;
    } else if (marker) fence = marker;
    else if (programLine.test(line)) masked.push({ start: lineStart, end: lineEnd, reason: 'template' });
    else next = Math.max(next, inLine(text, lineStart, lineEnd, defined, masked, closed));
    lineStart = next;
  }
  return { text: blank(text, masked), masked };
}

/** Masks what begins in one line; returns where reading goes on, beyond the line when debris ran past it. */
function inLine(
  text: string,
  start: number,
  end: number,
  defined: ReadonlySet<string>,
  masked: Masked[],
  closed: (by: string, at: number) => boolean,
): number {
  let at = start;
  while (at < end) {
    const char = text[at];
    if (char === '`') {
      const ticks = /`+/y;
      ticks.lastIndex = at;
      const run = ticks.exec(text)?.[0] ?? '`';
      const close = text.slice(at + run.length, end).search(new RegExp(`(?<!\`)${run}(?!\`)`));
      at += run.length + (close < 0 ? 0 : close + run.length);
    } else if (char === '\\') at += 2;
    else if (char === '<' || char === '{') {
      const found = debrisAt(text, at, closed);
      if (found) masked.push(found);
      at = found ? found.end : at + 1;
    } else if (char === '[') {
      for (const one of danglingReference(text, at, end, defined)) masked.push(one);
      at += 1;
    } else at += 1;
  }
  // Debris that ends in the middle of a later line: what follows it there is read as a line of its own.
  return at;
}

function debrisAt(text: string, at: number, closed: (by: string, at: number) => boolean): Masked | undefined {
  for (const { form, reason, close } of debris) {
    if (close !== undefined && !closed(close, at)) continue;
    form.lastIndex = at;
    const match = form.exec(text);
    if (match) return { start: at, end: at + match[0].length, reason };
  }
  return undefined;
}

/** `[words][label]` whose label is defined nowhere is shown as words: the brackets are some other tool's. */
function danglingReference(text: string, at: number, end: number, defined: ReadonlySet<string>): Masked[] {
  const reference = /\[([^[\]\n]+)\]\[([^[\]\n]*)\]/y;
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (!match || at + match[0].length > end) return [];
  const [whole, words = '', label = ''] = match;
  if (defined.has(fold(label === '' ? words : label))) return [];
  return [
    { start: at, end: at + 1, reason: 'markup', filler: JOINER },
    { start: at + 1 + words.length, end: at + whole.length, reason: 'markup', filler: JOINER },
  ];
}

const fold = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

function definitions(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^ {0,3}\[([^[\]\n]+)\]:\s*\S/gm)].map((match) => fold(match[1] ?? '')));
}

function blank(text: string, masked: readonly Masked[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end, filler = ' ' } of masked) {
    if (start < at) continue;
    kept += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, filler);
    at = end;
  }
  return joined(text, kept + text.slice(at));
}

/** The blanks at the start of a line, or behind the markers of its quotations and items. */
const LEAD = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]+(?=\S)/;

/** Spaces in place of a tag at the start of a line would make code of the words behind it: they become joiners. */
function joined(text: string, shown: string): string {
  const before = text.split('\n');
  const lines = shown.split('\n').map((line, index) => {
    if (line === before[index]) return line;
    const lead = LEAD.exec(line)?.[0].length ?? 0;
    const own = LEAD.exec(before[index] ?? '')?.[0].length ?? 0;
    return lead > own ? line.slice(0, own) + JOINER.repeat(lead - own) + line.slice(lead) : line;
  });
  return lines.join('\n');
}
