/** The record of a build: what went in, what came out, where each slide comes from, what was left out and why. */
import { createHash } from 'node:crypto';
import type { Deck } from './compose/deck.ts';
import type { Outline } from './outline/outline.ts';
import type { Article, Dropped } from './read/article.ts';
import type { Coverage } from './verify/coverage.ts';
import { runsOf } from './verify/runs.ts';
import type { OutputFile } from './write.ts';

/** What manifest.json holds. */
export interface Manifest {
  readonly deckwright: string;
  readonly article: { readonly name: string; readonly sha256: string; readonly format: Article['format'] };
  readonly template: string;
  readonly coverage: Coverage;
  /** For each slide the lines of the article that it stands for, and the offsets of every run of text on it. */
  readonly slides: readonly {
    readonly id: string;
    readonly layout: string;
    readonly lines: readonly (readonly [number, number])[];
    readonly runs: readonly (readonly [number, number])[];
  }[];
  readonly dropped: readonly {
    readonly reason: Dropped['reason'];
    readonly lines: readonly [number, number];
    readonly text: string;
  }[];
  readonly files: Readonly<Record<string, string>>;
}

/** Makes the manifest; files are listed with their SHA-256. Nothing in it depends on the day or the machine. */
export function manifestOf(
  article: Article,
  outline: Outline,
  deck: Deck,
  about: {
    readonly version: string;
    readonly template: string;
    readonly coverage: Coverage;
    readonly files: readonly OutputFile[];
  },
): Manifest {
  const name = article.path.split(/[\\/]/).at(-1) ?? article.path;
  return {
    deckwright: about.version,
    article: { name, sha256: article.hash, format: article.format },
    template: about.template,
    coverage: about.coverage,
    slides: deck.slides.map((slide) => ({
      id: slide.id,
      layout: slide.layout,
      lines: slide.sources.map(({ start, end }) => [start.line, end.line]),
      runs: runsOf(slide).flatMap(({ start, end }) =>
        start === undefined || end === undefined ? [] : [[start, end] as const],
      ),
    })),
    dropped: outline.dropped.map(({ reason, position, text }) => ({
      reason,
      lines: [position.start.line, position.end.line],
      text,
    })),
    files: Object.fromEntries(
      about.files.map((file) => [file.name, createHash('sha256').update(file.contents).digest('hex')]),
    ),
  };
}
