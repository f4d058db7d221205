/** A worker as the program has it: a process that is killed when an article takes too much. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Stage } from '../options.ts';
import type { AcquirePage } from '../print/browser/lease.ts';
import { buildTimeout, memoryFull, workerGone } from './failure.ts';
import type { WorkerLimits } from './limits.ts';
import type { BrowserRequest, SerializedBuild, WorkerCommand, WorkerEvent } from './protocol.ts';
import { startBuild, type BuildJob, type RunningBuild } from './running-build.ts';
import { residentMemory, watchMemory } from './resident-memory.ts';
import { deserializeFailure, serializeFailure } from './serialize.ts';
import { untilAborted } from './until-aborted.ts';

/** A process that builds articles, as many beside each other as it is given. */
export interface WorkerProcess {
  /**
   * Rejects with what the build rejected with, or with why the process was ended. Where that was for one of several
   * articles, all are rejected with an error that `isWorkerGone` knows: which of them it was shows when each is built alone.
   */
  readonly build: (job: BuildJob) => Promise<SerializedBuild>;
  /** False once it has ended, or has grown so large that another in its place is better. */
  readonly isSound: () => boolean;
  /** Ends it in the middle; what it builds is rejected with the reason. */
  readonly kill: (reason: unknown) => Promise<void>;
  /** The same without waiting, for the exit of this process. */
  readonly killSync: () => void;
  /** Ends it, and waits until it is gone; what it still builds is rejected with the reason. */
  readonly end: (reason?: Error) => Promise<void>;
}

/** Milliseconds that a worker has to end by itself: it may have compiled code to keep. */
const MAX_END_TIME = 3000;

/** Characters that are kept of the error output: the reason of an end stands in its last lines. */
const MAX_OUTPUT_LENGTH = 4096;

/**
 * Starts a worker from a script; it leases its pages with `acquire`.
 *
 * A process and no thread: a thread that fills its memory at one stroke takes the whole program along.
 */
export function spawnWorker(entry: URL, limits: WorkerLimits, acquire: AcquirePage): WorkerProcess {
  const child = spawnScript(entry, limits.memory);
  const builds = new Map<number, RunningBuild>();
  let isAlive = true;
  let last = 0;
  let output = '';
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (output = (output + text).slice(-MAX_OUTPUT_LENGTH)));
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  // Whoever has ended hears nothing more, and `gone` tells of it.
  const send = (command: WorkerCommand): void =>
    void (child.connected && child.send(command, () => undefined));
  const killSync = (): void => void child.kill('SIGKILL');
  const rejectAll = (reason: unknown): void => {
    isAlive = false;
    for (const build of builds.values()) build.reject(reason);
    builds.clear();
  };
  /** Rejects what is being built: a single article with the reason, several with the end of the worker. */
  const blame = (reasonFor: (stage: Stage) => unknown): void => {
    const [first, second] = builds.values();
    rejectAll(first && !second ? reasonFor(first.stage()) : workerGone(output));
  };
  const kill = async (reason: unknown): Promise<void> => {
    rejectAll(reason);
    killSync();
    await gone;
  };
  const endOnTimeout = (): void => {
    blame(buildTimeout);
    killSync();
  };
  const stopWatching = watchMemory(child.pid, limits.resident, () => {
    blame(memoryFull);
    killSync();
  });
  const take = (job: number): RunningBuild | undefined => {
    const build = builds.get(job);
    builds.delete(job);
    return build;
  };
  const answer = async (job: number, request: number, what: BrowserRequest): Promise<void> => {
    try {
      send({ do: 'resolve', job, request, value: await builds.get(job)?.answer(what) });
    } catch (error) {
      send({ do: 'reject', job, request, failure: serializeFailure(error) });
    }
  };
  const cancel = (job: number, reason: unknown): void => {
    builds.get(job)?.cancel(reason);
    send({ do: 'cancel', job });
  };
  const beginStage = (job: number, name: Stage): void => {
    try {
      builds.get(job)?.beginStage(name);
    } catch (error) {
      // What the caller throws is about this article alone.
      cancel(job, error);
    }
  };
  const receive = (event: WorkerEvent): void => {
    if (event.kind === 'request') void answer(event.job, event.request, event.what);
    else if (event.kind === 'stage') beginStage(event.job, event.name);
    else if (event.kind === 'built') take(event.job)?.resolve(event.built);
    else if (event.kind === 'failed') take(event.job)?.reject(deserializeFailure(event.failure));
    else blame(() => deserializeFailure(event.failure));
  };
  child.on('message', (event) => receive(event as WorkerEvent));
  child.on('error', (error) => (output = error.message));
  void gone.then(stopWatching);
  void gone.then(() => blame(/out of memory/.test(output) ? memoryFull : () => workerGone(output)));

  return {
    isSound: () => isAlive && residentMemory(child.pid) <= limits.idle,
    kill,
    killSync,
    build: async (job) => {
      if (!isAlive) throw workerGone(output);
      last += 1;
      const number = last;
      const build = startBuild(job, limits, acquire, endOnTimeout);
      builds.set(number, build);
      send({ do: 'build', job: number, source: job.source, settings: job.settings });
      return untilAborted(job.signal, (reason) => cancel(number, reason), build.built);
    },
    end: async (reason) => {
      if (!isAlive) return gone;
      if (builds.size > 0) return kill(reason);
      send({ do: 'end' });
      const timeout = setTimeout(killSync, MAX_END_TIME);
      await gone;
      clearTimeout(timeout);
    },
  };
}

/** A Node process with a channel for data; `memory` is in megabytes. */
function spawnScript(entry: URL, memory: number | undefined): ChildProcess {
  const flags = memory === undefined ? [] : [`--max-old-space-size=${memory}`];
  return spawn(process.execPath, [...flags, fileURLToPath(entry)], {
    // A group of its own: Ctrl-C in a terminal is for the program to act upon.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
}
