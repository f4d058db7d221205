/** What the bylines of a page copy tell: those near the title first, those of other articles never. */
import type { Meta } from '../article.ts';
import { bylineOf } from './byline.ts';
import type { Sorted } from '../copy/page.ts';
import { isPerson } from './people.ts';
import { plainPhrase } from '../../text/phrase.ts';

/** How far above the title a byline may stand, and how far below the end of the article, in blocks. */
const MAX_BLOCKS_ABOVE = 8;
const MAX_BLOCKS_BELOW = 8;

/** Metadata of the lines that `sortPage` took for bylines. */
export function bylines(sorted: readonly Sorted[], page: string): Partial<Meta> {
  const title = Math.max(
    0,
    sorted.findIndex((line) => line.title),
  );
  const last = sorted.findLastIndex(({ drop }) => !drop);
  const near = sorted
    .map((line, index) => ({ ...line, index }))
    .filter(
      ({ drop, index }) =>
        drop === 'byline' && index >= title - MAX_BLOCKS_ABOVE && index <= last + MAX_BLOCKS_BELOW,
    )
    // Below the title counts more than above it: above stand the pages' own lines.
    .toSorted((a, b) => distance(a.index, title) - distance(b.index, title));
  const meta: Partial<Meta> = {};
  for (const { block } of near)
    Object.assign(meta, { ...bylineOf(block.text, block.position, { page }), ...meta });
  return { ...nameBeside(sorted, near[0]?.index, title, page), ...meta };
}

const distance = (index: number, title: number): number =>
  index > title ? index - title : (title - index) * 2;

/** The author whose name has a line of its own beside the date. */
function nameBeside(
  sorted: readonly Sorted[],
  dated: number | undefined,
  title: number,
  page: string,
): Partial<Meta> {
  if (dated === undefined || dated < title) return {};
  const beside = [dated - 1, dated + 1, dated - 2].filter((index) => index > title);
  const found = beside
    .flatMap((index) => sorted[index]?.block ?? [])
    .find(({ kind, text }) => kind === 'short' && isPerson(text, page));
  return found ? { authors: [plainPhrase(found.text, found.position)] } : {};
}
