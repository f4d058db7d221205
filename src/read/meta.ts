/** What the page says about its article outright: front matter keys to `Meta`. */
import { plainPhrase, textOf, type Phrase } from '../text/phrase.ts';
import { countWords, lengthOf } from '../text/words.ts';
import type { Article, Meta } from './article.ts';
import { keyedDay, slugDay } from './byline/dates.ts';
import type { FrontMatterEntry, FrontMatterText } from './front/value.ts';
import { fieldOf, type Field } from './front/keys.ts';
import { splitAuthors } from './byline/people.ts';

/** Fills in what the texts of one key tell; what is told already by a better name stays. */
type Reader = (meta: Partial<Meta>, texts: readonly FrontMatterText[]) => void;

const single =
  (
    key: 'title' | 'subtitle' | 'publisher' | 'originalTitle',
    fits: (value: string) => boolean = () => true,
  ): Reader =>
  (meta, texts) => {
    const text = texts.find(({ value }) => fits(value));
    if (text) meta[key] ??= plainPhrase(text.value, text.position);
  };

const day =
  (key: 'published' | 'updated', read = keyedDay): Reader =>
  (meta, texts) => {
    const found = texts.flatMap((text) => read(text.value, text.position) ?? [])[0];
    if (found) meta[key] ??= found;
  };

const isAddress = (value: string): boolean => /^https?:\/\/[^\s]+$/i.test(value);

const url: Reader = (meta, texts) => {
  const text = texts.find(({ value }) => isAddress(value));
  if (text) meta.url ??= plainPhrase(text.value, text.position);
};

/** Longest description that serves as a subtitle: one sentence that fits under a title. */
const STANDFIRST = { words: 20, characters: 45 } as const;

/** A whole sentence or a phrase; what search engines are told in several sentences is none. */
function isStandfirst(value: string): boolean {
  const { unit, n } = lengthOf(value);
  return n > 1 && n <= STANDFIRST[unit] && !/(?:\.{2,}|…)$|[.!?]\s|[。！？]./u.test(value);
}

/** A summary; one that is cut off is none. */
const summary: Reader = (meta, texts) => {
  const said = texts.filter(
    ({ value }) => lengthOf(value).n >= MIN_SUMMARY_WORDS && !/(?:\.{3,}|…)$/u.test(value),
  );
  if (said.length > 0) meta.digest ??= said.map(phraseOf);
};

const readers: Readonly<Record<Field, Reader>> = {
  title: single('title'),
  subtitle: single('subtitle'),
  authors: (meta, texts) => {
    const people = texts.flatMap(({ value, position }) => splitAuthors(value, position));
    if (people.length > 0) meta.authors ??= people;
  },
  publisher: single('publisher', (value) => !isAddress(value)),
  source: (meta, texts) => {
    url(meta, texts);
    single('publisher', (value) => /^[^\s/]/.test(value) && !/[/:[\]]/.test(value) && countWords(value) <= 6)(
      meta,
      texts,
    );
  },
  published: day('published'),
  created: day('published'),
  updated: day('updated'),
  url,
  originalTitle: single('originalTitle'),
  lang: (meta, texts) => {
    const tag = texts[0]?.value.replaceAll('_', '-').replace(/\.UTF-?8$/i, '') ?? '';
    if (/^[a-z]{2,3}(?:-[a-z\d-]+)?$/i.test(tag)) meta.lang ??= tag;
  },
  slug: (meta, texts) => {
    url(meta, texts);
    day('published', slugDay)(meta, texts);
  },
  digest: summary,
  // One sentence is a subtitle, more are a summary where no other is given.
  description: (meta, texts) => {
    const own = texts.filter(({ value }) => value !== (meta.title ? textOf(meta.title) : ''));
    single('subtitle', isStandfirst)(meta, own);
    if (!own.some(({ value }) => isStandfirst(value))) summary(meta, own);
  },
  questions: () => undefined,
};

const phraseOf = ({ value, position }: FrontMatterText): Phrase => plainPhrase(value, position);

/** Fewest words of a text that sums an article up. */
const MIN_SUMMARY_WORDS = 5;

/** Questions with their answers, which alternate; undefined for a list of anything else. */
function questionsIn(texts: readonly FrontMatterText[]): Article['questions'] {
  const pairs = texts.flatMap((question, index) => {
    const answer = texts[index + 1];
    return index % 2 === 0 && answer ? [{ question, answer }] : [];
  });
  const asked = texts.length % 2 === 0 && pairs.every(({ question: { value } }) => /[?？]$/u.test(value));
  return asked && pairs.length > 0
    ? pairs.map(({ question, answer }) => [phraseOf(question), phraseOf(answer)] as const)
    : undefined;
}

/** The fields in the order in which they are read: those that only stand in for another come after it. */
const order = Object.keys(readers) as Field[];

/** Keys that the program takes for itself, beside what it says of the article. */
const settings: ReadonlySet<string> = new Set(['template', 'size', 'length', 'paper']);

/** Front matter entries as metadata, the settings in it, and the entries that nobody uses. */
export function metaOf(entries: readonly FrontMatterEntry[]): {
  meta: Partial<Meta>;
  settings: Article['settings'];
  questions?: Article['questions'];
  unused: readonly FrontMatterEntry[];
} {
  const chosen: Record<string, string> = {};
  const unused: FrontMatterEntry[] = [];
  const known: { readonly field: Field; readonly rank: number; readonly entry: FrontMatterEntry }[] = [];
  for (const entry of entries) {
    const found = fieldOf(entry.key);
    const value = entry.texts[0]?.value ?? '';
    if (found) known.push({ ...found, entry });
    // `template: post.html` is a page of the tool that the article was written for.
    else if (settings.has(entry.key) && !/\.\w+$/.test(value)) chosen[entry.key] = value;
    else unused.push(entry);
  }
  const sorted = known.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || a.rank - b.rank);
  const meta: Partial<Meta> = {};
  let questions: Article['questions'];
  // Where a page leaves room for the day of publishing and names none, the day its file was made is another.
  const unknown = known.some(({ field, entry }) => field === 'published' && entry.texts.length === 0);
  for (const { field, entry } of sorted) {
    const asked = field === 'questions' ? questionsIn(entry.texts) : undefined;
    questions ??= asked;
    if (asked) continue;
    const before = Object.keys(meta).length;
    if (!(field === 'created' && unknown)) readers[field](meta, entry.texts);
    if (Object.keys(meta).length === before) unused.push(entry);
  }
  return { meta, settings: chosen, ...(questions && { questions }), unused };
}
