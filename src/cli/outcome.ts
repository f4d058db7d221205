/** The outcome of one article: its messages, with the files that were written or its scorecard. */
import type { VFileMessage } from 'vfile-message';
import type { SlideExplanation } from '../compose/explain.ts';
import { thrownAs } from '../pipeline/thrown.ts';
import { levelOf, messageAsJson } from '../rules/index.ts';
import { messageText, safe } from './message-text.ts';
import type { Scorecard } from '../pipeline/scorecard.ts';

/** What a command did with one article. */
export interface Outcome {
  readonly path: string;
  /** Absent when nothing was written. */
  readonly folder?: string;
  /** Names of the files in the folder; absent under `check`. */
  readonly files?: readonly string[];
  /** Only under `check`. */
  readonly scorecard?: Scorecard;
  /** Only under `check --explain`. */
  readonly explanation?: readonly SlideExplanation[];
  readonly messages: readonly VFileMessage[];
}

/** The outcome of an article that could not be built. An error that is no message is a defect, `cli:defect`. */
export function failedOutcome(path: string, error: unknown): Outcome {
  return { path, files: [], messages: [thrownAs(error)] };
}

/** Lines for standard error; `quiet` leaves all but errors out. */
export function outcomeLines(
  { path, folder, files = [], messages }: Outcome,
  { quiet }: { readonly quiet: boolean },
): string[] {
  const shown = quiet ? messages.filter((message) => levelOf(message) === 'error') : messages;
  const lines = shown.map((message) => messageText(message, path));
  if (folder !== undefined && !quiet) lines.push(safe(`${path}: wrote ${files.join(', ')} to ${folder}`));
  return lines;
}

/** The outcome as `--json` prints it. */
export const outcomeAsJson = ({
  path,
  folder,
  files,
  scorecard,
  explanation,
  messages,
}: Outcome): unknown => ({
  path,
  ...(folder !== undefined && { folder }),
  ...(files && { files }),
  ...(scorecard && { scorecard }),
  ...(explanation && { explanation }),
  messages: messages.map((message) => messageAsJson(message, path)),
});
