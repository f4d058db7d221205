/** Words in another language than the deck's are said so, as far as their script tells: by them a voice and glyphs are chosen. */
import { foreignRuns, hanLang } from '../text/script.ts';

/** The part of a markdown-it token that is touched here. */
interface Token {
  readonly type: string;
  content: string;
  children: Token[] | null;
  level: number;
  attrs: [string, string][] | null;
  readonly meta: { readonly marpitSlideElement?: number } | null;
  attrGet: (name: string) => string | null;
}

/** The part of markdown-it that is touched here. */
interface MarkdownIt {
  readonly core: {
    readonly ruler: {
      push: (
        name: string,
        rule: (state: {
          readonly src: string;
          readonly tokens: Token[];
          readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
        }) => void,
      ) => void;
    };
  };
}

/** Puts a `span` with its language around each run of another script. */
export function markLanguages(this: unknown, markdownIt: MarkdownIt): void {
  markdownIt.core.ruler.push('deckwright_languages', ({ src, tokens, Token }) => {
    const han = hanLang(src);
    let lang = '';
    const text = (like: Token, content: string): Token =>
      Object.assign(new Token('text', '', 0), { content, level: like.level });
    const marked = (token: Token): Token[] => {
      if (token.type !== 'text') return [token];
      let at = 0;
      const parts = foreignRuns(token.content, lang, han).flatMap(({ start, end, lang }) => {
        const open = Object.assign(new Token('lang_open', 'span', 1), { attrs: [['lang', lang]] });
        const before = token.content.slice(at, start);
        at = end;
        const run = text(token, token.content.slice(start, end));
        return [...(before ? [text(token, before)] : []), open, run, new Token('lang_close', 'span', -1)];
      });
      if (parts.length === 0) return [token];
      const rest = token.content.slice(at);
      return [...parts, ...(rest ? [text(token, rest)] : [])];
    };
    for (const token of tokens) {
      if (token.meta?.marpitSlideElement === 1) lang = token.attrGet('lang') ?? '';
      if (token.children) token.children = token.children.flatMap(marked);
    }
  });
}
