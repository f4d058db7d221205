/** Words at the head and the foot of printed pages, as CSS takes them. */
import { countCjk } from '../text/script.ts';

/** A text as a string of CSS. */
export const quoted = (text: string): string =>
  `"${text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/["\\<]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;

/** A title that is too long for a head ends at its colon or at a word; the title itself is on the page. */
export function cut(title: string, longest: number): string {
  if (lengthOf(title) <= longest) return title;
  const opening = title.split(/[:：—–?？]\s*/u, 1)[0] ?? title;
  if (opening.length > 8 && lengthOf(opening) <= longest) return opening.trim();
  const short = title.slice(0, title.length === lengthOf(title) ? longest - 1 : longest / 2);
  return `${(short.replace(/\s+\S*$/u, '') || short).replace(/[\s\p{P}\p{S}]+$/u, '')}…`;
}

/** Characters of a title, those of Chinese and Japanese as two. */
const lengthOf = (title: string): number => title.length + countCjk(title);

/** `Page {n} of {m}` as content of CSS. */
export const counted = (pattern: string): string =>
  pattern
    .split(/(\{[nm]\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{n}' ? 'counter(page)' : part === '{m}' ? 'counter(pages)' : quoted(part)))
    .join(' ');
