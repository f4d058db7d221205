/** One article while a worker builds it: the pages that it has leased, and the timers that it runs against. */
import type { Stage } from '../options.ts';
import type { Source } from '../pipeline/index.ts';
import type { AcquirePage } from '../print/browser/lease.ts';
import { createTimer } from '../print/browser/timer.ts';
import type { WorkerLimits } from './limits.ts';
import { createPageHost } from './page-host.ts';
import type { BrowserRequest, BuildSettings, SerializedBuild } from './protocol.ts';

/** An article to build. */
export interface BuildJob {
  readonly source: Source;
  /** Size of the article, as far as it is known. */
  readonly bytes: number;
  readonly settings: BuildSettings;
  readonly onStage: (stage: Stage) => void;
  /** Cancels it. */
  readonly signal?: AbortSignal | undefined;
}

/** An article that is being built. */
export interface RunningBuild {
  readonly built: Promise<SerializedBuild>;
  /** The stage that it is in. */
  readonly stage: () => Stage;
  /** Notes that it has come to another stage. */
  readonly beginStage: (stage: Stage) => void;
  /** Does what it asks of the browser; that takes none of the stage's time. */
  readonly answer: (request: BrowserRequest) => Promise<unknown>;
  /** Rejects it before its end: the worker has a moment to come to a place where it can let go of it. */
  readonly cancel: (reason: unknown) => void;
  /** Ends it; the pages that it still has are discarded. */
  readonly resolve: (built: SerializedBuild) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Milliseconds that a worker has to let go of an article that was cancelled, which it does between two stages: 200 kB of
 * prose, more than nearly all articles have, take one second for the longest.
 */
const MAX_CANCEL_TIME = 2000;

/** Starts the timers of an article; `onTimeout` is called when one of them has run out. */
export function startBuild(
  { bytes, onStage }: BuildJob,
  limits: WorkerLimits,
  acquire: AcquirePage,
  onTimeout: () => void,
): RunningBuild {
  const host = createPageHost(acquire);
  const stageTimer = createTimer(onTimeout);
  const buildTimer = createTimer(onTimeout);
  let stage: Stage = 'read';
  let resolve!: RunningBuild['resolve'];
  let reject!: RunningBuild['reject'];
  const built = new Promise<SerializedBuild>((resolveBuilt, rejectBuilt) => {
    resolve = resolveBuilt;
    reject = rejectBuilt;
  });
  let isCancelled = false;
  const end = (): void => {
    stageTimer.stop();
    buildTimer.stop();
    host.discardAll();
  };
  buildTimer.start(limits.whole(bytes));
  stageTimer.start(limits.stage(stage, bytes));
  return {
    built,
    stage: () => stage,
    beginStage: (name) => {
      if (isCancelled) return;
      stage = name;
      stageTimer.start(limits.stage(name, bytes));
      onStage(name);
    },
    answer: async (request) => {
      stageTimer.pause();
      try {
        return await host.answer(request);
      } finally {
        stageTimer.resume();
      }
    },
    cancel: (reason) => {
      isCancelled = true;
      host.discardAll();
      buildTimer.start(MAX_CANCEL_TIME);
      reject(reason);
    },
    resolve: (result) => {
      end();
      resolve(result);
    },
    reject: (reason) => {
      end();
      reject(reason);
    },
  };
}
