/** Debris without a meaning for the tree: comments, program, attributes, roles, brackets of other tools. */
import { around, JOINER, whole, type MaskedSpan, type Masked, type MarkdownRange } from './misread-ranges.ts';

const COMMENT = /<!--[^]*?(?:-->|$)|<![a-z][^<>]*>/iy;
const RAW =
  /<(script|style|iframe|noscript|form|svg|template|object|select|textarea|dialog|button)\b[^]*?(?:<\/\1\s*>|$)/iy;

/** An HTML comment, up to the end of the text when it does not close, or a declaration, which parts words as a comment does. */
export const commentAt = (text: string, at: number): MaskedSpan | undefined =>
  whole(COMMENT, text, at, 'author');

/** An element whose content is no text of the article. */
export const rawAt = (text: string, at: number): MaskedSpan | undefined => whole(RAW, text, at, 'markup');

/** Attributes of kramdown, pandoc and Docusaurus, and comments in braces. */
const ATTRIBUTES =
  /\{(?:-(?=\}[ \t]*(?:\n|$))|[#.][\p{L}\p{N}_][^{}\n]*|::?\s*[.#/\p{L}][^{}\n]*|#[^{}\n]*#|\/\*[^{}\n]*\*\/)\}|(?<=[\])])\{\s*[\w-]+=[^{}\n]*\}/uy;

/** `{#id}`, `{.class}`, `{-}` at the end of a heading, `{: .class}`, and behind a link or an image `{width=50%}`. */
export const attributesAt = (text: string, at: number): MaskedSpan | undefined =>
  whole(ATTRIBUTES, text, at, 'template');

const ROLE = /\{([a-z][\w:.+-]*)\}(`{1,2})([^`\n]+)\2(?!`)/y;
const REFERENCE = /^(?:foot)?cite|^(?:numref|eq|ref|doc|index|download|any|prf:ref)$/;

/** A role of MyST: one that refers shows the words before its target, or none; of another its content stays. */
export function roleAt(text: string, at: number): MaskedSpan | undefined {
  ROLE.lastIndex = at;
  const match = ROLE.exec(text);
  if (!match) return undefined;
  const [all, name = '', ticks = '', content = ''] = match;
  const end = at + all.length;
  const start = at + name.length + 2 + ticks.length;
  if (!REFERENCE.test(name)) {
    const behind = start - ticks.length;
    return { end: behind, masked: around({ start: at, end: behind }, [], 'template', JOINER), stands: [] };
  }
  const words = /^[^<>]*[^<>\s](?=\s*<[^<>]+>$)/.exec(content)?.[0];
  // `Figure %s <fig:a>` has a number in it that no one knows.
  if (words === undefined || /%s|\{(?:name|number)\}/.test(words))
    return { end, masked: [silent(text, at, end)], stands: [] };
  const kept = { start, end: start + words.length };
  return { end, masked: around({ start: at, end }, [kept], 'template', JOINER), stands: [] };
}

/** With the space before it where punctuation follows. */
function silent(text: string, at: number, end: number): Masked {
  const reason = 'template';
  const spaced = /[\p{L}\p{N}][*_]{0,3} $/u.test(text.slice(Math.max(0, at - 8), at));
  return spaced && /[.,;:)，。；：）]/.test(text[end] ?? '')
    ? { start: at - 1, end, reason, filler: JOINER }
    : { start: at, end, reason };
}

const WIKI = /(!?)\[\[([^[\]\n|]{1,200})(\|[^[\]\n|]{1,200})?\]\](?![([:])/y;
const REFERENCED = /\[([^[\]\n]+)\]\[([^[\]\n]*)\]/y;

/** `[[page|words]]` and `[words][label]` whose label is defined nowhere show words: the brackets are some other tool's. */
export function bracketsAt(
  text: string,
  at: number,
  lineEnd: number,
  defined: ReadonlySet<string>,
): MaskedSpan | undefined {
  WIKI.lastIndex = REFERENCED.lastIndex = at;
  const wiki = WIKI.exec(text);
  if (wiki && !defined.has(fold(wiki[2] ?? ''))) {
    const [all, embedded, page = '', words] = wiki;
    const end = at + all.length;
    if (embedded) return { end, masked: around({ start: at, end }, [], 'template'), stands: [] };
    const shown = (words?.length ?? page.length + 1) - 1;
    return bracketed(at, end, { start: end - 2 - shown, end: end - 2 });
  }
  const match = REFERENCED.exec(text);
  if (!match || at + match[0].length > lineEnd) return undefined;
  const [all, words = '', label = ''] = match;
  if (defined.has(fold(label === '' ? words : label))) return undefined;
  return bracketed(at, at + all.length, { start: at + 1, end: at + 1 + words.length });
}

/** The words themselves may have debris in them: reading goes on there, not behind the brackets. */
const bracketed = (start: number, end: number, words: MarkdownRange): MaskedSpan => ({
  end: words.end,
  masked: around({ start, end }, [words], 'markup', JOINER),
  stands: [],
});

/** A label of a reference as Markdown compares it. */
export const fold = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
