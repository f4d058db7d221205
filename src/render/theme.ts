/** The theme that is written beside deck.md, so that any Marp opens the deck as it was built. */
import type { Theme } from '../template/theme.ts';

/** One style sheet for `marp --theme`: the pack's theme with the fonts in it, after the part that people read. */
export function exportTheme(pack: { readonly theme: Theme }, fontsCss: string): string {
  return `${pack.theme.css.trimEnd()}\n\n${fontsCss}`.trimEnd() + '\n';
}
