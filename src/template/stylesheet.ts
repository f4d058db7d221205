/** What a style sheet refers to: its imports and its files, found by CSS's own tokens and not by a search for `url(`. */

/** A reference in a style sheet; `start` and `end` are offsets of the text that it takes up. */
export interface Reference {
  readonly kind: 'url' | 'import' | 'function';
  /** The address as meant: escapes decoded, quotes gone. For a function its name. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const name = String.raw`(?:[-\w\u0080-\u{10FFFF}]|\\[0-9a-fA-F]{1,6}[ \t\n]?|\\[^\n0-9a-fA-F])+`;
const string = String.raw`"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'`;

/** Comment, string, at-rule or function name, hash or number, or one character of anything else. */
const token = new RegExp(String.raw`\/\*[^]*?(?:\*\/|$)|${string}|[@#]?${name}\(?|[^]`, 'gu');
const space = /(?:\s|\/\*[^]*?\*\/)*/y;
const blank = /\s*/y;
const bare = /([^"'()\s\\]|\\[^\n])*/y;

/** Functions besides `url()` that load what their strings name. */
const loading = new Set([
  'image-set',
  '-webkit-image-set',
  'image',
  'src',
  'cross-fade',
  '-webkit-cross-fade',
]);

/**
 * A style sheet as browsers see it before they read it: a form feed ends a line, and with it a string that is not closed.
 * What was read otherwise here than there could hide an address.
 */
export const preprocessed = (css: string): string =>
  // oxlint-disable-next-line no-control-regex -- controls are what this expression is for
  css.replace(/\r\n?|\f/g, '\n').replace(/[\0\p{Surrogate}]/gu, '\ufffd');

/** All references of a style sheet in order; the text is `preprocessed`. */
export function references(css: string): Reference[] {
  const found: Reference[] = [];
  token.lastIndex = 0;
  const scan = new RegExp(token);
  for (let match = scan.exec(css); match; match = scan.exec(css)) {
    const [text] = match;
    const word = text.length > 1 ? decode(text).toLowerCase() : '';
    if (word === 'url(') {
      const reference = urlAt(css, match.index, scan.lastIndex);
      found.push(reference);
      scan.lastIndex = reference.end;
    } else if (word === '@import' || word === '@import-theme') {
      const reference = importAt(css, match.index, scan.lastIndex);
      found.push(reference);
      scan.lastIndex = reference.end;
    } else if (word.endsWith('(') && loading.has(word.slice(0, -1))) {
      found.push({ kind: 'function', value: word.slice(0, -1), start: match.index, end: scan.lastIndex });
    }
  }
  return found;
}

function urlAt(css: string, start: number, inside: number): Reference {
  // No comment stands in an address without quotes: what looks like one is part of it.
  let at = skip(blank, css, inside);
  const quoted = stringAt(css, at);
  const raw = quoted ?? css.slice(at, skip(bare, css, at));
  at = skip(blank, css, at + raw.length);
  const end = css[at] === ')' ? at + 1 : at;
  return { kind: 'url', value: decode(quoted === undefined ? raw : raw.slice(1, -1)), start, end };
}

function importAt(css: string, start: number, inside: number): Reference {
  const at = skip(space, css, inside);
  const quoted = stringAt(css, at);
  const semicolon = css.indexOf(';', at + (quoted?.length ?? 0));
  const end = semicolon < 0 ? css.length : semicolon + 1;
  const written = quoted === undefined ? css.slice(at, end).replace(/;$/, '').trim() : quoted.slice(1, -1);
  return { kind: 'import', value: decode(written), start, end };
}

function stringAt(css: string, at: number): string | undefined {
  const pattern = new RegExp(string, 'yu');
  pattern.lastIndex = at;
  return pattern.exec(css)?.[0];
}

function skip(pattern: RegExp, css: string, at: number): number {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return at + (sticky.exec(css)?.[0].length ?? 0);
}

function decode(text: string): string {
  return text.replace(
    /\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|\n|([^\n]))/gu,
    (_, hex: string | undefined, char: string | undefined) =>
      hex === undefined ? (char ?? '') : codePoint(Number.parseInt(hex, 16)),
  );
}

const codePoint = (code: number): string =>
  String.fromCodePoint(code > 0 && code <= 0x10ffff ? code : 0xfffd);
