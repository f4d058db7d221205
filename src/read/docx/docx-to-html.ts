/** A document of Word to HTML that says the same: the text into which all positions of its article point. */
import { createRequire } from 'node:module';
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import { tooMuch } from './limits.ts';
import { numberedLists } from './numbers.ts';
import { originalText } from './original.ts';
import type { Parts } from './parts.ts';
import { prepared, STYLES } from './prepare.ts';
import { propertyLines } from './properties.ts';
import { entriesOf, unpacked } from './zip.ts';

/** Most bytes of a document when it is unpacked: its words are a part of a tenth of that. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Most parts of a document. */
const MAX_PARTS = 2000;

/** True for an archive that holds a document of Word. */
export const isDocx = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  (entriesOf(bytes) ?? []).some(({ name }) => name === 'word/document.xml');

/** A document as HTML. */
export interface DocumentHtml {
  /** A block on each line, below what its properties tell. */
  readonly html: string;
  /** The words of its parts as they stand there, a paragraph on each line. */
  readonly original: string;
  readonly messages: readonly VFileMessage[];
}

/** What the converter takes in place of an archive: its own files, which were checked. */
interface Converter {
  readonly convertToHtml: (
    input: {
      readonly file: {
        readonly exists: (name: string) => boolean;
        readonly read: (name: string, encoding?: string) => Promise<Uint8Array | string>;
      };
    },
    options: {
      readonly styleMap: readonly string[];
      readonly includeEmbeddedStyleMap: boolean;
      readonly externalFileAccess: boolean;
    },
  ) => Promise<{ readonly value: string }>;
}

/** The HTML of a document. Throws `read:too-large`, `read:too-deep` or `read:binary` for what is no document. */
export async function docxToHtml(bytes: Uint8Array, path: string): Promise<DocumentHtml> {
  const given = partsIn(bytes, path);
  // Required where it is needed: it is large, and a program that is compiled from a cache cannot import.
  const mammoth = createRequire(import.meta.url)('mammoth') as Converter;
  try {
    const { parts, properties, messages, written } = prepared(given);
    const { value } = await mammoth.convertToHtml(
      {
        file: {
          exists: (name) => parts.has(name),
          read: async (name, encoding) => partAs(parts, name, encoding),
        },
      },
      // A document may bring styles of its own, and may name files beside it: neither is followed.
      { styleMap: STYLES, includeEmbeddedStyleMap: false, externalFileAccess: false },
    );
    const html = numberedLists(value).replace(/<\/(?:p|h[1-6]|li|tr|table|ul|ol|blockquote|pre)>/g, '$&\n');
    return { html: propertyLines(properties) + html, original: originalText(written), messages };
  } catch (cause) {
    throw damaged(path, cause);
  }
}

/** The files in an archive, each checked. */
function partsIn(bytes: Uint8Array, path: string): Parts {
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
  return new Map(
    entries.flatMap(({ name }, index) => {
      const file = files[index];
      return file ? [[name, file] as const] : [];
    }),
  );
}

function partAs(parts: Parts, name: string, encoding: string | undefined): Uint8Array | string {
  const bytes = parts.get(name);
  if (!bytes) throw new RangeError(`Unexpected lack of part \`${name}\``);
  if (encoding === 'base64') return Buffer.from(bytes).toString('base64');
  return encoding === undefined ? bytes : new TextDecoder(encoding).decode(bytes);
}

const damaged = (path: string, cause?: unknown): VFileMessage =>
  message('read:binary', `Unexpected damage in \`${path}\`, expected a document of Word`, {
    note: 'Open the document, save it anew, or copy its text into a .txt file.',
    cause,
  });
