/** The template stage: a folder → a pack, a deck and a pack → filled layouts. */
export { fillDeck, fillSlide } from './fill.ts';
export { createFonts, type FontFaces, type FontLoader } from './fonts.ts';
export type { ParsedLayout } from './layout.ts';
export { builtInContents, loadPack, type Pack, type PackOptions } from './pack.ts';
export { newPack, type PackText } from './scaffold.ts';
export type { Theme } from './theme.ts';
export type { Typeface } from './typefaces.ts';
