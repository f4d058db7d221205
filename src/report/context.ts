/** The context in which all parts of a report are made. */
import type { Deck, Words } from '../compose/deck.ts';
import type { Support } from '../outline/outline.ts';
import type { Picture as Image } from '../read/article.ts';
import type { Phrase } from '../text/phrase.ts';
import { authorNumber } from './captions.ts';
import type { Footnotes } from './footnotes.ts';
import type { ReportLine, ReportPicture } from './report.ts';
import { printedRuns, type Definitions } from './printed-runs.ts';
import type { Root } from 'mdast';
import type { Position } from 'unist';

/** The article's data, with counters for numbers and ids: `nextNumber` and `uniqueId` change with each call. */
export interface ReportContext {
  readonly source: string;
  readonly lang: string;
  readonly words: Words;
  readonly deck: Deck;
  readonly tree: Root;
  readonly definitions: Definitions;
  readonly footnotes: Footnotes;
  /** Places of text that somebody other than the author wrote. */
  readonly otherWriters: readonly Position[];
  /** Kinds that the article's captions number themselves; ours would differ, so they get none. */
  readonly numberedKinds: ReadonlySet<'figure' | 'table'>;
  /** The contents of all footnotes of the article. */
  readonly noteSupports: readonly Support[];
  readonly images: ReadonlyMap<string, Image>;
  /** The next number of a kind, from 1. */
  readonly nextNumber: (kind: 'figure' | 'table' | 'chapter') => number;
  /** The id itself, or with a number when it is taken: `costs` → `costs-2`. */
  readonly uniqueId: (id: string) => string;
}

/** Gives a table or picture its id and number; no number where the article numbers its own. */
export function identify(
  kind: 'figure' | 'table',
  caption: Phrase | undefined,
  { nextNumber, uniqueId, numberedKinds, definitions }: ReportContext,
): Pick<ReportPicture, 'id' | 'number' | 'authorNumber' | 'caption'> {
  const number = nextNumber(kind);
  const line = caption && printedRuns(caption.children, definitions);
  const ownNumber = line && authorNumber(line);
  return {
    id: uniqueId(`${kind}-${number}`),
    ...(ownNumber === undefined ? !numberedKinds.has(kind) && { number } : { authorNumber: ownNumber }),
    ...(line && { caption: withoutEmphasis(line) }),
  };
}

/** A caption without emphasis around all of it, since captions have their own style: `**Figure 2**` → `Figure 2`. */
function withoutEmphasis(line: ReportLine): ReportLine {
  const [only, ...more] = line;
  const isEmphasised = only?.type === 'strong' || only?.type === 'emphasis';
  return isEmphasised && more.length === 0 ? withoutEmphasis(only.children) : line;
}

/** Starts the numbers and ids of one report. */
export function createNumbering(): Pick<ReportContext, 'nextNumber' | 'uniqueId'> {
  const counts = { figure: 0, table: 0, chapter: 0 };
  const taken = new Set<string>();
  return {
    nextNumber: (kind) => (counts[kind] += 1),
    uniqueId: (id) => {
      let name = id;
      for (let n = 2; taken.has(name); n++) name = `${id}-${n}`;
      taken.add(name);
      return name;
    },
  };
}
