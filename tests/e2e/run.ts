/** Runs the built command line as a user does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** What a run left. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of a run. */
export interface RunOptions {
  readonly cwd?: string;
  /** What it has on standard input, or `{ open: true }`: nothing, and no end. */
  readonly input?: string | Uint8Array | { readonly open: true };
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the process as soon as it runs. */
  readonly during?: (child: ChildProcess) => void;
}

/** Runs deckwright with arguments. */
export function run(args: readonly string[], { cwd, input, env, during }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      ...(cwd !== undefined && { cwd }),
      env: { ...process.env, ...env },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    if (typeof input !== 'object' || input instanceof Uint8Array) child.stdin.end(input ?? '');
    during?.(child);
  });
}

/** A fresh folder of its own. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'deckwright-test-'));

/** A short article with what the simplest deck needs. */
export const article = `# Tides pay late

Ann Lee, 2026-03-01

A barrage earns for a century. Its builder is paid in the first decade.

## Costs

- Concrete comes first and is paid at once.
- Turbines last for forty years.
`;
