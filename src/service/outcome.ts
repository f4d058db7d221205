/** What came of a job: its files and messages, as they are kept and as clients see them. */
import type { Built } from '../pipeline/built.ts';
import { thrownAs } from '../pipeline/thrown.ts';
import { exitCode, holdsAllBack, messageAsJson, type MessageAsJson } from '../rules/index.ts';
import type { OutputFile } from '../files/write.ts';
import { version } from '../version.ts';
import type { Job } from './job.ts';

/** The record of a job that is done. */
export interface Outcome {
  readonly id: string;
  readonly state: 'built' | 'failed';
  readonly name: string;
  readonly deckwright: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly messages: readonly MessageAsJson[];
  /** As the command line would exit: 0 built, 1 article, 2 usage or template, 3 environment, 4 defect. */
  readonly exitCode: number;
}

/** An outcome with the files that it lists. */
export interface Result {
  readonly outcome: Outcome;
  readonly files: readonly OutputFile[];
}

/** The result of a build. An error that is about all files leaves none of them. */
export function builtResult({ id, name }: Job, { files, messages }: Built): Result {
  const sound = messages.some(holdsAllBack) ? [] : files;
  const outcome: Outcome = {
    id,
    state: sound.length > 0 ? 'built' : 'failed',
    name,
    deckwright: version,
    files: sound.map((file) => ({ name: file.name, bytes: file.contents.length })),
    messages: messages.map((given) => messageAsJson(given, name)),
    exitCode: exitCode(messages),
  };
  return { outcome, files: sound };
}

/** The result of a build that was rejected. */
export function failedResult({ id, name }: Job, error: unknown): Result {
  const given = thrownAs(error);
  const messages = [messageAsJson(given, name)];
  const outcome: Outcome = {
    id,
    state: 'failed',
    name,
    deckwright: version,
    files: [],
    messages,
    exitCode: exitCode([given]),
  };
  return { outcome, files: [] };
}

/** Would the same job come to something else another time? Only what the machine lacked, or our own defect, may pass. */
export const isPassing = ({ state, exitCode }: Outcome): boolean => state === 'failed' && exitCode >= 3;
