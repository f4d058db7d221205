/** Template text in the article's language, from the words.yml of a pack. */
import { parse } from 'yaml';
import type { Words } from '../compose/deck.ts';

/** Words by language tag. */
export type Dictionary = Readonly<Record<string, Words>>;

/** Reads a words.yml: languages, and under each its words; anything else in it is left out. */
export function parseWords(text: string): Dictionary {
  const data: unknown = parse(text, { schema: 'failsafe', maxAliasCount: 0 });
  return Object.fromEntries(
    entriesOf(data).map(([lang, words]) => [
      lang.toLowerCase(),
      Object.fromEntries(
        entriesOf(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
    ]),
  );
}

/**
 * The words for a language, most general first: English, then `zh`, then `zh-tw`; of each the base pack's, then the pack's.
 */
export function wordsFor(lang: string, dictionaries: readonly Dictionary[]): Words {
  const tags = lang.toLowerCase().split('-');
  const chain = ['en', ...tags.map((_, index) => tags.slice(0, index + 1).join('-'))];
  return Object.assign({}, ...chain.flatMap((tag) => dictionaries.map((one) => one[tag] ?? {}))) as Words;
}

function entriesOf(data: unknown): [string, unknown][] {
  return data !== null && typeof data === 'object' && !Array.isArray(data) ? Object.entries(data) : [];
}
