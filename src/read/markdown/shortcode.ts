/** Tags of site generators (`{{< … >}}`, `{% … %}`): most are debris, some hold words of the article. */
import type { Find } from './finder.ts';
import { around, JOINER, type MaskedSpan, type MarkdownRange } from './misread-ranges.ts';

/** No tag is longer. */
const MAX_SHORTCODE_CHARACTERS = 3000;

const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|“([^”]*)”/g;

/** The shortcode at `at`, which opens with `{{` or `{%`; undefined when it does not close in its paragraph. */
export function shortcodeAt(
  text: string,
  at: number,
  find: Find,
  alone: (range: MarkdownRange) => boolean,
): MaskedSpan | undefined {
  const reach = text.slice(at, at + MAX_SHORTCODE_CHARACTERS);
  const close = find(reach.startsWith('{%') ? '%}' : '}}', at + 2) - at;
  if (close > MAX_SHORTCODE_CHARACTERS - 2) return undefined;
  const tag = reach.slice(0, close + 2);
  if (/\n[ \t]*\n/.test(tag)) return undefined;
  const range = { start: at, end: at + tag.length };
  const note = noteAt(reach, tag, at);
  if (note && !alone({ start: at, end: note.end })) return note;
  const [alt, caption] = [valueOf(tag, 'alt', at), valueOf(tag, 'caption', at) ?? captionOf(tag, at)];
  if (!alt && !caption) return { end: range.end, masked: [{ ...range, reason: 'template' }], stands: [] };
  const url = valueOf(tag, 'src', at);
  const image = {
    type: 'image' as const,
    ...range,
    block: alone(range),
    url: url ? text.slice(url.start, url.end) : '',
    ...(alt && { alt }),
    ...(caption && { caption }),
  };
  const kept = [alt, caption].filter((part) => part !== undefined);
  return { end: range.end, masked: around(range, kept, 'template'), stands: [image] };
}

/** Where the value of an attribute stands, without its quotation marks; undefined when it has no words. */
export function valueOf(tag: string, name: string, at: number): MarkdownRange | undefined {
  const form = new RegExp(`(?<![\\w-])${name}\\s*[=:]\\s*(?="([^"]*)"|'([^']*)'|“([^”]*)”)`, 'i');
  const match = form.exec(tag);
  const value = match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
  if (!match || value.trim() === '') return undefined;
  const start = at + match.index + match[0].length + 1;
  return { start, end: start + value.length };
}

/** `{% figure a.png "What it shows" %}`: the last argument that is words. */
function captionOf(tag: string, at: number): MarkdownRange | undefined {
  if (!/^\{[{%][<%]?\s*\w*(?:img|image|fig|photo)/i.test(tag)) return undefined;
  const last = [...tag.matchAll(QUOTED)].findLast(
    (match) => /\S\s+\S/.test(match[0]) && !/[=:]\s*$/.test(tag.slice(0, match.index)),
  );
  return last && { start: at + last.index + 1, end: at + last.index + last[0].length - 1 };
}

/** `{{< sidenote "word" >}}note{{< /sidenote >}}` in a sentence: the word is the sentence's, the note stands apart. */
function noteAt(reach: string, tag: string, at: number): MaskedSpan | undefined {
  const opening = /^\{\{[<%]\s*([\w/-]+)\s+(["'])([^"'\n]+)\2\s*[>%]\}\}$/.exec(tag);
  const [, name = '', , words = ''] = opening ?? [];
  if (!opening || name.startsWith('/')) return undefined;
  const closing = /\{\{[<%]\s*\/\s*([\w/-]+)\s*[>%]\}\}/.exec(reach.slice(tag.length));
  if (closing?.[1] !== name) return undefined;
  const body = reach.slice(tag.length, tag.length + closing.index);
  if (body.trim() === '' || /\n[ \t]*\n|\{\{/.test(body)) return undefined;
  const wordsStart = at + tag.lastIndexOf(words);
  const argument = { start: wordsStart, end: wordsStart + words.length };
  const start = at + tag.length;
  const end = start + closing.index + closing[0].length;
  const said = { start, end: start + body.length };
  return {
    end,
    masked: around({ start: at, end }, [argument, said], 'template', JOINER),
    stands: [{ type: 'note', start: argument.end, end, block: false, words: said }],
  };
}
