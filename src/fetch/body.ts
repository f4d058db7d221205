/** The body of an answer, unpacked. Both its sizes are limited: a few bytes can unpack to gigabytes. */
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { message } from '../rules/index.ts';

/** The codings that a request offers. */
export const CODINGS = 'gzip, br';

/** Reads a body of at most `most` bytes; throws `fetch:too-large` and `fetch:answer`. */
export async function bodyOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const unpack = unpackerOf(response.headers['content-encoding'] ?? '');
  if (Number(response.headers['content-length']) > most) throw tooLarge(most);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) throw tooLarge(most);
    parts.push(part);
  }
  const packed = Buffer.concat(parts);
  if (!unpack || packed.length === 0) return new Uint8Array(packed);
  return unpack(packed, { maxOutputLength: most }).then(
    (body) => new Uint8Array(body),
    (error: unknown) => {
      throw error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
        ? tooLarge(most)
        : error;
    },
  );
}

type Unpack = (packed: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

/** What unpacks a coding; undefined for none. Several of them one in another is what only attacks send. */
function unpackerOf(coding: string): Unpack | undefined {
  const name = coding.trim().toLowerCase();
  if (name === '' || name === 'identity') return undefined;
  if (name === 'gzip' || name === 'x-gzip') return promisify<Buffer, object, Buffer>(gunzip);
  if (name === 'br') return promisify<Buffer, object, Buffer>(brotliDecompress);
  throw message('fetch:answer', `Unexpected coding \`${name}\` of the answer, expected ${CODINGS} or none`, {
    note: 'Save the page and give the file.',
  });
}

const tooLarge = (most: number): Error =>
  message('fetch:too-large', `Unexpected answer of more than ${most} bytes, expected at most that`, {
    note: 'Save the article alone, as text, Markdown or HTML, and give the file.',
  });
