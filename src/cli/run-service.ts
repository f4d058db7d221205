/** Runs `serve` and `worker` until a signal ends them. */
import { once } from 'node:events';
import { createBuilder } from '../build.ts';
import { ensureFolder } from '../files/write.ts';
import { startQueueWorker, startService } from '../service/index.ts';
import type { ServiceCommand } from './service-arguments.ts';

/** Milliseconds that builds have to end after a signal: nearly all take less. */
const MAX_FINISH_TIME = 30_000;

/** Milliseconds after which the process ends, whatever it does. */
export const MAX_SHUTDOWN_TIME = MAX_FINISH_TIME + 10_000;

/** Articles that are built at once unless the operator says otherwise, as in a batch. */
const JOBS = 2;

/** Serves or works until the signal aborts; `say` prints what is ready. */
export async function runService(
  command: ServiceCommand,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const { name, queue, output } = command;
  const { jobs = JOBS, browser, allowPrivate = false } = command.options;
  if (output !== undefined) await ensureFolder(output);
  const token = process.env['DECKWRIGHT_TOKEN'];
  const settings = { ...command, jobs, allowPrivate, token: token === '' ? undefined : token };
  // A service before a queue builds nothing itself.
  const builds = name === 'worker' || queue === undefined;
  const builder = builds ? createBuilder({ jobs, ...(browser !== undefined && { browser }) }) : undefined;
  const build = builder?.build ?? (() => Promise.reject(new Error('The service has no builder')));
  try {
    if (name === 'worker' && queue !== undefined) {
      const worker = await startQueueWorker(build, { ...settings, queue });
      say(`takes ${jobs} jobs at once from ${new URL(queue).host}`);
      await aborted(signal);
      await worker.close(AbortSignal.timeout(MAX_FINISH_TIME));
    } else {
      const { url, close } = await startService(build, settings);
      say(`listens on ${url}; POST an article to ${url}/jobs?name=article.md`);
      await aborted(signal);
      await close(AbortSignal.timeout(MAX_FINISH_TIME));
    }
  } finally {
    await builder?.close();
  }
}

const aborted = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort');
};
