/** Who said it, where and when, as one line of runs. */
import type { PhrasingContent } from 'mdast';
import type { Meta } from '../../read/article.ts';
import { textOf } from '../../text/phrase.ts';
import { isSpaceless } from '../../text/script.ts';
import type { Words } from '../deck.ts';
import { bare, template } from '../inline.ts';

/** Most authors that are named on one line. */
const MAX_AUTHORS = 4;

/** Authors, publisher and date, commas between; empty when the article tells none. */
export function creditOf(meta: Meta): PhrasingContent[] {
  const parts: PhrasingContent[][] = [];
  for (const author of meta.authors.slice(0, MAX_AUTHORS)) parts.push(bare(author));
  if (meta.publisher && !meta.authors.some((author) => textOf(author) === textOf(meta.publisher ?? author)))
    parts.push(bare(meta.publisher));
  if (meta.published) parts.push(bare(meta.published));
  return parts.flatMap((part, index) => (index === 0 ? part : [template(comma(meta)), ...part]));
}

/** Longest title that stands in for a source, in characters: one line. */
const MAX_SOURCE_TITLE_LENGTH = 110;

const comma = ({ lang }: Meta): string =>
  lang.startsWith('zh') ? '，' : lang.startsWith('ja') ? '、' : ', ';

/** The line at the foot of a slide; the title stands in where neither author nor publisher is told. */
export function sourceLine(meta: Meta, words: Words): PhrasingContent[] {
  const colon = isSpaceless(meta.lang) ? '：' : ': ';
  const credit = creditOf(meta);
  const named = meta.authors.length > 0 || meta.publisher !== undefined;
  const long = textOf(meta.title).length > MAX_SOURCE_TITLE_LENGTH;
  const title =
    named || (long && credit.length > 0)
      ? []
      : [...bare(meta.title), ...(credit.length > 0 ? [template(comma(meta))] : [])];
  if (!named && long && credit.length === 0) return [];
  return [template(`${words.source ?? 'Source'}${colon}`), ...title, ...credit];
}
