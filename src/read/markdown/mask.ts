/** Blanks out what stands in a Markdown file but is not the article: comments, tags, template debris. */
import { blank, withTags } from './blank.ts';
import { dialectLinesIn } from './dialect/index.ts';
import { figureBlockAt } from './dialect/figure-block.ts';
import { inlineMarkAt, MARK_STARTS } from './dialect/inline-marks.ts';
import { attributesAt, bracketsAt, commentAt, fold, rawAt, roleAt } from './leftover-markup.ts';
import { listTableAt } from './dialect/list-table.ts';
import { locator } from '../locator.ts';
import { openFence, type Fence } from './fence.ts';
import { finder, type Find } from './finder.ts';
import { displayAt, inlineFormulaAt } from './formula.ts';
import { hiddenAt } from './hidden.ts';
import { htmlBlockAt, type ReadHtml } from './html-block.ts';
import { shortcodeAt } from './shortcode.ts';
import { type MaskedSpan, type Masked, type MarkdownRange, type Stand } from './misread-ranges.ts';
import { tagAt } from './tag.ts';

/** MDX lines that are program, not prose. */
const programLine = /^(?:import|export)\s.*(?:from\s+['"].*|[{}=;].*)$/;

/** A text in which what is no article is blanked. */
export interface MaskedText {
  /** With spaces in place of debris. */
  readonly text: string;
  /** The same for the parser: what stands for a node is a tag in it. */
  readonly parsed: string;
  readonly masked: readonly Masked[];
  readonly stands: readonly Stand[];
}

/** What is known of a text before it is masked. */
export interface MaskOptions {
  /** What begins at one of these offsets stands for no node. */
  readonly refused?: ReadonlySet<number>;
  readonly readHtml?: ReadHtml | undefined;
}

/**
 * Replaces debris by spaces of the same length, so that every offset stays what it was.
 *
 * Code, fenced or inline, is left alone, and so is mathematics. `from` is where the article begins (after front
 * matter).
 */
export function mask(
  text: string,
  from: number,
  { refused = new Set(), readHtml }: MaskOptions = {},
): MaskedText {
  const masked: Masked[] = from > 0 ? [{ start: 0, end: from, reason: 'markup' }] : [];
  const stands: Stand[] = [];
  const take = (found: MaskedSpan): number => {
    masked.push(...found.masked);
    stands.push(...found.stands.filter(({ start }) => !refused.has(start)));
    return found.end;
  };
  const defined = definitions(text);
  const find = finder(text);
  const place = locator(text);
  const dialectLineAt = dialectLinesIn(text);
  let fence: Fence | undefined;
  let lineStart = from;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(lineStart, lineEnd);
    let next = lineEnd + 1;
    const figure = fence
      ? undefined
      : (figureBlockAt(text, lineStart) ?? listTableAt(text, lineStart, place));
    const opened = (fence ?? figure) ? undefined : openFence(text, lineStart, line);
    const formula = fence ? undefined : displayAt(text, lineStart, lineEnd, find);
    const html = fence || !readHtml ? undefined : htmlBlockAt(text, lineStart, lineEnd, readHtml);
    if (fence) {
      if (fence.closes(line)) {
        if (fence.prose) masked.push({ start: lineStart, end: lineEnd, reason: 'template' });
        fence = undefined;
      } else if (fence.prose)
        next = Math.max(next, inLine(text, lineStart, lineEnd, { defined, find, take }));
    } else if (html) next = take(html) + 1;
    else if (figure) next = take(figure) + 1;
    else if (opened) {
      fence = opened;
      next = Math.max(next, take({ stands: [], ...opened }));
    } else if (formula && !refused.has(formula.start)) {
      stands.push({ type: 'formula', display: true, block: true, ...formula });
      if (formula.lineEnd > formula.end)
        masked.push({ start: formula.end, end: formula.lineEnd, reason: 'template' });
      next = formula.lineEnd + 1;
    } else if (programLine.test(line)) masked.push({ start: lineStart, end: lineEnd, reason: 'template' });
    else {
      const mark = dialectLineAt(lineStart, lineEnd);
      const begin = mark ? take(mark) : lineStart;
      if (mark || !/^ {0,3}::[a-z]/i.test(line))
        next = Math.max(next, inLine(text, begin, lineEnd, { defined, find, take }));
    }
    lineStart = next;
  }
  const readable = blank(text, masked);
  return { text: readable, parsed: withTags(readable, stands), masked, stands };
}

/** What the reading of all lines shares. */
interface Scan {
  /** Labels of references. */
  readonly defined: ReadonlySet<string>;
  readonly find: Find;
  readonly take: (found: MaskedSpan) => number;
}

/** Letters at which tags, shortcodes, attributes and brackets begin. */
const DEBRIS_STARTS: ReadonlySet<string> = new Set('<{[!');

/** Masks what begins in one line; returns where reading goes on, beyond the line when debris ran past it. */
function inLine(text: string, start: number, end: number, { defined, find, take }: Scan): number {
  const unclosed = new Set<number>();
  const alone = ({ start: from, end: to }: MarkdownRange): boolean =>
    from - start < 80 &&
    /^[\s>*+\-\d.)]*$/.test(text.slice(start, from)) &&
    /^[ \t]*(?:\n|$)/.test(text.slice(to, to + 80));
  let at = start;
  while (at < end) {
    const char = text[at];
    if (char === '`') at = afterCode(text, at, end, unclosed);
    else if (char === '$') {
      const formula = inlineFormulaAt(text, at);
      const run = /\$+/y;
      run.lastIndex = at;
      if (formula && !alone(formula))
        take({
          end: formula.end,
          masked: [],
          stands: [{ type: 'formula', display: false, block: false, value: formula, ...formula }],
        });
      at = formula?.end ?? at + (run.exec(text)?.[0].length ?? 1);
    } else {
      const mark = MARK_STARTS.has(char ?? '') ? inlineMarkAt(text, at, end, find) : undefined;
      const found =
        mark ??
        (DEBRIS_STARTS.has(char ?? '') ? debrisAt(text, at, end, { defined, find }, alone) : undefined);
      at = found ? take(found) : at + (char === '\\' ? 2 : 1);
    }
  }
  // Debris that ends in the middle of a later line: what follows it there is read as a line of its own.
  return at;
}

