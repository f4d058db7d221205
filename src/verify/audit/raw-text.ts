/** The words of a raw file, found without the readers: markup is blanked, entities are decoded. */
import { decodeString } from 'micromark-util-decode-string';

/** The markup language of a file; `words` has none. */
export type Markup = 'markdown' | 'text' | 'html' | 'words';

/** A file's text with spaces in place of its markup. Line numbers stay the same. */
export function rawText(text: string, markup: Markup): string {
  if (markup === 'html') return htmlText(text);
  if (markup === 'words') return text;
  return markup === 'markdown' ? markdownText(text) : blanked(text, ADDRESS);
}

/** Replaces matches by spaces; line ends stay. */
const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (match) => match.replace(/[^\n]/g, ' '));

/** Removes matches, so that `un<b>like</b>ly` is one word; line ends stay. */
const removed = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (match) => match.replace(/[^\n]/g, ''));

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]"'，。；、（）【】]+/gu;

/** Elements whose text is not prose: scripts, styles, formulas, forms. */
const UNREAD_ELEMENT =
  /<!--.*?-->|<(script|style|head|template|noscript|svg|math|select|textarea|iframe|object|annotation)\b[^>]*>.*?<\/\1\s*>|<!\[CDATA\[.*?\]\]>/gis;

/** Tags that do not separate words: `<b>un</b>likely` is one word. */
const INLINE_TAG =
  /<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|tt|u|var|wbr)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** All other tags, which separate words: `one<br>two`. */
const OTHER_TAG = /<[/!?a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** What stands around the number of a footnote mark: tags, blanks, brackets, and these as entities. */
const AROUND_MARK =
  /(?:\s|<[^>]*>|[[\]()†‡§*,]|&(?:#0*(?:32|40|41|42|44|91|93|160|8224|8225)|#x0*(?:20|28|29|2a|2c|5b|5d|a0|2020|2021)|nbsp|lpar|rpar|lsqb|rsqb|lbrack|rbrack|ast|comma|dagger|ddagger|sect);)*/
    .source;

/** A footnote mark, `<sup>[3]</sup>`, `<a href="#note-3">3</a>` or a tag of LaTeXML, which is not a word of its sentence. */
const NOTE_MARK = new RegExp(
  [
    String.raw`<span\b[^>]*\bltx_tag_note\b[^>]*>[^<]*</span\s*>`,
    String.raw`<sup\b[^>]*>${AROUND_MARK}(?:[\p{N}\p{L}]{1,3}|note \d+|citation needed)?${AROUND_MARK}</sup\s*>`,
    String.raw`<a\b[^>]*\bhref\s*=\s*["']?#[^>]*>${AROUND_MARK}(?:\d{1,3}|[a-z])${AROUND_MARK}</a\s*>`,
  ].join('|'),
  'giu',
);

/** The number of a line of code, in an element of its own at the start of the line. */
const CODE_LINE_NUMBER = /(?<=(?:<pre\b[^>]*>|\n)(?:<[^>]*>)*)<(\w+)\b[^>]*>\s*\d{1,5}\s*<\/\1\s*>/gi;

/** A block of code with spaces in place of the numbers of its lines. */
const withoutLineNumbers = (text: string): string =>
  text.replace(/<pre\b[^>]*>.*?<\/pre\s*>/gis, (code) => blanked(code, CODE_LINE_NUMBER));

const htmlText = (text: string): string =>
  decodeString(
    blanked(
      removed(blanked(withoutLineNumbers(blanked(text, UNREAD_ELEMENT)), NOTE_MARK), INLINE_TAG),
      OTHER_TAG,
    ),
  );

/** Front matter: data at the top of a file between two lines of `---`, `+++` or `;;;`. */
const FRONT_MATTER = /^\s*(---|\+\+\+|;;;)[^\n]*\n.*?\n(?:\1|\.\.\.)[ \t]*(?=\n|$)/s;

/** Invisible markup of Markdown dialects: `<!-- -->`, `%% %%`, `{% %}`, `{#id .class}`. */
const UNSEEN_MARKUP = /<!--.*?-->|%%.*?%%|\{[%{].*?[%}]\}|\{[#.:][^{}\n]*\}/gs;

/** Link targets, `](bridge.html)` and `][label]`, and reference definitions, `[label]: bridge.html`. */
const LINK_TARGET =
  /\]\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\)|\]\[[^\]\n]*\]|^[ \t]*\[(?!\^)[^\]\n]+\]:[^\n]*$/gm;

/** An image, `![a bridge](bridge.png)`, or a footnote mark, `[^2]`. */
const IMAGE_OR_NOTE_MARK = /!\[[^\]\n]*\](?:\([^()\n]*\)|\[[^\]\n]*\])?|\[\^[^\]\n]*\]:?/g;

/** Marks of emphasis, which do not separate words: `un**like**ly`. A star between digits multiplies: `5*4`. */
const EMPHASIS_MARK = /`+|(?<!\p{N})\*+|\*+(?!\p{N})|\*{2,}|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|~~|==/gu;

function markdownText(text: string): string {
  const prose = blanked(blanked(blanked(text, FRONT_MATTER), UNSEEN_MARKUP), IMAGE_OR_NOTE_MARK);
  return decodeString(
    removed(
      blanked(removed(blanked(blanked(prose, LINK_TARGET), UNREAD_ELEMENT), INLINE_TAG), OTHER_TAG),
      EMPHASIS_MARK,
    ),
  ).replace(ADDRESS, ' ');
}
