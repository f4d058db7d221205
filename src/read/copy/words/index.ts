/** What pages of all languages that deckwright knows say around their articles. A language is a file and a line here. */
import { arabic } from './arabic.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hebrew } from './hebrew.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { PageWords } from './page-words.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { scandinavian } from './scandinavian.ts';
import { spanish } from './spanish.ts';

const languages: readonly PageWords[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  hebrew,
  arabic,
  japanese,
  korean,
  scandinavian,
];

/** All forms of a kind of words, as one source for RegExp. */
export const pageWords = (kind: keyof PageWords): string =>
  `(?:${languages.map((words) => words[kind]).join('|')})`;
