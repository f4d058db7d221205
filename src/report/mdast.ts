/** Copies blocks of the article as written, for quotations, tables, items. */
import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Table } from 'mdast';
import { printedRuns, type Definitions } from './printed-runs.ts';

/** The blocks with references as links, without pictures, HTML and empty blocks. */
export function blocksAsWritten(
  nodes: readonly (BlockContent | DefinitionContent)[],
  definitions: Definitions,
): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    switch (node.type) {
      case 'paragraph':
        return paragraphAsWritten(node.children, definitions);
      case 'heading':
        return paragraphAsWritten([{ type: 'strong', children: node.children }], definitions);
      case 'blockquote':
        return [{ ...node, children: blocksAsWritten(node.children, definitions) }];
      case 'list':
        return [
          {
            ...node,
            children: node.children.map((item) => ({
              ...item,
              children: blocksAsWritten(item.children, definitions),
            })),
          },
        ];
      case 'table':
        return [tableAsWritten(node, definitions)];
      case 'code':
      case 'math':
        return [node];
      default:
        return [];
    }
  });
}

/** A table with its cells as written. */
export const tableAsWritten = (table: Table, definitions: Definitions): Table => ({
  ...table,
  children: table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: printedRuns(cell.children, definitions) })),
  })),
});

/** A paragraph as written; no block when it is empty. */
export function paragraphAsWritten(
  children: readonly PhrasingContent[],
  definitions: Definitions,
): Paragraph[] {
  const runs = printedRuns(children, definitions);
  return runs.length > 0 ? [{ type: 'paragraph', children: runs }] : [];
}
