/** Mathematics in a Markdown file: `$…$` in a sentence, `$$…$$` and `\[…\]` on lines of their own. */
import type { Find } from './finder.ts';
import type { MarkdownRange } from './misread-ranges.ts';

/** No more lines are looked through for the end of a formula. */
const MAX_FORMULA_LINES = 5000;

/** Up to the next dollar, which is not behind a space or before a figure. */
const inline = /(\$\$?)(?![\s$])((?:[^$\\\n]|\\[^\n])+)\1(?![\d$])/y;

/** What a formula has and an amount of money has not. */
const SIGNS = /[\\^_{}=<>+]/;

/** A name, a function of names, or a few names with marks of reckoning between; no amount of money is written so. */
const NAMES = /^\(?\d{0,3}[A-Za-z]['’]*(?:\([A-Za-z\d ,]{1,20}\))?(?:\s?[-,/*|]\s?[A-Za-z\d]){0,5}\)?$/;

/** What text between two amounts of money may have, and a formula has not. */
const PROSE_BETWEEN_AMOUNTS = /<\/|\{\{[<%]|\{%|\*\*|\]\(|`|\s$/;

/** The formula that begins with a dollar at `at`, its dollars included; `$5m (or $7m)` is none. */
export function inlineFormulaAt(text: string, at: number): MarkdownRange | undefined {
  if (/[\w/$\\]/.test(text[at - 1] ?? ' ')) return undefined;
  inline.lastIndex = at;
  const match = inline.exec(text);
  const words = match?.[2] ?? '';
  if (
    !match ||
    words.length > MAX_FORMULA_LINES ||
    !(SIGNS.test(words) || NAMES.test(words)) ||
    PROSE_BETWEEN_AMOUNTS.test(words)
  )
    return undefined;
  if (/^\d[\d,.]*\s?(?:[a-z]+\s|[,(])/i.test(words) && !/[\\^_]/.test(words)) return undefined;
  return { start: at, end: at + match[0].length };
}

/** What may precede a formula on its line: marks of quotations and list items. */
const OPENING = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?:(\$\$)(?!\$)|(\\\[)|:{3,}[ \t]*(\{math\}))/;

/** Behind a formula: a full stop, and the name under which other places speak of it. */
const LABEL = /^[ \t]*[.,;]?[ \t]*(?:\([\w:.-]+\)|\{[^{}\n]*\})?[ \t]*$/;

/** A formula with its lines to itself; `end` is behind its closing marks, `lineEnd` behind its label. */
export interface Display extends MarkdownRange {
  readonly value: MarkdownRange;
  readonly lineEnd: number;
}

/** The displayed formula that the line from `start` to `end` opens. */
export function displayAt(text: string, start: number, end: number, find: Find): Display | undefined {
  const line = text.slice(start, Math.min(end, start + MAX_FORMULA_LINES));
  const opening = OPENING.exec(line);
  if (!opening) return undefined;
  const [whole, dollars, bracket, directive] = opening;
  const marks = dollars ?? bracket ?? /:{3,}[ \t]*\{math\}/.exec(whole)?.[0] ?? '';
  const from = start + whole.length;
  if (!directive && find(dollars ?? '\\]', from) > from + MAX_FORMULA_LINES) return undefined;
  const reach = text.slice(from, from + MAX_FORMULA_LINES);
  const close = (directive ? /\n[ \t]*:{3,}(?=[ \t]*(?:\n|$))/ : dollars ? /\$\$/ : /\\\]/).exec(reach);
  if (!close) return undefined;
  const value = reach.slice(0, close.index);
  const closeEnd = from + close.index + close[0].length;
  const newline = text.indexOf('\n', closeEnd);
  const lineEnd = newline < 0 ? text.length : newline;
  if (lineEnd - closeEnd > 200 || !LABEL.test(text.slice(closeEnd, lineEnd))) return undefined;
  if (/^[\s>]*$|\n[ \t>]*\n/.test(value) || !sameContainer(whole, value)) return undefined;
  if (dollars && !SIGNS.test(value) && value.trim().includes(' ')) return undefined;
  // `\[an aside\]` is escaped brackets.
  if (bracket && !/^[ \t]*\n/.test(value) && !/\\[a-z]|[\^=]/i.test(value)) return undefined;
  const lead =
    /^(?:[ \t]*:[\w-]+:[^\n]*\n|[\s>])*/.exec(directive ? value.replace(/^\n/, ' ') : value)?.[0] ?? '';
  const inner = { start: from + lead.length, end: from + value.replace(/[\s>]+$/, '').length };
  return { start: from - marks.length, end: closeEnd, value: inner, lineEnd };
}

/** All lines stand in the quotation that the first stands in. */
function sameContainer(opening: string, value: string): boolean {
  const depth = opening.split('>').length;
  return (
    depth === 1 || value.split('\n').every((line, index) => index === 0 || line.trimStart().startsWith('>'))
  );
}
