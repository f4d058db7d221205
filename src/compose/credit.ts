/** Who said it, where and when, as one line of runs. */
import type { PhrasingContent } from 'mdast';
import type { Meta } from '../read/article.ts';
import { textOf } from '../text/phrase.ts';
import type { Words } from './deck.ts';
import { bare, template } from './inline.ts';

/** Most authors that are named on one line. */
const AUTHORS = 4;

/** Authors, publisher and date, commas between; empty when the article tells none. */
export function creditOf(meta: Meta): PhrasingContent[] {
  const parts: PhrasingContent[][] = [];
  for (const author of meta.authors.slice(0, AUTHORS)) parts.push(bare(author));
  if (meta.publisher && !meta.authors.some((author) => textOf(author) === textOf(meta.publisher ?? author)))
    parts.push(bare(meta.publisher));
  if (meta.published) parts.push(bare(meta.published));
  return parts.flatMap((part, index) => (index === 0 ? part : [template(', '), ...part]));
}

/** The line at the foot of a slide; the title stands in where no author, publisher or date is told. */
export function sourceLine(meta: Meta, words: Words): PhrasingContent[] {
  const credit = creditOf(meta);
  return [template(`${words.source ?? 'Source'}: `), ...(credit.length > 0 ? credit : bare(meta.title))];
}
