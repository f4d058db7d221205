/** What runs in the reader's browser: the script and the style of deck.html, as text, and what they are given. */
import script from './page/main.ts?page';
import style from './style/page.css?page';

export { articlePlace, controls } from './controls.ts';
export type { ArticlePiece, Segment, ViewerData } from './data.ts';
export { viewerWords, worded, type ViewerWords } from './words.ts';

/** The script that presents a deck: bundled and minified, the same text in the library and on the command line. */
export const viewerScript: string = script;

/** The style of the page around the slides, for the screen and for print. */
export const pageStyle: string = style;
