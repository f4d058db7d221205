/** Makes the article's content fit for a slide: what a layout cannot show, or what would be live in Marp, goes or becomes text. */
import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent, Table } from 'mdast';

type Block = BlockContent | DefinitionContent;

/** Phrasing content without raw HTML, references, footnotes, and links that are not http, https or mailto. */
export function cleanLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const cleaned = merge(nodes.flatMap((node) => cleanInline(node, {})));
  return trimEnds(cleaned);
}

/** Block content of which only paragraphs, lists, tables, code and quotations are left; headings become bold paragraphs. */
export function cleanBlocks(nodes: readonly Block[]): BlockContent[] {
  const cleaned = nodes.flatMap(cleanBlock);
  return cleaned.reduce<BlockContent[]>((all, node) => {
    const last = all.at(-1);
    // Two lists in a row would be told apart by other marks, and those make Marp show them step by step.
    if (last?.type === 'list' && node.type === 'list' && !last.ordered === !node.ordered) {
      all[all.length - 1] = { ...last, children: [...last.children, ...node.children] };
    } else all.push(node);
    return all;
  }, []);
}

function cleanBlock(node: Block): BlockContent[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphs(cleanLine(node.children));
    case 'heading': {
      const children = cleanLine(node.children);
      return children.length > 0 ? paragraphs([{ type: 'strong', children: cleanLine(children.flatMap(unwrap)) }]) : [];
    }
    case 'blockquote': {
      const children = cleanBlocks(node.children);
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'list':
      return cleanList(node);
    case 'table':
      return cleanTable(node);
    case 'code':
      return plainCode(node.value).trim() === '' ? [] : [{ type: 'code', value: plainCode(node.value), ...language(node.lang) }];
    default:
      return [];
  }
}

function cleanList(list: List): List[] {
  const children = list.children.flatMap((item): ListItem[] => {
    const content = cleanBlocks(item.children);
    return content.length > 0 ? [{ type: 'listItem', spread: false, children: content }] : [];
  });
  if (children.length === 0) return [];
  return [{ type: 'list', ordered: list.ordered ?? false, start: list.start ?? null, spread: false, children }];
}

function cleanTable(table: Table): Table[] {
  const rows = table.children.map((row) => ({
    type: 'tableRow' as const,
    children: row.children.map((cell) => ({ type: 'tableCell' as const, children: cleanLine(cell.children.map(outOfCode)) })),
  }));
  return rows.length > 0 ? [{ type: 'table', align: table.align ?? null, children: rows }] : [];
}

/** In a table a bar in code is printed with a backslash; one that already has a backslash could not be told from it. */
const outOfCode = (node: PhrasingContent): PhrasingContent => {
  if (node.type === 'inlineCode') return node.value.includes('\\|') ? { type: 'text', value: node.value } : node;
  return 'children' in node ? ({ ...node, children: node.children.map(outOfCode) } as PhrasingContent) : node;
};

/** A language that only colours code; others name diagrams that Marp would draw. */
function language(lang: string | null | undefined): { lang?: string } {
  return lang && /^[\w+#-]{1,20}$/.test(lang) && !/^(?:mermaid|math|mathjax|katex)$/i.test(lang) ? { lang } : {};
}

const paragraphs = (children: PhrasingContent[]): Paragraph[] => (children.length > 0 ? [{ type: 'paragraph', children }] : []);

/** What a node is inside of: links are not nested, nor are marks, whose asterisks would run together. */
interface Inside {
  readonly link?: boolean;
  readonly mark?: boolean;
}

function cleanInline(node: PhrasingContent, inside: Inside): PhrasingContent[] {
  switch (node.type) {
    case 'text': {
      const value = plain(node.value);
      return value === '' ? [] : [{ type: 'text', value }];
    }
    case 'inlineCode': {
      const value = plain(node.value);
      return value.trim() === '' ? [] : [{ type: 'inlineCode', value }];
    }
    // A slide breaks its lines where they fit.
    case 'break':
      return [{ type: 'text', value: ' ' }];
    case 'image':
      return isImage(node.url) ? [{ type: 'image', url: node.url, alt: plain(node.alt ?? '') }] : [];
    case 'link': {
      const open = !inside.link && isAddress(node.url);
      const children = cleanAll(node.children, { ...inside, ...(open && { link: true }) });
      return open ? aroundMark(children, (kept) => ({ type: 'link', url: node.url, children: kept }) as PhrasingContent) : children;
    }
    case 'linkReference':
      return cleanAll(node.children, inside);
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const children = cleanAll(node.children, { ...inside, mark: true });
      return inside.mark ? children : aroundMark(children, (kept) => ({ type: node.type, children: kept }));
    }
    default:
      return [];
  }
}

