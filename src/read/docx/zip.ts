/** What is in a ZIP archive, from its own list, before anything is unpacked. */

/** A file in an archive. */
export interface Entry {
  readonly name: string;
  /** Bytes when it is unpacked, as the archive says. */
  readonly size: number;
}

/** Marks the end of the list of files, which is the last thing in an archive but for a comment of at most 64 kB. */
const END = 0x06054b50;
const FILE = 0x02014b50;
const COMMENT = 65_535;

/** The files of an archive; undefined for bytes that are none, or that are damaged. */
export function entriesOf(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - COMMENT); at--)
    if (view.getUint32(at, true) === END)
      return listed(view, view.getUint32(at + 16, true), view.getUint16(at + 10, true));
  return undefined;
}

function listed(view: DataView, from: number, count: number): Entry[] | undefined {
  const entries: Entry[] = [];
  let at = from;
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== FILE) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const start = view.byteOffset + at + 46;
    entries.push({
      name: new TextDecoder().decode(
        new Uint8Array(view.buffer, start, Math.min(name ?? 0, view.byteLength - at - 46)),
      ),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
