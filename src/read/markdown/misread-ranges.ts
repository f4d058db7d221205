/** Stretches of a Markdown file that are not what the parser would take them for. */
import type { RootContent } from 'mdast';
import type { DropReason } from '../article.ts';

/** From one offset up to another. */
export interface MarkdownRange {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text that was blanked out. */
export interface Masked extends MarkdownRange {
  readonly reason: DropReason;
  /** What stands in its place, once for each character; a space when absent. */
  readonly filler?: string;
}

/** Fills where words must not be parted; `normalise` has taken it out of the text before, and `markdown` does after. */
export const JOINER = '\u2060';

/** Where a block begins and ends that Markdown writes with other marks than tags. */
export type Edge = 'quotation' | 'caption' | 'label';

/** A stretch that the parser sees as one tag; the node that it means takes the tag's place in the tree. */
export type Stand = MarkdownRange & {
  /** True where it has its lines to itself, so that it ends a paragraph. */
  readonly block: boolean;
} & (
    | {
        readonly type: 'image';
        readonly url: string;
        readonly alt?: MarkdownRange;
        readonly caption?: MarkdownRange;
      }
    | { readonly type: 'formula'; readonly display: boolean; readonly value: MarkdownRange }
    | { readonly type: 'note'; readonly words: MarkdownRange }
    | { readonly type: 'break' }
    | { readonly type: 'blocks'; readonly blocks: readonly RootContent[] }
    | { readonly type: 'label'; readonly words: MarkdownRange }
    | { readonly type: 'open' | 'close'; readonly edge: Edge }
  );

/** What was found at one place: what of it is blanked, and what it stands for. */
export interface MaskedSpan {
  readonly end: number;
  readonly masked: readonly Masked[];
  readonly stands: readonly Stand[];
}

/** What a pattern with the flag `y` finds at an offset, blanked as a whole. */
export function whole(form: RegExp, text: string, at: number, reason: DropReason): MaskedSpan | undefined {
  form.lastIndex = at;
  const match = form.exec(text);
  if (!match) return undefined;
  const end = at + match[0].length;
  return { end, masked: [{ start: at, end, reason }], stands: [] };
}

/** A range in which the parser reads `words` and spaces behind them: a mark of another program in ours. */
export function rewritten(start: number, end: number, words: string): Masked[] {
  const reason = 'template';
  const letters = [...words].map(
    (filler, at) => ({ start: start + at, end: start + at + 1, reason, filler }) as const,
  );
  const rest = { start: start + words.length, end, reason } as const;
  return rest.start < end ? [...letters, rest] : letters;
}

/** All of a range but the parts that are kept, as blanked stretches. */
export function around(
  { start, end }: MarkdownRange,
  kept: readonly MarkdownRange[],
  reason: DropReason,
  filler?: string,
): Masked[] {
  const masked: Masked[] = [];
  let at = start;
  for (const part of kept.toSorted((a, b) => a.start - b.start)) {
    if (part.start > at) masked.push({ start: at, end: part.start, reason, ...(filler && { filler }) });
    at = Math.max(at, part.end);
  }
  if (end > at) masked.push({ start: at, end, reason, ...(filler && { filler }) });
  return masked;
}
