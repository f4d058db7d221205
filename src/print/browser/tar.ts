/** Reads a small tar archive from memory: just what the bundled browser's libraries and fonts come in. */

/** One regular file of an archive. */
export interface TarFile {
  readonly name: string;
  readonly data: Uint8Array;
}

const block = 512;
/** Plain names of one or more steps, so that no entry can leave the folder it is unpacked into. */
const plain = /^(?!\.)[\w+-][\w.+-]*(?:\/(?!\.)[\w+-][\w.+-]*)*$/;

/**
 * The regular files of a ustar archive. Folders and extended headers are passed over.
 *
 * @throws Error for links, devices and names that lead out of the folder.
 */
export function readTar(archive: Uint8Array): TarFile[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const files: TarFile[] = [];
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
    const field = (from: number, length: number): string =>
      bytes.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12).trim() || '0', 8);
    const end = at + block + size;
    if (!Number.isSafeInteger(size) || end > bytes.length) throw new Error('Unexpected end of the archive');
    const prefix = field(345, 155);
    const name = (prefix && `${prefix}/`) + field(0, 100);
    const type = field(156, 1) || '0';
    if (type === '0') {
      if (!plain.test(name)) throw new Error(`Unexpected name "${name}" in the archive`);
      files.push({ name, data: bytes.subarray(at + block, end) });
    } else if (!'5xg'.includes(type)) {
      throw new Error(`Unexpected entry of type "${type}" in the archive`);
    }
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}
