/** HTML tags: most are debris, some say what the words in them are. */
import { valueOf } from './shortcode.ts';
import { around, JOINER, type Edge, type MaskedSpan, type MarkdownRange } from './misread-ranges.ts';

/** With quotation marks that match, in which `>` may stand; without them, up to the first `>`. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?=\s|\/?\s*>)(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/iy;
const LOOSE = /<(\/?)([a-z][a-z0-9-]*)(?=\s|\/?\s*>)[^<>]*>/iy;

const edges: Readonly<Record<string, Edge>> = {
  blockquote: 'quotation',
  figcaption: 'caption',
  center: 'caption',
  summary: 'label',
};

/** Tags that draw the letters in them and part no words. */
const DRAWN =
  /^(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|tt|u|var)$/i;

/** The tag at `at`; `alone` tells whether a range has its lines to itself. */
export function tagAt(
  text: string,
  at: number,
  alone: (range: MarkdownRange) => boolean,
): MaskedSpan | undefined {
  TAG.lastIndex = LOOSE.lastIndex = at;
  const match = TAG.exec(text) ?? LOOSE.exec(text);
  if (!match) return undefined;
  const [tag, slash = '', name = ''] = match;
  const range = { start: at, end: at + tag.length };
  const lower = name.toLowerCase();
  const block = alone(range);
  if (lower === 'img') {
    const [alt, url] = [valueOf(tag, 'alt', at), valueOf(tag, 'src', at)];
    const src = url ? text.slice(url.start, url.end) : '';
    const image = { type: 'image' as const, ...range, block, url: src, ...(alt && { alt }) };
    return { end: range.end, masked: around(range, alt ? [alt] : [], 'markup'), stands: [image] };
  }
  const plain = { ...range, reason: 'markup' as const };
  // At the end of its line, the spaces that it leaves are a break.
  if (lower === 'br' && !/^[ \t]*(?:\n|$)/.test(text.slice(range.end, range.end + 80)))
    return { end: range.end, masked: [plain], stands: [{ type: 'break', ...range, block: false }] };
  const edge = edges[lower] ?? (lower === 'aside' ? quoting(tag, slash) : undefined);
  if (edge) {
    const type = slash ? ('close' as const) : ('open' as const);
    return { end: range.end, masked: [plain], stands: [{ type, edge, ...range, block }] };
  }
  const filler = lower !== 'br' && joins(text, range, DRAWN.test(lower)) ? { filler: JOINER } : {};
  return { end: range.end, masked: [{ ...plain, ...filler }], stands: [] };
}

/** An aside is set as a quotation where it is called one; its end is one where such a one is open. */
const quoting = (tag: string, slash: string): Edge | undefined =>
  slash !== '' || /class\s*=\s*["']?[^"'>]*quote/i.test(tag) ? 'quotation' : undefined;

/** True where a space would part what belongs together: emphasis from its marks, or a word. */
function joins(text: string, { start, end }: MarkdownRange, drawn: boolean): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 8);
  const opened = /(?:^|[\s([{>|"'“‘«]|[^\p{L}\p{N}*_~])(?:\*{1,3}|_{1,3}|~~)$/u.test(before);
  const closed = /^(?:\*{1,3}|_{1,3}|~~)(?:$|[^\p{L}\p{N}*_~])/u.test(after);
  if (opened && /^\S/.test(after) && !/[.!?。！？…:：,，]["”’]?[*_~]+$/.test(before)) return true;
  if (closed && /\S$/.test(before)) return true;
  return drawn && /[^\s<>*_~]$/u.test(before) && /^[^\s<>*_~]/u.test(after);
}
