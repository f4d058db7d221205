/** Template text in the article's language, from the words.yml of a pack. */
import type { Words } from '../compose/deck.ts';
import { readYaml } from './yaml.ts';

/** Words by language tag. */
export type Dictionary = Readonly<Record<string, Words>>;

/** Reads a words.yml: languages, and under each its words; anything else in it is left out. Throws `template:pack`. */
export function parseWords(bytes: Uint8Array, file: string): Dictionary {
  return Object.fromEntries(
    readYaml(bytes, file).entries.map(({ key, value }) => [
      key.toLowerCase(),
      Object.fromEntries(
        (value.type === 'map' ? value.entries : []).flatMap((word) =>
          word.value.type === 'text' ? [[word.key, word.value.value] as const] : [],
        ),
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
  return Object.assign(
    {},
    ...chain.flatMap((tag) => dictionaries.map((dictionary) => dictionary[tag] ?? {})),
  ) as Words;
}
