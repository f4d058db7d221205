/** One process that builds articles, as the program has it: it is killed when an article takes too much. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { VFileMessage } from 'vfile-message';
import type { Stage } from '../config.ts';
import type { Source } from '../pipeline.ts';
import type { Lend } from '../print/loan.ts';
import { message } from '../rules.ts';
import { failureData, failureFrom } from './errors.ts';
import { hostOf } from './host.ts';
import type { Limits } from './limits.ts';
import { createWatch } from './watch.ts';
import type { BuiltData, Order, Reply, Settings } from './wire.ts';

/** What a process is given to do. */
export interface Job {
  readonly source: Source;
  /** Size of the article, as far as it is known. */
  readonly bytes: number;
  readonly settings: Settings;
  readonly onStage: (stage: Stage) => void;
}

/** A process that builds one article at a time. */
export interface Child {
  /** Rejects with what the build rejected with, or with why the process was ended. */
  readonly build: (job: Job) => Promise<BuiltData>;
  /** False once it has ended: it can do no more. */
  readonly alive: () => boolean;
  /** Ends it in the middle; what it builds is rejected with the reason. */
  readonly kill: (reason: unknown) => Promise<void>;
  /** The same without waiting, for the exit of this process. */
  readonly killSync: () => void;
  /** Ends it when it has nothing to do, and waits until it is gone. */
  readonly end: () => Promise<void>;
}

/** What is being built. */
interface Task extends Job {
  readonly resolve: (built: BuiltData) => void;
  readonly reject: (reason: unknown) => void;
}

/** Milliseconds that a process has to end by itself: it may have compiled code to keep. */
const GRACE = 3000;

/**
 * Starts a process from a script; it takes its pages from `lend`.
 *
 * A process and no thread: a thread that fills its memory at one stroke takes the whole program along.
 */
export function startChild(entry: URL, limits: Limits, lend: Lend): Child {
  const flags = limits.memory === undefined ? [] : [`--max-old-space-size=${limits.memory}`];
  const child = spawn(process.execPath, [...flags, fileURLToPath(entry)], {
    // A group of its own: Ctrl-C in a terminal is for the program to act upon.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4096)));
  const killSync = (): void => void child.kill('SIGKILL');
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const host = hostOf(lend);
  let alive = true;
  let task: Task | undefined;
  let stage: Stage = 'read';
  const stageWatch = createWatch(() => void kill(overdue(stage)));
  const wholeWatch = createWatch(() => void kill(overdue(stage)));
  // Whoever has ended hears nothing more, and `gone` tells of it.
  const say = (order: Order): void => void (child.connected && child.send(order, () => undefined));

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
    killSync();
    await gone;
  };
  const serve = async (call: number, what: Extract<Reply, { is: 'call' }>['what']): Promise<void> => {
    stageWatch.pause();
    try {
      say({ do: 'answer', call, value: await host.serve(what) });
    } catch (error) {
      say({ do: 'refuse', call, failure: failureData(error) });
    } finally {
      stageWatch.resume();
    }
  };
  const begin = (name: Stage): void => {
    stage = name;
    stageWatch.begin(limits.stage(name, task?.bytes ?? 0));
    try {
      task?.onStage(name);
    } catch (error) {
      void kill(error);
    }
  };
  child.on('message', (given) => {
    const reply = given as Reply;
    if (reply.is === 'call') void serve(reply.call, reply.what);
    else if (reply.is === 'stage') begin(reply.name);
    else if (reply.is === 'built') done()?.resolve(reply.built);
    else done()?.reject(failureFrom(reply.failure));
  });
  child.on('error', (error) => (said = error.message));
  void gone.then(() => fail(/out of memory/.test(said) ? full(stage) : childGone(said)));

  return {
    alive: () => alive,
    kill,
    killSync,
    build: (job) =>
      new Promise((resolve, reject) => {
        if (!alive) return reject(childGone(said));
        task = { ...job, resolve, reject };
        stage = 'read';
        wholeWatch.begin(limits.whole(job.bytes));
        stageWatch.begin(limits.stage(stage, job.bytes));
        const { source, settings } = job;
        return say({ do: 'build', source, settings });
      }),
    end: async () => {
      if (!alive) return gone;
      if (task) return kill(new Error('The build is over'));
      say({ do: 'end' });
      const late = setTimeout(killSync, GRACE);
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

const full = (stage: Stage): VFileMessage =>
  message(
    'build:memory',
    `Unexpected need of memory in the stage \`${stage}\`, expected an article that needs less`,
    { note: 'Divide the article, or allow more with NODE_OPTIONS=--max-old-space-size=8192.' },
  );

const goneName = 'ChildGone';

function childGone(said: string): Error {
  const error = new Error(`The process of the build has ended. ${said.trim()}`.trim());
  error.name = goneName;
  return error;
}

/** Whether a process has ended in the middle and not by our doing: another may build the same article. */
export const isChildGone = (error: unknown): error is Error =>
  error instanceof Error && error.name === goneName;
