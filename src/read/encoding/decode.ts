/** Bytes to text: as told, by byte order mark, as strict UTF-8, as the page says, or as the bytes look. */
import { message } from '../../rules/index.ts';
import type { VFileMessage } from 'vfile-message';
import { declaredEncoding, encodingNamed } from './declared.ts';
import { attempt, detectEncoding } from './detect.ts';

/** Text with the message that tells when its encoding had to be guessed. */
export interface Decoded {
  readonly text: string;
  readonly messages: readonly VFileMessage[];
}

/** First bytes of files that are no text, by what a user calls them. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip archive', [0x1f, 0x8b]],
  ['Office document', [0xd0, 0xcf, 0x11, 0xe0]],
];

/**
 * Decodes the bytes of a text file: by `forced`, a label of the encoding standard, else by byte order mark, as the
 * server says that sent it (`served`), as UTF-8, as the page itself says, or by what the bytes look like.
 *
 * What is guessed gives a `read:encoding` warning; U+FFFD never appears by itself. Binary files throw `read:binary`.
 */
export function decode(bytes: Uint8Array, path: string, forced?: string, served?: string): Decoded {
  const name = forced === undefined ? undefined : encodingNamed(forced);
  if (name !== undefined) return asTold(bytes, name, path);
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (marked) return asTold(bytes, marked, path);
  const header = served === undefined ? undefined : encodingNamed(served);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (header?.startsWith('utf-16') && !isMarked) return asTold(bytes, header, path);
  const unmarked = pairsOf(bytes);
  const pairs = unmarked && attempt(bytes, unmarked);
  if (unmarked && pairs !== undefined) return guessed(pairs, unmarked, path);
  const kind = binaryKind(bytes);
  if (kind) {
    throw message('read:binary', `Unexpected ${kind} in \`${path}\`, expected text`, {
      note: 'Save or copy the article as text, Markdown or HTML.',
    });
  }
  // A server that is wrong about its own bytes is not heard.
  const sent = header === undefined || isMarked ? undefined : attempt(bytes, header);
  if (sent !== undefined) return { text: sent, messages: [] };
  const declared = declaredEncoding(bytes);
  // Its bytes are all ASCII, and none of them is what it seems.
  if (declared === 'iso-2022-jp') return asTold(bytes, declared, path);
  const certain = attempt(bytes, 'utf-8');
  if (certain !== undefined) return { text: certain, messages: [] };
  const told = declared === undefined || declared === 'utf-8' ? undefined : attempt(bytes, declared);
  if (told !== undefined) return { text: told, messages: [] };
  const damaged = mostlyUtf8(bytes);
  if (damaged !== undefined) return guessed(damaged, 'UTF-8 with broken bytes', path);
  if (declared !== undefined && declared !== 'utf-8') return asTold(bytes, declared, path);
  const encoding = detectEncoding(bytes);
  return guessed(attempt(bytes, encoding) ?? '', encoding, path);
}

/** As somebody says that the bytes are to be read; those that are not are left out, with a warning. */
function asTold(bytes: Uint8Array, encoding: string, path: string): Decoded {
  const text = attempt(bytes, encoding);
  if (text !== undefined) return { text, messages: [] };
  const rest = new TextDecoder(encoding).decode(bytes).replaceAll('\ufffd', '');
  return guessed(rest, `${encoding} with broken bytes`, path);
}

/** UTF-16 without its mark: of its first bytes every other one is zero, as in no other text. */
function pairsOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 512);
  const zeros = (side: number): number =>
    head.filter((byte, index) => index % 2 === side && byte === 0).length;
  const most = head.length * 0.35;
  if (head.length < 16) return undefined;
  if (zeros(1) > most && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > most && zeros(1) === 0 ? 'utf-16be' : undefined;
}

function binaryKind(bytes: Uint8Array): string | undefined {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found) return found[0];
  return bytes.subarray(0, 65536).includes(0) ? 'binary data' : undefined;
}

/** UTF-8 in which a few bytes are broken, without them; undefined when most of what is not ASCII is. */
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = (text.match(/[^\p{ASCII}\ufffd]/gu) ?? []).length;
  return whole > broken * 10 ? text.replaceAll('\ufffd', '') : undefined;
}

function guessed(text: string, encoding: string, path: string): Decoded {
  const given = message('read:encoding', `Unexpected encoding ${encoding} in \`${path}\`, expected UTF-8`, {
    note: 'Look for wrong characters; name the right encoding with `--encoding`, or save the file as UTF-8.',
  });
  return { text, messages: [given] };
}
