/** KaTeX: the only file that knows it. */
import { createRequire } from 'node:module';
import type { KatexOptions } from 'katex';

/** A formula as HTML with MathML for those who listen, or why it cannot be set. */
export type Typeset =
  { readonly html: string; readonly reason?: never } | { readonly reason: string; readonly html?: never };

interface Katex {
  readonly renderToString: (tex: string, options: KatexOptions) => string;
}

/** KaTeX draws in this colour what it refuses, and nobody else uses it. */
const REFUSED = '#badca5';

/** Characters of HTML that no formula on a slide takes. */
const MAX_FORMULA_HTML_CHARACTERS = 200_000;

/** Characters and expansions of a formula with definitions of its own: each use of one may be as long as all of it. */
const DEFINING = { length: 200, maxExpand: 100 } as const;

const defines = /\\(?:[gex]?def|(?:re)?newcommand|providecommand|let|futurelet|global|long)(?![a-zA-Z])/;

/** Commands that would load, link to or mark up something: KaTeX shows their names, we show the source. */
const options: KatexOptions = {
  throwOnError: true,
  output: 'htmlAndMathml',
  trust: false,
  errorColor: REFUSED,
  maxExpand: 1000,
  maxSize: 20,
  // What KaTeX has no letters for would be drawn by the system; words in other scripts have fonts of the deck.
  strict: (code: string) => (code === 'unknownSymbol' ? 'error' : 'ignore'),
};

/**
 * Sets the TeX of a formula, which `texOf` has made.
 *
 * KaTeX is loaded when the first formula asks for it: that takes 60 ms. It is required and not imported, since code
 * that runs from V8's cache cannot import.
 */
export function typeset(tex: string, display: boolean): Typeset {
  if (tex === '') return { reason: 'it is empty, too long or has an odd `$`' };
  const own = defines.test(tex);
  if (own && tex.length > DEFINING.length) return { reason: 'its definitions are too long' };
  const katex = createRequire(import.meta.url)('katex') as Katex;
  try {
    const html = katex.renderToString(tex, {
      ...options,
      ...(own && { maxExpand: DEFINING.maxExpand }),
      displayMode: display,
    });
    if (html.includes(REFUSED)) return { reason: 'it has a command that is not allowed' };
    return html.length > MAX_FORMULA_HTML_CHARACTERS ? { reason: 'it is too large' } : { html };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** What KaTeX says without its own introduction and the marks below the place. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  if (said.includes('[unknownSymbol]')) return 'it has a character that KaTeX does not have';
  const plain = /^KaTeX parse error: (.*?)(?: at position \d+: .*| at end of input: .*)?$/s.exec(said)?.[1];
  const words = (plain ?? 'it is nested too deep').replace(/[\s\u0300-\u036f]+/gu, ' ').replaceAll("'", '`');
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
