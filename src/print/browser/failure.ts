/** The ways in which a browser fails. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';

const GONE = 'BrowserGone';

/** An error that says that the browser, or the process of a page, has ended in the middle; `output` are its last words. */
export function browserGone(output: string, cause?: unknown): Error {
  const error = new Error(`The browser has ended. ${output.trim()}`.trim(), { cause });
  error.name = GONE;
  return error;
}

/** Whether the same work may succeed in a fresh browser. */
export const isBrowserGone = (error: unknown): error is Error =>
  error instanceof Error && error.name === GONE;

/** The message on work that has ended two browsers. */
export function browserCrashed(cause: Error): VFileMessage {
  return message(
    'print:browser',
    'Unexpected end of the browser, twice, expected it to run until the deck is printed',
    { cause, note: ADVICE.find(([form]) => form.test(cause.message))?.[1] ?? OTHER_BROWSER },
  );
}

const OTHER_BROWSER = 'Try again, or name another browser with DECKWRIGHT_BROWSER.';

const ADVICE: readonly (readonly [lastWords: RegExp, note: string])[] = [
  [
    /sandbox/i,
    'This system does not let the browser use its sandbox. Install Google Chrome and name it with DECKWRIGHT_BROWSER, or set DECKWRIGHT_NO_SANDBOX=1 in a container of its own.',
  ],
  [/SIGKILL/, 'Try again with less other work on this machine: it may lack memory.'],
  [
    /SIGXFSZ|SIGTRAP|SIGABRT|pthread_create|Too many open files|EMFILE|Cannot allocate/i,
    'Look at the limits of this shell (`ulimit -a`): those of open files, of memory and of the size of files. Else name another browser with DECKWRIGHT_BROWSER.',
  ],
];

/** The message on work that was waited for too long. */
export const browserTimeout = (milliseconds: number, task: string): VFileMessage =>
  message(
    'print:timeout',
    `Unexpected wait of ${milliseconds / 1000} s to ${task}, expected the browser to be done`,
    { note: 'Try again with less other work on this machine, or divide the article.' },
  );
