/** What an article has from the address that it was fetched from: its own address, and where its links lead. */
import type { Root } from 'mdast';
import type { Phrase } from '../text/phrase.ts';
import { textOf } from '../text/phrase.ts';
import type { Article } from './article.ts';
import { walk } from './markdown/walk.ts';
import type { Origin } from './source.ts';

type Read = Pick<Article, 'tree' | 'meta'>;

/** An article with the address that it names, if it is one of the same site, else the one that answered. */
export function withOrigin<T extends Read>(article: T, origin: Origin): T {
  resolve(article.tree, origin.url);
  const { url } = article.meta;
  if (url && isSameSite(textOf(url), origin.url)) return article;
  const { url: _foreign, ...meta } = article.meta;
  const shown = shownAs(origin.url);
  return { ...article, meta: shown === undefined ? meta : { ...meta, url: addressPhrase(shown) } };
}

/** An address that the article itself does not say: text without a place. */
const addressPhrase = (value: string): Phrase => {
  const start = { line: 1, column: 1, offset: 0 };
  return { type: 'phrase', children: [{ type: 'text', value }], position: { start, end: start } };
};

/** What letters, adverts and networks add to addresses to know who sent a reader; it never changes the page. */
const SENDER = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid)$/i;

/** Longest address that is shown, in characters: four lines of a cover. */
const MAX_SHOWN_ADDRESS_CHARACTERS = 300;

/** An address as readers are given it: without its sender; a long one without its query; undefined when it is long still. */
function shownAs(address: string): string | undefined {
  const url = new URL(address);
  // What is left stays written as it was.
  const asked = url.search.slice(1).split('&');
  url.search = asked.filter((text) => !SENDER.test(text.replace(/=.*/s, ''))).join('&');
  if (url.href.length > MAX_SHOWN_ADDRESS_CHARACTERS) url.search = '';
  return url.href.length > MAX_SHOWN_ADDRESS_CHARACTERS ? undefined : url.href;
}

/** Names that one site has for its pages on other screens. */
const VARIANT = /^(?:www|m|mobile|amp)\./;

function isSameSite(text: string, other: string): boolean {
  const [a, b] = [text, other].map((url) =>
    URL.canParse(url) ? new URL(url).hostname.replace(VARIANT, '') : undefined,
  );
  return a !== undefined && a === b;
}

/** Relative addresses of links and pictures in full. Those that have been resolved against the page stay. */
function resolve(tree: Root, base: string): void {
  walk(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    if (/^(?:#|$|[a-z][a-z\d+.-]*:)/i.test(node.url) || !URL.canParse(node.url, base)) return;
    node.url = new URL(node.url, base).href;
  });
}
