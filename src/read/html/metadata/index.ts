/** Who wrote a page's article, when, under which title: data for machines first, at the place where a reader sees it. */
import { plainPhrase } from '../../../text/phrase.ts';
import type { Meta } from '../../article.ts';
import { keyedDay } from '../../byline/dates.ts';
import { attr, elementsIn, type HtmlElement } from '../dom.ts';
import { linkTo } from '../link.ts';
import { linkedData } from './json-ld.ts';
import { dayOf } from './published.ts';
import { shortLines, type PageLine } from './lines.ts';
import { authorsOf } from './people.ts';
import { tagsOf } from './tags.ts';
import { titleOf, type PageTitle } from './title.ts';
import { placeIn, type Telling, type MetadataText } from './page-metadata.ts';

/** What a page tells, and the heading that is its title where it has one. */
export interface PageMetadata {
  readonly meta: Partial<Meta>;
  readonly title: PageTitle | undefined;
  /** The address that others on the page are relative to. */
  readonly base: string | undefined;
}

/**
 * Reads what a page tells of itself; `begins` is the offset of the article's first word, `from` the address that a
 * page was fetched from.
 */
export function aboutPage(telling: Telling, begins: number, from?: string): PageMetadata {
  const tags = tagsOf(telling);
  const data = linkedData(telling);
  const site = [...tags('publisher'), ...data.publisher][0];
  const title = titleOf(
    telling,
    [...tags('title').slice(0, 1), ...data.title, ...tags('title').slice(1)],
    site?.value,
  );
  const lines = shortLines(telling);
  const near = linesNear(lines, title, begins);
  const url = addressOf(telling, tags('url'));
  const authors = authorsOf(telling, [...data.authors, ...tags('authors')], near, site?.value);
  const published = dayOf(telling, [...data.published, ...tags('published')], { lines, near }, url);
  const updated = [...data.updated, ...tags('updated')].flatMap(
    (text) => keyedDay(text.value, placeIn(telling, text)) ?? [],
  )[0];
  const lang = langOf(telling, tags('lang'));
  const meta: Partial<Meta> = {
    ...(title && { title: plainPhrase(title.value, placeIn(telling, title)) }),
    ...(authors.length > 0 && {
      authors: authors.map((author) => plainPhrase(author.value, placeIn(telling, author))),
    }),
    ...(site &&
      site.value.length <= 60 &&
      !/[/@]/.test(site.value) && { publisher: plainPhrase(site.value, placeIn(telling, site)) }),
    ...(published && { published }),
    ...(updated && updated.iso !== published?.iso && { updated }),
    ...(url && { url: plainPhrase(url.value, placeIn(telling, url)) }),
    ...(lang !== undefined && { lang }),
  };
  return { meta, title, base: baseOf(telling, from ?? url?.value) };
}

/** How many lines from the title and from the first words of the article a byline may stand. */
const MAX_BYLINE_DISTANCE = 10;

function linesNear(lines: readonly PageLine[], title: PageTitle | undefined, begins: number): PageLine[] {
  const head = title?.element ? lines.findIndex(({ start }) => start >= title.start) : -1;
  const first = lines.findIndex(({ start }) => start >= begins);
  const spots = [head, first].filter((at) => at >= 0);
  return lines.filter(
    (line, index) =>
      spots.some((at) => index >= at - MAX_BYLINE_DISTANCE && index <= at + MAX_BYLINE_DISTANCE) &&
      line.start !== title?.start,
  );
}

function addressOf({ root }: Telling, tags: readonly MetadataText[]): MetadataText | undefined {
  const canonical = elementsIn(
    root,
    (element) => element.tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attr(element, 'rel')),
  ).flatMap((element) => element.attributes.get('href') ?? []);
  return [...canonical, ...tags].find(
    ({ value, start }) =>
      start >= 0 && /^https?:/i.test(value.trim()) && linkTo(value, undefined) !== undefined,
  );
}

function baseOf({ root }: Telling, url: string | undefined): string | undefined {
  const base = elementsIn(root, ({ tag }) => tag === 'base')[0];
  const href = base && attr(base, 'href');
  return (href && linkTo(href, url)) || url;
}

function langOf({ root }: Telling, tags: readonly MetadataText[]): string | undefined {
  const given = [
    attr(root, 'lang') || attr(root, 'xml:lang'),
    ...bodies(root),
    ...tags.map(({ value }) => value),
  ].map((tag) => tag.trim().replaceAll('_', '-'));
  return given.find((tag) => /^[a-z]{2,3}(?:-[a-z\d-]+)?$/i.test(tag));
}

const bodies = (root: HtmlElement): string[] =>
  elementsIn(root, ({ tag }) => tag === 'body').map((body) => attr(body, 'lang'));
