/** Processes that build articles beside each other, with one browser for all. */
import { stat } from 'node:fs/promises';
import type { VFileMessage } from 'vfile-message';
import { needsBrowser, type Options, type Stage } from '../options.ts';
import type { Built } from '../pipeline/built.ts';
import type { Source } from '../pipeline/index.ts';
import { shareBrowser } from '../print/browser/shared.ts';
import { MAX_BYTES } from '../read/bytes.ts';
import { isCommon, message } from '../rules/index.ts';
import { isChildGone, startChild, type Child } from './worker-process.ts';
import { entry as own } from './entry.ts';
import { messageFrom, type MessageData } from './error-data.ts';
import { limits as usual, type Limits } from './limits.ts';
import type { Job } from './job.ts';
import type { BuiltData } from './protocol.ts';

/** Builds articles, so many at once; others wait in line. */
export interface Crew {
  readonly build: (source: Source) => Promise<Built>;
  /** Ends processes and browser; may be called twice. What is still being built is rejected. */
  readonly end: () => Promise<void>;
}

/**
 * Articles that a process builds beside each other: while one of them waits for the browser, another is computed.
 * Each process has to warm up, and takes some 200 MB.
 */
const TOGETHER = 2;

/** Articles after which a process is replaced: what packages keep of each adds up. */
const ENOUGH = 200;

/** Starts at once what a build needs, so that it comes up while the caller does other things. */
export function startCrew(
  options: Options,
  size: number,
  { entry = own, limits = usual }: { readonly entry?: URL; readonly limits?: Limits } = {},
): Crew {
  const { signal, onStage, ...settings } = options;
  const browser = needsBrowser(options) ? shareBrowser({ executable: options.browser, signal }) : undefined;
  const lend = browser?.lend ?? (() => Promise.reject(new Error('There is no browser')));
  const hire = (): Member => ({ child: startChild(entry, limits, lend), running: 0, built: 0 });
  const members = Array.from({ length: Math.ceil(size / TOGETHER) }, hire);
  const loners = new Set<Child>();
  const all = (): Child[] => [...members.map(({ child }) => child), ...loners];
  const line: Waiting[] = [];
  const common = new Map<string, VFileMessage>();
  let running = 0;
  let stopped: { readonly reason: unknown } | undefined;
  let ended: Promise<void> | undefined;

  const killAll = (): void => {
    for (const child of all()) child.killSync();
  };
  process.once('exit', killAll);

  /** The member that has least to do, if one has room; those that are worn or gone are replaced as soon as they have nothing. */
  const free = (): Member | undefined => {
    for (const [index, { child, running: has, built }] of members.entries()) {
      if (has > 0 || (child.alive() && built < ENOUGH)) continue;
      members[index] = hire();
      void child.end();
    }
    return members
      .filter(({ child, running: has, built }) => has < TOGETHER && child.alive() && built < ENOUGH)
      .toSorted((a, b) => a.running - b.running)[0];
  };
  const assign = (): void => {
    // What is still in line when all has stopped was told so.
    while (running < size && line.length > 0) {
      const member = free();
      if (!member) return;
      running += 1;
      member.running += 1;
      member.built += 1;
      line.shift()?.go(member);
    }
  };
  const stop = (reason: unknown): void => {
    stopped ??= { reason };
    for (const { fail } of line.splice(0)) fail(reason);
  };
  const besideOthers = async (job: Job): Promise<BuiltData> => {
    if (stopped) throw stopped.reason;
    const member = await new Promise<Member>((go, fail) => {
      line.push({ go, fail });
      assign();
    });
    try {
      return await member.child.build(job);
    } finally {
      running -= 1;
      member.running -= 1;
      assign();
    }
  };
  const alone = async (job: Job): Promise<BuiltData> => {
    if (stopped) throw stopped.reason;
    const child = startChild(entry, limits, lend);
    loners.add(child);
    try {
      return await child.build(job);
    } catch (error) {
      throw isChildGone(error) ? goneTwice(error) : error;
    } finally {
      await child.end();
      loners.delete(child);
    }
  };
  /** Somebody may have killed the process, and if it was an article, then perhaps another: it is built once more, alone. */
  const make = async (job: Job): Promise<BuiltData> => {
    try {
      return await besideOthers(job);
    } catch (error) {
      if (!isChildGone(error)) throw error;
      return alone(job);
    }
  };
  const abort = (): void => {
    stop(signal?.reason);
    for (const child of all()) void child.kill(signal?.reason);
  };
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });

  return {
    async build(source) {
      const path = typeof source === 'string' ? source : source.path;
      const job = {
        source,
        bytes: await sizeOf(source),
        settings,
        onStage: (stage: Stage) => onStage?.(stage, path),
      };
      const { messages, ...built } = await make(job);
      return { ...built, messages: messages.map((one) => revived(one, common)) };
    },
    end: () =>
      (ended ??= (async () => {
        signal?.removeEventListener('abort', abort);
        stop(new Error('The build is over'));
        await Promise.all([browser?.close(), ...all().map((child) => child.end())]);
        process.off('exit', killAll);
      })()),
  };
}

const goneTwice = (cause: Error): VFileMessage =>
  message(
    'build:process',
    'Unexpected end of the process that builds the article, twice, expected it to run until it is done',
    { note: 'Try again with less other work on this machine: it may lack memory.', cause },
  );

interface Member {
  readonly child: Child;
  running: number;
  built: number;
}

interface Waiting {
  readonly go: (member: Member) => void;
  readonly fail: (reason: unknown) => void;
}

/** What is said of all articles is one message for all of them, whichever process said it. */
function revived(data: MessageData, common: Map<string, VFileMessage>): VFileMessage {
  if (!isCommon(data)) return messageFrom(data);
  const { cause: _, ...said } = data;
  const key = JSON.stringify(said);
  const known = common.get(key) ?? messageFrom(data);
  common.set(key, known);
  return known;
}

/** In bytes; what cannot be asked is taken for the largest, and its own stage says what is wrong with it. */
const sizeOf = async (source: Source): Promise<number> =>
  typeof source === 'string'
    ? stat(source).then(
        ({ size }) => size,
        () => MAX_BYTES,
      )
    : source.content.length;
