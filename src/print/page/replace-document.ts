/** Replaces the document of the page by another state of itself, which keeps what both have: above all the fonts. */

/** Puts in the body of a document, with those style sheets that the page does not have yet; a document that has none keeps the page's. */
export function replaceDocument(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const styles = Array.from(next.querySelectorAll('style'), ({ textContent }) => textContent);
  if (styles.length > 0) replaceStyles(styles);
  document.body.replaceWith(document.adoptNode(next.body));
}

function replaceStyles(styles: readonly string[]): void {
  const kept = new Set<string | null>();
  for (const style of Array.from(document.querySelectorAll('style')))
    if (styles.includes(style.textContent)) kept.add(style.textContent);
    else style.remove();
  // Sheets that scripts adopt come in where the policy of the document keeps new elements out.
  document.adoptedStyleSheets = styles.filter((style) => !kept.has(style)).map(sheetOf);
}

function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}