const cleanAll = (nodes: readonly PhrasingContent[], inside: Inside): PhrasingContent[] => merge(nodes.flatMap((node) => cleanInline(node, inside)));

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\0-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text without control characters; any white space but the no-break space is one space. */
const plain = (text: string): string => text.replace(/[ \t\r\n\v\f\u0085\u2028\u2029]+/g, ' ').replace(control, '');

/** Code keeps its lines and its indents. */
const plainCode = (text: string): string => text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(control, '');

const unwrap = (node: PhrasingContent): PhrasingContent[] =>
  node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete' ? node.children.flatMap(unwrap) : [node];

const isAddress = (url: string): boolean => /^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(url) && !/[\s<>\\]/.test(url);
const isImage = (url: string): boolean => /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/.test(url);

/** Joins neighbours of one kind, and frees the second of two marks that touch: their asterisks would run together. */
function merge(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined = joinAlike(nodes);
  const loose = joined.flatMap((node, at) =>
    isMark(node) && (ambiguous(joined[at - 1], node, 'end') || ambiguous(joined[at + 1], node, 'start')) ? unwrap(node) : [node],
  );
  return loose.length > joined.length || loose.some((node, at) => node !== joined[at]) ? merge(loose) : joined;
}

/**
 * Does a mark touch its neighbour with a character beyond the basic plane, such as an emoji?
 *
 * Parsers do not agree whether that is a letter, and with it whether the asterisks are a mark.
 */
function ambiguous(neighbour: PhrasingContent | undefined, mark: PhrasingContent, edge: 'start' | 'end'): boolean {
  if (!neighbour) return false;
  const outer = edgeOf(neighbour, edge);
  const inner = edgeOf(mark, edge === 'end' ? 'start' : 'end');
  return outer.trim() !== '' && /[\uD800-\uDFFF]/.test(outer + inner);
}

/** The first or last UTF-16 unit of a node's text. */
function edgeOf(node: PhrasingContent, edge: 'start' | 'end'): string {
  if ('value' in node) return node.value.at(edge === 'start' ? 0 : -1) ?? '';
  const child = 'children' in node ? node.children.at(edge === 'start' ? 0 : -1) : undefined;
  return child ? edgeOf(child, edge) : '';
}

function joinAlike(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((all, node) => {
    const last = all.at(-1);
    if (last?.type === 'text' && node.type === 'text') all[all.length - 1] = { type: 'text', value: last.value + node.value };
    else if (last?.type === 'inlineCode' && node.type === 'inlineCode') all[all.length - 1] = { type: 'inlineCode', value: last.value + node.value };
    else if (last && isMark(last) && isMark(node)) {
      if (last.type === node.type) all[all.length - 1] = { ...last, children: merge([...last.children, ...node.children]) };
      else all.push(...unwrap(node));
    } else all.push(node);
    return all;
  }, []);
}

const isMark = (node: PhrasingContent): node is Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }> =>
  node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';

/** Puts the white space at the ends of marked words outside the mark, where Markdown wants it. */
function aroundMark(children: readonly PhrasingContent[], mark: (kept: PhrasingContent[]) => PhrasingContent): PhrasingContent[] {
  const kept = trimEnds(children);
  if (kept.length === 0) return children.length > 0 ? [{ type: 'text', value: ' ' }] : [];
  const space = (edge: PhrasingContent | undefined, at: RegExp): PhrasingContent[] =>
    edge?.type === 'text' && at.test(edge.value) ? [{ type: 'text', value: ' ' }] : [];
  return [...space(children[0], /^\s/), mark(kept), ...space(children.at(-1), /\s$/)];
}

/** The nodes without white space at the two ends. */
function trimEnds(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed = nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === nodes.length - 1 ? start.trimEnd() : start };
  });
  const kept = trimmed.filter((node) => node.type !== 'text' || node.value !== '');
  return kept.length < nodes.length ? trimEnds(kept) : kept;
}
