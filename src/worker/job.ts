/** One article in the process that builds it: the pages that it has on loan, and the clocks that it runs against. */
import type { Stage } from '../options.ts';
import type { Source } from '../pipeline/index.ts';
import type { Lend } from '../print/browser/lease.ts';
import { hostOf } from './page-host.ts';
import type { Limits } from './limits.ts';
import { createWatch } from './timer.ts';
import type { BuiltData, Call, Settings } from './protocol.ts';

/** What is to be built. */
export interface Job {
  readonly source: Source;
  /** Size of the article, as far as it is known. */
  readonly bytes: number;
  readonly settings: Settings;
  readonly onStage: (stage: Stage) => void;
}

/** What is being built. */
export interface Task {
  readonly built: Promise<BuiltData>;
  /** The stage that it is in. */
  readonly stage: () => Stage;
  /** It has come to another. */
  readonly begin: (stage: Stage) => void;
  /** Does what it asks of the browser; that takes none of its time. */
  readonly serve: (what: Call) => Promise<unknown>;
  /** How it ended; its pages are dropped. */
  readonly resolve: (built: BuiltData) => void;
  readonly reject: (reason: unknown) => void;
}

/** Starts the clocks of an article; `late` is called when one of them has run out. */
export function startTask({ bytes, onStage }: Job, limits: Limits, lend: Lend, late: () => void): Task {
  const host = hostOf(lend);
  const stageWatch = createWatch(late);
  const wholeWatch = createWatch(late);
  let stage: Stage = 'read';
  let resolve!: Task['resolve'];
  let reject!: Task['reject'];
  const built = new Promise<BuiltData>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  const over = (): void => {
    stageWatch.stop();
    wholeWatch.stop();
    host.dropAll();
  };
  wholeWatch.begin(limits.whole(bytes));
  stageWatch.begin(limits.stage(stage, bytes));
  return {
    built,
    stage: () => stage,
    begin: (name) => {
      stage = name;
      stageWatch.begin(limits.stage(name, bytes));
      onStage(name);
    },
    serve: async (what) => {
      stageWatch.pause();
      try {
        return await host.serve(what);
      } finally {
        stageWatch.resume();
      }
    },
    resolve: (given) => {
      over();
      resolve(given);
    },
    reject: (reason) => {
      over();
      reject(reason);
    },
  };
}
