/** The builds of the public API: articles are built in worker processes that share one browser. */
import type { BuilderOptions, BuildOptions, Options } from './options.ts';
import { assertOptions, assertSources } from './pipeline/options/check.ts';
import { startPool } from './worker/pool.ts';
import type { Built } from './pipeline/built.ts';
import { rejection } from './pipeline/thrown.ts';
import type { Source } from './read/index.ts';

export type { Built } from './pipeline/built.ts';

/** Builds articles, as many as are wanted, with workers and a browser that stay. */
export interface Builder {
  /**
   * Builds one article; several calls at once wait in a queue. Rejects with a `DeckwrightError` when the article cannot be
   * read, when the template or the browser cannot be had, when the build takes more time or memory than that of any real
   * article, when an option is not valid, and once the builder is closed; with the signal's reason when it is cancelled.
   */
  readonly build: (source: Source, options?: BuildOptions) => Promise<Built>;
  /** Ends workers and browser, and waits until they are gone; what is still being built is rejected. May be called twice. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a builder: a server, a preview or a long script builds with it in a fraction of the time that each `build` on its own
 * takes. Workers and browser that crash, or have grown too large, are replaced; a template pack is read anew when its files
 * have changed. Relative paths count from the folder in which the program runs when the builder is opened.
 *
 * The program ends only after the builder is closed.
 *
 * @example
 * ```ts
 * const builder = createBuilder();
 * try {
 *   const { files, messages } = await builder.build('article.md', { template: 'acme', formats: ['html'] });
 *   const stop = new AbortController();
 *   const report = builder.build({ path: 'memo.md', content: text }, { formats: ['report'], signal: stop.signal });
 *   stop.abort(); // `report` rejects; other builds go on
 * } finally {
 *   await builder.close();
 * }
 * ```
 */
export function createBuilder(options: BuilderOptions = {}): Builder {
  assertOptions(options);
  const pool = startPool(options);
  return {
    build: async (source, given = {}) => {
      assertSources([source]);
      assertOptions(given);
      return pool.build(source, given).catch((error: unknown) => {
        throw rejection(error, given.signal);
      });
    },
    close: pool.end,
  };
}

/** Builds one article, with a builder of its own: see {@link Builder}. */
export async function build(source: Source, options: Options = {}): Promise<Built> {
  assertSources([source]);
  assertOptions(options);
  const builder = createBuilder({ ...options, jobs: 1 });
  try {
    return await builder.build(source, options);
  } finally {
    await builder.close();
  }
}

/** One result of a batch: the build, or the error that ended it, as `build` rejects with it. */
export type Result =
  { readonly source: Source; readonly built: Built } | { readonly source: Source; readonly error: unknown };

/**
 * Builds many articles with one builder; yields the results in the order of the sources, each as soon as it is ready.
 *
 * A failed article does not stop the others. When the caller stops iterating, the builder is closed.
 * Throws `api:argument` before the first result when an option or a source is not valid.
 */
export async function* buildAll(
  sources: readonly Source[],
  options: Options = {},
): AsyncGenerator<Result, void, undefined> {
  assertSources(sources);
  assertOptions(options);
  if (sources.length === 0) return;
  const jobs = options.jobs ?? 2;
  const builder = createBuilder({ ...options, jobs: Math.min(jobs, sources.length) });
  const start = (source: Source): Promise<Result> =>
    builder.build(source, options).then(
      (built) => ({ source, built }),
      (error: unknown) => ({ source, error }),
    );
  const results: Promise<Result>[] = [];
  let started = 0;
  // Results wait in memory, so a slow caller holds back the start of further articles.
  const startMore = (): void => {
    for (const source of sources.slice(started, started + jobs + MAX_WAITING_RESULTS - results.length)) {
      results.push(start(source));
      started += 1;
    }
  };
  try {
    for (startMore(); results.length > 0; startMore()) {
      const result = await results.shift();
      // Workers and browser shut down while the caller writes the last files.
      if (results.length === 0 && started === sources.length) void builder.close().catch(() => undefined);
      if (result) yield result;
    }
  } finally {
    await builder.close();
  }
}

/** Finished results that may wait for the caller while others are being built. */
const MAX_WAITING_RESULTS = 4;
