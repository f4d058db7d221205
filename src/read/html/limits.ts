/** Bounds on a page, so that no page keeps the program busy for longer than a real one does. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';

/** Deepest nesting; browsers stop at 512, and templates of real pages stay below 100. */
export const MAX_DEPTH = 256;

/** Most elements; the largest articles have some 20,000. */
export const MAX_ELEMENTS = 100_000;

/** Most attributes of one tag; parsers compare each with all others. */
const MAX_ATTRIBUTES = 500;

/** The message for a page that is beyond these bounds. */
export const tooDeep = (what: string, expected: string): VFileMessage =>
  message('read:too-deep', `Unexpected ${what}, expected ${expected}`, {
    note: 'Save the page anew, or copy its text into a .txt file.',
  });

/** Elements whose content is no markup. */
const RAW = /^(?:script|style|textarea|title|noframes|xmp)$/;

/** A message where a tag has more attributes than any tag of a page; looked for before the page is parsed. */
export function overloaded(text: string): VFileMessage | undefined {
  const tag = /<!--|<([a-z][^\s/>]*)/gi;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match[0] === '<!--') {
      const end = text.indexOf('-->', tag.lastIndex);
      if (end < 0) return undefined;
      tag.lastIndex = end;
      continue;
    }
    const { end, count } = attributesAt(text, tag.lastIndex);
    if (count > MAX_ATTRIBUTES) return tooDeep('tag with too many attributes', `at most ${MAX_ATTRIBUTES}`);
    tag.lastIndex = end;
    const name = (match[1] ?? '').toLowerCase();
    const close = RAW.test(name) ? closing(text, name, end) : end;
    if (close < 0) return undefined;
    tag.lastIndex = close;
  }
  return undefined;
}

function closing(text: string, name: string, from: number): number {
  const form = new RegExp(`</${name}`, 'gi');
  form.lastIndex = from;
  return form.exec(text)?.index ?? -1;
}

/** Reads a tag as the standard does: quotes count only behind an equals sign. */
function attributesAt(text: string, from: number): { readonly end: number; readonly count: number } {
  const part = /[\s/]*(>|[^\s/>=][^\s/>=]*|=)(?:\s*=\s*(?:"[^"]*("|$)|'[^']*('|$)|[^\s>"'][^\s>]*)?)?/y;
  let count = 0;
  part.lastIndex = from;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    if (match[1] === '>') return { end: match.index + match[0].indexOf('>') + 1, count };
    count += 1;
    if (count > MAX_ATTRIBUTES) break;
  }
  return { end: part.lastIndex || text.length, count };
}
