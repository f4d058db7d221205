/** The render stage: a deck and its filled layouts → Marp Markdown, HTML and a theme. Pure. */
export { toHtml, viewerScript, type Page } from './html.ts';
export { toMarkdown } from './markdown.ts';
export { renderMarp, type Rendered } from './marp.ts';
export { exportTheme } from './theme.ts';
