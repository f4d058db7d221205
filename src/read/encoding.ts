/** Bytes to text: by byte order mark, then strict UTF-8, then what the bytes look like. */
import { message } from '../rules.ts';
import type { VFileMessage } from 'vfile-message';

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
 * Decodes the bytes of a text file.
 *
 * A legacy encoding is accepted only when it decodes without an error, with `read:encoding` as a warning;
 * U+FFFD never appears by itself. Binary files throw `read:binary`.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const kind = marked ? undefined : binaryKind(bytes);
  if (kind) {
    throw message('read:binary', `Unexpected ${kind} in \`${path}\`, expected text`, {
      note: 'Save or copy the article as text, Markdown or HTML.',
    });
  }
  const certain = attempt(bytes, marked ?? 'utf-8');
  if (certain !== undefined) return { text: certain, messages: [] };
  const damaged = marked ? undefined : mostlyUtf8(bytes);
  if (damaged !== undefined) return guessed(damaged, 'UTF-8 with broken bytes', path);
  for (const encoding of ['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const) {
    const text = attempt(bytes, encoding);
    if (text !== undefined && looksWritten(text, encoding)) return guessed(text, encoding, path);
  }
  return guessed(attempt(bytes, 'windows-1252') ?? '', 'windows-1252', path);
}

function binaryKind(bytes: Uint8Array): string | undefined {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found) return found[0];
  return bytes.subarray(0, 65536).includes(0) ? 'binary data' : undefined;
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 in which a few bytes are broken, without them; undefined when most of what is not ASCII is. */
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = (text.match(/[^\p{ASCII}\ufffd]/gu) ?? []).length;
  return whole > broken * 10 ? text.replaceAll('\ufffd', '') : undefined;
}

/** Most legacy encodings decode each other's bytes without an error, into characters that nobody writes. */
function looksWritten(text: string, encoding: 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr'): boolean {
  const foreign = text.match(/[^\p{ASCII}]/gu) ?? [];
  const common = {
    gb18030: /[的一是不了在人有我他这中大来上国和说们为]/gu,
    big5: /[的一是不了在人有我他這中大來上國和說們為]/gu,
    shift_jis: /[のはをにがとでるたしてい、。]/gu,
    'euc-kr': /[이의가을는에다하고지한로]/gu,
  }[encoding];
  return (text.match(common) ?? []).length > foreign.length / 20;
}

function guessed(text: string, encoding: string, path: string): Decoded {
  const given = message('read:encoding', `Unexpected encoding ${encoding} in \`${path}\`, expected UTF-8`, {
    note: 'Look for wrong characters; save the file as UTF-8 to be sure.',
  });
  return { text, messages: [given] };
}
