/** What a style sheet refers to: its imports and its files. */
import { isBlank, tokensOf, type Token } from './tokens.ts';

/** A reference in a style sheet; `start` and `end` are offsets of the text that it takes up. */
export interface Reference {
  /** `malformed` is a `url(` that browsers read as no address: what ends it is not the same for all readers. */
  readonly kind: 'url' | 'import' | 'function' | 'malformed';
  /** The address as meant: escapes decoded, quotes gone. For a function its name. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Functions besides `url()` that load what their strings name. */
const LOADING_FUNCTIONS: ReadonlySet<string> = new Set([
  'image-set',
  '-webkit-image-set',
  'image',
  'src',
  'cross-fade',
  '-webkit-cross-fade',
]);

/** At-rules that load a style sheet: CSS's own, and that of Marp. */
const IMPORTS: ReadonlySet<string> = new Set(['import', 'import-theme']);

const ENDS_IMPORT: ReadonlySet<Token['kind']> = new Set([
  'semicolon-token',
  '{-token',
  '}-token',
  'EOF-token',
]);

/** All references of a style sheet in order: `a { mask: u\72l("m.svg") }` → the url `m.svg`, from `u` to `)`. */
export function references(css: string): Reference[] {
  const tokens = tokensOf(css).filter((token) => !isBlank(token));
  const found: Reference[] = [];
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    const reference = token.start < end ? undefined : referenceAt(tokens, index);
    if (!reference) continue;
    found.push(reference);
    ({ end } = reference);
  }
  return found;
}

function referenceAt(tokens: readonly Token[], index: number): Reference | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const { kind, text, value, start, end } = token;
  const name = value.toLowerCase();
  if (kind === 'url-token') return { kind: 'url', value, start, end };
  if (kind === 'bad-url-token') return { kind: 'malformed', value: text, start, end };
  if (kind === 'at-keyword-token' && IMPORTS.has(name)) return importAt(tokens, index, start);
  if (kind === 'function-token' && LOADING_FUNCTIONS.has(name))
    return { kind: 'function', value: name, start, end };
  if (kind !== 'function-token' || name !== 'url') return undefined;
  // With quotation marks `url(` is a function, whose string may be followed by nothing but its bracket.
  const [string, close] = tokens.slice(index + 1, index + 3);
  return string?.kind === 'string-token' && close?.kind === ')-token'
    ? { kind: 'url', value: string.value, start, end: close.end }
    : { kind: 'malformed', value: text, start, end };
}

/** `@import 'base';` up to its semicolon; what stands beside the string makes the value another one. */
function importAt(tokens: readonly Token[], index: number, start: number): Reference {
  let last = index + 1;
  while (!ENDS_IMPORT.has(tokens[last]?.kind ?? 'EOF-token')) last++;
  const end = tokens[last];
  const rest = tokens.slice(index + 1, last);
  const [only] = rest;
  return {
    kind: 'import',
    value:
      rest.length === 1 && only?.kind === 'string-token'
        ? only.value
        : rest.map(({ text }) => text).join(' '),
    start,
    end: (end?.kind === 'semicolon-token' ? end.end : end?.start) ?? start,
  };
}
