/** Formulas in Marp Markdown as HTML: the same rules as Marp's own, for KaTeX as `formula/` knows it. */
import { typeset } from '../formula/katex.ts';

/** The parts of markdown-it that are touched here. */
interface Inline {
  readonly src: string;
  pos: number;
  readonly push: (type: string, tag: string, nesting: 0) => Token;
}
interface Block {
  readonly src: string;
  line: number;
  readonly bMarks: readonly number[];
  readonly eMarks: readonly number[];
  readonly tShift: readonly number[];
  readonly push: Inline['push'];
}
interface Token {
  content: string;
  block: boolean;
}
interface MarkdownIt {
  readonly inline: {
    readonly ruler: { after: (a: string, b: string, rule: (s: Inline, silent: boolean) => boolean) => void };
  };
  readonly block: {
    readonly ruler: {
      after: (
        a: string,
        b: string,
        rule: (s: Block, start: number, end: number, silent: boolean) => boolean,
        options: { readonly alt: readonly string[] },
      ) => void;
    };
  };
  readonly renderer: { readonly rules: Record<string, (tokens: Token[], index: number) => string> };
  readonly utils: { readonly escapeHtml: (text: string) => string };
}

/** Formulas that are kept as they were set: a deck is rendered again for each round of fitting. */
const MAX_KEPT_FORMULAS = 2000;

/** Teaches Marp `$…$` in a line and `$$` on lines of its own above and below a formula. */
export function setFormulas(this: unknown, { inline, block, renderer, utils }: MarkdownIt): void {
  const known = new Map<string, string>();
  const set = (tex: string, display: boolean): string => {
    const key = `${display ? '$$' : '$'}${tex}`;
    const html = known.get(key) ?? typeset(tex, display).html ?? `<code>${utils.escapeHtml(tex)}</code>`;
    if (known.size >= MAX_KEPT_FORMULAS) known.clear();
    known.set(key, html);
    return html;
  };
  inline.ruler.after('escape', 'deckwright_formula', (state, silent) => {
    const tex = /\$(?![\s$])([^$\n]*[^$\s])\$(?!\d)/y;
    tex.lastIndex = state.pos;
    const match = tex.exec(state.src);
    if (!match) return false;
    if (!silent) state.push('deckwright_formula', 'math', 0).content = match[1] ?? '';
    state.pos += match[0].length;
    return true;
  });
  block.ruler.after(
    'blockquote',
    'deckwright_display',
    (state, start, end, silent) => {
      const line = (at: number): string =>
        state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at]).trim();
      if (start + 2 >= end || line(start) !== '$$' || line(start + 2) !== '$$') return false;
      if (silent) return true;
      const token = state.push('deckwright_display', 'math', 0);
      token.block = true;
      token.content = line(start + 1);
      state.line = start + 3;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  renderer.rules['deckwright_formula'] = (tokens, index) => set(tokens[index]?.content ?? '', false);
  renderer.rules['deckwright_display'] = (tokens, index) =>
    `<p>${set(tokens[index]?.content ?? '', true)}</p>`;
}
