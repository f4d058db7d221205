/** Makes the list of sources: the article's address, its own list, its links. */
import type { PhrasingContent } from 'mdast';
import type { Passage } from '../outline/outline.ts';
import type { Meta } from '../read/article.ts';
import { textOf } from '../text/phrase.ts';
import { contentTokens, tokens } from '../text/words.ts';
import { blocksOf } from './blocks.ts';
import type { ReportContext } from './context.ts';
import type { Chapter, Sources } from './report.ts';
import { printedRuns } from './printed-runs.ts';

/** The sources of an article; `listed` are the passages of sources at its end. */
export function sourcesOf(
  meta: Meta,
  listed: readonly Passage[],
  chapters: readonly Chapter[],
  context: ReportContext,
): Sources {
  const heading = listed[0]?.heading;
  return {
    ...(meta.url && { url: textOf(meta.url) }),
    ...(heading && { title: printedRuns(heading.children, context.definitions) }),
    listed: listed.flatMap(({ children }) => blocksOf(children, context)),
    links: linksIn(chapters, context.lang),
  };
}

/** Links in order, each page once: `/a`, `/a/` and `/a#part` are one page. */
function linksIn(node: unknown, lang: string): Sources['links'] {
  const found = new Map<string, { words: string; url: string }>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node !== null && typeof node === 'object') {
      if ('type' in node && node.type === 'link' && 'url' in node && 'children' in node) {
        const url = String(node.url);
        const words = linkName(node.children as PhrasingContent[], lang);
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

// `URL` lowers the case of hosts; in paths, case matters.
const pageOf = (url: string): string =>
  (URL.canParse(url) ? new URL(url).href : url).replace(/#.*$/u, '').replace(/\/$/u, '');

/** The words of a link, or an empty string when they name nothing: `here`, `again`, a number, a formula. */
function linkName(children: readonly PhrasingContent[], lang: string): string {
  if (children.some(isFormula)) return '';
  const words = textOf(children).replace(/\s+/gu, ' ').trim();
  const all = tokens(words);
  const plain = all.length === 1 && /^\p{Ll}+$/u.test(words);
  return plain || /^\p{N}*$/u.test(words) || contentTokens(words, lang).length === 0 ? '' : words;
}

const isFormula = (node: PhrasingContent): boolean =>
  node.type === 'inlineMath' || ('children' in node && node.children.some(isFormula));
