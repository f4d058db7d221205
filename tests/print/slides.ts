/** Hand-made decks in Marp's shape, for the tests of the print stage. */
import { readFileSync } from 'node:fs';

/** One slide: its content, and what its section looks like. */
export const slide = (id: string, content: string, style = 'padding:40px'): string =>
  `<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720">` +
  `<section id="${id}" style="${style}">${content}</section></foreignObject></svg>`;

/** A whole document. */
export const deck = (slides: readonly string[], css = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Test</title><style>
@font-face { font-family: Inter; src: url(data:font/woff2;base64,${inter()}) }
@page { size: 1280px 720px; margin: 0 }
body { margin: 0 }
svg[data-marpit-svg] { display: block; width: 100%; break-after: page }
svg[data-marpit-svg]:last-child { break-after: auto }
section { box-sizing: border-box; width: 1280px; height: 720px; font: 24px/24px Inter }
h1 { margin: 0; font: 40px/46px Inter }
p { margin: 0 0 12px }
${css}</style></head><body>${slides.join('')}</body></html>`;

/** So many words of text. */
export const words = (count: number): string =>
  Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

function inter(): string {
  const path = '../../node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2';
  return readFileSync(new URL(path, import.meta.url), 'base64');
}
