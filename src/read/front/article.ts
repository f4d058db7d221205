/** What front matter gives an article, whatever the article itself is written in. */
import type { Dropped } from '../article.ts';
import { metaOf } from '../meta.ts';
import type { ReadText } from '../reader.ts';
import type { FrontMatter } from './matter.ts';
import type { FrontMatterText } from './value.ts';

/** The part of an article that its front matter tells; values that nobody needs are dropped. */
export function frontMatterOf({
  entries,
  end,
  messages,
}: FrontMatter): Omit<ReadText, 'text' | 'readable' | 'tree'> {
  const { meta, settings, questions, unused } = metaOf(entries);
  const dropped = unused.flatMap(({ texts }) => texts.map(droppedText));
  return { start: end, meta, settings, questions, dropped, messages };
}

const droppedText = ({ value, position }: FrontMatterText): Dropped => ({
  type: 'dropped',
  reason: 'markup',
  text: value,
  position,
});
