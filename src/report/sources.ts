/** What the article was published as, what it names as its sources, and what it links to. */
import type { Passage } from '../outline/outline.ts';
import type { Meta } from '../read/article.ts';
import { textOf } from '../text/phrase.ts';
import { blocksOf } from './blocks.ts';
import type { Making } from './making.ts';
import type { Chapter, Sources } from './report.ts';
import { written } from './written.ts';

/** The sources of an article; `listed` are those that it ends with. */
export function sourcesOf(
  meta: Meta,
  listed: readonly Passage[],
  chapters: readonly Chapter[],
  making: Making,
): Sources {
  const heading = listed[0]?.heading;
  return {
    ...(meta.url && { url: textOf(meta.url) }),
    ...(heading && { title: written(heading.children, making.definitions) }),
    listed: listed.flatMap(({ children }) => blocksOf(children, making)),
    links: linksIn(chapters),
  };
}

function linksIn(node: unknown): Sources['links'] {
  const found = new Map<string, string>();
  const walk = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(walk);
    else if (one !== null && typeof one === 'object') {
      if ('type' in one && one.type === 'link' && 'url' in one && 'children' in one) {
        const url = String(one.url);
        if (/^https?:/i.test(url) && !found.has(url)) found.set(url, textOf(one.children as never));
      }
      Object.entries(one).forEach(([key, value]) => key !== 'position' && walk(value));
    }
  };
  walk(node);
  return Array.from(found, ([url, words]) => ({ words, url }));
}
