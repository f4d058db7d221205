/** What a document says in words that its PDF does not keep: its headings with their spaces, its links, its labels. */
/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent away alone, so its helpers are in it */
import type { Link } from './links.ts';

/** Headings and tables in order, as they are printed, links, and characters. */
export interface Said {
  readonly headings: readonly string[];
  readonly links: readonly Link[];
  /** Labels of tables, empty where they have none. */
  readonly tables: readonly string[];
  /** Each character that it has, once. */
  readonly characters: string;
}

/** Runs in the page, so it may use nothing from here. What is not shown says nothing. */
export function said(): Said {
  const words = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (!(node instanceof Element)) return '';
    // A formula is there twice, for the eye and for the ear.
    if (node.getAttribute('aria-hidden') === 'true') return '';
    // The source of a formula, beside the formula.
    if (node.tagName === 'annotation') return '';
    if (node.tagName === 'BR') return ' ';
    return Array.from(node.childNodes, words).join('');
  };
  const text = (element: Element): string =>
    words(element).replaceAll('\u00AD', '').replaceAll('\u200B', '').replace(/\s+/g, ' ').trim();
  const written = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (!/^(?:SCRIPT|STYLE)$/.test(walker.currentNode.parentElement?.tagName ?? ''))
      for (const character of walker.currentNode.nodeValue ?? '') written.add(character);
  const all = (selector: string): Element[] =>
    Array.from(document.querySelectorAll(selector)).filter((element) => element.getClientRects().length > 0);
  return {
    headings: all('h1, h2, h3, h4, h5, h6').map(text),
    links: all('a[href]').map((link) => ({
      href: link.getAttribute('href') ?? '',
      text: text(link) || (link.getAttribute('aria-label') ?? ''),
    })),
    tables: all('table').map((table) => table.getAttribute('aria-label') ?? ''),
    characters: [...written].join(''),
  };
}
