/** CSS as the tokens that browsers read it as. */
import { tokenize, type CSSToken, type TokenType } from '@csstools/css-tokenizer';

/** A token of CSS; `start` and `end` are offsets of its text. */
export interface Token {
  readonly kind: `${TokenType}`;
  readonly text: string;
  /** What the token means where it has a name or a content: escapes decoded, `@`, `(` and quotes gone. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A style sheet as browsers see it before they read it: a form feed ends a line, and with it a string that is not closed.
 * What was read otherwise here than there could hide an address.
 */
export const preprocessed = (css: string): string =>
  // oxlint-disable-next-line no-control-regex -- controls are what this expression is for
  css.replace(/\r\n?|\f/g, '\n').replace(/[\0\p{Surrogate}]/gu, '\ufffd');

/** What ends a word, or a file in base64. One character, since an expression for the whole of a file overflows its stack. */
const RUN_BOUNDARY = /[^A-Za-z\d+/]/g;

/** Longest run that is read as it is; no word of CSS is as long. */
const MAX_RUN = 512;

/** How much of a longer run is read at both its ends, where it meets the marks of CSS. */
const RUN_END = 16;

/** Stands for the middle of a file: a letter that CSS takes in names, strings and addresses, and that no font has. */
const PLACEHOLDER = '\u{10fffd}';

/**
 * All tokens of a text in order, comments and white space too; an EOF token ends them.
 *
 * The tokenizer makes an object of every letter of a string, which for the files that packs bring would fill the memory.
 * So it reads them without their middle, which is put back into the token that it was taken from.
 */
export function tokensOf(css: string): Token[] {
  const middles: string[] = [];
  const shorten = (run: string): string => {
    if (run.length <= MAX_RUN) return run;
    middles.push(run.slice(RUN_END, -RUN_END));
    return run.slice(0, RUN_END) + PLACEHOLDER + run.slice(-RUN_END);
  };
  const short = css.includes(PLACEHOLDER) ? css : replaceRuns(css, shorten);
  let next = 0;
  let end = 0;
  return tokenize({ css: short }).map((token): Token => {
    const first = next;
    const start = end;
    const whole = (text: string): string => {
      next = first;
      return middles.length === 0 ? text : text.replaceAll(PLACEHOLDER, () => middles[next++] ?? '');
    };
    const value = whole(valueOf(token));
    const text = token[0] === 'EOF-token' ? '' : whole(token[1]);
    end = start + text.length;
    return { kind: token[0], text, value, start, end };
  });
}

/** A text with each run of it replaced. */
function replaceRuns(text: string, replacement: (run: string) => string): string {
  const parts: string[] = [];
  let start = 0;
  for (const { 0: boundary, index } of text.matchAll(RUN_BOUNDARY)) {
    parts.push(replacement(text.slice(start, index)), boundary);
    start = index + 1;
  }
  return parts.join('') + replacement(text.slice(start));
}

const valueOf = (token: CSSToken): string =>
  token[4] !== undefined && 'value' in token[4] ? String(token[4].value) : '';

/** True for what stands between the tokens that mean something. */
export const isBlank = ({ kind }: Token): boolean => kind === 'whitespace-token' || kind === 'comment';
