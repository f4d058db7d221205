/** Tables of Markdown, for tests of what is drawn of them. */
import type { Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** A table whose first row is its head; cells of a row are parted by `|`. */
export function tableOf(...rows: readonly string[]): Table {
  const [head = '', ...body] = rows;
  const line = head
    .split('|')
    .map(() => '---')
    .join('|');
  const { children } = fromMarkdown([head, line, ...body].map((row) => `| ${row} |`).join('\n'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return children[0] as Table;
}
