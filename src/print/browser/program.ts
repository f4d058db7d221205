/** The browser that was found, ready to be started: unpacked if need be, with fonts that do not depend on the machine. */
import { dirname } from 'node:path';
import { unpackBundled } from './bundled.ts';
import type { Found } from './find.ts';
import { fewerProcesses } from './flags.ts';
import { configureFonts, type FontSetting } from './font-config.ts';
import { removeDamaged, type Destination } from './unpack.ts';

/** A browser to start: its path, its arguments, the variables of its environment and how it chooses fonts. */
export interface Program extends FontSetting {
  readonly executable: string;
  /** Arguments that suit it, beside those for all browsers. */
  readonly flags: readonly string[];
  /** Removes it where it was unpacked and is damaged, so that the next start unpacks it again. */
  readonly removeDamaged: () => Promise<void>;
}

/**
 * Unpacks what has to be unpacked, and writes the font configuration to the folder of the run.
 *
 * @throws message `print:no-browser` when something cannot be unpacked.
 */
export async function readyProgram(found: Found, to: Destination): Promise<Program> {
  const isBundled = found.from === 'bundled';
  const { executable, env } = isBundled
    ? await unpackBundled(found.folder, to)
    : { executable: found.executable, env: {} };
  const fonts = await configureFonts(to);
  return {
    ...fonts,
    executable,
    flags: isBundled ? fewerProcesses : [],
    env: { ...env, ...fonts.env },
    removeDamaged: async () => (isBundled ? removeDamaged(dirname(executable)) : undefined),
  };
}
