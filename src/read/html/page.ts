/** What the conversion of one page needs to know: what is left out, where things stand, what its addresses are relative to. */
import type { Position } from 'unist';
import { locator } from '../locator.ts';
import type { HtmlElement, HtmlNode } from './dom.ts';
import type { Notes } from './notes.ts';
import type { FileRange } from './readable.ts';

/** A page while it becomes a tree of mdast. */
export interface PageConversion {
  readonly text: string;
  /** True for what is none of the article. */
  readonly skip: (node: HtmlNode) => boolean;
  /** True for what nobody sees. */
  readonly unseen: (node: HtmlNode) => boolean;
  readonly place: (start: number, end: number) => Position;
  /** The place of a node; none for one that the file leaves out. */
  readonly at: (node: HtmlNode) => { position?: Position };
  /** The place of a range without the blanks at its ends; a blank that `value` has at an end stays. */
  readonly trimmed: (start: number, end: number, value?: string) => Position;
  /** The address that others are relative to; undefined when the page does not tell it. */
  readonly base: string | undefined;
  /** True for a file: what it names by a path may have been saved beside it. */
  readonly isSaved: boolean;
  readonly notes: Notes;
  /** Takes the range of an attribute that the article says, such as the words for a picture. */
  readonly says: (range: FileRange) => void;
  /** Takes a range of code, in which tags part no words. */
  readonly joins: (range: FileRange) => void;
  /** Takes an element that is drawn otherwise than its words stand, such as a formula. */
  readonly hides: (element: HtmlElement) => void;
}

/** Blanks as they stand in a file; one that is preceded by another begins no run, so each is looked at once. */
const LEADING = /^(?:\s|&nbsp;|&#160;)+/;
const TRAILING = /(?<!\s|&nbsp;|&#160;)(?:\s|&nbsp;|&#160;)+$/;

/** A page that begins to be converted. */
export function pageOf(given: Omit<PageConversion, 'place' | 'at' | 'trimmed'>): PageConversion {
  const place = locator(given.text);
  return {
    ...given,
    place,
    at: ({ start, end }) => (start < 0 ? {} : { position: place(start, end) }),
    trimmed: (start, end, value = '') => {
      const raw = given.text.slice(start, end);
      const lead = value.startsWith(' ') ? 0 : (LEADING.exec(raw)?.[0].length ?? 0);
      const tail = value.endsWith(' ') ? 0 : (TRAILING.exec(raw.slice(lead))?.[0].length ?? 0);
      return place(start + lead, end - tail);
    },
  };
}
