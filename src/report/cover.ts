/** Makes the cover of a report. */
import { bare } from '../compose/inline.ts';
import type { Meta } from '../read/article.ts';
import { textOf } from '../text/phrase.ts';
import type { ProvenanceInput } from './provenance.ts';
import type { Cover } from './report.ts';

/** The article's metadata and the name of its file; `updated` only when it differs from `published`. */
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
