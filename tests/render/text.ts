/** The plain text of trees and of HTML, so that the two can be compared. */
import type { Node } from 'unist';

const blocks = new Set([
  'root',
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'math',
  'break',
]);
const blockTags =
  /<\/?(?:section|div|p|h[1-6]|blockquote|[uo]l|li|table|thead|tbody|tr|th|td|pre|br)\b[^>]*>/g;

/** Text with each run of white space as one space, none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text without white space and without what no slide may hold: what draws nothing, turns text around or is half a character. */
export function squash(text: string): string {
  return text.replace(
    /[\s\p{Cc}\p{Surrogate}\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu,
    '',
  );
}

/** HTML with the TeX of each formula, and what stands where one cannot be set, in place of its letters. */
function withTex(html: string): string {
  const [before, ...formulas] = html.split(
    /(?:<span class="katex-display">)?<span class="katex">(?=<span class="katex-mathml">)/,
  );
  const sources = formulas.map((formula) => {
    const [all, tex] = /^.*?<annotation [^>]*>([^]*?)<\/annotation>/s.exec(formula) ?? ['', ''];
    let open = all.split('<span').length - all.split('</span>').length + 1;
    const rest = formula.slice(all.length);
    for (const tag of rest.matchAll(/<(\/?)span\b[^>]*>/g)) {
      open += tag[1] === '/' ? -1 : 1;
      if (open === 0) return `${tex}${rest.slice(tag.index + tag[0].length)}`;
    }
    return '';
  });
  return [before, ...sources].join('');
}

/** The folded text of HTML; a formula is its TeX. */
export function htmlText(html: string): string {
  return fold(
    decode(
      withTex(html)
        .replace(blockTags, ' ')
        .replace(/<[^>]*>/g, ''),
    ),
  );
}

/** The HTML of each slide. */
export function sectionsOf(html: string): string[] {
  return html.split(/(?=<section )/).slice(1);
}

/** The folded text of a tree; of nodes of one type only, when a type is given. HTML is the layout's own and has none. */
export function treeText(node: Node | undefined, type?: string): string {
  return fold(textOf(node, type));
}

function textOf(node: Node | undefined, type?: string): string {
  if (!node || node.type === 'html') return '';
  const children = 'children' in node ? (node.children as readonly Node[]) : [];
  if (type !== undefined && node.type !== type) return children.map((child) => textOf(child, type)).join('');
  const inner = 'value' in node ? String(node.value) : children.map((child) => textOf(child)).join('');
  return blocks.has(node.type) ? ` ${inner} ` : inner;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decode(html: string): string {
  return html.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal: string, hex: string, name: string) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return entities[name] ?? whole;
    },
  );
}
