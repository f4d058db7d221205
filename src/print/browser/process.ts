/** The browser's process: started with a pipe and in a group of its own, and ended for certain. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** The pipe to the browser, as puppeteer wants it. */
export interface Transport {
  send(text: string): void;
  close(): void;
  onmessage?: (text: string) => void;
  onclose?: () => void;
}

/** A process and the folder that it may write to; both end together. */
export interface Running {
  readonly transport: Transport;
  /** Settles when the process has ended, for whatever reason; never rejects. */
  readonly ended: Promise<void>;
  /** The last that it wrote to its error output. */
  readonly said: () => string;
  /** Kills the process with its children, waits until they are gone and removes the folder. */
  readonly end: () => Promise<void>;
  /** The same without waiting, for a signal handler or the exit of this process. */
  readonly endSync: () => void;
}

/** What to start. */
export interface Command {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Removed at the end. */
  readonly folder: string;
}

/** Starts the browser. Even when this process exits in the middle, neither process nor folder is left. */
export function start({ executable, args, env, folder }: Command): Running {
  const child = spawn(executable, args, {
    // A group of its own, so that one signal reaches all its children, and Ctrl-C in the terminal does not.
    detached: process.platform !== 'win32',
    windowsHide: true,
    cwd: folder,
    env: { ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4096)));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      said += error.message;
      resolve();
    });
  });
  // Not only has the process ended: its children, who share its error output, have too.
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const endSync = (): void => {
    process.off('exit', endSync);
    killGroup(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  };
  process.once('exit', endSync);
  return {
    transport: pipe(child),
    ended,
    said: () => said,
    endSync,
    end: async () => {
      killGroup(child);
      await Promise.race([closed, sleep(1000, undefined, { ref: false })]);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
      process.off('exit', endSync);
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
