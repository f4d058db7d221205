/** What a browser could leave behind on this machine. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Folders of runs in the temporary folder. */
export const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('deckwright-'));

/** Living processes (no zombies) whose command line has a text in it. */
export function processes(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return (
          readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(text) &&
          readlinkSync(`/proc/${name}/exe`) !== ''
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Browsers of one run: its folder is in the command line of each. */
export const browsersIn = (folder: string): number[] => processes(`/${folder}/`);