function debrisAt(
  text: string,
  at: number,
  end: number,
  { defined, find }: Pick<Scan, 'defined' | 'find'>,
  alone: (range: MarkdownRange) => boolean,
): MaskedSpan | undefined {
  const two = text.slice(at, at + 2);
  if (two === '{{' || two === '{%') return shortcodeAt(text, at, find, alone);
  if (two.startsWith('{')) return roleAt(text, at) ?? attributesAt(text, at);
  if (two.startsWith('<'))
    return commentAt(text, at) ?? rawAt(text, at) ?? hiddenAt(text, at) ?? tagAt(text, at, alone);
  return bracketsAt(text, at, end, defined);
}

/** Where reading goes on behind a run of backticks, or behind the code that it opens. */
function afterCode(text: string, at: number, end: number, unclosed: Set<number>): number {
  const ticks = /`+/y;
  ticks.lastIndex = at;
  const run = ticks.exec(text)?.[0] ?? '`';
  const behind = at + run.length;
  if (unclosed.has(run.length)) return behind;
  const close = text.slice(behind, end).search(new RegExp(`(?<!\`)${run}(?!\`)`));
  if (close < 0) unclosed.add(run.length);
  return close < 0 ? behind : behind + close + run.length;
}

function definitions(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^ {0,3}\[([^[\]\n]+)\]:\s*\S/gm)].map((match) => fold(match[1] ?? '')));
}
