/** Text to the one form that every later stage counts in. */

/**
 * Controls but tab and line feed, bidirectional overrides, tag characters, noncharacters, byte order marks.
 * They draw nothing or change how their neighbours are drawn, so an article loses no word with them.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- controls are what this expression is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** A text without what is not seen: for text that was decoded from entities or escapes. */
export const visible = (text: string): string => text.replace(UNSEEN, '');

/**
 * Line feeds only, NFC, soft hyphens and unseen characters gone, no white space at line ends.
 *
 * Two trailing spaces are a line break in Markdown; they are kept as two.
 */
export function normalise(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\u00ad/g, '')
    .normalize('NFC')
    .split('\n')
    .map(withoutTrail)
    .join('\n');
}

function withoutTrail(line: string): string {
  const kept = line.trimEnd();
  return kept !== '' && line.length - kept.length >= 2 && line.endsWith('  ') ? `${kept}  ` : kept;
}
