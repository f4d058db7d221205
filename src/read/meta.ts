/** What the page says about its article outright: front matter keys and byline words to `Meta`. */
import { textOf, plainPhrase, type Phrase } from '../text/phrase.ts';
import type { Position } from 'unist';
import { dayIn } from './dates.ts';
import type { Article, Meta } from './article.ts';
import type { Entry } from './front-matter.ts';

type Text = Entry['texts'][number];
type Field = (meta: Partial<Meta>, texts: readonly Text[]) => void;

const phraseOf = (text: Text): Phrase => plainPhrase(text.value, text.position);
const single =
  (key: 'title' | 'subtitle' | 'publisher' | 'originalTitle' | 'url'): Field =>
  (meta, [first]) => {
    if (first) meta[key] = phraseOf(first);
  };
const day =
  (key: 'published' | 'updated'): Field =>
  (meta, [first]) => {
    const found = first && dayIn(first.value, first.position);
    if (found) meta[key] = found;
  };
const authors: Field = (meta, texts) => {
  const people = texts.flatMap((text) => splitAuthors(text.value, text.position));
  if (people.length > 0) meta.authors = people;
};

/** The keys that are understood; `content/README.md` documents them. Other keys are dropped with a reason. */
const fields: Readonly<Record<string, Field>> = {
  title: single('title'),
  subtitle: single('subtitle'),
  author: authors,
  authors,
  publisher: single('publisher'),
  published: day('published'),
  date: day('published'),
  created: day('published'),
  updated: day('updated'),
  lastmod: day('updated'),
  url: single('url'),
  originalTitle: single('originalTitle'),
  lang: (meta, [first]) => {
    if (first && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(first.value)) meta.lang = first.value;
  },
};

/** Keys that the program takes for itself, beside what it says of the article. */
const settings: ReadonlySet<string> = new Set(['template']);

/** Front matter entries as metadata, the settings in it, and the entries that nobody uses. */
export function metaOf(entries: readonly Entry[]): {
  meta: Partial<Meta>;
  settings: Article['settings'];
  unused: readonly Entry[];
} {
  const meta: Partial<Meta> = {};
  const chosen: Record<string, string> = {};
  const unused: Entry[] = [];
  for (const entry of entries) {
    const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
    if (field) field(meta, entry.texts);
    else if (settings.has(entry.key)) chosen[entry.key] = entry.texts[0]?.value ?? '';
    else unused.push(entry);
  }
  return { meta, settings: chosen, unused };
}

/** `A (@a), B <b@c> and D` to its names; handles and addresses stay out. */
export function splitAuthors(value: string, position: Position): Phrase[] {
  const people: Phrase[] = [];
  for (const part of value.matchAll(/(?:(?!\sand\s)[^,;、&])+/g)) {
    const text = part[0];
    const name = /^\s*(?:(?:and|by)\s+)?(.*?)\s*(?:[(<@（].*)?$/iu.exec(text)?.[1] ?? '';
    if (!/\p{L}/u.test(name)) continue;
    people.push(plainPhrase(name, within(position, part.index + text.indexOf(name), name.length)));
  }
  return people;
}

/** The place of a part of a one-line text. */
export function within(position: Position, start: number, length: number): Position {
  const { line, column, offset = 0 } = position.start;
  return {
    start: { line, column: column + start, offset: offset + start },
    end: { line, column: column + start + length, offset: offset + start + length },
  };
}

/** The plain text of a metadata phrase, empty when the article does not tell. */
export const told = (phrase: Phrase | undefined): string => (phrase ? textOf(phrase) : '');
