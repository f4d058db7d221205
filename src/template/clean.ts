/** Blocks of the article made fit for a slide: what a layout cannot show, or would be live in Marp, goes or becomes text. */
import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Table,
} from 'mdast';
import { texOf } from '../formula/tex.ts';
import { barOf, withBar } from './bar.ts';
import { cleanLine } from './clean-line.ts';
import { unwrap } from './marks.ts';
import { plainCode } from './plain.ts';

type Block = BlockContent | DefinitionContent;

/** Block content of which only paragraphs, lists, tables, code, formulas and quotations are left; headings become bold paragraphs. */
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
      return children.length > 0
        ? paragraphs([{ type: 'strong', children: cleanLine(children.flatMap(unwrap)) }])
        : [];
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
      return plainCode(node.value).trim() === ''
        ? []
        : [{ type: 'code', value: plainCode(node.value), ...language(node.lang) }];
    case 'math': {
      const value = texOf(node.value);
      return value === '' ? cleanBlock({ type: 'code', value: node.value }) : [{ type: 'math', value }];
    }
    default:
      return [];
  }
}

function cleanList(list: List): List[] {
  const children = list.children.flatMap((item): ListItem[] => {
    const content = cleanBlocks(item.children);
    const children = content.map((block, index) => (index === 0 ? withBar(block, item) : block));
    return children.length > 0 ? [{ type: 'listItem', spread: false, children }] : [];
  });
  if (children.length === 0) return [];
  return [
    { type: 'list', ordered: list.ordered ?? false, start: list.start ?? null, spread: false, children },
  ];
}

function cleanTable(table: Table): Table[] {
  const rows = table.children.map((row) => ({
    type: 'tableRow' as const,
    children: row.children.map((cell) => ({
      type: 'tableCell' as const,
      children: [...barOf(cell), ...cleanLine(cell.children.map(outOfCode))],
    })),
  }));
  return rows.length > 0 ? [{ type: 'table', align: table.align ?? null, children: rows }] : [];
}

/** In a table a bar in code is printed with a backslash; one that already has a backslash could not be told from it. */
const outOfCode = (node: PhrasingContent): PhrasingContent => {
  if (node.type === 'inlineCode')
    return node.value.includes('\\|') ? { type: 'text', value: node.value } : node;
  return 'children' in node ? ({ ...node, children: node.children.map(outOfCode) } as PhrasingContent) : node;
};

/** A language that only colours code; others name diagrams that Marp would draw. */
function language(lang: string | null | undefined): { lang?: string } {
  return lang && /^[\w+#-]{1,20}$/.test(lang) && !/^(?:mermaid|math|mathjax|katex)$/i.test(lang)
    ? { lang }
    : {};
}

const paragraphs = (children: PhrasingContent[]): Paragraph[] =>
  children.length > 0 ? [{ type: 'paragraph', children }] : [];
