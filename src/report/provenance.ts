/** Makes the provenance of a report: its file, its hash, the lines that were left out. */
import type { Dropped, Meta } from '../read/article.ts';
import { bare } from '../compose/inline.ts';
import { textOf } from '../text/phrase.ts';
import type { Provenance } from './report.ts';

/** Facts about a build. */
export interface ProvenanceInput {
  /** Name of the article's file, or the address that it was fetched from. */
  readonly name: string;
  readonly hash: string;
  readonly format: string;
  readonly version: string;
  readonly template: string;
  /** Number of words in the article's file. */
  readonly words: number;
  /** Share of them that was dropped, 0 to 1. */
  readonly share: number;
}

/** The provenance of a report. Neighbouring lines that were dropped for one reason form one range. */
export function provenanceOf(meta: Meta, dropped: readonly Dropped[], about: ProvenanceInput): Provenance {
  const reasons = [...new Set(dropped.map(({ reason }) => reason))];
  return {
    file: about.name,
    sha256: about.hash,
    format: about.format,
    version: about.version,
    template: about.template,
    ...(meta.published && { date: textOf(bare(meta.published)) }),
    words: about.words,
    share: about.share,
    dropped: reasons.map((reason) => ({
      reason,
      lines: lineRanges(
        dropped.flatMap(({ reason: own, position }) =>
          own === reason ? [[position.start.line, position.end.line] as const] : [],
        ),
      ),
    })),
  };
}

/** Ranges at most so many lines apart are joined, since blank lines stand between them. */
const MAX_LINE_GAP = 2;

function lineRanges(lines: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [start, end] of lines.toSorted(([a], [b]) => a - b)) {
    const open = merged.at(-1);
    if (open && start <= open[1] + MAX_LINE_GAP) open[1] = Math.max(open[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
