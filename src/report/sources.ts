/** What the article was published as, what it names as its sources, and what it links to. */
import type { PhrasingContent } from 'mdast';
import type { Passage } from '../outline/outline.ts';
import type { Meta } from '../read/article.ts';
import { textOf } from '../text/phrase.ts';
import { contentTokens, tokens } from '../text/words.ts';
import { blocksOf } from './blocks.ts';
import type { Making } from './context.ts';
import type { Chapter, Sources } from './report.ts';
import { written } from './printed-runs.ts';

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
    links: linksIn(chapters, making.lang),
  };
}

/** Links in their order, one for each address: `/a`, `/a/` and `/a#part` are one page. */
function linksIn(node: unknown, lang: string): Sources['links'] {
  const found = new Map<string, { words: string; url: string }>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node !== null && typeof node === 'object') {
      if ('type' in node && node.type === 'link' && 'url' in node && 'children' in node) {
        const url = String(node.url);
        const words = nameIn(node.children as PhrasingContent[], lang);
        const known = found.get(pageOf(url));
        if (known && known.words === '') known.words = words;
        if (!known && /^https?:/i.test(url)) found.set(pageOf(url), { words, url });
      }
      Object.entries(node).forEach(([key, value]) => key !== 'position' && walk(value));
    }
  };
  walk(node);
  return [...found.values()];
}

// Hosts have no capitals that tell them apart; paths have.
const pageOf = (url: string): string =>
  (URL.canParse(url) ? new URL(url).href : url).replace(/#.*$/u, '').replace(/\/$/u, '');

/** The words of a link where they name something; a formula, `here` and `again` do not. */
function nameIn(children: readonly PhrasingContent[], lang: string): string {
  if (children.some(isFormula)) return '';
  const words = textOf(children).replace(/\s+/gu, ' ').trim();
  const all = tokens(words);
  const plain = all.length === 1 && /^\p{Ll}+$/u.test(words);
  return plain || /^\p{N}*$/u.test(words) || contentTokens(words, lang).length === 0 ? '' : words;
}

const isFormula = (node: PhrasingContent): boolean =>
  node.type === 'inlineMath' || ('children' in node && node.children.some(isFormula));
