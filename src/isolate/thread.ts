/** One thread, as the main thread has it: builds an article, and is killed when that takes too much. */
import { Worker } from 'node:worker_threads';
import type { VFileMessage } from 'vfile-message';
import type { Stage } from '../config.ts';
import type { Lend } from '../print/loan.ts';
import { message } from '../rules.ts';
import { failureData, failureFrom } from './errors.ts';
import { hostOf } from './host.ts';
import type { Limits } from './limits.ts';
import { createWatch } from './watch.ts';
import { owned, type BuiltData, type Order, type Reply, type Settings } from './wire.ts';
import type { Source } from '../pipeline.ts';

/** What a thread is given to do. */
export interface Job {
  readonly source: Source;
  /** Size of the article, as far as it is known. */
  readonly bytes: number;
  readonly settings: Settings;
  readonly onStage: (stage: Stage) => void;
}

/** A thread that builds one article at a time. */
export interface Thread {
  /** Rejects with what the build rejected with, or with why the thread was ended. */
  readonly build: (job: Job) => Promise<BuiltData>;
  /** False once it has ended: it can do no more. */
  readonly alive: () => boolean;
  /** Ends it in the middle; what it builds is rejected with the reason. */
  readonly kill: (reason: unknown) => Promise<void>;
  /** Ends it when it has nothing to do, and waits until it is gone. */
  readonly end: () => Promise<void>;
}

/** What is being built. */
interface Task extends Job {
  readonly resolve: (built: BuiltData) => void;
  readonly reject: (reason: unknown) => void;
}

/** Milliseconds that a thread has to end by itself: it may have compiled code to keep. */
const GRACE = 3000;

/** Starts a thread from a file; it takes its pages from `lend`. */
export function startThread(entry: URL, limits: Limits, lend: Lend): Thread {
  const worker = new Worker(entry, {
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    // Flags of this process, such as those that say of what kind its own script is, are not for others.
    execArgv: [],
  });
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const host = hostOf(lend);
  let alive = true;
  let task: Task | undefined;
  let stage: Stage = 'read';
  const stageWatch = createWatch(() => void kill(overdue(stage)));
  const wholeWatch = createWatch(() => void kill(overdue(stage)));
  const say = (order: Order, transfer: readonly ArrayBuffer[] = []): void =>
    worker.postMessage(order, transfer);

  /** Ends what is being built, one way or the other. */
  const done = (): Task | undefined => {
    const ended = task;
    task = undefined;
    stageWatch.stop();
    wholeWatch.stop();
    return ended;
  };
  const fail = (reason: unknown): void => {
    alive = false;
    host.dropAll();
    done()?.reject(reason);
  };
  const kill = async (reason: unknown): Promise<void> => {
    fail(reason);
    await worker.terminate();
  };
  const serve = async (call: number, what: Extract<Reply, { is: 'call' }>['what']): Promise<void> => {
    stageWatch.pause();
    try {
      const value = await host.serve(what);
      const bytes = value instanceof Uint8Array ? owned(value) : undefined;
      say({ do: 'answer', call, value: bytes ?? value }, bytes && [bytes.buffer]);
    } catch (error) {
      say({ do: 'refuse', call, failure: failureData(error) });
    } finally {
      stageWatch.resume();
    }
  };
  const begin = (name: Stage): void => {
    stage = name;
    stageWatch.begin(limits.stage(task?.bytes ?? 0));
    try {
      task?.onStage(name);
    } catch (error) {
      void kill(error);
    }
  };
  worker.on('message', (reply: Reply) => {
    if (reply.is === 'call') void serve(reply.call, reply.what);
    else if (reply.is === 'stage') begin(reply.name);
    else if (reply.is === 'built') done()?.resolve(reply.built);
    else done()?.reject(failureFrom(reply.failure));
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? full(stage, limits.memory, error) : error),
  );
  worker.on('exit', () => fail(new Error('The thread of the build has ended')));

  return {
    alive: () => alive,
    kill,
    build: (job) =>
      new Promise((resolve, reject) => {
        task = { ...job, resolve, reject };
        stage = 'read';
        wholeWatch.begin(limits.whole(job.bytes));
        stageWatch.begin(limits.stage(job.bytes));
        const { source, settings } = job;
        say({ do: 'build', source, settings });
      }),
    end: async () => {
      if (!alive) return gone;
      if (task) return kill(new Error('The build is over'));
      say({ do: 'end' });
      const late = setTimeout(() => void worker.terminate(), GRACE);
      await gone;
      clearTimeout(late);
    },
  };
}

const overdue = (stage: Stage): VFileMessage =>
  message(
    'build:timeout',
    `Unexpected time that the stage \`${stage}\` takes, expected an article that is done in a few seconds`,
    { note: 'Divide the article, or look for what no article has: thousands of marks in a row, or nested.' },
  );

const full = (stage: Stage, limit: number, cause: Error): VFileMessage =>
  message(
    'build:memory',
    `Unexpected need of more than ${limit} MB of memory in the stage \`${stage}\`, expected an article that needs less`,
    { note: 'Divide the article.', cause },
  );
