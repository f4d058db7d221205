/** Blocks of the article inside quotations, tables and items: their words as written. */
import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Table } from 'mdast';
import { written, type Definitions } from './printed-runs.ts';

/** The same blocks with links in place of references and without pictures, markup and what is left empty. */
export function blocksAsWritten(
  nodes: readonly (BlockContent | DefinitionContent)[],
  definitions: Definitions,
): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    switch (node.type) {
      case 'paragraph':
        return paragraphOf(node.children, definitions);
      case 'heading':
        return paragraphOf([{ type: 'strong', children: node.children }], definitions);
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

/** A table with the words of its cells as written. */
export const tableAsWritten = (table: Table, definitions: Definitions): Table => ({
  ...table,
  children: table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: written(cell.children, definitions) })),
  })),
});

/** A paragraph; none where nothing is left of it. */
export function paragraphOf(children: readonly PhrasingContent[], definitions: Definitions): Paragraph[] {
  const said = written(children, definitions);
  return said.length > 0 ? [{ type: 'paragraph', children: said }] : [];
}
