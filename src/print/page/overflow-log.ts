/** Collects what leaves its bounds, slot by slot. */
import type { Overflow } from '../../compose/fit/frame.ts';
import type { Excess } from './bounds.ts';
import { rounded } from './boxes.ts';

/** Words that are quoted of what a slot has cut. */
export const MAX_QUOTED_WORDS = 6;

/** Characters that these words may have together. */
const MAX_QUOTE_LENGTH = 80;

/** The overflow of one slide. */
export interface OverflowLog {
  /** Notes that something leaves a slot; of several the largest excess counts. */
  readonly add: (slot: string, excess: Excess) => void;
  /** Quotes words of a slot that was added. */
  readonly quote: (slot: string, words: readonly string[]) => void;
  /** How many words of a slot are quoted so far. */
  readonly quotedWords: (slot: string) => number;
  /** In the order in which the slots were added. */
  readonly entries: () => Overflow[];
}

/** A log without entries. */
export function createOverflowLog(): OverflowLog {
  const slots = new Map<
    string,
    { readonly x: number; readonly y: number; readonly words: readonly string[] }
  >();
  const none = { x: 0, y: 0, words: [] };
  return {
    add: (slot, { x, y }) => {
      const { words, ...largest } = slots.get(slot) ?? none;
      slots.set(slot, { x: Math.max(largest.x, x), y: Math.max(largest.y, y), words });
    },
    quote: (slot, words) => {
      const entry = slots.get(slot) ?? none;
      slots.set(slot, { ...entry, words: [...entry.words, ...words] });
    },
    quotedWords: (slot) => slots.get(slot)?.words.length ?? 0,
    entries: () =>
      Array.from(slots, ([slot, { x, y, words }]) => ({
        slot,
        x: rounded(x),
        y: rounded(y),
        text: Array.from(words.join(' ')).slice(0, MAX_QUOTE_LENGTH).join(''),
      })),
  };
}
