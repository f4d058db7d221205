/** Fonts that a machine may have, made of one of ours under other names. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheHome } from '../../../src/files/cache.ts';

type SubsetFont = (font: Buffer, text: string, options: { targetFormat: 'truetype' }) => Promise<Buffer>;

const require = createRequire(import.meta.url);
const subset = require('subset-font') as SubsetFont;

/** An arrow is in the font that fakes are made of, and in no font that the bundled browser brings. */
const CHARACTERS =
  '↑!"#$%&()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{}—αβγ潮汐 ';

/** Variables of a machine whose user has this home, and the cache of this one. */
export const machineOf = (home: string): Record<string, string> => ({
  HOME: home,
  XDG_DATA_HOME: join(home, '.local', 'share'),
  XDG_CACHE_HOME: cacheHome(process.env, homedir()),
});

/** Puts a font of each name where systems look for those of a user with this home. */
export async function installFakes(home: string, names: readonly string[]): Promise<void> {
  const file = require.resolve('@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2');
  const font = await subset(readFileSync(file), CHARACTERS, { targetFormat: 'truetype' });
  const folder = join(machineOf(home)['XDG_DATA_HOME'] ?? home, 'fonts');
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(join(folder, `${name}.ttf`), renamed(font, name));
}

/** The font with another family: its tables as they are, but for the one of names, which comes last. */
function renamed(font: Buffer, name: string): Buffer {
  const count = font.readUInt16BE(4);
  const head = Buffer.from(font.subarray(0, 12 + 16 * count));
  const names = nameTable(name);
  for (let at = 12; at < head.length; at += 16)
    if (head.toString('latin1', at, at + 4) === 'name') {
      head.writeUInt32BE(font.length, at + 8);
      head.writeUInt32BE(names.length, at + 12);
    }
  return Buffer.concat([head, font.subarray(head.length), names]);
}

/** Family, style, full name and PostScript name, for Windows in English. */
function nameTable(family: string): Buffer {
  const texts = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ] as const;
  const strings = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * texts.length);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, [id]] of texts.entries()) {
    const length = strings[index]?.length ?? 0;
    for (const [field, value] of [3, 1, 0x409, id, length, offset].entries())
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    offset += length;
  }
  return Buffer.concat([head, ...strings]);
}
