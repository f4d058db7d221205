/** Text to the one form that every later stage counts in. */

import { visible } from '../text/visible.ts';

/**
 * Line feeds only, NFC, soft hyphens and unseen characters gone, no white space at line ends and at the end.
 *
 * Two trailing spaces are a line break in Markdown; they are kept as two.
 */
export function normalise(text: string): string {
  return visible(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n'))
    .replace(/\u00ad/g, '')
    .normalize('NFC')
    .split('\n')
    .map(withoutTrail)
    .join('\n')
    .trimEnd();
}

function withoutTrail(line: string): string {
  const kept = line.trimEnd();
  return kept !== '' && line.length - kept.length >= 2 && line.endsWith('  ') ? `${kept}  ` : kept;
}
