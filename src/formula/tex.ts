/** TeX as it is set and printed: on one line, and with no character that could end it. */
import { visible } from '../text/visible.ts';

/** A formula as it is set: on a line of its own, or in a sentence. */
export interface Formula {
  /** As `texOf` makes it. */
  readonly tex: string;
  readonly display: boolean;
}

/** Characters of the longest formula that is set; what is longer is a program. */
const MAX_TEX_CHARACTERS = 5000;

/** An escaped character, a comment, a dollar, or white space. */
const mark = /\\[^]|%[^\n]*(?:\n\s*|$)|\$|\s+/g;

/**
 * The TeX of a formula with the same meaning on one line: no comments, no line ends, no dollars.
 *
 * Dollars around a formula in words become `\(` and `\)`, one that is meant as a sign becomes its character code.
 * Empty for what is none: only blanks, odd dollars, too long, or with its last character escaping what follows.
 */
export function texOf(value: string): string {
  if (value.length > MAX_TEX_CHARACTERS) return '';
  let open = false;
  const tex = visible(value)
    .replace(mark, (found) => {
      if (found === '\\$') return '\\char36 ';
      if (found === '$') {
        open = !open;
        return open ? '\\(' : '\\)';
      }
      // A backslash at the end of a line is a space.
      if (found.startsWith('\\')) return /\s/.test(found) ? '\\ ' : found;
      return found.startsWith('%') ? '' : ' ';
    })
    .replace(/ +/g, ' ')
    .trim();
  return open || tex.replaceAll('\\\\', '').endsWith('\\') || /[$\n\r]/.test(tex) ? '' : tex;
}
