/** The lines of a text copy as blocks: paragraphs, bullets and short lines, each with its place. */
import type { Position } from 'unist';
import { isCjk } from '../../text/script.ts';
import { countWords } from '../../text/words.ts';
import { isStamp } from './furniture.ts';
import { locator } from '../locator.ts';

/** A paragraph or line of a text copy; `text` is what stands at `position`, wrapped lines and all. */
export interface CopyBlock {
  /** `prose` has the length of a sentence, `short` that of a heading or a menu entry, `stamp` says how long ago. */
  readonly kind: 'prose' | 'short' | 'bullet' | 'stamp';
  /** Without the bullet. */
  readonly text: string;
  /** The bullet as written, where there is one. */
  readonly mark?: string;
  /** True where a blank line stands above. */
  readonly apart: boolean;
  readonly words: number;
  readonly position: Position;
  /** True for a line that the page itself marks as a heading. */
  readonly heading?: true;
  /** Where its words stand, when they are not what stands at `position`: words of pages lie between, or hyphens are gone. */
  readonly parts?: readonly BlockPart[];
}

/** Words of a block that stand together, on one line. */
export interface BlockPart {
  readonly text: string;
  readonly position: Position;
  /** The number of the note whose mark stands here; `text` is empty then. */
  readonly note?: string;
}

const BULLET = /^\s*(?:[•·・◦‣▪●○■□◆◇▼▽▶►»*]|[-–](?=\s|$))\s*/u;

/** Cuts a text copy into blocks at blank lines, and at line ends where lines are not wrapped prose. */
export function blocksOf(text: string): CopyBlock[] {
  const place = locator(text);
  const blocks: CopyBlock[] = [];
  const paragraph = /[^\n]+(?:\n[^\n]+)*/g;
  for (const match of text.matchAll(paragraph)) {
    const pieces = piecesOf(match[0]);
    const entries = areEntries(pieces.map(([start, end]) => match[0].slice(start, end)));
    for (const [start, end] of pieces) {
      const block = blockAt(match[0].slice(start, end), match.index + start, place);
      if (!block) continue;
      const item = entries && block.kind === 'short' ? { kind: 'bullet' as const } : {};
      blocks.push({ ...block, ...item, apart: start === pieces[0]?.[0] });
    }
  }
  return blocks;
}

/** Wrapped prose is one piece, other lines are a piece each, a bullet alone on its line with the next; as ranges of the paragraph. */
function piecesOf(paragraph: string): readonly (readonly [number, number])[] {
  const lines: [number, number][] = [];
  let at = 0;
  for (const line of paragraph.split('\n')) {
    const above = lines.at(-1);
    const end = at + line.length;
    if (above && isBareBullet(paragraph.slice(...above)) && !BULLET.test(line)) above[1] = end;
    else lines.push([at, end]);
    at = end + 1;
  }
  const texts = lines.map(([start, end]) => paragraph.slice(start, end));
  return isWrapped(texts) ? [[0, paragraph.length]] : lines;
}

const isBareBullet = (line: string): boolean =>
  BULLET.exec(line)?.[0].length === line.length && line.trim() !== '';

/** `Label: value`, where the label is no mark of a question or an answer. */
const ENTRY = /^(?!\s*(?:[A-Z]|[问答問])\d*\s*[:：])[^:：.!?。！？]{1,24}(?:：|:(?=\s))\s*[^\s/]/u;

/** Lines that each give a value under a label: items, never one sentence; a colon with a space is in prose too. */
export const areEntries = (lines: readonly string[]): boolean =>
  lines.length >= (lines.every((line) => line.includes('：')) ? 2 : 3) &&
  lines.every((line) => ENTRY.test(line) && !BULLET.test(line));

/** Lines broken at a column: all but the last are about as long as the longest, none starts with a bullet. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => BULLET.test(line)) || areEntries(lines)) return false;
  const widths = lines.map(widthOf);
  const longest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (longest < 40 || longest > 130) return false;
  // CJK breaks anywhere: a line is short by what may not stand at an end, or by a word of another script.
  const share = lines.every(isCjk) ? 0.88 : 0.7;
  return widths.slice(0, -1).every((width) => width > longest * share);
}

/** How wide a line is: a CJK character is two columns. */
const widthOf = (line: string): number => {
  const text = line.trim();
  return text.length + (text.match(/[\u2e80-\u9fff\uac00-\ud7ff\uff00-\uff60]/gu)?.length ?? 0);
};

function blockAt(
  raw: string,
  offset: number,
  place: ReturnType<typeof locator>,
): Omit<CopyBlock, 'apart'> | undefined {
  const bullet = BULLET.exec(raw)?.[0];
  const lead = bullet?.length ?? raw.length - raw.trimStart().length;
  const text = raw.slice(lead).trimEnd();
  if (text === '' && bullet === undefined) return undefined;
  const words = countWords(text);
  const position = place(offset + lead, offset + lead + text.length);
  if (bullet !== undefined) return { kind: 'bullet', text, mark: bullet.trim(), words, position };
  if (isStamp(text)) return { kind: 'stamp', text, words, position };
  return { kind: isProse(text, words) ? 'prose' : 'short', text, words, position };
}

/** A sentence ends with its punctuation, or is longer than any heading; a CJK character counts half a word. */
export function isProse(text: string, words: number): boolean {
  const size = isCjk(text) ? words / 2 : words;
  if (size >= 30) return true;
  return size >= 8 && /[.!?。！？:：;；…]["”’'」』)）\]]*$/u.test(text);
}
