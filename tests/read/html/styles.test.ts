import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/read/html/parse-html.ts';
import { wordsIn } from '../../../src/read/html/node-words.ts';
import { textOf } from '../../../src/text/phrase.ts';
import { author, heading, paragraphs, styles, title } from './pages.ts';

/** The blocks of a page's article, captions and pictures left out. */
function saidBy(html: string): string[] {
  const { tree } = parseHtml(html);
  return tree.children
    .filter((block) => !(block.type === 'paragraph' && block.data?.caption))
    .map((block) => wordsIn(block).trim())
    .filter((words) => words !== '' && words !== title);
}

const article = [...paragraphs.slice(0, 3), heading, ...paragraphs.slice(3)];

describe.each(styles)('the article in $name', ({ html, tells }) => {
  it('is read whole, and nothing else with it', () => {
    expect(saidBy(html)).toEqual(article);
  });

  it('tells its title, author and day', () => {
    const { meta } = parseHtml(html);
    expect(meta.title && textOf(meta.title)).toBe(title);
    expect(meta.authors?.map((one) => textOf(one))).toEqual(tells?.author === false ? undefined : [author]);
    expect(meta.published?.iso).toBe(tells?.date === false ? undefined : '2024-03-05');
  });
});
