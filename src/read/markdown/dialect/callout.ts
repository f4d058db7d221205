/** Callouts of GitHub and Obsidian, which are written as quotations and are none: `> [!NOTE]`. */
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { placeOf, slice, spanOf, textOf, type Phrase } from '../../../text/phrase.ts';
import type { Dropped } from '../../article.ts';
import { labelOf } from './labels.ts';

const MARK = /^\s*\[!([\p{L}\p{N}_-]{2,30})(?:\|[^\]\n]*)?\][+-]?[ \t]*/u;

/** What a callout holds, its title as a label, and its mark. */
export interface Callout {
  readonly blocks: readonly RootContent[];
  readonly mark: Dropped;
}

/** The callout that a quotation is; undefined for one that quotes. */
export function calloutOf(quote: Blockquote, text: string): Callout | undefined {
  const [first, ...rest] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const words = textOf(first.children);
  const mark = MARK.exec(words)?.[0];
  if (mark === undefined) return undefined;
  const title = words.slice(mark.length).split('\n', 1)[0] ?? '';
  const below = mark.length + title.length + 1;
  const phrase: Phrase = { type: 'phrase', children: first.children, position: placeOf(first) };
  const part = (start: number, end: number): PhrasingContent[] =>
    end > start && words.slice(start, end).trim() !== '' ? [...slice(phrase, start, end, text).children] : [];
  const label = part(mark.length, mark.length + title.length);
  const said = part(below, words.length);
  const { start } = placeOf(first);
  const at = start.offset ?? 0;
  const end = {
    line: start.line,
    column: start.column + mark.trimEnd().length,
    offset: at + mark.trimEnd().length,
  };
  return {
    blocks: [
      ...(label.length > 0 ? [labelOf(label)] : []),
      ...(said.length > 0 ? [paragraphOf(said)] : []),
      ...rest,
    ],
    mark: { type: 'dropped', reason: 'template', text: mark.trim(), position: { start, end } },
  };
}

const placed = (nodes: readonly PhrasingContent[]): Pick<Paragraph, 'position'> => {
  const position = spanOf(nodes);
  return position ? { position } : {};
};

const paragraphOf = (children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children,
  ...placed(children),
});
