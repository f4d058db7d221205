/** The processes of this machine as /proc shows them, those of a sandbox too. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process. */
export interface Process {
  readonly pid: number;
  /** Its arguments, with spaces between them; empty for one that has ended and was not waited for. */
  readonly command: string;
}

/** A process with what tells whose it is. */
interface Found extends Process {
  readonly parent: number;
}

/**
 * Processes that work in a folder or have a setting in their environment, and all that these have started.
 *
 * What stands in a sandbox shows neither folder nor environment to anybody else: it is known by who started it.
 */
export function processesOf(folder: string, setting?: string): Process[] {
  const found = all();
  const ours = new Set(
    found.flatMap(({ pid }) =>
      workingFolder(pid).startsWith(folder) ||
      (setting !== undefined && `\0${readable(pid, 'environ')}`.includes(`\0${setting}\0`))
        ? [pid]
        : [],
    ),
  );
  return withStarted(found, ours);
}

/** The processes that one has started, and what these have. */
export const processesStartedBy = (pid: number): Process[] =>
  withStarted(all(), new Set([pid])).filter((each) => each.pid !== pid);

function withStarted(found: readonly Found[], ours: Set<number>): Process[] {
  for (let size = 0; size < ours.size;) {
    size = ours.size;
    for (const { pid, parent } of found) if (ours.has(parent)) ours.add(pid);
  }
  return found.filter(({ pid, command }) => ours.has(pid) && command !== '');
}

/** Living processes that have a text in their command line. */
export const commandsWith = (text: string): Process[] =>
  all().filter(({ command }) => command.includes(text));

const all = (): Found[] =>
  readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const pid = Number(name);
    // The name of a program may hold brackets and spaces; its state and the number of its parent follow.
    const parent = Number(/\) \S (\d+) [^)]*$/.exec(readable(pid, 'stat'))?.[1] ?? 0);
    return [{ pid, parent, command: readable(pid, 'cmdline').replaceAll('\0', ' ').trim() }];
  });

function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

function readable(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
