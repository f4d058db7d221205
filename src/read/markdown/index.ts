/** The reader of Markdown. */
import { frontMatterOf } from '../front/article.ts';
import type { Reader } from '../reader.ts';
import { locator } from '../locator.ts';
import type { ReadHtml } from './html-block.ts';
import { looksLikeMarkdown } from './looks-like-markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Reads Markdown: a file of that name, one with front matter, or one with a mark that no prose has. */
export const markdown: Reader = {
  format: 'markdown',
  coded: false,
  matches: (file) => {
    const { marked, end } = file.front();
    return marked || looksLikeMarkdown(file.name, file.text().slice(end));
  },
  read: async (file) => {
    const text = file.text();
    const front = frontMatterOf(file.front());
    const body = parseMarkdown(text, front.start, await htmlIn(text));
    return {
      ...front,
      text,
      readable: body.readable,
      tree: body.tree,
      dropped: [...front.dropped, ...body.dropped],
      messages: [...front.messages, ...body.messages],
    };
  },
};

/** The reader of a text's tables and lists of HTML, which is loaded for a text that has any. */
async function htmlIn(text: string): Promise<ReadHtml | undefined> {
  if (!/<(?:table|ul|ol)[\s>]/i.test(text)) return undefined;
  const { fragmentReader } = await import('../html/fragment.ts');
  return fragmentReader(text, locator(text));
}
