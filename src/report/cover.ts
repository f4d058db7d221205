/** The cover: who said it, where and when. */
import { bare } from '../compose/inline.ts';
import type { Meta } from '../read/article.ts';
import { textOf } from '../text/phrase.ts';
import type { ProvenanceInput } from './provenance.ts';
import type { Cover } from './report.ts';

/** Everything that the article tells of itself, and its file; a later date only where it is another one. */
export function coverOf(meta: Meta, { name }: Pick<ProvenanceInput, 'name'>): Cover {
  const { subtitle, originalTitle, publisher, published, updated, url } = meta;
  return {
    title: bare(meta.title),
    ...(subtitle && { subtitle: bare(subtitle) }),
    ...(originalTitle && { original: bare(originalTitle) }),
    authors: meta.authors.map((author) => bare(author)),
    ...(publisher && { publisher: bare(publisher) }),
    ...(published && { published: bare(published) }),
    ...(updated && updated.iso !== published?.iso && { updated: bare(updated) }),
    ...(url && { url: textOf(url) }),
    file: name,
  };
}
