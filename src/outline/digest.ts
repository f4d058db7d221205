/** The article's own abstract: its whole sentences, without one that the page cuts off. */
import type { Dropped } from '../read/article.ts';
import { slice, textOf, trim, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import type { Support } from './outline.ts';
import type { ArticlePart } from './heading-parts.ts';
import type { OutlineContext } from './context.ts';
import { pointFrom } from './supports.ts';
import { roleOf } from './heading-roles.ts';

/** An abstract longer than this many blocks runs on into the article: only its first block is the abstract. */
const MAX_DIGEST_BLOCKS = 6;

/** A part under an abstract's heading, cut into the abstract and what runs on after it; other parts are all `rest`. */
export function splitDigest(
  part: ArticlePart,
  context: OutlineContext,
): { abstract: { part?: ArticlePart; dropped: Dropped[] }; rest?: ArticlePart } {
  if (!part.heading || roleOf(textOf(part.heading)) !== 'digest')
    return { abstract: { dropped: [] }, rest: part };
  const length = lengthOf(part.supports);
  const dropped: Dropped[] = [];
  const whole = part.supports.slice(0, length).flatMap((support) => withoutCut(support, dropped, context));
  const { heading: _heading, ...bare } = part;
  const after = part.supports.slice(length);
  return {
    abstract: { ...(whole.length > 0 && { part: { ...part, supports: whole } }), dropped },
    ...(after.length > 0 && { rest: { ...bare, supports: after } }),
  };
}

/** How many supports the abstract takes up; a list is one block. */
function lengthOf(supports: readonly Support[]): number {
  const isItem = (at: number): boolean => {
    const support = supports[at];
    return support?.type === 'point' && support.item;
  };
  const starts = supports.flatMap((_, at) => (isItem(at) && isItem(at - 1) ? [] : [at]));
  return starts.length > MAX_DIGEST_BLOCKS ? (starts[1] ?? supports.length) : supports.length;
}

/** The sentences of an abstract. */
export function digestOf(supports: readonly Support[], context: OutlineContext): Phrase[] {
  return supports.flatMap((support) =>
    support.type === 'point'
      ? [support.whole, ...support.children.map((child) => child.whole)].flatMap((phrase) =>
          sentences(phrase, context.source, context.lang),
        )
      : [],
  );
}

/** A last sentence that ends in dots was cut by the page: it must be neither quoted nor completed. */
function withoutCut(support: Support, dropped: Dropped[], context: OutlineContext): Support[] {
  if (support.type !== 'point') return [support];
  const words = textOf(support.whole);
  if (!/(?:\.{3,}|…)["”’)]*\s*$/u.test(words)) return [support];
  const all = sentences(support.whole, context.source, context.lang);
  const last = all.at(-1);
  if (!last) return [support];
  const start = all.length === 1 ? support.position.start : last.position.start;
  const position = { start, end: last.position.end };
  dropped.push({ type: 'dropped', reason: 'truncated', text: textOf(last), position });
  // What stands below a cut item was not cut.
  if (all.length === 1) return support.children;
  const kept = trim(slice(support.whole, 0, words.lastIndexOf(textOf(last)), context.source), context.source);
  const place = { start: support.position.start, end: kept.position.end };
  return [{ ...pointFrom(kept, support.item), children: support.children, position: place }];
}
