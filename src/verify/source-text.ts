/** Compares shown text with the source text of the article at its place. */
import { decodeString } from 'micromark-util-decode-string';
import { visible } from '../text/visible.ts';
import { tokens } from '../text/words.ts';

/** Letters and digits without spaces, for runs that were cut inside a word: `The tide` → `thetide`. */
export const letters = (text: string): string => tokens(text).join('');

/** Source text with entities and escapes replaced by their characters, as Markdown and YAML show it: `&amp;` → `&`. */
export const decoded = (raw: string): string =>
  visible(
    decodeString(
      raw.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    ),
  );

/** Does a part of the source contain the words of a text, in their order? */
export function isSaidBy(text: string, raw: string): boolean {
  const words = tokenParts(text);
  return (
    isSubsequence(words, tokenParts(raw)) ||
    isSubsequence(words, tokenParts(decoded(raw))) ||
    [raw, decoded(raw)].some((source) =>
      SOURCE_FORMS.some((form) => letters(form(source)).includes(letters(text))),
    )
  );
}

/** Source text without link targets, `[a](b)` → `[a]`; addresses in running text stay. */
const withoutTargets = (raw: string): string =>
  raw.replace(/\]\((?:[^\s()]|\([^\s()]*\))*(?:\s+"[^"\n]*")?\)/gu, ']');

/** Ways in which a run without spaces may be written in the source: with or without marks, targets, images. */
const SOURCE_FORMS: readonly ((raw: string) => string)[] = [
  (raw) => raw,
  (raw) => withoutMarks(withoutAddresses(raw)),
  (raw) => withoutTargets(raw),
  (raw) => withoutMarks(withoutTargets(raw)),
  (raw) => withoutMarks(withoutTargets(raw.replace(/(?<!\[)!\[[^[\]]*\]\([^()]*\)/gu, ' '))),
  (raw) => withoutMarks(withoutTargets(raw).replace(/!\[[^[\]]*\]/gu, ' ')),
];

/** Tokens split at apostrophes, since the source may have a mark of code there. */
const tokenParts = (text: string): string[] => tokens(text).flatMap((token) => token.split("'"));

/** Do all tokens of the first list occur in the second, in their order? */
function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const token of whole) if (token === part[at]) at += 1;
  return at === part.length;
}

/** Source text with spaces in place of addresses, entities, footnote marks and reference definitions. Offsets stay the same. */
export const withoutAddresses = (source: string): string =>
  source.replace(
    /(?<=\]\()(?:[^\s()]|\([^\s()]*\))+(?:\s+"[^"\n]*"(?=\)))?|(?:data:\w|https?:\/\/)[^\s<>)\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]+|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|^ {0,3}\[(?!\^)[^\]\n]+\]:.*$|\[\^[^\]\n]+\]|(?<=\])\[[^\]\n]+\]/gim,
    (address) => ' '.repeat(address.length),
  );

/** Source text without marks of emphasis, code and breaks, and without link targets: `**a** [b][c]` → `a b`. */
export const withoutMarks = (raw: string): string =>
  raw.replace(/\]\[[^\]\n]*\]|\]\(\s*(?:"[^"]*"\s*)?\)|[*_`~<>[\]]|\\(?=\n)/gu, '');
