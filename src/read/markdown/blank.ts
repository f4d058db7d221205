/** Text with stretches blanked; every offset and every line stays what it was. */
import { JOINER, type Masked, type Stand } from './misread-ranges.ts';

/** The text with each stretch blanked; of two that overlap, the first. */
export function blank(text: string, masked: readonly Masked[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { start, end, filler = ' ' } of masked) {
    if (start < at) continue;
    kept.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, filler));
    at = end;
  }
  return joined(text, kept.join('') + text.slice(at));
}

/** The blanks at the start of a line, or behind the markers of its quotations and items. */
const LINE_LEAD = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]+(?=\S)/;

/** Spaces in place of a tag at the start of a line would make code of the words behind it: they become joiners. */
function joined(text: string, shown: string): string {
  const before = text.split('\n');
  const lines = shown.split('\n').map((line, index) => {
    if (line === before[index]) return line;
    const lead = LINE_LEAD.exec(line)?.[0].length ?? 0;
    const own = LINE_LEAD.exec(before[index] ?? '')?.[0].length ?? 0;
    if (lead <= own || hasMarker(line, before[index] ?? '', lead)) return line;
    // A number is a word of the author's: only what was blanked goes from there on.
    const from = (before[index - 1] ?? '').trim() === '' ? own : Math.min(own, indentOf(line, own));
    const digit = line.slice(own, lead).search(/\d/u);
    const number = digit < 0 ? lead : own + digit;
    const rest = Array.from({ length: lead - number }, (_, at) => number + at).map((at) =>
      line[at] === before[index]?.[at] ? line[at] : JOINER,
    );
    return line.slice(0, from) + JOINER.repeat(number - from) + rest.join('') + line.slice(lead);
  });
  return lines.join('\n');
}

/** Blanks before a line that make no code of it, where only blanks stand before `end`: `    <img alt="An oak">` below other tags. */
const MAX_INDENT = 3;
const indentOf = (line: string, end: number): number => (line.slice(0, end).trim() === '' ? MAX_INDENT : end);

/** True for a line that got the marker of an item, which the blanks behind it belong to. */
const hasMarker = (line: string, before: string, lead: number): boolean =>
  line
    .slice(0, lead)
    .split('')
    .some((char, at) => /[-*+]/.test(char) && char !== before[at]);

/**
 * The text as the parser sees it, with a tag in place of what stands for a node: `<xxx>` in a sentence, which opens
 * no block at the start of a line; `<?   ?>` on lines of its own, which ends a paragraph and its own line.
 */
export function withTags(text: string, stands: readonly Stand[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, block } of stands) {
    if (start < at) continue;
    const inner = text.slice(start + (block ? 2 : 1), end - (block ? 2 : 1));
    const lines = block ? inner.replace(/^.*/, spaces).replace(/(\n[ \t>]*)(.*)/g, below) : undefined;
    parts.push(text.slice(at, start), lines === undefined ? placeholderOf(inner) : `<?${lines}?>`);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** What a tag in a sentence is for the parser: as long, with the line ends of the tag and what each line is set in by. */
export const placeholderOf = (inner: string): string =>
  `<${inner.replace(/\n[ \t]*|[^\n]/g, (part) => (part.startsWith('\n') ? part : 'x'))}>`;

const spaces = (line: string): string => ' '.repeat(line.length);
const below = (_all: string, marks: string, line: string): string => marks + spaces(line);
