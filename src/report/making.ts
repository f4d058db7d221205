/** What all parts of a report are made with: the article's own data, and the numbers given out so far. */
import type { Deck, Words } from '../compose/deck.ts';
import type { Support } from '../outline/outline.ts';
import type { Picture } from '../read/article.ts';
import type { Footnotes } from './footnotes.ts';
import type { Definitions } from './written.ts';
import type { Root } from 'mdast';

/** Given to every maker of blocks; `numbered` counts. */
export interface Making {
  readonly source: string;
  readonly lang: string;
  readonly words: Words;
  readonly deck: Deck;
  readonly tree: Root;
  readonly definitions: Definitions;
  readonly footnotes: Footnotes;
  /** All that the article's footnotes say. */
  readonly noted: readonly Support[];
  readonly images: ReadonlyMap<string, Picture>;
  /** The next number of a kind, from 1. */
  readonly numbered: (kind: 'figure' | 'table' | 'chapter') => number;
  /** The id that was asked for, or where that is taken the same with a number behind it. */
  readonly named: (id: string) => string;
}

/** Numbers and names for one report. */
export function counting(): Pick<Making, 'numbered' | 'named'> {
  const counts = { figure: 0, table: 0, chapter: 0 };
  const taken = new Set<string>();
  return {
    numbered: (kind) => (counts[kind] += 1),
    named: (id) => {
      let name = id;
      for (let n = 2; taken.has(name); n++) name = `${id}-${n}`;
      taken.add(name);
      return name;
    },
  };
}
