/** Threads that build articles beside each other, with one browser for all. */
import { stat } from 'node:fs/promises';
import type { VFileMessage } from 'vfile-message';
import { needsBrowser, type Options } from '../config.ts';
import type { Built, Source } from '../pipeline.ts';
import { shareBrowser } from '../print/shared.ts';
import { MAX_BYTES } from '../read/bytes.ts';
import { isCommon } from '../rules.ts';
import { entry as own } from './entry.ts';
import { messageFrom, type MessageData } from './errors.ts';
import { limits as usual, type Limits } from './limits.ts';
import { startThread, type Thread } from './thread.ts';
import { owned } from './wire.ts';

/** Builds articles, as many at once as it has threads; others wait in line. */
export interface Crew {
  readonly build: (source: Source) => Promise<Built>;
  /** Ends threads and browser; may be called twice. What is still being built is rejected. */
  readonly end: () => Promise<void>;
}

/** Articles after which a thread is replaced: what packages keep of each adds up. */
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
  const hire = (): Member => ({ thread: startThread(entry, limits, lend), built: 0 });
  const all = new Set(Array.from({ length: size }, hire));
  const idle = [...all];
  const line: Waiting[] = [];
  const common = new Map<string, VFileMessage>();
  let stopped: { readonly reason: unknown } | undefined;
  let ended: Promise<void> | undefined;

  const release = (member: Member): void => {
    let next = member;
    if (stopped) return;
    if (!member.thread.alive() || member.built >= ENOUGH) {
      all.delete(member);
      void member.thread.end();
      next = hire();
      all.add(next);
    }
    const first = line.shift();
    if (first) first.go(next);
    else idle.push(next);
  };
  const member = (): Promise<Member> =>
    new Promise((go, fail) => {
      const one = idle.shift();
      if (stopped) fail(stopped.reason);
      else if (one) go(one);
      else line.push({ go, fail });
    });
  const stop = (reason: unknown): void => {
    stopped ??= { reason };
    for (const { fail } of line.splice(0)) fail(reason);
  };
  const abort = (): void => {
    stop(signal?.reason);
    for (const { thread } of all) void thread.kill(signal?.reason);
  };
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });

  return {
    async build(source) {
      const path = typeof source === 'string' ? source : source.path;
      const bytes = await sizeOf(source);
      const one = await member();
      try {
        one.built += 1;
        const built = await one.thread.build({
          source: plain(source),
          bytes,
          settings,
          onStage: (stage) => onStage?.(stage, path),
        });
        return { ...built, messages: built.messages.map((one) => revived(one, common)) };
      } finally {
        release(one);
      }
    },
    end: () =>
      (ended ??= (async () => {
        signal?.removeEventListener('abort', abort);
        stop(new Error('The build is over'));
        await Promise.all([browser?.close(), ...[...all].map(({ thread }) => thread.end())]);
      })()),
  };
}

interface Member {
  readonly thread: Thread;
  built: number;
}

interface Waiting {
  readonly go: (member: Member) => void;
  readonly fail: (reason: unknown) => void;
}

/** What is said of all articles is one message for all of them, whichever thread said it. */
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

const plain = (source: Source): Source =>
  typeof source === 'string' || typeof source.content === 'string'
    ? source
    : { path: source.path, content: owned(source.content) };
