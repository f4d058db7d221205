/** The builds of the public API: each article in a process that can be killed, all with one browser. */
import type { Options } from './options.ts';
import { startCrew } from './worker/pool.ts';
import type { Built, Source } from './pipeline/index.ts';

export type { Built } from './pipeline/index.ts';

/**
 * Builds one article. Rejects with a message (`VFileMessage`) where there is nothing to build or nothing to build it with,
 * and where the article takes more time or memory than any honest one.
 */
export async function build(source: Source, options: Options = {}): Promise<Built> {
  const crew = startCrew(options, 1);
  try {
    return await crew.build(source);
  } finally {
    await crew.end();
  }
}

/** One result of a batch: the build, or the reason why there is none. */
export type Result =
  { readonly source: Source; readonly built: Built } | { readonly source: Source; readonly error: unknown };

/**
 * Builds many articles with one browser and gives each result as it is done, in the order of the sources.
 *
 * One that fails does not stop the others. When the caller stops iterating, the browser is closed.
 */
export async function* buildAll(
  sources: readonly Source[],
  options: Options = {},
): AsyncGenerator<Result, void, undefined> {
  if (sources.length === 0) return;
  const jobs = Math.max(1, options.jobs ?? 2);
  const crew = startCrew(options, Math.min(jobs, sources.length));
  const start = (source: Source): Promise<Result> =>
    crew.build(source).then(
      (built) => ({ source, built }),
      (error: unknown) => ({ source, error }),
    );
  const results: Promise<Result>[] = [];
  let started = 0;
  // A caller who is slow to take results must not have all of them in memory.
  const more = (): void => {
    for (const source of sources.slice(started, started + jobs + MAX_WAITING_RESULTS - results.length)) {
      results.push(start(source));
      started += 1;
    }
  };
  try {
    for (more(); results.length > 0; more()) {
      const result = await results.shift();
      // Processes and browser end while the caller writes the last files.
      if (results.length === 0 && started === sources.length) void crew.end().catch(() => undefined);
      if (result) yield result;
    }
  } finally {
    await crew.end();
  }
}

/** Results that may wait for the caller while others are being built. */
const MAX_WAITING_RESULTS = 4;
