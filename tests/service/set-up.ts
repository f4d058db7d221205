/** A service on a free port, whose builds a test directs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Built } from '../../src/pipeline/built.ts';
import { textFile } from '../../src/files/write.ts';
import { localQueue } from '../../src/service/local-queue.ts';
import { createMetrics } from '../../src/service/metrics.ts';
import type { Service } from '../../src/service/routes.ts';
import type { Build } from '../../src/service/run-job.ts';
import { listen } from '../../src/service/server.ts';
import { folderStore } from '../../src/service/store.ts';

/** What a test may set. */
export interface Wishes {
  readonly build?: Build;
  readonly maxQueued?: number;
  readonly token?: string;
  readonly deadline?: number;
  readonly jobs?: number;
}

/** A build that gives one file with the words of the article. */
export const copied: Build = (source) =>
  Promise.resolve(builtOf(typeof source === 'string' ? source : String(source.content)));

/** A finished build; of all that one gives the service looks at files and messages alone. */
export const builtOf = (text: string, messages: Built['messages'] = []): Built => ({
  ...({} as Built),
  files: [textFile('deck.html', text)],
  messages,
});

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deckwright-service-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A service that keeps its jobs in a folder, and that nobody listens to yet. */
export function serviceIn(
  folder: string,
  { build = copied, maxQueued = 8, token, deadline = 60, jobs = 1 }: Wishes = {},
): Service {
  const store = folderStore(folder);
  const metrics = createMetrics();
  const queue = localQueue({ build, store, limits: { deadline, allowPrivate: false }, jobs, metrics });
  return { queue, store, metrics, maxQueued, ...(token !== undefined && { token }) };
}

/** Starts the service; `ask` sends a request to one of its paths. */
export async function startService(wishes: Wishes = {}) {
  const folder = temporaryFolder();
  const { url, close } = await listen(serviceIn(folder, wishes), { host: '127.0.0.1', port: 0 });
  onTestFinished(() => close(AbortSignal.abort(new Error('The test is over'))));
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${url}${path}`, init);
  const post = (query: string, body = 'Tides pay late.'): Promise<Response> =>
    ask(`/jobs?${query}`, { method: 'POST', body });
  /** The state of a job when it is done. */
  const done = async (id: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const job = (await (await ask(`/jobs/${id}`)).json()) as Record<string, unknown>;
      if (job['state'] === 'built' || job['state'] === 'failed') return job;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return { ask, post, done, close, folder, url };
}

/** The id in an answer. */
export const idOf = async (answer: Response): Promise<string> => ((await answer.json()) as { id: string }).id;
