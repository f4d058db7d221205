/** The safe operations that leave out the tail of a sentence, for when it is too long. */
import { hasFiniteVerb, negators } from '../text/word-classes.ts';
import { isCjk } from '../text/script.ts';
import type { CondenseOperation, OpName, TextRange } from './edit.ts';

/** A tail with one of these restricts what stands before it, and must not go. */
const RESTRICTS =
  /(?<!\p{L})(?:but|except|excluding|unless|if|only|although|though|provided|however|until|otherwise|than)(?!\p{L})/iu;
const NO_PARTICIPLE =
  'during|according|following|regarding|concerning|considering|excluding|including|assuming|depending|providing|barring|pending|notwithstanding|nothing|something|anything|everything|evening|morning|king|thing|spring|string|wing|bring|ring|sing|being';

/** From the first match of `opening` to the end, but for the mark that ends the sentence. */
function tail(
  name: OpName,
  opening: RegExp,
  accept: (rest: string, tail: string) => boolean,
): CondenseOperation {
  const find = (text: string): readonly TextRange[] => {
    if (isCjk(text)) return [];
    const end = text.length - (/[.!?]?\s*$/u.exec(text)?.[0].length ?? 0);
    for (const match of text.matchAll(opening)) {
      const cut = { start: match.index, end };
      if (
        cut.start > 0 &&
        cut.start < end &&
        mayGo(text.slice(0, cut.start), text.slice(cut.start, end), accept)
      )
        return [cut];
    }
    return [];
  };
  return { name, exact: false, find };
}

/**
 * True when a tail may go: a whole sentence stays, the tail restricts nothing, and the sentence does not go on
 * after it. A verb behind a comma of the tail is the verb of the sentence: "He said the bill, which passed, failed".
 */
function mayGo(rest: string, tail: string, accept: (rest: string, tail: string) => boolean): boolean {
  if (RESTRICTS.test(tail) || negators(tail).length > 0 || /[;:?–—]/u.test(tail)) return false;
  if (/[,:;–—-]\s*$/u.test(rest) || count(rest, '(') !== count(rest, ')') || !accept(rest, tail))
    return false;
  const [first = '', ...later] = tail.replace(/^,/u, '').split(/, /u);
  // In "since it is dry, and loses soil" the second verb is the reason's own, but only a reason is a whole clause.
  const coordinates = /^ (?:because|since) /u.test(first) && hasFiniteVerb(first, 'en');
  return later.every((part) => {
    const own = part.replace(/^(?:and|or) /u, '');
    if (coordinates && own !== part) return true;
    return !hasFiniteVerb(`, ${own}`, 'en') && !hasFiniteVerb(`They ${own}`, 'en');
  });
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
const GERUND = new RegExp(`(?<=\\s)(?!(?:${NO_PARTICIPLE})(?!\\p{L}))\\p{Ll}{2,}ing(?!\\p{L})`, 'u');
const hasGerund = (text: string): boolean => GERUND.test(text);

/** ", thereby …ing" and its kin. */
export const thereby: CondenseOperation = tail(
  'thereby',
  /, (?:thereby|thus|hence) (?=\p{L}+ing(?!\p{L}))/gu,
  () => true,
);

/** "such as …", ", including …" with a list of nouns. */
export const suchAs: CondenseOperation = tail(
  'such-as',
  /,? such as (?=\S)|, including (?=\S)/gu,
  (_, rest) => !hasFiniteVerb(rest.replace(/^,? (?:such as|including)/u, ','), 'en'),
);

/** ", which …": what the sentence adds about its last words. */
export const which: CondenseOperation = tail('which', /, which (?=\p{L})/gu, () => true);

/** What may follow a participle that takes an object, and never a gerund that is part of a compound noun. */
const CLOSED =
  /^(?:an?|the|its|their|his|her|any|each|every|all|some|this|these|it|them|more|less|to|how|that|what|by|in|on|for|with|from|as|up|out|into)(?!\p{L})/u;

/**
 * ", …ing …" at the end.
 *
 * Not in a list: "finalising A, addressing B, and navigating C" has gerunds before or after it, and in "languages,
 * programming habits and style" the gerund is part of a noun.
 */
export const participle: CondenseOperation = tail(
  'participle',
  new RegExp(
    `, (?!(?:${NO_PARTICIPLE})(?!\\p{L}))\\p{Ll}{2,}ing (?!and |or |,)(?=[\\p{L}\\p{N}"“$€£])`,
    'gu',
  ),
  (rest, tail) => {
    if (hasGerund(rest) || /(?:and|or) \p{Ll}+ing(?!\p{L})/u.test(tail)) return false;
    const [own = '', ...later] = tail.slice(2).split(', ');
    const object = own.slice(own.indexOf(' ') + 1);
    return (
      (CLOSED.test(object) || !/ (?:and|or) /u.test(object)) &&
      later.every((part) => /^\p{Ll}+ing /u.test(part))
    );
  },
);

/**
 * "due to …", "since …", "because …": the reason, for titles.
 *
 * Never after a negation, which may deny the reason and not the fact, nor after what limits the reason ("only").
 */
export const reason: CondenseOperation = tail(
  'reason',
  /,? (?:due to|because|since|owing to|thanks to) (?=\S)/gu,
  (rest) =>
    negators(rest).length === 0 &&
    !/(?<!\p{L})(?:only|just|simply|solely|merely|mainly|mostly|largely|partly|primarily|chiefly|even|ever|perhaps|probably|not)$/u.test(
      rest,
    ),
);
