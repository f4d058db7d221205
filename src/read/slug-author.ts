/** Authors that front matter names by a slug or a user name: the article's own words for them, or nobody. */
import { plainPhrase, textOf, type Phrase } from '../text/phrase.ts';
import type { Meta } from './article.ts';
import type { Locate } from './locator.ts';

/** Names of accounts and of files of a site: `nora-quill`, `mill_fan92`; a single word may be a pen name. */
const SLUG = /^(?=.*[-_.\d])[\p{Ll}\d]+(?:[-_.][\p{Ll}\d]+)*$/u;

/** An article whose metadata is looked at, and its words. */
interface Told {
  readonly meta: Partial<Meta>;
  /** Without markup, its offsets those of the file. */
  readonly readable: string;
  readonly place: Locate;
}

/** The same metadata; an author in the form of a slug is who the article calls so, and nobody where it names no such person. */
export function withNamedAuthors({ meta, readable, place }: Told): Partial<Meta> {
  const { authors, ...rest } = meta;
  if (!authors?.some((author) => SLUG.test(textOf(author)))) return meta;
  const named = authors.flatMap((author): Phrase[] => {
    const words = textOf(author);
    if (!SLUG.test(words)) return [author];
    const found = nameIn(words, readable);
    return found ? [plainPhrase(found.name, place(found.start, found.start + found.name.length))] : [];
  });
  return named.length > 0 ? { ...rest, authors: named } : rest;
}

/** The words of a slug as a name in a text: `nora-quill` → `Nora Quill`. */
function nameIn(slug: string, text: string): { readonly name: string; readonly start: number } | undefined {
  const words = slug.match(/\p{L}+/gu) ?? [];
  if (words.length < 2) return undefined;
  const form = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('[ -]');
  const found = new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'u').exec(text);
  return found ? { name: found[0], start: found.index } : undefined;
}
