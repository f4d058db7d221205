/** The ways in which a worker fails. */
import type { VFileMessage } from 'vfile-message';
import type { Stage } from '../options.ts';
import { message } from '../rules/index.ts';

const GONE = 'WorkerGone';

/** An error that says that a worker has ended in the middle; `output` are its last words. */
export function workerGone(output: string): Error {
  const error = new Error(`The process of the build has ended. ${output.trim()}`.trim());
  error.name = GONE;
  return error;
}

/** Whether a worker has ended in the middle and not by our doing: another may build the same article. */
export const isWorkerGone = (error: unknown): error is Error => error instanceof Error && error.name === GONE;

/** The reason why what is being built when a builder is closed, or is to be built later, is not built. */
export const poolEnded = (): VFileMessage =>
  message('api:closed', 'Unexpected build with a builder that has been closed, expected one that is open', {
    note: 'Make another with `createBuilder`.',
  });

/** The message on an article that has ended two workers. */
export const workerCrashed = (cause: Error): VFileMessage =>
  message(
    'build:process',
    'Unexpected end of the process that builds the article, twice, expected it to run until it is done',
    { note: 'Try again with less other work on this machine: it may lack memory.', cause },
  );

/** The message on an article that takes too long. */
export const buildTimeout = (stage: Stage): VFileMessage =>
  message(
    'build:timeout',
    `Unexpected time that the stage \`${stage}\` takes, expected an article that is done in a few seconds`,
    { note: 'Divide the article, or look for what no article has: thousands of marks in a row, or nested.' },
  );

/** The message on an article that fills the memory of its worker. */
export const memoryFull = (stage: Stage): VFileMessage =>
  message(
    'build:memory',
    `Unexpected need of memory in the stage \`${stage}\`, expected an article that needs less`,
    { note: 'Divide the article, or allow more with NODE_OPTIONS=--max-old-space-size=8192.' },
  );
