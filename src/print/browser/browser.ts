/** The browser: opened, used page by page, closed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser as Connected } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import { cacheHome } from '../../files/cache.ts';
import { findBrowser } from './find.ts';
import { environment, flags } from './flags.ts';
import { openPage, type Page } from './page.ts';
import { start, type Running } from './process.ts';
import { readyProgram } from './program.ts';
import { crashed, isBrowserGone, limited, type Limits } from './failure.ts';

/** How to open a browser. */
export interface BrowserOptions {
  /** Path of the browser; without it deckwright finds one. */
  readonly executable?: string | undefined;
  /** Ends the browser and all that waits for it. */
  readonly signal?: AbortSignal | undefined;
  /** Environment to read variables from, `process.env` by default. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/**
 * Opens a browser. Close it in a `finally`.
 *
 * @throws message `print:no-browser` when none is found, `print:timeout` when it does not start in 20 seconds;
 *   an error that `isBrowserGone` knows when it stops while starting; the signal's reason.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { signal, env = process.env } = options;
  signal?.throwIfAborted();
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-')).catch((cause: unknown) => {
    throw message(
      'print:browser',
      `Unexpected folder for temporary files \`${tmpdir()}\`, expected one that can be written`,
      {
        note: 'Set TMPDIR to a folder that exists.',
        cause,
      },
    );
  });
  let running: Running | undefined;
  try {
    const found = findBrowser(options.executable, { env });
    const cache = cacheHome(env, homedir());
    const program = await readyProgram(found, { cache, fallback: folder, signal });
    const sandbox = !withoutSandbox(env);
    const args = flags(folder, sandbox);
    running = start({
      executable: program.executable,
      args,
      env: environment(env, folder, program.env),
      folder,
    });
    const limits: Limits = { ended: running.ended, said: running.said, signal };
    const connected = await limited(limits, 20_000, 'start', connect(running));
    return new Browser(
      { connected, running, limits, fallback: program.fallback },
      sandbox ? [] : [noSandbox()],
    );
  } catch (error) {
    await (running ? running.end() : rm(folder, { recursive: true, force: true }));
    signal?.throwIfAborted();
    throw error;
  }
}

/** A page, and how to close it. */
export interface OpenPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** What a browser is made of. */
interface Opened {
  readonly connected: Connected;
  readonly running: Running;
  readonly limits: Limits;
  /** The family for generic names; the browser's own when absent. */
  readonly fallback: string | undefined;
}

/** An open browser. */
export class Browser {
  /** What the user should know about how it runs. */
  readonly notices: readonly VFileMessage[];
  readonly #connected: Connected;
  readonly #running: Running;
  readonly #limits: Limits;
  readonly #fallback: string | undefined;
  // Whoever waits for work hears of the abort, and closes once more; an error of closing is theirs to see.
  readonly #abort = (): void => void this.close().catch(() => undefined);

  constructor({ connected, running, limits, fallback }: Opened, notices: readonly VFileMessage[]) {
    this.#connected = connected;
    this.#running = running;
    this.#limits = limits;
    this.#fallback = fallback;
    this.notices = notices;
    limits.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  /** Opens a page that shares nothing with other pages, and closes it after use. Several at a time are fine. */
  async withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
    const { page, close } = await this.openPage();
    try {
      return await use(page);
    } finally {
      await close();
    }
  }

  /** Opens a page that shares nothing with other pages. Closing it never fails, not even when the browser is gone. */
  async openPage(): Promise<OpenPage> {
    const context = await this.#within(this.#connected.createBrowserContext());
    const close = (): Promise<void> => this.#within(context.close()).catch(() => undefined);
    try {
      const tab = await this.#within(context.newPage());
      return { page: await this.#within(openPage(tab, this.#limits, this.#fallback)), close };
    } catch (error) {
      await close();
      throw error;
    }
  }

  /** Whether it still does what it is told: one that hangs, or has ended, does not. Never rejects. */
  async answers(): Promise<boolean> {
    return limited(this.#limits, 5_000, 'answer', this.#connected.version()).then(
      () => true,
      () => false,
    );
  }

  /** Ends the browser, waits until all its processes are gone and removes its folder. May be called twice. */
  async close(): Promise<void> {
    this.#limits.signal?.removeEventListener('abort', this.#abort);
    await this.#running.end();
  }

  /** Last resort of a signal handler: kills the browser and removes its folder before it returns. */
  killSync(): void {
    this.#running.endSync();
  }

  #within<T>(work: Promise<T>): Promise<T> {
    return limited(this.#limits, 15_000, 'open a page', work);
  }
}

/**
 * Opens a browser for some work and closes it. When the browser crashes, the work is done once more in a fresh one.
 *
 * @throws message `print:browser` when that one crashes too; whatever `openBrowser` and `work` throw.
 */
export async function withBrowser<T>(
  options: BrowserOptions,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let browser: Browser | undefined;
    try {
      browser = await openBrowser(options);
      return await work(browser);
    } catch (error) {
      if (!isBrowserGone(error)) throw error;
      if (attempt === 2) throw crashed(error);
    } finally {
      await browser?.close();
    }
  }
}

/** The entry for browsers lacks the launcher, which costs twice the time to import and is not needed here. */
async function connect({ transport }: Running): Promise<Connected> {
  const { connect } = await import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js');
  return connect({ transport, defaultViewport: null });
}

/** Chromium refuses its sandbox to root; elsewhere only the user can decide to do without. */
function withoutSandbox(env: Readonly<Record<string, string | undefined>>): boolean {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return root || env['DECKWRIGHT_NO_SANDBOX'] === '1';
}

function noSandbox(): VFileMessage {
  return message('print:no-sandbox', 'Unexpected lack of a sandbox around the browser, expected one', {
    note: 'Run as a user other than root, without DECKWRIGHT_NO_SANDBOX.',
  });
}
