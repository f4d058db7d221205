/** Compares what is shown with what the article says at its place. */
import { decodeString } from 'micromark-util-decode-string';
import { visible } from '../text/visible.ts';
import { tokens } from '../text/words.ts';

/** Letters and figures in a row: a run without spaces may have been cut in the middle. */
export const letters = (text: string): string => tokens(text).join('');

/** What Markdown and YAML show for what stands in the source: entities and escapes as their characters. */
export const decoded = (raw: string): string =>
  visible(
    decodeString(
      raw.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    ),
  );

/** True when the words of a text stand in a part of the source, in their order. */
export function isSaidBy(text: string, raw: string): boolean {
  const said = parts(text);
  return (
    isWithin(said, parts(raw)) ||
    isWithin(said, parts(decoded(raw))) ||
    [raw, decoded(raw)].some((word) => FORMS.some((form) => letters(form(word)).includes(letters(text))))
  );
}

/** A piece of the source without the addresses behind images and links; those that are written out stay. */
export const withoutTargets = (raw: string): string =>
  raw.replace(/\]\((?:[^\s()]|\([^\s()]*\))*(?:\s+"[^"\n]*")?\)/gu, ']');

/** The ways in which a run without spaces may stand in the source: with its images or without. */
const FORMS: readonly ((raw: string) => string)[] = [
  (raw) => raw,
  (raw) => withoutMarks(withoutAddresses(raw)),
  (raw) => withoutTargets(raw),
  (raw) => withoutMarks(withoutTargets(raw)),
  (raw) => withoutMarks(withoutTargets(raw.replace(/(?<!\[)!\[[^[\]]*\]\([^()]*\)/gu, ' '))),
  (raw) => withoutMarks(withoutTargets(raw).replace(/!\[[^[\]]*\]/gu, ' ')),
];

/** Tokens taken apart at apostrophes, beside which a mark of code may stand in the source. */
const parts = (text: string): string[] => tokens(text).flatMap((token) => token.split("'"));

/** True when all tokens of the first list occur in the second, in their order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const token of whole) if (token === part[at]) at += 1;
  return at === part.length;
}

/**
 * The article's text with spaces in place of what is no word of it: addresses, marks of footnotes, reference
 * definitions. Offsets stay.
 */
export const withoutAddresses = (source: string): string =>
  source.replace(
    /(?<=\]\()(?:[^\s()]|\([^\s()]*\))+(?:\s+"[^"\n]*"(?=\)))?|(?:data:\w|https?:\/\/)[^\s<>)\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]+|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|^ {0,3}\[(?!\^)[^\]\n]+\]:.*$|\[\^[^\]\n]+\]|(?<=\])\[[^\]\n]+\]/gim,
    (address) => ' '.repeat(address.length),
  );

/** A piece of the source without marks of emphasis, code and breaks, and without the labels and addresses of links. */
export const withoutMarks = (raw: string): string =>
  raw.replace(/\]\[[^\]\n]*\]|\]\(\s*(?:"[^"]*"\s*)?\)|[*_`~<>[\]]|\\(?=\n)/gu, '');
