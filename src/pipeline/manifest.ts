/** manifest.json: the record of a build. */
import { createHash } from 'node:crypto';
import type { Deck } from '../compose/deck.ts';
import type { FetchedRecord } from '../fetch/record.ts';
import type { Outline } from '../outline/outline.ts';
import type { Article, Dropped } from '../read/article.ts';
import type { Coverage, Unplaced } from '../verify/coverage.ts';
import { isPlaced, runsOf } from '../compose/runs.ts';
import type { Invented } from '../verify/trace.ts';
import { jsonFile, type OutputFile } from '../files/write.ts';
import { FILE_VERSION } from './outline-file.ts';

/** The record of a build: what went in, what came out, where each slide comes from, what was left out with the reason. */
export interface Manifest {
  /** Of its form, which templates/schemas/manifest.json describes. */
  readonly version: typeof FILE_VERSION;
  readonly deckwright: string;
  readonly article: { readonly name: string; readonly sha256: string; readonly format: Article['format'] };
  /** What was fetched; absent when nothing was. */
  readonly fetched?: FetchedRecord;
  readonly template: string;
  readonly coverage: Coverage;
  /** Words, names and numbers of the deck that the article does not have. */
  readonly invented: Invented;
  /** Parts of the article that are neither in the deck nor dropped with a reason. */
  readonly unplaced: readonly Unplaced[];
  /** For each slide the lines of the article that it covers, and every run of text on it. */
  readonly slides: readonly {
    readonly id: string;
    readonly layout: string;
    readonly lines: readonly (readonly [number, number])[];
    readonly runs: readonly TracedRun[];
  }[];
  readonly dropped: readonly {
    readonly reason: Dropped['reason'];
    readonly lines: readonly [number, number];
    readonly text: string;
  }[];
  /** SHA-256 of each file by its name. */
  readonly files: Readonly<Record<string, string>>;
}

/** A run of text by its offsets in the article, in UTF-16 units, with the operations that shortened its phrase. */
export interface TracedRun {
  readonly start: number;
  readonly end: number;
  readonly ops?: readonly string[];
}

/** Makes the manifest. Nothing in it depends on the day or the machine. */
export function manifestOf(
  article: Article,
  outline: Outline,
  deck: Deck,
  about: {
    readonly version: string;
    readonly template: string;
    readonly coverage: Coverage;
    readonly invented: Invented;
    readonly unplaced: readonly Unplaced[];
    readonly files: readonly OutputFile[];
    readonly fetched?: FetchedRecord | undefined;
  },
): Manifest {
  return {
    version: FILE_VERSION,
    deckwright: about.version,
    article: { name: article.name, sha256: article.hash, format: article.format },
    ...(about.fetched && { fetched: about.fetched }),
    template: about.template,
    coverage: about.coverage,
    invented: about.invented,
    unplaced: about.unplaced,
    slides: deck.slides.map((slide) => ({
      id: slide.id,
      layout: slide.layout,
      lines: slide.sources.map(({ start, end }) => [start.line, end.line]),
      runs: runsOf(slide)
        .filter(isPlaced)
        .map(({ start, end, ops }) => ({ start, end, ...(ops && { ops }) })),
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

/** The name of the manifest among the files of a build. */
export const MANIFEST = 'manifest.json';

/** The manifest as a file. */
export const manifestFile = (manifest: Manifest): OutputFile => jsonFile(MANIFEST, manifest);
