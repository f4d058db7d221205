/** The render stage: a deck and its filled layouts → Marp Markdown, HTML and a theme. Pure. */
export { chartNames, chartsOf, withCharts, type DeckChart } from './chart/index.ts';
export { handoutHtml, type HandoutLook } from './handout.ts';
export { toHtml, type DeckPage } from './html.ts';
export { printSlides, toMarkdown, withPageLinks } from './markdown.ts';
export { createRenderer, type Rendered, type Renderer } from './marp.ts';
export { notesText } from './notes-text.ts';
export { dataUris, embedded, picturesOf } from './pictures.ts';
export { exportTheme } from './theme.ts';
export type { ReviewedArticle } from './passages.ts';
export { viewerParts } from './viewer-data.ts';
