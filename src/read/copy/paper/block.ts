/** A passage of pages as a block of a copy: its words on one line, with the place of each part. */
import { isCjk } from '../../../text/script.ts';
import { countWords } from '../../../text/words.ts';
import { isProse, type BlockPart, type CopyBlock } from '../blocks.ts';
import type { Locate } from '../../locator.ts';
import { keepsHyphen } from './hyphen.ts';
import { isHyphened } from './line.ts';
import type { Passage } from './unwrap.ts';

/** What a block is made with. */
export interface Paper {
  readonly text: string;
  readonly place: Locate;
  /** All words of the text, which tell the hyphens of compounds. */
  readonly words: ReadonlySet<string>;
}

const BULLET = /^(?:[•·◦‣▪●○■□◆▶►*]\s*|[-–—]\s+)(?=\S)/u;

/** A passage as a block; a bullet is left out of its words. */
export function blockOf(passage: Passage, paper: Paper): CopyBlock | undefined {
  const [first, last] = [passage[0], passage.at(-1)];
  if (!first || !last) return undefined;
  const bullet = BULLET.exec(first.text)?.[0];
  const lines = bullet
    ? [
        { ...first, text: first.text.slice(bullet.length), start: first.start + bullet.length },
        ...passage.slice(1),
      ]
    : passage;
  const parts = partsOf(lines, paper);
  const text = parts.map((part) => part.text).join('');
  const words = countWords(text);
  const position = paper.place(lines[0]?.start ?? first.start, Math.max(last.end, first.end));
  const kind = bullet ? 'bullet' : isProse(text, words) ? 'prose' : 'short';
  return { kind, text, ...(bullet && { mark: bullet.trim() }), apart: first.apart, words, position, parts };
}

/** Parts of a passage between which other words stand: a running head, or the line of another column. */
function partsOf(lines: Passage, { text, place, words }: Paper): BlockPart[] {
  const parts: { text: string; start: number; end: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const said = line.text.replace(/\s+/gu, ' ');
    const value = next ? withJoint(said, next.text, words) : said;
    const above = parts.at(-1);
    if (above && text.slice(above.end, line.start).trim() === '') {
      above.text += value;
      above.end = line.end;
    } else parts.push({ text: value, start: line.start, end: line.end });
  }
  return parts.map(({ text: value, start, end }) => ({ text: value, position: place(start, end) }));
}

/** A line with what joins it to the next: a blank, nothing in CJK, and no hyphen that only parts a word. */
function withJoint(line: string, next: string, words: ReadonlySet<string>): string {
  if (isHyphened(line)) return keepsHyphen(line, next, words) ? line : line.slice(0, -1);
  return isCjk(line.slice(-2)) || isCjk(next.slice(0, 2)) ? line : `${line} `;
}
