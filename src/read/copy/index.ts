/** The reader of text that was copied from a web page; it takes what no other reader claims. */
import { frontMatterOf } from '../front/article.ts';
import type { Reader } from '../reader.ts';
import { parseCopy } from './parse-copy.ts';

/** Reads a copy of a page. */
export const copy: Reader = {
  format: 'text',
  coded: false,
  matches: () => true,
  read: async (file) => {
    const text = file.text();
    const front = frontMatterOf(file.front());
    const { tree, meta, dropped } = parseCopy(blanked(text, front.start));
    return {
      ...front,
      text,
      readable: text,
      tree,
      meta: { ...meta, ...front.meta },
      dropped: [...front.dropped, ...dropped],
    };
  },
};

/** A text with spaces in place of what stands above the article, so that offsets stay. */
const blanked = (text: string, end: number): string =>
  text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
