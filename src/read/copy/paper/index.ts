/** Sorts text that was copied from pages of paper: what belongs to the pages is dropped, and nothing else. */
import type { DropReason } from '../../article.ts';
import { locator } from '../../locator.ts';
import type { Sorted } from '../page.ts';
import { blockOf, type Paper } from './block.ts';
import { inReadingOrder } from './columns.ts';
import { contentsIn } from './contents.ts';
import { withCover } from './cover.ts';
import { wordsOf } from './hyphen.ts';
import { cellsOf, linesOf, type PaperLine } from './line.ts';
import { runningHeads } from './running-heads.ts';
import { namesIn, unwrapped } from './unwrap.ts';

export { isPaper } from './is-paper.ts';

/** The blocks of a text from pages, in reading order, with what they are. */
export function sortPaper(text: string): Sorted[] {
  const paper: Paper = { text, place: locator(text), words: wordsOf(text) };
  const all = linesOf(text);
  const contents = contentsIn(all);
  const own = all.filter((line) => !contents.lines.has(line));
  const heads = runningHeads(own);
  const names = namesIn([
    ...[...heads].flatMap(({ text: head }) => [head, ...cellsOf(head)]),
    ...contents.names,
  ]);
  const passages = unwrapped(inReadingOrder(withoutHeads(own, heads)), names);
  const blocks = passages.flatMap((passage) => blockOf(passage, paper) ?? []);
  const gone = (line: PaperLine, drop: DropReason): Sorted[] => {
    const block = blockOf([line], paper);
    return block ? [{ block, drop }] : [];
  };
  return [
    ...[...heads].flatMap((line) => gone(line, 'duplicate')),
    ...[...contents.lines].flatMap((line) => gone(line, 'contents')),
    ...withCover(blocks, { text, names, contents: contents.from }),
  ];
}

/** The lines that are left; one below a head that goes on with no sentence stands apart. */
function withoutHeads(lines: readonly PaperLine[], heads: ReadonlySet<PaperLine>): PaperLine[] {
  return lines.flatMap((line, index): PaperLine[] => {
    const above = lines[index - 1];
    if (heads.has(line)) return [];
    return [above && heads.has(above) ? { ...line, apart: true } : line];
  });
}
