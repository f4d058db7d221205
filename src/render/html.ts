/** One self-contained page of a deck: nothing in it is fetched, and nothing runs but the viewer. */
import { createHash } from 'node:crypto';
import { sizes, type Deck } from '../compose/deck.ts';
import { pageStyle } from './page.ts';
import { viewer } from './viewer.ts';

/** What a page is made of. */
export interface Page {
  readonly deck: Deck;
  /** `<main>` with the slides, and the theme scoped to it, as Marp rendered them. */
  readonly slides: string;
  readonly css: string;
  /** `@font-face` rules with the files in them. */
  readonly fontsCss: string;
  /** Source of the script; the built-in viewer by default, none when empty. */
  readonly script?: string;
}

/** Prints deck.html. */
export function toHtml({ deck, slides, css, fontsCss, script = viewer }: Page): string {
  const styles = [fontsCss, css, pageStyle].filter((style) => style.trim() !== '').map(styleText);
  const scripts = script === '' ? [] : [scriptText(script)];
  return [
    '<!doctype html>',
    `<html lang="${attribute(deck.lang)}">`,
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${policy(styles, scripts)}">`,
    '<meta charset="utf-8">',
    `<meta name="viewport" content="width=${sizes[deck.size].width}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="deckwright">',
    `<title>${attribute(deck.title)}</title>`,
    ...(deck.authors.length > 0
      ? [`<meta name="author" content="${attribute(deck.authors.join(', '))}">`]
      : []),
    ...(deck.published === undefined ? [] : [`<meta name="date" content="${attribute(deck.published)}">`]),
    ...styles.map((css) => `<style>${css}</style>`),
    '</head>',
    '<body>',
    slides.trim(),
    '<div class="progress" aria-hidden="true"></div>',
    '<p class="live" aria-live="polite"></p>',
    ...scripts.map((source) => `<script>${source}</script>`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Content security policy of a page with these styles and scripts; Marp aligns table cells by `style` attributes. */
function policy(styles: readonly string[], scripts: readonly string[]): string {
  return [
    `default-src 'none'`,
    `style-src ${hashes(styles)}`,
    `style-src-attr 'unsafe-inline'`,
    `script-src ${hashes(scripts)}`,
    'img-src data:',
    'font-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

const hashes = (sources: readonly string[]): string =>
  sources.length > 0 ? sources.map(hash).join(' ') : `'none'`;

const hash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** A style sheet that cannot end its element. */
const styleText = (css: string): string => css.replace(/\r\n?/g, '\n').replace(/<(?=\/|!--)/g, '\\3c ');

/** A script that cannot end its element. */
const scriptText = (source: string): string =>
  source.replace(/\r\n?/g, '\n').replace(/<(?=\/script|!--)/gi, '\\x3c');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const attribute = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
