/** What the meta tags of a page tell, by the names that content systems write. */
import { attr, elementsIn } from '../dom.ts';
import type { Telling, MetadataText } from './page-metadata.ts';

/** The fields that tags tell, each with its names, best first. */
const NAMES = {
  title: [
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'citation_title',
    'sailthru.title',
    'parsely-title',
    'title',
    'headline',
  ],
  authors: [
    'citation_author',
    'author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'article:author',
    'article:author_name',
    'og:article:author',
    'book:author',
    'byl',
    'twitter:creator:name',
    'authors',
    'og:author',
    'dc.author',
    'article.author',
    'author-name',
    'authorname',
    'author_name',
    'vr:author',
    'cxenseparse:author',
    'search.byline',
    'byline',
    'dc.contributor',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'article:published',
    'datepublished',
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'dc.date.created',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
    'article_date_original',
    'publish-date',
    'publish_date',
    'publishdate',
    'publication_date',
    'pubdate',
    'pub_date',
    'pub-date',
    'originalpublicationdate',
    'cxenseparse:recs:publishtime',
    'bt:pubdate',
    'rnews:datepublished',
    'date',
    'created',
    'release_date',
    'og:pubdate',
    'datecreated',
    'published-date',
    'published_date',
    'article:publish_date',
    'article:post_date',
    'vr:published_time',
    'shareaholic:article_published_time',
    'article.created',
    'creation_date',
  ],
  updated: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'last-modified',
    'lastmod',
  ],
  publisher: ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'citation_journal_title'],
  url: ['og:url'],
  lang: ['og:locale', 'dc.language', 'content-language'],
} as const;

/** A field that meta tags tell. */
export type TagField = keyof typeof NAMES;

/** A function that gives the contents of the tags of a field, best name first, empty ones left out. */
export function tagsOf({ root }: Telling): (field: TagField) => MetadataText[] {
  const found = new Map<string, MetadataText[]>();
  for (const tag of elementsIn(root, ({ tag: name }) => name === 'meta')) {
    const content = tag.attributes.get('content');
    if (!content || content.start < 0 || content.value.trim() === '') continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attr(tag, key).toLowerCase().trim();
      if (name !== '') found.set(name, [...(found.get(name) ?? []), content]);
    }
  }
  return (field) => NAMES[field].flatMap((name) => found.get(name) ?? []);
}
