/** The builds of the public API: articles are built in worker processes that share one browser. */
import type { Options } from './options.ts';
import { assertOptions, assertSources } from './pipeline/options/check.ts';
import { startPool } from './worker/pool.ts';
import type { Built } from './pipeline/built.ts';
import { rejection } from './pipeline/thrown.ts';
import type { Source } from './read/index.ts';

export type { Built } from './pipeline/built.ts';

/**
 * Builds one article. Rejects with a `DeckwrightError` when the article cannot be read, when the template or the browser
 * cannot be had, when the build takes more time or memory than that of any real article, and when an option is not valid;
 * with the reason of the signal when that aborts.
 */
export async function build(source: Source, options: Options = {}): Promise<Built> {
  assertSources([source]);
  assertOptions(options);
  const pool = startPool(options, 1);
  try {
    return await pool.build(source);
  } catch (error) {
    throw rejection(error, options.signal);
  } finally {
    await pool.end();
  }
}

/** One result of a batch: the build, or the error that ended it, as `build` rejects with it. */
export type Result =
  { readonly source: Source; readonly built: Built } | { readonly source: Source; readonly error: unknown };

/**
 * Builds many articles with one browser; yields the results in the order of the sources, each as soon as it is ready.
 *
 * A failed article does not stop the others. When the caller stops iterating, the browser is closed. Throws `api:argument`
 * before the first result when an option or a source is not valid.
 */
export async function* buildAll(
  sources: readonly Source[],
  options: Options = {},
): AsyncGenerator<Result, void, undefined> {
  assertSources(sources);
  assertOptions(options);
  if (sources.length === 0) return;
  const jobs = options.jobs ?? 2;
  const pool = startPool(options, Math.min(jobs, sources.length));
  const start = (source: Source): Promise<Result> =>
    pool.build(source).then(
      (built) => ({ source, built }),
      (error: unknown) => ({ source, error: rejection(error, options.signal) }),
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
      if (results.length === 0 && started === sources.length) void pool.end().catch(() => undefined);
      if (result) yield result;
    }
  } finally {
    await pool.end();
  }
}

/** Finished results that may wait for the caller while others are being built. */
const MAX_WAITING_RESULTS = 4;
