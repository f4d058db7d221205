/** Bounds on what the parts of a document say, so that none keeps the program busy or fills its memory. */

/** Most tags in all parts: a page of Word has some 400, most of them ends, and no article has 700 pages. */
const MAX_TAGS = 300_000;

/** Most attributes of one tag; the parser compares each with all others. */
const MAX_ATTRIBUTES = 500;

const [LESS, EQUALS, GREATER] = [0x3c, 0x3d, 0x3e];

/**
 * What in the parts of a document is more than any document has; undefined for one that can be read.
 *
 * Pictures are counted too, since any part may be named as the one that holds the words: chance gives them a tag in 256 bytes.
 */
export function tooMuch(files: readonly Uint8Array[]): string | undefined {
  let tags = 0;
  for (const file of files) {
    let attributes = 0;
    let inside = false;
    for (const byte of file) {
      if (byte === LESS) {
        tags += 1;
        attributes = 0;
        inside = true;
      } else if (byte === GREATER) inside = false;
      else if (byte === EQUALS && inside) attributes += 1;
      if (tags > MAX_TAGS) return `more than ${MAX_TAGS} tags`;
      if (attributes > MAX_ATTRIBUTES) return `more than ${MAX_ATTRIBUTES} attributes of a tag`;
    }
  }
  return undefined;
}
