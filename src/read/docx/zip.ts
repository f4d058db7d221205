/** What is in a ZIP archive, from its own list, before anything is unpacked; and whether that list is true. */
import { inflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when it is unpacked, as the archive says. */
  readonly size: number;
  /** 0 for a file that stands as it is, 8 for one that is packed. */
  readonly method: number;
  /** Bytes that it takes in the archive. */
  readonly packed: number;
  /** Offset of the header before its bytes. */
  readonly at: number;
}

/** Marks the end of the list of files, which is the last thing in an archive but for a comment of at most 64 kB. */
const END_SIGNATURE = 0x06054b50;
const FILE_SIGNATURE = 0x02014b50;
const HEADER_SIGNATURE = 0x04034b50;
const MAX_COMMENT_BYTES = 65_535;

/** The files of an archive; undefined for bytes that are none, that are damaged, or that have a second list. */
export function entriesOf(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - MAX_COMMENT_BYTES); at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return listed(view, at);
  return undefined;
}

function listed(view: DataView, end: number): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  const [disk, first, own, count] = [4, 6, 8, 10].map((field) => view.getUint16(end + field, true));
  // An archive of several disks, or one that keeps its list elsewhere: the program that unpacks it would read another.
  if (disk !== 0 || first !== 0 || own !== count) return undefined;
  const shift = shiftOf(view, end);
  if (shift === undefined) return undefined;
  let at = view.getUint32(end + 16, true) + shift;
  for (let n = 0; n < (count ?? 0); n++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== FILE_SIGNATURE) return undefined;
    const [method, name, extra, comment] = [10, 28, 30, 32].map((field) => view.getUint16(at + field, true));
    const start = view.byteOffset + at + 46;
    entries.push({
      name: new TextDecoder().decode(
        new Uint8Array(view.buffer, start, Math.min(name ?? 0, view.byteLength - at - 46)),
      ),
      size: view.getUint32(at + 24, true),
      method: method ?? 0,
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true) + shift,
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  // More files than the list counts are read by others all the same.
  return at > end || view.getUint32(at, true) === FILE_SIGNATURE ? undefined : entries;
}

/**
 * How many bytes stand before an archive that its offsets do not count, as other programs reckon: from the end of its
 * list. Undefined where another list stands at the place that is named: those programs would read other files.
 */
function shiftOf(view: DataView, end: number): number | undefined {
  const [size, named] = [12, 16].map((field) => view.getUint32(end + field, true));
  const shift = end - (size ?? 0) - (named ?? 0);
  const isList = (at: number): boolean => at + 4 <= end && view.getUint32(at, true) === FILE_SIGNATURE;
  return shift < 0 || (shift > 0 && isList(named ?? 0)) ? undefined : shift;
}

/**
 * The files of an archive, unpacked; undefined where one does not unpack to the size that the list says. A list that
 * lies hides what would fill the memory of whoever believes it; here nothing is unpacked beyond that size.
 */
export function unpacked(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: Uint8Array[] = [];
  for (const { at, method, packed, size } of entries) {
    if (at + 30 > bytes.length || view.getUint32(at, true) !== HEADER_SIGNATURE) return undefined;
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + packed > bytes.length) return undefined;
    const content = bytes.subarray(start, start + packed);
    const file = method === 0 ? content : method === 8 ? inflated(content, size) : undefined;
    if (file?.length !== size) return undefined;
    files.push(file);
  }
  return files;
}

function inflated(bytes: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
