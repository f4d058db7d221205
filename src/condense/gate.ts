/** The gate: what a text must be to stand on a slide by itself. */
import { asks, hasFiniteVerb, isFirstPerson, startsUnresolved } from '../text/word-classes.ts';
import { baseLang, isCjk } from '../text/script.ts';
import { lengthOf } from '../text/words.ts';
import { withoutQuotations } from './edit.ts';

/**
 * What a text is to be. A fragment is a bullet that needs no verb, since a label above it says of what it is said; a
 * sentence is a statement that is longer than one likes, shown whole since it matters.
 */
export type Tier = 'bullet' | 'fragment' | 'statement' | 'sentence' | 'title';

/** Why a text may not stand by itself. */
export type Reason =
  | 'too-long'
  | 'too-short'
  | 'unresolved'
  | 'first-person'
  | 'question'
  | 'lead-in'
  | 'unbalanced'
  | 'dangling'
  | 'no-verb';

interface Limits {
  readonly words: readonly [least: number, most: number];
  readonly characters: readonly [least: number, most: number];
}

/** Least and most words, and characters where the text is CJK, of each tier. */
export const limits: Readonly<Record<Tier, Limits>> = {
  bullet: { words: [3, 18], characters: [4, 40] },
  fragment: { words: [2, 18], characters: [2, 40] },
  statement: { words: [4, 28], characters: [6, 64] },
  sentence: { words: [4, 48], characters: [6, 110] },
  title: { words: [3, 15], characters: [4, 34] },
};

/** Far beyond any tier: such a text is no sentence, and reading it closely would only cost time. */
export const MAX_GATE_CHARACTERS = 2000;

/** Two lines of a title at its size on a slide. */
const MAX_TITLE_CHARACTERS = 100;

const DANGLING =
  /(?:^|[\s,])(?:an?|the|of|to|and|or|but|nor|from|for|at|by|as|than|(?<!(?:do|does|did|doing|like|than|of|to|for|with|by|after|before) )that|which|who|whose|because|if|when|while|although|with|without|into|onto|upon|between|among|like|more|less|not|not only|such|its|their|our|every|including)$/iu;
const DANGLING_CJK: ReadonlyMap<string, RegExp> = new Map([
  ['zh', /(?:(?<!是[^，。]*)的|和|与|或|但|而|因为|由于|如果|在|从|把|被|以及|及|并|比如|例如|包括)$/u],
  ['ja', /(?:は|が|を|へ|や|および|または|かつ|から|ので|など、)$/u],
  ['ko', /(?:을|를|및|또는|그리고|하고)$/u],
]);

/** The reasons why a text may not be of a tier; none when it may. */
export function gate(text: string, lang: string, tier: Tier): Reason[] {
  if (text.length > MAX_GATE_CHARACTERS) return ['too-long'];
  const words = text.trim();
  const own = withoutQuotations(words);
  const end = words.replace(/[.。．!！?？…"”’」』)）\s]+$/u, '');
  const reasons: Reason[] = [...lengthReasons(words, tier)];
  if (startsUnresolved(words)) reasons.push('unresolved');
  if (isFirstPerson(own)) reasons.push('first-person');
  if (asks(words)) reasons.push('question');
  if (/[:：,，、;；–—-]$/u.test(words)) reasons.push('lead-in');
  if (!isBalanced(words)) reasons.push('unbalanced');
  if (DANGLING.test(end) || DANGLING_CJK.get(baseLang(lang))?.test(end)) reasons.push('dangling');
  if (tier !== 'fragment' && !hasFiniteVerb(words, lang)) reasons.push('no-verb');
  return reasons;
}

function lengthReasons(text: string, tier: Tier): Reason[] {
  const { unit, n } = lengthOf(text);
  const [least, most] = limits[tier][unit];
  const wide = tier === 'title' && !isCjk(text) && text.length > MAX_TITLE_CHARACTERS;
  return n < least ? ['too-short'] : n > most || wide ? ['too-long'] : [];
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['“', '”'],
  ['《', '》'],
];

/** True when every bracket and quotation mark that opens also closes. */
export function isBalanced(text: string): boolean {
  // The sign of inches after a digit is no quotation mark unless one is open.
  const straight = text.match(/"/gu)?.length ?? 0;
  const inches = text.match(/\d"(?=[\s,.;)]|$)/gu)?.length ?? 0;
  if (straight % 2 === 1 && (straight - inches) % 2 === 1) return false;
  return PAIRS.every(([open, close]) => {
    let depth = 0;
    for (const sign of text) {
      if (sign === open) depth++;
      else if (sign === close && --depth < 0) return false;
    }
    return depth === 0;
  });
}
