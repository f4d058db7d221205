/** The words of a file as it lies on disk, found without the readers: its markup is blanked, its entities are decoded. */
import { decodeString } from 'micromark-util-decode-string';

/** How the words of a file are marked up. */
export type Markup = 'markdown' | 'text' | 'html';

/** A file's text with spaces in place of its markup; every line stays on its number. */
export function rawText(text: string, markup: Markup): string {
  if (markup === 'html') return htmlText(text);
  return markup === 'markdown' ? markdownText(text) : blank(text, ADDRESS);
}

/** Spaces for what an expression finds; line ends stay. */
const blank = (text: string, found: RegExp): string =>
  text.replace(found, (all) => all.replace(/[^\n]/g, ' '));

/** What takes the place of markup inside a word: nothing, so that `un<b>like</b>ly` is one word. */
const without = (text: string, found: RegExp): string =>
  text.replace(found, (all) => all.replace(/[^\n]/g, ''));

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]"'，。；、（）【】]+/gu;

/** Elements whose text is nobody's prose. */
const UNREAD =
  /<!--.*?-->|<(script|style|head|template|noscript|svg|math|select|textarea|iframe|object|annotation)\b[^>]*>.*?<\/\1\s*>|<!\[CDATA\[.*?\]\]>/gis;

/** Tags that stand inside words or beside them without parting them. */
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|tt|u|var|wbr)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Any other tag ends a word. */
const TAG = /<[/!?a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** A mark that leads to a note: `<sup>[3]</sup>`. It is no word of its sentence. */
const NOTE_MARK =
  /<sup\b[^>]*>(?:\s|<[^>]*>|[[\]()†‡§*,])*(?:[\p{N}\p{L}]{1,3}|note \d+|citation needed)?(?:\s|<[^>]*>|[[\]()†‡§*,])*<\/sup\s*>/giu;

const htmlText = (text: string): string =>
  decodeString(blank(without(blank(blank(text, UNREAD), NOTE_MARK), INLINE), TAG));

/** Data above an article, between two lines of the same mark. */
const FRONT_MATTER = /^\s*(---|\+\+\+|;;;)[^\n]*\n.*?\n(?:\1|\.\.\.)[ \t]*(?=\n|$)/s;

/** Comments and tags of Markdown's relatives, which no reader of the page sees. */
const UNSEEN = /<!--.*?-->|%%.*?%%|\{[%{].*?[%}]\}|\{[#.:][^{}\n]*\}/gs;

/** What stands behind the words of a link or a picture, and the definitions of their addresses. */
const TARGET = /\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|^[ \t]*\[(?!\^)[^\]\n]+\]:[^\n]*$/gm;

/** A picture with its words and its address, `![a bridge](bridge.png)`; the mark of a footnote, `[^2]`. */
const BESIDE = /!\[[^\]\n]*\](?:\([^()\n]*\)|\[[^\]\n]*\])?|\[\^[^\]\n]*\]:?/g;

/** Characters that mark words without parting them: `un**like**ly`. */
const MARK = /[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|~~|==/gu;

function markdownText(text: string): string {
  const prose = blank(blank(blank(text, FRONT_MATTER), UNSEEN), BESIDE);
  return decodeString(
    without(blank(without(blank(blank(prose, TARGET), UNREAD), INLINE), TAG), MARK),
  ).replace(ADDRESS, ' ');
}
