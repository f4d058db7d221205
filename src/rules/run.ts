/** Rules about a run of the program: its worker processes, browser, disk, command line. */
import { rule, type Rule } from './rule.ts';

/** Rules on worker processes by id. */
export const buildRules = {
  'build:timeout': rule(
    'error',
    1,
    'A stage took longer than for any real article, so this article was given up; the others are built. Divide it, or look for something unusual in it.',
  ),
  'build:memory': rule(
    'error',
    1,
    'The article needs more memory than any real one, so it was given up; the others are built. Divide it.',
  ),
  'build:process': rule(
    'error',
    3,
    'The worker process that built the article crashed twice, was killed, or could not be started. Try again when the machine is less busy.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;

/** Rules on the browser, the disk and the command line by id. */
export const runRules = {
  'print:no-browser': rule(
    'error',
    3,
    'No Chromium, Chrome or Edge was found. Run `npx puppeteer browsers install chrome-headless-shell`.',
  ),
  'print:browser': rule(
    'error',
    3,
    'The browser failed to start or crashed, twice. Try again, or choose another with DECKWRIGHT_BROWSER.',
  ),
  'print:timeout': rule('error', 3, 'The browser took longer than any deck needs and was stopped.'),
  'print:no-sandbox': rule(
    'info',
    3,
    'Chromium runs without its sandbox, which it cannot use as root. Run as another user to have the sandbox.',
  ),
  'write:not-writable': rule(
    'error',
    3,
    'The output folder cannot be written. Check its permissions and the free space on the disk.',
  ),
  'write:edited': rule(
    'warning',
    1,
    'A deck.md, or its theme, was edited after deckwright wrote it, so it was kept as it is; all other files are new. Move it away to have it written anew.',
  ),
  'api:argument': rule(
    'error',
    2,
    'An argument of `build`, `buildAll` or `createBuilder` is none: an option that is unknown or has a wrong value, or a source that is no path, address or content. The type `Options` says what each may be.',
  ),
  'api:closed': rule(
    'error',
    2,
    'The builder was closed before the build was done, or even begun. Make another with `createBuilder`.',
  ),
  'cli:flag': rule(
    'error',
    2,
    'The command line has a flag, a value or a command that deckwright does not know.',
  ),
  'cli:config': rule(
    'error',
    2,
    'The deckwright.config.yml (or .json) beside the articles has a key or a value that deckwright does not know.',
  ),
  'cli:interrupted': rule('error', 3, 'The run was interrupted. No half-written file is left.'),
  'cli:defect': rule(
    'error',
    4,
    'Something failed inside deckwright itself. Please report it with the article.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
