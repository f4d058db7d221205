/** Tries inputs one after the other, each with a time and a memory that it may take. */
import { Worker } from 'node:worker_threads';
import type { Input } from './inputs.ts';

/** What came of an input. */
export interface Tried {
  /** Undefined where nothing is wrong. */
  readonly fault: string | undefined;
  /** Milliseconds that it took. */
  readonly time: number;
}

/** Tries inputs. End it in the end. */
export interface Trial {
  /** `deadline` is in milliseconds of computing. */
  readonly run: (input: Input, deadline: number) => Promise<Tried>;
  readonly end: () => Promise<void>;
}

/** Megabytes of one thread: an input of 60 kB takes a tenth of that. */
const MEMORY = 1024;

/** Times as long as its deadline that an input may take on a machine that is busy with others. */
const PATIENCE = 10;

/** Milliseconds that this process has computed; while an input is tried, nobody but its thread does. */
const used = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Starts a thread of a file whenever there is none: the one before was killed, or its memory was full. */
export function trial(file: string | URL, memory = MEMORY): Trial {
  let worker: Worker | undefined;
  const fresh = (): Worker =>
    (worker ??= new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memory } }));
  const end = async (): Promise<void> => {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };
  return {
    end,
    async run(input, deadline) {
      const thread = fresh();
      const start = performance.now();
      const before = process.cpuUsage();
      let timer: NodeJS.Timeout | undefined;
      const fault = await new Promise<string | undefined>((resolve) => {
        timer = setInterval(() => {
          const late = performance.now() - start > deadline * PATIENCE;
          if (late || used(before) > deadline) resolve('hang');
        }, 100);
        thread.once('message', (answer: { readonly fault: string | undefined }) => resolve(answer.fault));
        thread.once('error', (error: NodeJS.ErrnoException) =>
          resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : `thread: ${error.message}`),
        );
        thread.postMessage(input, []);
      });
      clearInterval(timer);
      for (const event of ['message', 'error']) thread.removeAllListeners(event);
      thread.on('error', () => undefined);
      if (fault === 'hang' || fault === 'memory' || fault?.startsWith('thread')) await end();
      return { fault, time: performance.now() - start };
    },
  };
}
