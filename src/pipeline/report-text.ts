/** The text of a report, for choosing the fonts that draw it. */
import type { DeckText } from '../compose/deck-text.ts';
import { reportHtml, type Look } from '../render/report/index.ts';
import type { Report } from '../report/report.ts';

/** Characters that running heads, footers and contents add to those of the report. */
const HEAD_CHARACTERS = '…0123456789';

/** All text of a report. Tags are left in: their letters are in every font anyway. */
export function reportText(content: Report, look: Look): DeckText {
  const html = reportHtml(content, { ...look, pictures: new Map() });
  const code = [...html.matchAll(/<code[^>]*>([^]*?)<\/code>/g)].map(([, inside = '']) =>
    inside.replace(/<[^>]*>/g, ''),
  );
  return {
    text: withoutFormulaSymbols(html) + HEAD_CHARACTERS,
    code: code.join(' '),
    emphasis: html.includes('<em>'),
  };
}

/** Of a formula only words are drawn in the fonts of the report, its symbols in KaTeX's: `⌈n⌉` → ` n `. */
export function withoutFormulaSymbols(html: string): string {
  let depth = 0;
  return html.replace(/<\/?span[^>]*>|[^<]+/g, (token) => {
    if (token.startsWith('</')) depth = Math.max(0, depth - 1);
    else if (token.startsWith('<')) depth += depth > 0 || token.startsWith('<span class="katex') ? 1 : 0;
    else if (depth > 0) return token.replace(/\P{L}+/gu, ' ');
    return token;
  });
}
