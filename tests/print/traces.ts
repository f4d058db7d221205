/** What a browser could leave behind on this machine. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Folders of runs in the temporary folder. */
export const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('deckwright-'));

/** Processes of the browsers whose run has its folder in this one: they work in it. Zombies do not. */
export const browsersIn = (folder: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name).startsWith(`${folder}/deckwright-`))
    .map(Number);

/** Living processes that have a text in their command line. */
export const commandsWith = (text: string): string[] =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name) && readable(name, 'cmdline').includes(text));

/** The command line of a process, empty when it is gone. */
export const commandOf = (id: number): string => readable(String(id), 'cmdline');

function workingFolder(id: string): string {
  try {
    return readlinkSync(`/proc/${id}/cwd`);
  } catch {
    return '';
  }
}

function readable(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
