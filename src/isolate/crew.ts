/** Processes that build articles beside each other, with one browser for all. */
import { stat } from 'node:fs/promises';
import type { VFileMessage } from 'vfile-message';
import { needsBrowser, type Options, type Stage } from '../config.ts';
import type { Built, Source } from '../pipeline.ts';
import { shareBrowser } from '../print/shared.ts';
import { MAX_BYTES } from '../read/bytes.ts';
import { isCommon, message } from '../rules.ts';
import { isChildGone, startChild, type Child, type Job } from './child.ts';
import { entry as own } from './entry.ts';
import { messageFrom, type MessageData } from './errors.ts';
import { limits as usual, type Limits } from './limits.ts';
import type { BuiltData } from './wire.ts';

/** Builds articles, as many at once as it has processes; others wait in line. */
export interface Crew {
  readonly build: (source: Source) => Promise<Built>;
  /** Ends processes and browser; may be called twice. What is still being built is rejected. */
  readonly end: () => Promise<void>;
}

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
  const hire = (): Member => ({ child: startChild(entry, limits, lend), built: 0 });
  const all = new Set(Array.from({ length: size }, hire));
  const idle = [...all];
  const line: Waiting[] = [];
  const common = new Map<string, VFileMessage>();
  let stopped: { readonly reason: unknown } | undefined;
  let ended: Promise<void> | undefined;

  const killAll = (): void => {
    for (const { child } of all) child.killSync();
  };
  process.once('exit', killAll);

  const replaced = (member: Member): Member => {
    const next = hire();
    all.delete(member);
    all.add(next);
    void member.child.end();
    return next;
  };
  const release = (member: Member): void => {
    if (stopped) return;
    const next = member.child.alive() && member.built < ENOUGH ? member : replaced(member);
    const first = line.shift();
    if (first) first.go(next);
    else idle.push(next);
  };
  const member = (): Promise<Member> =>
    new Promise((go, fail) => {
      const one = idle.shift();
      if (stopped) fail(stopped.reason);
      else if (one) go(one.child.alive() ? one : replaced(one));
      else line.push({ go, fail });
    });
  const stop = (reason: unknown): void => {
    stopped ??= { reason };
    for (const { fail } of line.splice(0)) fail(reason);
  };
  const make = async (job: Job): Promise<BuiltData> => {
    const one = await member();
    one.built += 1;
    return one.child.build(job).finally(() => release(one));
  };
  const abort = (): void => {
    stop(signal?.reason);
    for (const { child } of all) void child.kill(signal?.reason);
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
      const { messages, ...built } = await twice(() => make(job));
      return { ...built, messages: messages.map((one) => revived(one, common)) };
    },
    end: () =>
      (ended ??= (async () => {
        signal?.removeEventListener('abort', abort);
        stop(new Error('The build is over'));
        await Promise.all([browser?.close(), ...[...all].map(({ child }) => child.end())]);
        process.off('exit', killAll);
      })()),
  };
}

/** Does the work of a process that ended in the middle once more; somebody may have killed it. */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isChildGone(error)) throw error;
      if (attempt === 2)
        throw message(
          'build:process',
          'Unexpected end of the process that builds the article, twice, expected it to run until it is done',
          { note: 'Try again with less other work on this machine: it may lack memory.', cause: error },
        );
    }
  }
}

interface Member {
  readonly child: Child;
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
