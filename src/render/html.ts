/** One self-contained page of a deck: nothing in it is fetched, and nothing runs but the viewer. */
import type { Deck } from '../compose/deck.ts';
import { directionOf } from '../text/script.ts';
import { pageStyle, viewerScript, type ViewerData } from '../viewer/index.ts';
import { policyOf, styleText } from './policy.ts';

/** What a page is made of. */
export interface DeckPage {
  readonly deck: Deck;
  /** The slides, and the theme scoped to them, as Marp rendered them. */
  readonly slides: string;
  readonly css: string;
  /** `@font-face` rules with the files in them. */
  readonly fontsCss: string;
}

/** What makes a page more than its slides: what the viewer is given, and the notes, which stand behind each slide. */
export interface ViewerParts {
  readonly data: ViewerData;
  /** What stands in `main`: the slides with their notes; those of the page have none. */
  readonly slides: string;
  /** What stands behind it. */
  readonly controls: string;
}

/** The slides of a page without its style sheets: all that is new where a deck is shown in place of another in the same look. */
export const mainOf = (slides: string): string => `<main>${slides.trim()}</main>`;

/** Prints deck.html; without `viewing` only the slides, to be measured and printed. */
export function toHtml({ deck, slides, css, fontsCss }: DeckPage, viewing?: ViewerParts): string {
  const styles = [fontsCss, css, pageStyle].filter((style) => style.trim() !== '').map(styleText);
  const scripts = viewing ? [scriptText(viewerScript)] : [];
  return [
    '<!doctype html>',
    `<html lang="${entitied(deck.lang)}"${directionOf(deck.lang) === 'rtl' ? ' dir="rtl"' : ''}>`,
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(styles, scripts)}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="deckwright">',
    `<title>${entitied(deck.title)}</title>`,
    ...(deck.authors.length > 0
      ? [`<meta name="author" content="${entitied(deck.authors.join(', '))}">`]
      : []),
    ...(deck.published === undefined ? [] : [`<meta name="date" content="${entitied(deck.published)}">`]),
    ...styles.map((css) => `<style>${css}</style>`),
    '</head>',
    '<body>',
    mainOf(viewing?.slides ?? slides),
    ...(viewing
      ? [
          viewing.controls,
          '<p class="live" role="status"></p>',
          `<script type="application/json">${json(viewing.data)}</script>`,
          ...scripts.map((source) => `<script>${source}</script>`),
        ]
      : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A script that cannot end its element. */
const scriptText = (source: string): string =>
  source.replace(/\r\n?/g, '\n').replace(/<(?=\/script|!--)/gi, '\\x3c');

/** JSON in which nothing can end its element or begin a comment. */
const json = (data: ViewerData): string => JSON.stringify(data).replace(/[<\u2028\u2029]/g, escaped);

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const entitied = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
