/** The title of a page: what its head, its data and its headings agree on, at the place where it is seen. */
import { attr, elementsIn, nameOf, type HtmlElement } from '../dom.ts';
import { lineOf, type PageLine } from './lines.ts';
import { fold, partOf, type Telling, type MetadataText } from './page-metadata.ts';

/** A title and, where it is one, the heading that it is. */
export interface PageTitle extends MetadataText {
  readonly element?: HtmlElement;
}

/** Between a title and the name of its site. */
const BAR =
  /\s+(?:[|–—·•»«~-]|::|\/\/|<|>)\s+|\s*[|｜]\s*|\s*[_＿]\s*(?=\P{ASCII})|(?<=\P{ASCII})\s*[-–—_]\s*(?=\S)/gu;

/** Most words of the name of a site. */
const MAX_SITE_WORDS = 5;

/** The title of a page; `head` are the titles that its tags and data tell, best first, `site` the name of its site. */
export function titleOf(
  telling: Telling,
  head: readonly MetadataText[],
  site: string | undefined,
): PageTitle | undefined {
  const heads = [...head, ...documentTitle(telling)];
  const headings = headingsIn(telling);
  for (const head of heads) {
    const seen =
      headings.find(({ value }) => fold(value) === fold(head.value)) ??
      headings.find(({ value }) => isPart(value, head.value));
    if (seen) return seen;
  }
  const [first] = heads;
  const only = headings.filter(({ element }) => element.tag === 'h1');
  // A heading that shares most of its words with the head is the title as the editor changed it later.
  const near = only.find(
    ({ value }) =>
      fold(value) !== fold(site ?? '') &&
      heads.some((head) => likeness(value, head.value) >= 0.6 || hasPart(value, head.value)),
  );
  if (near) return near;
  if (!first) return only.length === 1 ? only[0] : headings[0];
  return withoutSite(telling, first, site);
}

function documentTitle({ root }: Telling): MetadataText[] {
  const title = elementsIn(root, ({ tag, parent }) => tag === 'title' && parent?.tag === 'head')[0];
  const text = title?.children[0];
  return text?.type === 'text' && text.start >= 0 && text.value.trim() !== ''
    ? [{ value: text.value.replace(/\s+/g, ' ').trim(), start: text.start, end: text.end }]
    : [];
}

const TITLE_NAME =
  /(?:^|[\s_-])(?:headline|(?:post|entry|article|story|page|content|blog|news)[\s_-]*(?:title|headline|header)|title)(?=[\s_-]|$)/i;

/** The address of a site, which stands for its name. */
const ADDRESS = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$/i;

function headingsIn({ root, hidden }: Telling): PageLine[] {
  const found = elementsIn(
    root,
    (element) =>
      /^h[1-3]$/.test(element.tag) ||
      TITLE_NAME.test(nameOf(element)) ||
      /headline|^name$/.test(attr(element, 'itemprop')),
  );
  const lines = found.flatMap((element) => {
    const line = hidden(element) ? undefined : lineOf(element, hidden);
    const fits = line && line.value.length <= 300 && /[\p{L}\p{N}]/u.test(line.value);
    return fits && !ADDRESS.test(line.value) ? [line] : [];
  });
  return lines.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ element }: PageLine): number =>
  element.tag === 'h1' ? 0 : element.tag.startsWith('h') ? 1 : 2;

/** True for a heading that is what a title of the head says without the name of its site. */
function isPart(heading: string, title: string): boolean {
  const short = fold(heading);
  const parts = title.split(BAR);
  if (short === '' || parts.length < 2) return false;
  const starts = [...parts.keys()].some((n) => fold(parts.slice(0, n + 1).join(' ')) === short);
  return (
    (starts || parts.some((part) => fold(part) === short)) &&
    (short.length >= 10 || short.length * 2 >= fold(title).length)
  );
}

/** True for a heading that says all words of a part of the head: `Report for 2025`, where the head has `Report 2025 - Arden Mills`. */
function hasPart(heading: string, title: string): boolean {
  const own = new Set(fold(heading).split(' '));
  const parts = title.split(BAR).map((part) => fold(part).split(' '));
  return (
    parts.length > 1 &&
    parts.some((words) => words.length >= MIN_PART_WORDS && words.every((word) => own.has(word)))
  );
}

/** Fewest words of such a part. */
const MIN_PART_WORDS = 2;

function likeness(text: string, other: string): number {
  const [a, b] = [new Set(fold(text).split(' ')), new Set(fold(other).split(' '))];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, Math.min(a.size, Math.max(a.size, b.size)));
}

/** A title without the site's name behind its last bar, or before its first. */
function withoutSite(telling: Telling, title: MetadataText, site: string | undefined): MetadataText {
  const { value } = title;
  const bars = [...value.matchAll(BAR)];
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return title;
  const tail = value.slice(last.index + last[0].length);
  const lead = value.slice(0, first.index);
  const isSite = (words: string, rest: string): boolean =>
    fold(words) === fold(site ?? '') ||
    (site === undefined &&
      words.split(/\s+/).length <= MAX_SITE_WORDS &&
      rest.split(/\s+/).length >= 3 &&
      words.length * 1.5 < rest.length);
  if (isSite(tail, value.slice(0, last.index))) return partOf(telling, title, 0, last.index);
  if (isSite(lead, value.slice(first.index + first[0].length)) && site !== undefined)
    return partOf(telling, title, first.index + first[0].length, value.length);
  return title;
}
