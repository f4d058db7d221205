/** Lists of people as articles print them: names apart, without handles, addresses and titles. */
import type { Position } from 'unist';
import { plainPhrase, type Phrase } from '../../text/phrase.ts';
import { CJK } from '../../text/script.ts';
import { countWords } from '../../text/words.ts';
import { partOf } from '../part-position.ts';

/** A name in a list, where it stands. */
export interface Named {
  readonly name: string;
  readonly start: number;
}

/** A degree or generation behind a comma belongs to the name before it and is nobody. */
const SUFFIX = /^(?:Jr|Sr|I{2,3}|IV|Ph\.?\s?D|M\.?D|M\.?Sc|MBA|CFA|CPA|J\.?D|Esq)\.?$/i;

/** `A (@a), B <b@c> and [D](https://d)` to its names; handles and addresses stay out. */
export function namesIn(value: string): Named[] {
  const people: Named[] = [];
  // What stands in round or angle brackets may hold commas, and is never the name.
  const shown = value.replace(/\]\([^)\s]*\)|[(（<][^)）>]*(?:[)）>]|$)/g, (found) =>
    ' '.repeat(found.length),
  );
  for (const part of shown.matchAll(/(?:(?!\s(?:and|und|et|y)\s)[^,;،؛、，；&+|｜])+/gi)) {
    const text = part[0];
    const name =
      /^[\s[\]"“]*(?:(?:and|by|und|et)\s+)?(?:[\s[\]"“]*)(.*?)[\s[\]"”]*(?:[@(（<].*|https?:.*|\s等(?:\s?共?\s?\d+\s?[位人名].*)?|\set al\.?|\s외\s?\d+\s?[명인])?$/iu.exec(
        text,
      )?.[1] ?? '';
    if (!/\p{L}/u.test(name) || SUFFIX.test(name) || /^(?:and|by)$|:\/\/|\S@\S/i.test(name)) continue;
    people.push({ name, start: part.index + text.indexOf(name) });
  }
  return people;
}

/** The names of a list as phrases with their places. */
export const splitAuthors = (value: string, position: Position): Phrase[] =>
  // A dozen words are a remark about somebody.
  namesIn(value)
    .filter(({ name }) => countWords(name) <= 12)
    .map(({ name, start }) =>
      // Spaces stand in place of a remark in the midst of a name: `Ann (not 2) Lee` → `Ann Lee`.
      plainPhrase(name.replace(/\s+/gu, ' '), partOf(value, position, start, name.length)),
    );

/** Words that begin with a capital in a byline's place and are in nobody's name: rubrics, places, roles. */
const NOBODY: ReadonlySet<string> = new Set(
  [
    'the a an of for to in on at with your our my this that how why what when who all more read view see no not is are',
    'news newsletter blog post posts article articles story stories home about menu share topic topics tag tags series part chapter issue volume edition archive archives category feature features featured opinion analysis analytics insight insights interview review reviews research report reports press release update updates guide guides tutorial podcast video event events weekly daily monthly annual breaking latest exclusive sponsored',
    'business market markets finance economy economics politics policy technology tech science health education culture sport sports world global international national local energy climate environment engineering security design product products development developer developers software data cloud crypto cryptocurrency blockchain bitcoin ethereum defi web3 ai intelligence learning digital media management marketing strategy investing investment trading banking law legal company companies industry',
    'team staff editor editors editorial desk board reporter reporters writer writers contributor contributors correspondent columnist analyst analysts admin administrator guest author founder director professor president ceo cto cfo inc ltd llc corp group lab labs foundation institute university capital ventures partners association agency times journal post magazine gazette tribune herald reuters bloomberg wire',
    'new san santa los las hong kong tel aviv abu kuala buenos rio north south east west northern southern eastern western united states kingdom america american africa asia europe european china india japan korea germany france australia city street island york francisco angeles singapore washington london',
    'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday minute minutes hour hours day days numbers popular demand default invitation proxy hand now then and or unknown anonymous',
  ].flatMap((words) => words.split(' ')),
);

/** A word of a name in a script without capitals: דנה, لي, अनीता. */
const UNCASED_WORD =
  "(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}])\\p{Lo}[\\p{Lo}\\p{M}'’׳״-]*";

/** Two to five words in such a script. */
const UNCASED_NAME = new RegExp(`^${UNCASED_WORD}(?:\\s${UNCASED_WORD}){1,4}$`, 'u');

/** Two to five capitalised words, particles of names among them: "Ludwig van Beethoven". */
const PERSON_NAME =
  /^\p{Lu}[\p{L}'’-]*\.?(?:\s(?:(?:de|da|do|dos|del|della|der|den|di|du|la|le|van|von|bin|ibn|al|el|ten|ter)(?=\s)|\p{Lu}[\p{L}'’-]*\.?)){1,4}$/u;

/** True for two to five words in the form of a person's name, none of which is a rubric, a place or a role. */
export const looksLikeName = (text: string): boolean =>
  (PERSON_NAME.test(text) && (INITIALED.test(text) || noneIsNobody(text))) ||
  (UNCASED_NAME.test(text) && noneIsNobody(text));

/** Behind an initial every word is a family name: `A. Reporter`. */
const INITIALED = /^(?:\p{Lu}\.[\s-]?)+\p{Lu}[\p{L}'’-]+$/u;

const noneIsNobody = (text: string): boolean =>
  (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).every(
    (word) => !NOBODY.has(word) && !word.startsWith('advertis'),
  );

/** Given names that are words as well, and the small words inside names. */
const GIVEN =
  /^(?:will|mark|grant|bill|rob|jack|may|april|june|rose|grace|hope|joy|frank|rich|drew|pat|chase|max|van|von|de|da|la|le|du|del|der|den|di|al|el)$/;

/** True for a name that stands alone: none of its words occurs on the page in small letters, as those of rubrics do. */
export function isPerson(text: string, page: string): boolean {
  if (!looksLikeName(text) || (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text))) return false;
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  // A script without capitals writes the name itself as it would write other words.
  const others = /\p{Lu}/u.test(text) ? page : page.replaceAll(text, '');
  return words.every(
    (word) =>
      GIVEN.test(word) || !new RegExp(`(?<![\\p{L}@./_#-])${word}(?![\\p{L}@./_-])`, 'u').test(others),
  );
}

const CJK_LETTER = new RegExp(CJK, 'u');

/** True for what may stand behind `Author:`: a few words, in CJK no more than two; no sentence, no address. */
export function isName(text: string): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  if (/[!?。！？：:…]|\.$|\d{3}/u.test(text.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ''))) return false;
  const parts = text.split(/\s+/).length;
  return CJK_LETTER.test(text) ? parts <= 2 && text.length <= 12 : parts <= 5;
}
