/** What a page tells of itself: texts with the places where they stand. */
import type { Position } from 'unist';
import { plainPhrase, slice } from '../../../text/phrase.ts';
import type { HtmlElement, HtmlNode } from '../dom.ts';
import type { Locate } from '../../locator.ts';
import type { FileRange } from '../readable.ts';

/** A text of the page as it reads, and where it stands. */
export interface MetadataText extends FileRange {
  readonly value: string;
}

/** The page whose head, data and lines are read. */
export interface Telling {
  readonly text: string;
  /** Gives the words that are seen, spaces in place of markup; same offsets. */
  readonly readable: () => string;
  readonly root: HtmlElement;
  readonly place: Locate;
  /** True for what no reader sees. */
  readonly hidden: (node: HtmlNode) => boolean;
}

/** The place of a told text. */
export const placeIn = ({ place }: Telling, { start, end }: FileRange): Position => place(start, end);

/** Words alone, to compare titles. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A part of a told text at its exact place, across entities and tags. */
export function partOf(telling: Telling, told: MetadataText, from: number, to: number): MetadataText {
  const value = told.value.slice(from, to);
  if (told.end - told.start === told.value.length)
    return { value, start: told.start + from, end: told.start + to };
  const readable = telling.readable();
  const seen = /\S/.test(readable.slice(told.start, told.end));
  const whole = plainPhrase(told.value, placeIn(telling, told));
  const { start, end } = slice(whole, from, to, seen ? readable : telling.text).position;
  return { value, start: start.offset ?? told.start, end: end.offset ?? told.end };
}
