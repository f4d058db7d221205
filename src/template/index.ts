/** The template stage: a folder → a pack, a deck and a pack → filled layouts. */
export { fillDeck, fillSlide } from './fill.ts';
export { fontFaces, type FontFaces } from './fonts.ts';
export type { Layout } from './layout.ts';
export { loadPack, type Pack, type PackOptions } from './pack.ts';
export type { Theme } from './theme.ts';
