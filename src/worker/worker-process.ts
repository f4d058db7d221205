/** One process that builds articles, as the program has it: it is killed when one of them takes too much. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { VFileMessage } from 'vfile-message';
import type { Stage } from '../options.ts';
import type { Lend } from '../print/browser/lease.ts';
import { message } from '../rules/index.ts';
import { failureData, failureFrom } from './error-data.ts';
import type { Limits } from './limits.ts';
import { startTask, type Job, type Task } from './job.ts';
import type { BuiltData, Call, Order, Reply } from './protocol.ts';

/** A process that builds articles, as many beside each other as it is given. */
export interface Child {
  /**
   * Rejects with what the build rejected with, or with why the process was ended. Where that was for one of several
   * articles, all are rejected with an error that `isChildGone` knows: which of them it was shows when each is built alone.
   */
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
  const tasks = new Map<number, Task>();
  let alive = true;
  let last = 0;
  // Whoever has ended hears nothing more, and `gone` tells of it.
  const say = (order: Order): void => void (child.connected && child.send(order, () => undefined));

  const fail = (reason: unknown): void => {
    alive = false;
    for (const task of tasks.values()) task.reject(reason);
    tasks.clear();
  };
  const blame = (reason: (stage: Stage) => unknown): void => {
    const [first, second] = tasks.values();
    fail(first && !second ? reason(first.stage()) : childGone(said));
  };
  const kill = async (reason: unknown): Promise<void> => {
    fail(reason);
    killSync();
    await gone;
  };
  const late = (): void => {
    blame(overdue);
    killSync();
  };
  const done = (job: number): Task | undefined => {
    const task = tasks.get(job);
    tasks.delete(job);
    return task;
  };
  const serve = async (job: number, call: number, what: Call): Promise<void> => {
    try {
      say({ do: 'answer', job, call, value: await tasks.get(job)?.serve(what) });
    } catch (error) {
      say({ do: 'refuse', job, call, failure: failureData(error) });
    }
  };
  const begin = (job: number, name: Stage): void => {
    try {
      tasks.get(job)?.begin(name);
    } catch (error) {
      void kill(error);
    }
  };
  child.on('message', (given) => {
    const reply = given as Reply;
    if (reply.is === 'call') void serve(reply.job, reply.call, reply.what);
    else if (reply.is === 'stage') begin(reply.job, reply.name);
    else if (reply.is === 'built') done(reply.job)?.resolve(reply.built);
    else if (reply.is === 'failed') done(reply.job)?.reject(failureFrom(reply.failure));
    else blame(() => failureFrom(reply.failure));
  });
  child.on('error', (error) => (said = error.message));
  void gone.then(() => blame(/out of memory/.test(said) ? full : () => childGone(said)));

  return {
    alive: () => alive,
    kill,
    killSync,
    build: async (job) => {
      if (!alive) throw childGone(said);
      last += 1;
      const task = startTask(job, limits, lend, late);
      tasks.set(last, task);
      const { source, settings } = job;
      say({ do: 'build', job: last, source, settings });
      return task.built;
    },
    end: async () => {
      if (!alive) return gone;
      if (tasks.size > 0) return kill(new Error('The build is over'));
      say({ do: 'end' });
      const slow = setTimeout(killSync, GRACE);
      await gone;
      clearTimeout(slow);
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
