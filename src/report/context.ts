/** What all parts of a report are made with: the article's own data, and the numbers given out so far. */
import type { Deck, Words } from '../compose/deck.ts';
import type { Support } from '../outline/outline.ts';
import type { Picture as Image } from '../read/article.ts';
import type { Phrase } from '../text/phrase.ts';
import { ownNumber } from './captions.ts';
import type { Footnotes } from './footnotes.ts';
import type { ReportLine, ReportPicture } from './report.ts';
import { written, type Definitions } from './printed-runs.ts';
import type { Root } from 'mdast';
import type { Position } from 'unist';

/** Given to every maker of blocks; `numbered` counts. */
export interface Making {
  readonly source: string;
  readonly lang: string;
  readonly words: Words;
  readonly deck: Deck;
  readonly tree: Root;
  readonly definitions: Definitions;
  readonly footnotes: Footnotes;
  /** Places of what somebody else than the author wrote. */
  readonly others: readonly Position[];
  /** What the article's own captions number: our numbers beside them would be others. */
  readonly counted: ReadonlySet<'figure' | 'table'>;
  /** All that the article's footnotes say. */
  readonly noted: readonly Support[];
  readonly images: ReadonlyMap<string, Image>;
  /** The next number of a kind, from 1. */
  readonly numbered: (kind: 'figure' | 'table' | 'chapter') => number;
  /** The id that was asked for, or where that is taken the same with a number behind it. */
  readonly named: (id: string) => string;
}

/** The id and the number of a table or picture with that caption; no number where the article has its own. */
export function identified(
  kind: 'figure' | 'table',
  caption: Phrase | undefined,
  { numbered, named, counted, definitions }: Making,
): Pick<ReportPicture, 'id' | 'number' | 'own' | 'caption'> {
  const number = numbered(kind);
  const line = caption && written(caption.children, definitions);
  const own = line && ownNumber(line);
  return {
    id: named(`${kind}-${number}`),
    ...(own === undefined ? !counted.has(kind) && { number } : { own }),
    ...(line && { caption: unmarked(line) }),
  };
}

/** A caption that is all in bold or slanted, without that: captions have a look of their own. */
function unmarked(line: ReportLine): ReportLine {
  const [only, ...more] = line;
  const marked = only?.type === 'strong' || only?.type === 'emphasis';
  return marked && more.length === 0 ? unmarked(only.children) : line;
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
