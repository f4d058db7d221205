/** The lines of a text copy as blocks: paragraphs, bullets and short lines, each with its place. */
import type { Position } from 'unist';
import { isCjk } from '../text/script.ts';
import { countWords } from '../text/words.ts';
import { isStamp } from './furniture.ts';
import { locator } from './locator.ts';

/** A paragraph or line of a text copy; `text` is what stands at `position`, wrapped lines and all. */
export interface Block {
  /** `prose` has the length of a sentence, `short` that of a heading or a menu entry, `stamp` says how long ago. */
  readonly kind: 'prose' | 'short' | 'bullet' | 'stamp';
  /** Without the bullet. */
  readonly text: string;
  readonly words: number;
  readonly position: Position;
}

const BULLET = /^\s*(?:[•·◦‣▪●○■◆►»*]|[-–](?=\s))\s*/u;

/** Cuts a text copy into blocks at blank lines, and at line ends where lines are not wrapped prose. */
export function blocksOf(text: string): Block[] {
  const place = locator(text);
  const blocks: Block[] = [];
  const paragraph = /[^\n]+(?:\n[^\n]+)*/g;
  for (const match of text.matchAll(paragraph)) {
    for (const [start, end] of piecesOf(match[0])) {
      const block = blockAt(match[0].slice(start, end), match.index + start, place);
      if (block) blocks.push(block);
    }
  }
  return blocks;
}

/** Wrapped prose is one piece, other lines are a piece each; as ranges of the paragraph. */
function piecesOf(paragraph: string): readonly (readonly [number, number])[] {
  const lines: [number, number][] = [];
  let at = 0;
  for (const line of paragraph.split('\n')) {
    lines.push([at, at + line.length]);
    at += line.length + 1;
  }
  const texts = lines.map(([start, end]) => paragraph.slice(start, end));
  if (isWrapped(texts)) return [[0, paragraph.length]];
  return lines;
}

/** Lines broken at a column: all but the last are about as long as the longest, none starts with a bullet. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => BULLET.test(line))) return false;
  const widths = lines.map((line) => (isCjk(line) ? 2 : 1) * line.trim().length);
  const longest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (longest < 40 || longest > 130) return false;
  return widths.slice(0, -1).every((width) => width > longest * 0.7);
}

function blockAt(raw: string, offset: number, place: ReturnType<typeof locator>): Block | undefined {
  const bullet = BULLET.exec(raw)?.[0];
  const lead = bullet?.length ?? raw.length - raw.trimStart().length;
  const text = raw.slice(lead).trimEnd();
  if (text === '' && bullet === undefined) return undefined;
  const words = countWords(text);
  const position = place(offset + lead, offset + lead + text.length);
  if (bullet !== undefined) return { kind: 'bullet', text, words, position };
  if (isStamp(text)) return { kind: 'stamp', text, words, position };
  return { kind: isProse(text, words) ? 'prose' : 'short', text, words, position };
}

/** A sentence ends with its punctuation, or is longer than any heading; a CJK character counts half a word. */
function isProse(text: string, words: number): boolean {
  const size = isCjk(text) ? words / 2 : words;
  if (size >= 30) return true;
  return size >= 8 && /[.!?。！？:：;；…]["”’'」』)）\]]*$/u.test(text);
}
