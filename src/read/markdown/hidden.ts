/** Elements in Markdown that no reader of the page sees: what stands in them is no part of the article. */
import { hidesWords } from '../unseen-style.ts';
import type { MaskedSpan } from './misread-ranges.ts';

/** An opening tag with attributes of which one may hide it. */
const TAG =
  /<([a-z][a-z\d-]*)(?=\s)((?:[^<>"']|"[^"<]*"|'[^'<]*')*\s(?:hidden|aria-hidden|style)\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/iy;

/** Elements without content, and those that are raised: an image is dropped with the words that stand for it elsewhere. */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** Farthest end of a hidden element, in characters, and most elements of its name in it: a search to the end for each of many tags would never end. */
const MAX_HIDDEN_CHARACTERS = 20_000;
const MAX_HIDDEN_DEPTH = 20;

/** A hidden element, with all that is in it. */
export function hiddenAt(text: string, at: number): MaskedSpan | undefined {
  TAG.lastIndex = at;
  const [tag, name = '', attributes = ''] = TAG.exec(text) ?? [];
  if (tag === undefined || EMPTY.test(name) || !isHidden(attributes)) return undefined;
  const end = endOf(text, at + tag.length, name);
  return end === undefined ? undefined : { end, masked: [{ start: at, end, reason: 'hidden' }], stands: [] };
}

const valueOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=\\s|/|$)`, 'i')
    .exec(attributes)
    ?.slice(1)
    .reduce((all, text) => all + (text ?? ''), '');

function isHidden(attributes: string): boolean {
  const hidden = valueOf(attributes, 'hidden');
  if (hidden !== undefined) return hidden.toLowerCase() !== 'until-found';
  // What formulas are drawn with is hidden from readers' ears, not from their eyes.
  if (valueOf(attributes, 'aria-hidden') === 'true')
    return !/math|katex/i.test(valueOf(attributes, 'class') ?? '');
  return hidesWords(valueOf(attributes, 'style') ?? '');
}

/** Behind the end tag of an element; elements of its name may stand in it. */
function endOf(text: string, from: number, name: string): number | undefined {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi');
  tags.lastIndex = from;
  let open = 1;
  for (
    let match = tags.exec(text);
    match && match.index < from + MAX_HIDDEN_CHARACTERS;
    match = tags.exec(text)
  ) {
    open += match[1] === '/' ? -1 : 1;
    if (open === 0) return tags.lastIndex;
    if (open > MAX_HIDDEN_DEPTH) return undefined;
  }
  return undefined;
}
