/** Runs deckwright where something goes wrong, and looks for what it left: processes and temporary folders. */
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesOf, type Process } from '../processes.ts';
import { article, run, type Ran, type RunOptions } from './run.ts';

/** A folder to work in, with an article and a folder for temporary files of its own. */
export interface Place {
  readonly cwd: string;
  readonly tmp: string;
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Ran>;
  /** Processes of the run that are there now, with those of the browser's sandbox. */
  readonly processes: () => readonly Process[];
  /** What is left of the run: must be nothing. */
  readonly left: () => readonly string[];
}

/** A fresh place; `long` articles keep the browser busy for a while. */
export function place({ long = false }: { readonly long?: boolean } = {}): Place {
  const cwd = mkdtempSync(join(tmpdir(), 'deckwright-test-'));
  const tmp = join(cwd, 'tmp');
  mkdirSync(tmp);
  const more = '\n## More\n\nA sentence about tides and money.\n';
  writeFileSync(join(cwd, 'a.md'), article + (long ? more.repeat(60) : ''));
  const env = { TMPDIR: tmp, DECKWRIGHT_TEST_PLACE: cwd };
  const processes = (): Process[] => processesOf(tmp, `DECKWRIGHT_TEST_PLACE=${cwd}`);
  return {
    cwd,
    tmp,
    processes,
    run: (args, options = {}) => run(args, { cwd, ...options, env: { ...env, ...options.env } }),
    left: () => [
      ...readdirSync(tmp),
      ...processes().map(({ command }) => command.slice(0, 200)),
      ...readdirSync(cwd, { recursive: true })
        .map(String)
        .filter((name) => name.includes('.deckwright-')),
    ],
  };
}

/** The process that builds, the browser, and the process of a page. */
export const isWorker = ({ command }: Process): boolean => command.includes('worker.js');
export const isBrowser = ({ command }: Process): boolean =>
  command.includes('--remote-debugging-pipe') && !command.includes('--type=');
export const isRenderer = ({ command }: Process): boolean => command.includes('--type=renderer');

/** Sends a signal to all that are there now, and says to how many. */
export function signal(found: readonly Process[], name: NodeJS.Signals): number {
  let sent = 0;
  for (const { pid } of found)
    try {
      process.kill(pid, name);
      sent += 1;
    } catch {
      // It has ended meanwhile.
    }
  return sent;
}

/** Options that do something when the run says the name of a stage for the first time. */
export function atStage(name: string, act: (pid: number) => void): Pick<RunOptions, 'during'> {
  return {
    during: (child) => {
      let done = false;
      child.stderr?.on('data', (data: Buffer) => {
        if (done || !data.toString().includes(`: ${name}\n`)) return;
        done = true;
        act(child.pid ?? 0);
      });
    },
  };
}
