/** Opens the browser. */
import { rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import type { Browser as Connection } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import type { VFileMessage } from 'vfile-message';
import { cacheHome } from '../../files/cache.ts';
import { makeRunFolder, sweepRunFolders } from '../../files/run-folder.ts';
import { message } from '../../rules/index.ts';
import { withDeadline, type Interruptions } from './deadline.ts';
import { isBrowserGone } from './failure.ts';
import { findBrowser } from './find.ts';
import { environment, flags } from './flags.ts';
import { openPage, type Page } from './page.ts';
import { spawnBrowser, type BrowserProcess } from './process.ts';
import { readyProgram, type Program } from './program.ts';

/** How to open a browser. */
export interface BrowserOptions {
  /** Path of the browser; without it deckwright finds one. */
  readonly executable?: string | undefined;
  /** Ends the browser and all that waits for it. */
  readonly signal?: AbortSignal | undefined;
  /** Environment to read variables from, `process.env` by default. */
  readonly env?: Environment | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** An open browser. */
export interface Browser {
  /** What the user should know about how it runs. */
  readonly notices: readonly VFileMessage[];
  /** Opens a page that shares nothing with other pages. */
  readonly openPage: () => Promise<OpenPage>;
  /** Whether it still answers: one that hangs, or has ended, does not. Never rejects. */
  readonly isResponsive: () => Promise<boolean>;
  /** Ends the browser, waits until all its processes are gone and removes its folder. May be called twice. */
  readonly close: () => Promise<void>;
}

/** A page that can be closed; that never fails, not even when the browser is gone. */
export interface OpenPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Milliseconds that the browser may take to start, to open a page, and to answer. */
const MAX_START_TIME = 20_000;
const MAX_OPEN_TIME = 15_000;
const MAX_ANSWER_TIME = 5_000;

/**
 * Opens a browser. Close it in a `finally`.
 *
 * @throws message `print:no-browser` when none is found, `print:timeout` when it does not start in time;
 *   an error that `isBrowserGone` knows when it stops while starting; the signal's reason.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { signal, env = process.env } = options;
  signal?.throwIfAborted();
  const folder = await createFolder();
  // Nobody waits for it: what is left is for the next run.
  void sweepRunFolders();
  let running: BrowserProcess | undefined;
  let program: Program | undefined;
  try {
    const found = findBrowser(options.executable, { env });
    program = await readyProgram(found, { cache: cacheHome(env, homedir()), fallback: folder, signal });
    const isSandboxed = hasSandbox(env);
    running = spawnBrowser({
      executable: program.executable,
      args: [...flags(folder, isSandboxed), ...program.flags],
      env: environment(env, folder, program.env),
      folder,
    });
    const interruptions = { ended: running.ended, lastOutput: running.lastOutput, signal };
    const connection = await withDeadline(interruptions, MAX_START_TIME, 'start', connect(running));
    const notices = isSandboxed ? [] : [noSandbox()];
    return browserOf({ connection, running, interruptions, program, notices });
  } catch (error) {
    await (running ? running.end() : rm(folder, { recursive: true, force: true }));
    signal?.throwIfAborted();
    // Whoever tries again then gets a sound one.
    if (isBrowserGone(error)) await program?.removeDamaged();
    throw error;
  }
}

/** A private folder for one run of the browser. */
const createFolder = (): Promise<string> =>
  makeRunFolder().catch((cause: unknown) => {
    throw message(
      'print:browser',
      `Unexpected folder for temporary files \`${tmpdir()}\`, expected one that can be written`,
      { note: 'Set TMPDIR to a folder that exists.', cause },
    );
  });

/** The entry for browsers lacks the launcher, which costs twice the time to import and is not needed here. */
async function connect({ transport }: BrowserProcess): Promise<Connection> {
  const { connect } = await import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js');
  return connect({ transport, defaultViewport: null });
}

/** What an open browser is made of. */
interface StartedBrowser {
  readonly connection: Connection;
  readonly running: BrowserProcess;
  readonly interruptions: Interruptions;
  readonly program: Program;
  readonly notices: readonly VFileMessage[];
}

function browserOf(started: StartedBrowser): Browser {
  const { connection, running, interruptions, program, notices } = started;
  const { signal } = interruptions;
  const within = <T>(work: Promise<T>): Promise<T> =>
    withDeadline(interruptions, MAX_OPEN_TIME, 'open a page', work);
  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', abort);
    await running.end();
  };
  // Whoever waits for work hears of the abort, and closes once more; an error of closing is theirs to see.
  const abort = (): void => void close().catch(() => undefined);
  signal?.addEventListener('abort', abort, { once: true });
  return {
    notices,
    close,
    isResponsive: () =>
      withDeadline(interruptions, MAX_ANSWER_TIME, 'answer', connection.version()).then(
        () => true,
        () => false,
      ),
    openPage: async () => {
      const context = await within(connection.createBrowserContext());
      const close = (): Promise<void> => within(context.close()).catch(() => undefined);
      try {
        const tab = await within(context.newPage());
        return { page: await within(openPage(tab, interruptions, program.fallback)), close };
      } catch (error) {
        await close();
        throw error;
      }
    },
  };
}

/** Chromium refuses its sandbox to root; elsewhere only the user can decide to do without. */
function hasSandbox(env: Environment): boolean {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return !isRoot && env['DECKWRIGHT_NO_SANDBOX'] !== '1';
}

function noSandbox(): VFileMessage {
  return message('print:no-sandbox', 'Unexpected lack of a sandbox around the browser, expected one', {
    note: 'Run as a user other than root, without DECKWRIGHT_NO_SANDBOX.',
  });
}
