/** Finds what stands where a block breaks into lines. */
import type { Box } from '../../compose/inspection.ts';
import type { Row } from './rows.ts';

/** A block that has more than one line. */
export interface BrokenBlock {
  readonly nodes: readonly Text[];
  readonly rows: readonly Row[];
  /** The boxes of some characters of a text. */
  readonly boxesAt: (node: Text, start: number, length: number) => readonly Box[];
}

/** Words of Latin text, single characters of Chinese, Japanese and Korean. */
const TOKEN = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+/gu;

/** Words that are told of a last line: a line of more is no orphan. */
const MAX_LAST_WORDS = 4;

/** The words of the last line, at most four of them: `Tides pay those / who wait` → `who`, `wait`. */
export function lastWords({ nodes, rows, boxesAt }: BrokenBlock): string[] {
  const words: string[] = [];
  const top = rows.at(-1)?.top ?? 0;
  for (const node of nodes.toReversed())
    for (const { 0: word, index } of Array.from(node.data.matchAll(TOKEN)).toReversed()) {
      if (words.length >= MAX_LAST_WORDS) break;
      const box = boxesAt(node, index, word.length).at(-1);
      if (!box || middleOf(box) < top) break;
      words.unshift(word);
    }
  return words;
}

/** What no line of Chinese, Japanese or Korean starts with. */
const CLOSING_MARK = /[、。，．・：；？！」』）】〉》〕…ー々]/gu;

/** Characters that are told of a line that starts with such a mark. */
const MAX_START_LENGTH = 6;

/** The beginnings of lines that start with a closing mark: `潮汐能 / 。电价` → `。电价`. */
export const misplacedMarks = ({ nodes, rows, boxesAt }: BrokenBlock): string[] =>
  nodes.flatMap((node) =>
    Array.from(node.data.matchAll(CLOSING_MARK)).flatMap(({ index }) => {
      const box = boxesAt(node, index, 1).at(-1);
      const row = box && rows.find(({ top, bottom }) => middleOf(box) > top && middleOf(box) < bottom);
      const isFirst = row && row !== rows[0] && box.left - row.left < 1;
      return isFirst ? [node.data.slice(index, index + MAX_START_LENGTH)] : [];
    }),
  );

const HYPHEN_IN_WORD = /(?<=[\p{L}\p{N}])-(?=\p{L})/gu;

/** Px by which the second half of a compound is lower when it stands on the next line. */
const MIN_LINE_DROP = 2;

/** The first halves of compounds that are parted at their hyphen: `A market- / fitness` → `market-`. */
export const partedCompounds = ({ nodes, boxesAt }: BrokenBlock): string[] =>
  nodes.flatMap((node) =>
    Array.from(node.data.matchAll(HYPHEN_IN_WORD)).flatMap(({ index }) => {
      const [hyphen] = boxesAt(node, index, 1);
      const [next] = boxesAt(node, index + 1, 1);
      const isParted = hyphen && next && next.top > hyphen.top + MIN_LINE_DROP;
      return isParted ? [/\S*$/.exec(node.data.slice(0, index + 1))?.[0] ?? ''] : [];
    }),
  );

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;
