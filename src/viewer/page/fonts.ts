/** The fonts of all slides, loaded at once. */

/**
 * Loads every face of the page. A browser loads a face when its first letter is drawn: a deck that was printed before all
 * slides had been seen lacked the text of those that use another weight.
 */
export function loadFonts(): void {
  for (const face of document.fonts) void face.load().catch(() => undefined);
}
