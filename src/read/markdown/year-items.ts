/** Lines that begin with a year and a full stop, `1985. A great year`: Markdown takes the year for the number of an item. */
import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { placeOf } from '../../text/phrase.ts';

/** Least number that opens no item, unless the item above it has the number before. */
const MIN_YEAR = 1000;

const MARKER = /^(\d{1,9})[.)][ \t]*/;

/** The list without such items, which are paragraphs with their year; one without any as it is. */
export function withoutYears(list: List, text: string): RootContent[] {
  if (list.ordered !== true) return [list];
  const blocks: RootContent[] = [];
  let above: number | undefined;
  for (const item of list.children) {
    const start = placeOf(item).start.offset ?? 0;
    const marker = MARKER.exec(text.slice(start, start + 20));
    const number = Number(marker?.[1]);
    const isYear = number >= MIN_YEAR && (above === undefined || number !== above + 1 || above >= MIN_YEAR);
    above = number;
    const last = blocks.at(-1);
    if (isYear) blocks.push(...yearOf(item, marker?.[0] ?? ''));
    else if (last?.type === 'list')
      blocks[blocks.length - 1] = { ...last, children: [...last.children, item] };
    else blocks.push({ ...list, start: number, children: [item] });
  }
  return blocks.length === 1 && blocks[0]?.type === 'list' ? [list] : blocks;
}

function yearOf({ children: [first, ...rest], position }: ListItem, marker: string): RootContent[] {
  const { start } = position ?? placeOf({});
  const end = {
    line: start.line,
    column: start.column + marker.length,
    offset: (start.offset ?? 0) + marker.length,
  };
  const year = { type: 'text', value: marker, position: { start, end } } as const;
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [year, ...(first?.type === 'paragraph' ? first.children : [])],
    position: { start, end: first?.type === 'paragraph' ? placeOf(first).end : end },
  };
  return [paragraph, ...(first && first.type !== 'paragraph' ? [first] : []), ...rest];
}
