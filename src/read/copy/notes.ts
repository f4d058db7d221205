/** The notes of a page copy: marks in its prose, and the lines below it that say what they stand for. */
import type { Position } from 'unist';
import type { Locate } from '../locator.ts';
import type { BlockPart, CopyBlock } from './blocks.ts';

/** What a copy has of notes. */
export interface CopyNotes {
  /** The blocks without note lines; those with marks have them parted from their words. */
  readonly blocks: readonly CopyBlock[];
  readonly notes: readonly CopyNote[];
  /** Marks that no line explains, and numbers that stand alone above their note. */
  readonly debris: readonly { readonly text: string; readonly position: Position }[];
}

/** A note: its number and its words. */
export interface CopyNote {
  readonly number: string;
  readonly block: CopyBlock;
}

/** Fewest marks of a page that are notes: a single `[1]` may be the author's own words. */
const MIN_MARKS = 2;

/** `wool.[1] The` and `wool[2][3], and`: behind a letter or stop, and before a space, a stop or the next mark. */
const BRACKETED = /(?<=[\p{L}\p{N}.,;:!?…"”’»)\]%。、」])\[(\d{1,3})\](?=[\s.,;:!?"”’»)[。、]|$|\p{Lo})/gu;

/** Finds the notes of a page; a page without any comes back as it was. */
export function notesOf(blocks: readonly CopyBlock[], place: Locate): CopyNotes {
  const lines = noteLines(blocks, place);
  const own = blocks.filter((block) => !lines.taken.has(block));
  const marks = new Map(
    own.flatMap((block): [CopyBlock, Mark[]][] => {
      const found = [...block.text.matchAll(BRACKETED)].map((match): Mark => ({
        start: match.index,
        end: match.index + match[0].length,
        number: match[1] ?? '',
      }));
      return found.length > 0 && !block.parts ? [[block, found]] : [];
    }),
  );
  const count = [...marks.values()].reduce((sum, { length }) => sum + length, 0);
  const glued = lines.numbered ? gluedMarks(own, lines.notes.length) : undefined;
  if (glued) for (const [block, found] of glued) marks.set(block, found);
  if (!glued && count < MIN_MARKS) return { blocks, notes: [], debris: [] };
  const known = new Set(lines.notes.map(({ number }) => number));
  const isTold = (number: string): boolean => known.has(number);
  return {
    blocks: own.map((block) => {
      const found = marks.get(block);
      return found ? parted(block, found, place, isTold) : block;
    }),
    notes: lines.notes,
    debris: [
      ...lines.labels.map(({ text, position }) => ({ text, position })),
      ...[...marks].flatMap(([block, found]) =>
        found
          .filter(({ number }) => !isTold(number))
          .map(({ start, end }) => ({
            text: block.text.slice(start, end),
            position: placeIn(block, start, end, place),
          })),
      ),
    ],
  };
}

/** A mark in the words of a block. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

interface NoteLines {
  readonly notes: readonly CopyNote[];
  /** Numbers that stand alone on the line above their note. */
  readonly labels: readonly CopyBlock[];
  readonly taken: ReadonlySet<CopyBlock>;
  /** True where the number of a note stands alone above it, as newsletters have it. */
  readonly numbered: boolean;
}

/** A way back to the mark, before the words of a note of an encyclopedia: `↑ Wiebe, p. 9.`, `^ a b Wiebe, p. 9.` */
const WAY_BACK = /^[↑^](?:\s+\p{Ll}(?=\s))*\s*/u;

/** The lines that say notes: behind a way back to their mark, or each below its number, from 1 on. */
function noteLines(blocks: readonly CopyBlock[], place: Locate): NoteLines {
  const back = blocks.filter(({ text }) => WAY_BACK.test(text));
  if (back.length >= MIN_MARKS) {
    const notes = back.map((block, index) => ({ number: String(index + 1), block: behind(block, place) }));
    return { notes, labels: [], taken: new Set(back), numbered: false };
  }
  const notes: CopyNote[] = [];
  const labels: CopyBlock[] = [];
  blocks.forEach((block, index) => {
    const below = blocks[index + 1];
    if (block.text !== String(notes.length + 1) || !below || below.words < MIN_NOTE_WORDS) return;
    notes.push({ number: block.text, block: below });
    labels.push(block);
  });
  return { notes, labels, taken: new Set([...labels, ...notes.map(({ block }) => block)]), numbered: true };
}

/** Fewest words of a note below its number: fewer are a count's label. */
const MIN_NOTE_WORDS = 2;

/** A note without its way back. */
function behind(block: CopyBlock, place: Locate): CopyBlock {
  const length = WAY_BACK.exec(block.text)?.[0].length ?? 0;
  const text = block.text.slice(length);
  return { ...block, text, position: placeIn(block, length, block.text.length, place) };
}

/**
 * Digits that the copy glued to the word before them, one for each note in their order; undefined unless all are there.
 *
 * `costs 960.1 Where …`, and below a line `1` with its note → the mark `1` behind `960.`
 */
function gluedMarks(blocks: readonly CopyBlock[], count: number): Map<CopyBlock, Mark[]> | undefined {
  const found = new Map<CopyBlock, Mark[]>();
  let next = 1;
  for (const block of blocks) {
    if (block.kind === 'short' || block.kind === 'stamp' || block.parts) continue;
    let from = 0;
    while (next <= count) {
      const form = new RegExp(`(?<=\\p{L}|[\\p{L}\\p{N}%)][.,;:!?…”"’»)]{1,2})${next}(?=\\s|$)`, 'u');
      const match = form.exec(block.text.slice(from));
      if (!match) break;
      const start = from + match.index;
      from = start + match[0].length;
      found.set(block, [...(found.get(block) ?? []), { start, end: from, number: String(next) }]);
      next += 1;
    }
  }
  return count > 0 && next > count ? found : undefined;
}

/** A block with its words in parts, and between them the marks that a note explains. */
function parted(
  block: CopyBlock,
  marks: readonly Mark[],
  place: Locate,
  isTold: (number: string) => boolean,
): CopyBlock {
  const parts: BlockPart[] = [];
  let at = 0;
  const add = (end: number): void => {
    const text = block.text.slice(at, end).replace(/\s*\n\s*/g, ' ');
    if (text !== '') parts.push({ text, position: placeIn(block, at, end, place) });
  };
  for (const { start, end, number } of marks) {
    add(start);
    if (isTold(number)) parts.push({ text: '', note: number, position: placeIn(block, start, end, place) });
    at = end;
  }
  add(block.text.length);
  return { ...block, text: parts.map(({ text }) => text).join(''), parts };
}

/** The place of a stretch of a block's words. */
function placeIn({ position }: CopyBlock, start: number, end: number, place: Locate): Position {
  const { offset = 0 } = position.start;
  return place(offset + start, offset + end);
}
