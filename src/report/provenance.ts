/** Where a report comes from: the file, its hash, and what of it was left out. */
import type { Dropped, Meta } from '../read/article.ts';
import { bare } from '../compose/inline.ts';
import { textOf } from '../text/phrase.ts';
import type { Provenance } from './report.ts';

/** What `provenanceOf` is told of a build. */
export interface ProvenanceInput {
  /** Of its file, or the address that it was fetched from. */
  readonly name: string;
  readonly hash: string;
  readonly format: string;
  readonly version: string;
  readonly template: string;
  /** Words of the article's file, and the share of them that was dropped. */
  readonly words: number;
  readonly share: number;
}

/** The record of a report; lines of one reason that follow each other are one stretch. */
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
      lines: stretches(
        dropped.flatMap(({ reason: own, position }) =>
          own === reason ? [[position.start.line, position.end.line] as const] : [],
        ),
      ),
    })),
  };
}

/** Lines apart that still make one stretch: blank ones stand between. */
const MAX_LINE_GAP = 2;

function stretches(lines: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [start, end] of lines.toSorted(([a], [b]) => a - b)) {
    const open = merged.at(-1);
    if (open && start <= open[1] + MAX_LINE_GAP) open[1] = Math.max(open[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
