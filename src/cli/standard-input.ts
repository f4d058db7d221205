/** Reads an article from standard input. */
import { addAbortSignal } from 'node:stream';
import { MAX_BYTES } from '../read/bytes.ts';
import { message } from '../rules/index.ts';

/**
 * All of standard input; of an endless stream a little more than `MAX_BYTES`, which the reader then refuses. Empty once
 * the signal has aborted. Throws `read:unreadable`.
 */
export async function readStandardInput(signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of addAbortSignal(signal, process.stdin) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_BYTES) break;
    }
  } catch (cause) {
    if (signal.aborted) return new Uint8Array();
    throw message('read:unreadable', 'Unexpected standard input that cannot be read, expected an article', {
      note: 'Pipe an article in, or name its file.',
      cause,
    });
  }
  return Buffer.concat(chunks);
}
