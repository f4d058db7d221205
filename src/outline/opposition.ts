/** Opposites: pairs of names of which each tells the other away, and what is denied: `urgent` and `not urgent`. */
import { tokens } from '../text/words.ts';

/** Two names that stand against each other, either way round. */
export type Opposition = readonly [Names, Names];

/** What tells whether a text has a name. */
type Names = Pick<RegExp, 'test'>;

/** Words as a whole. Letters of all scripts take half a millisecond to compile: only where the letters are there at all. */
function word(forms: string): Names {
  const anywhere = new RegExp(forms, 'i');
  const whole = (): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, 'iu');
  return { test: (text) => anywhere.test(text) && whole().test(text) };
}

/** An opposition of whole words, given as the alternatives of two patterns: `pros?` and `cons?`. */
export const pair = (first: string, second: string): Opposition => [word(first), word(second)];

/** True for two texts that have the two names of one of these oppositions. */
export const haveOpposites = (oppositions: readonly Opposition[], a: string, b: string): boolean =>
  oppositions.some(
    ([first, second]) => (first.test(a) && second.test(b)) || (first.test(b) && second.test(a)),
  );

/** Words that deny, in languages that say so with words of their own. */
const DENIAL =
  /^(?:not|no|non|without|nicht|ohne|kein(?:e[nmrs]?)?|ne|n|pas|sans|sin|senza|sem|não|niet|geen|zonder|[不非无無未没]|(?:ca|wo|(?:do|doe|did|i|are|was|were|would|could)s?)n't|cannot)$/u;

/** Words that a denial may need, or the opposite of one: `does not work` denies `works`, `without tax` denies `with tax`. */
const HELPER = /^(?:do|does|did|is|are|was|were|will|would|could|can|with|mit|avec|con|com|met|有)$/u;

/** What makes the opposite of a word in languages of Latin letters: `reliable` and `unreliable`. */
const DENYING_PREFIX = /^(?:un|dis|non|in|im|il|ir|on|dés?|des)-?/u;

/** Fewest letters of a word with such a prefix before it: `side` does not deny `inside`, nor `port` `import`. */
const MIN_DENIED_LETTERS = 5;

/** Fewest letters of a verb of which another form has one or two more: `work` and `works`. */
const MIN_STEM_LETTERS = 3;

/** True for the same words of which one text denies what the other says: `What works` and `What does not work`. */
export function isDenied(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => tokens(text).flatMap(unelided));
  return first !== undefined && second !== undefined && (denies(first, second) || denies(second, first));
}

/** `n'aime` → `n`, `aime`; `doesn't` is one word. */
const unelided = (token: string): string[] => (token.endsWith("n't") ? [token] : token.split("'"));

/** True where tokens say of others that it is not so. */
function denies(denial: readonly string[], said: readonly string[]): boolean {
  const rest = denial.filter((token) => !DENIAL.test(token) && !HELPER.test(token));
  const plain = said.filter((token) => !HELPER.test(token));
  // The verb may be left out behind what denies it: `What works` and `What doesn't`.
  const isCut = DENIAL.test(denial.at(-1) ?? '') && rest.length === plain.length - 1;
  if (rest.length === 0 || (rest.length !== plain.length && !isCut)) return false;
  if (denial.some((token) => DENIAL.test(token)))
    return rest.every((token, at) => isForm(token, plain[at] ?? ''));
  const [changed, ...more] = rest.flatMap((token, at) => (token === plain[at] ? [] : [at]));
  return changed !== undefined && more.length === 0 && isPrefixed(rest[changed] ?? '', plain[changed] ?? '');
}

/** True for the same word, or two forms of one verb, which differ in their last letters: `works` and `work`. */
function isForm(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].toSorted((x, y) => x.length - y.length);
  return (
    a === b || (short.length >= MIN_STEM_LETTERS && long.startsWith(short) && long.length - short.length <= 2)
  );
}

const isPrefixed = (token: string, bare: string): boolean =>
  bare.length >= MIN_DENIED_LETTERS && token.replace(DENYING_PREFIX, '') === bare && token !== bare;
