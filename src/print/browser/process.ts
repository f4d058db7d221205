/** The process of the browser, in a group of its own that is ended for certain. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** The pipe to the browser, as puppeteer wants it. */
interface Transport {
  send(text: string): void;
  close(): void;
  onmessage?: (text: string) => void;
  onclose?: () => void;
}

/** A process and the folder that it may write to; both end together. */
export interface BrowserProcess {
  readonly transport: Transport;
  /** Settles when the process has ended, for whatever reason; never rejects. */
  readonly ended: Promise<void>;
  /** The last that it wrote to its error output, and how it has ended. */
  readonly lastOutput: () => string;
  /** Kills the process with its children, waits until they are gone and removes the folder. */
  readonly end: () => Promise<void>;
}

/** What to start. */
export interface BrowserCommand {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Removed at the end. */
  readonly folder: string;
}

/** Characters that are kept of the error output: the reason of an end stands in its last lines. */
const MAX_OUTPUT_LENGTH = 4096;

/** Milliseconds in which the processes of a group end once they are killed. */
const MAX_END_TIME = 1000;

/** Starts the browser. Even when this process exits in the middle, neither process nor folder is left. */
export function spawnBrowser({ executable, args, env, folder }: BrowserCommand): BrowserProcess {
  const child = spawn(executable, args, {
    // A group of its own, so that one signal reaches all its children, and Ctrl-C in the terminal does not.
    detached: process.platform !== 'win32',
    windowsHide: true,
    cwd: folder,
    env: { ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (output = (output + text).slice(-MAX_OUTPUT_LENGTH)));
  let end = '';
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      end = signal ?? `exit code ${code}`;
      resolve();
    });
    child.once('error', (error) => {
      output += error.message;
      resolve();
    });
  });
  // Not only has the process ended: its children, who share its error output, have too.
  let isClosed = false;
  const closed = new Promise<void>((resolve) => {
    for (const event of ['close', 'error'])
      child.once(event, () => {
        isClosed = true;
        resolve();
      });
  });
  // The number of a group that is gone may be another's by now.
  const kill = (): void => {
    if (!isClosed) killGroup(child);
  };
  const endAtExit = (): void => {
    kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  };
  process.once('exit', endAtExit);
  return {
    transport: pipe(child),
    ended,
    lastOutput: () => `${output.trim()} ${end}`.trim(),
    end: async () => {
      kill();
      await Promise.race([closed, sleep(MAX_END_TIME, undefined, { ref: false })]);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
      process.off('exit', endAtExit);
    },
  };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // There is no such group any more.
  }
}

/** Messages go over file descriptors 3 and 4, each ended by a zero byte. */
function pipe(child: ChildProcess): Transport {
  const output = child.stdio[3] as Writable;
  const input = child.stdio[4] as Readable;
  let pending: Buffer[] = [];
  const transport: Transport = {
    send: (text) => void output.write(`${text}\0`),
    close: () => void output.end(),
  };
  input.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...pending, chunk.subarray(from, end)]).toString();
      pending = [];
      from = end + 1;
      try {
        transport.onmessage?.(text);
      } catch {
        // What is no message comes from no browser: without the pipe it ends, and `ended` tells of it.
        input.destroy();
        output.destroy();
        child.kill('SIGKILL');
        return;
      }
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  });
  input.once('close', () => transport.onclose?.());
  // A browser that was killed closes the pipe under us; `ended` tells of it.
  for (const stream of [output, input]) stream.on('error', () => undefined);
  return transport;
}
