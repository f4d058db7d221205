/** The bars of amounts, as elements whose classes say how long they are. */
import type { BlockContent, Html, ListItem, TableCell } from 'mdast';

/** The bar of an amount, `tens-3 ones-7` for 37 hundredths: Marp lets no other attribute through than classes. */
export function barOf({ data }: TableCell | ListItem): Html[] {
  if (data?.bar === undefined) return [];
  const tens = Math.floor(data.bar / 10);
  const classes = ['length', `tens-${tens}`, `ones-${data.bar - tens * 10}`];
  return [{ type: 'html', value: `<span class="${classes.join(' ')}"></span>` }];
}

/** A paragraph that opens with a share, with the bar of its item behind the share. */
export function withBar(block: BlockContent, item: ListItem): BlockContent {
  if (block.type !== 'paragraph') return block;
  const [share, ...words] = block.children;
  return share ? { ...block, children: [share, ...barOf(item), ...words] } : block;
}
