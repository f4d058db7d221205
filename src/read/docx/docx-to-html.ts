/** A document of Word to HTML that says the same: the text into which all positions of its article point. */
import { createRequire } from 'node:module';
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import { tooMuch } from './limits.ts';
import { entriesOf, unpacked } from './zip.ts';

/** Most bytes of a document when it is unpacked: its words are a part of a tenth of that. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Most parts of a document. */
const MAX_PARTS = 2000;

/** Styles of Word by the ranks that they have below the title of an article. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5].map((rank) => `p[style-name='Heading ${rank}'] => h${rank + 1}:fresh`),
  ...[1, 2, 3, 4, 5].map((rank) => `p[style-name='heading ${rank}'] => h${rank + 1}:fresh`),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "r[style-name='HTML Code'] => code",
];

/** True for an archive that holds a document of Word. */
export const isDocx = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  (entriesOf(bytes) ?? []).some(({ name }) => name === 'word/document.xml');

/** The HTML of a document, a block on each line. Throws `read:too-large` or `read:binary` for what is no document. */
export async function docxToHtml(bytes: Uint8Array, path: string): Promise<string> {
  const entries = entriesOf(bytes) ?? [];
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MAX_UNPACKED_BYTES || entries.length > MAX_PARTS) {
    throw message(
      'read:too-large',
      `Unexpected document \`${path}\` of ${size} bytes in ${entries.length} parts, expected at most ${MAX_UNPACKED_BYTES} in ${MAX_PARTS}`,
      {
        note: 'Cut the document into parts and build each.',
      },
    );
  }
  const files = unpacked(bytes, entries);
  if (!files) throw damaged(path);
  const beyond = tooMuch(files);
  if (beyond !== undefined) {
    throw message('read:too-deep', `Unexpected document \`${path}\` with ${beyond}, expected an article`, {
      note: 'Copy its text into a .txt file.',
    });
  }
  // Required where it is needed: it is large, and a program that is compiled from a cache cannot import.
  const mammoth = createRequire(import.meta.url)('mammoth') as typeof import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      // A document may bring styles of its own, and may name files beside it: neither is followed.
      { styleMap: STYLES, includeEmbeddedStyleMap: false, externalFileAccess: false },
    );
    return value.replace(/<\/(?:p|h[1-6]|li|tr|table|ul|ol|blockquote|pre)>/g, '$&\n');
  } catch (cause) {
    throw damaged(path, cause);
  }
}

const damaged = (path: string, cause?: unknown): VFileMessage =>
  message('read:binary', `Unexpected damage in \`${path}\`, expected a document of Word`, {
    note: 'Open the document, save it anew, or copy its text into a .txt file.',
    cause,
  });
