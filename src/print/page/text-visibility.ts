/** Hides the text of the document while a picture is taken of what is behind it. */

/** Hides all text; a sheet of its own does it, since the page allows no style element but its own. */
export function hideText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*, *::before, *::after, *::marker { color: transparent !important; -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important; text-shadow: none !important }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Takes back what `hideText` did last. */
export function showText(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
}
