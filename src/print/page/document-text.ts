/** Collects the texts of the document that Chromium's PDF drops: headings with their spaces, links, labels of formulas or tables. */
import { wordsOf } from './describe-formulas.ts';

/** A link. */
export interface DocumentLink {
  /** Its address, or `#` with the id of its target. */
  readonly href: string;
  readonly text: string;
}

/** The texts of a document, as it is printed. */
export interface DocumentText {
  /** In order. */
  readonly headings: readonly string[];
  readonly links: readonly DocumentLink[];
  /** The formulas, as TeX. */
  readonly formulas: readonly string[];
  /** Labels of the tables in order, empty for a table without one. */
  readonly tables: readonly string[];
  /** Each character of the document, once. */
  readonly characters: string;
}

/** The texts of the document; what is not shown has none. */
export const documentText = (): DocumentText => ({
  headings: shown('h1, h2, h3, h4, h5, h6').map(textOf),
  links: shown('a[href]').map((link) => ({
    href: link.getAttribute('href') ?? '',
    text: textOf(link) || labelOf(link),
  })),
  formulas: shown('.katex').map(wordsOf),
  tables: shown('table').map(labelOf),
  characters: charactersInDocument(),
});

const shown = (selector: string): Element[] =>
  Array.from(document.querySelectorAll(selector)).filter((element) => element.getClientRects().length > 0);

const labelOf = (element: Element): string => element.getAttribute('aria-label') ?? '';

/** The words of an element on one line, without soft hyphens and other invisible breaks. */
const textOf = (element: Element): string =>
  rawTextOf(element).replaceAll('\u00AD', '').replaceAll('\u200B', '').replace(/\s+/g, ' ').trim();

function rawTextOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(node instanceof Element)) return '';
  // A formula is there twice, for the eye and for the ear.
  if (node.getAttribute('aria-hidden') === 'true' || node.classList.contains('katex-html')) return '';
  // The source of a formula, beside the formula.
  if (node.tagName === 'annotation') return '';
  if (node.tagName === 'BR') return ' ';
  return Array.from(node.childNodes, rawTextOf).join('');
}

function charactersInDocument(): string {
  const characters = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!/^(?:SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? ''))
      for (const character of node.nodeValue ?? '') characters.add(character);
  return [...characters].join('');
}
