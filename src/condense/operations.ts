/** The safe operations that take out single words and parentheses; what takes out tails is in `tails.ts`. */
import { hasFiniteVerb, leadingMarker, negators, numbers } from '../text/word-classes.ts';
import { isCjk } from '../text/script.ts';
import { countWords } from '../text/words.ts';
import type { CondenseOperation, TextRange } from './edit.ts';

/** The ranges of all matches of a pattern; `g` is required. */
function matches(text: string, pattern: RegExp): TextRange[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The range of the first match of a pattern, as a list of one or none. */
function first(text: string, pattern: RegExp): TextRange[] {
  const match = pattern.exec(text);
  return match && match[0] !== '' ? [{ start: match.index, end: match.index + match[0].length }] : [];
}

/** A list marker that was pasted into the text: `• `, `1.`, `(2)`, `三、`. */
export const marker: CondenseOperation = {
  name: 'marker',
  exact: false,
  find: (text) =>
    first(
      text,
      /^\s*(?:[•·▪◦‣●■○*–—-]\s+|\d{1,2}[.)．）、](?!\d)\s*|[(（][\d一二三四五六七八九十a-z]{1,2}[)）]\s*|[一二三四五六七八九十]{1,2}、)/u,
    ),
};

/** White space before a comma, at both ends, and more than one space. */
export const spacing: CondenseOperation = {
  name: 'spacing',
  exact: true,
  find: (text) => matches(text, /^\s+|\s+$|\s+(?=,(?:\s|$))|(?<=\S[ \u00a0])[ \u00a0]+(?=\S)/gu),
};

/** Dots with which an author trails off, and what they leave before them. */
export const dots: CondenseOperation = {
  name: 'dots',
  exact: true,
  find: (text) =>
    first(text, /[\s.…。・]+$/u).filter(({ start }) => /\.{2}|…|。{2}|・{3}/u.test(text.slice(start))),
};

const ABBREVIATED =
  /(?:(?<!\p{L})(?:etc|inc|ltd|co|corp|llc|jr|sr|al|approx)|(?<!\p{L})(?:\p{L}\.)*\p{Lu}|\.\p{L})\.\s*$/iu;

/** The full stop at the end, which bullets and titles do without; never a question or exclamation mark. */
export const stop: CondenseOperation = {
  name: 'stop',
  exact: true,
  find: (text) =>
    ABBREVIATED.test(text) && !/\p{L}{2}\.\s*$/u.test(text) ? [] : first(text, /(?<=[^\s.])[.。．;；]\s*$/u),
};

/** The discourse marker at the start, with its comma. What it says is for the caller to read with `leadingMarker`. */
export const discourse: CondenseOperation = {
  name: 'discourse',
  exact: false,
  find: (text) => {
    const found = leadingMarker(text);
    // Without its marker an example would be a claim; what is left of "But for the rain, …" would mean something else.
    return found &&
      found.kind !== 'example' &&
      !/^(?:for|much|many|far|as|that)(?!\p{L})/iu.test(text.slice(found.end))
      ? [{ start: 0, end: found.end }]
      : [];
  },
};

const IN_THIS_WORK =
  '(?:(?:in (?:this|the present) (?:essay|article|paper|post|note|piece|report|study|section|chapter|work|memo),? |here,? |below,? ))?';
const SAYS =
  '(?:argue|show|demonstrate|explain|conclude|report|observe|note|stress|emphasi[sz]e|point out|find|submit|contend|maintain|assert)';
const FRAME = new RegExp(
  `^${IN_THIS_WORK}(?:(?:I|we) (?:will |shall |want to |wish to |have to |also |now )*(?:${SAYS}|argued|showed|found|concluded|demonstrated)|(?:this|the present|the|our|my) (?:essay|article|paper|post|note|piece|report|study|section|chapter|memo) (?:also )?(?:argues|shows|demonstrates|explains|concludes|reports|finds|found|showed)|it is (?:also )?(?:worth (?:noting|mentioning|remembering|repeating|pointing out|stressing)|important to (?:note|remember|stress|understand)|clear|obvious)|(?:the|my|our) (?:key |main |central |whole |basic )?(?:point|argument|thesis|claim|message|conclusion|takeaway|lesson) (?:here |of this \\p{L}+ )?is)(?: here| below)? that (?=\\S)`,
  'iu',
);

/** `In this essay I will argue that slow trains win` → `slow trains win`: the author vouches for it by printing it. */
export const frame: CondenseOperation = {
  name: 'frame',
  exact: true,
  find: (text) => first(text, FRAME),
};

/** `In both cases, the moral of the story is the same: slow trains win` → `slow trains win`: what leads up to it counts nothing of it. */
export const moral: CondenseOperation = {
  name: 'frame',
  exact: false,
  find: (text) => first(text, MORAL),
};

const MORAL =
  /^(?:in (?:both|all|either|each|any) (?:cases?|events?), )?(?:the|my|our) (?:key |main |central |whole |basic )?(?:moral|upshot|lesson|point|takeaway|conclusion|argument|bottom line|message)(?: here| of (?:the|this|my|our) \p{L}+)? (?:is|was)(?: (?:the same|simple|clear|this|plain))*: (?=\S)/iu;

const ASIDE =
  /\s*[(（](?:not sure|i (?:think|guess|believe|wonder|suspect|may be)|(?:maybe|perhaps|possibly|probably|presumably) (?:because|since|due|as|it|they|this|i|the)|in my (?:opinion|view)|imh?o|related (?:reading|articles?)|(?:further|more) reading|read (?:more|also)|see also|sources?:|photos?:|image:|pictured|emphasis|editor['’]s note|note:|相关阅读|延伸阅读|参见|图片?来源|来源：|注：|関連記事|参照：|出典：|출처:|관련 기사)[^()（）]*[)）]/giu;

/** A parenthesis in which the author doubts, or sends the reader elsewhere. */
export const aside: CondenseOperation = {
  name: 'aside',
  exact: false,
  find: (text) =>
    matches(text, ASIDE).filter(({ start, end }) => isCjk(text) || countWords(text.slice(start, end)) >= 3),
};

/** "Models themselves are": the reflexive between a subject and its verb. */
export const reflexive: CondenseOperation = {
  name: 'reflexive',
  exact: true,
  find: (text) =>
    matches(
      text,
      /(?<=\p{L}) (?:themselves|itself|himself|herself)(?= (?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|do|does|did)(?!\p{L}))/gu,
    ),
};

const INTENSIFIERS =
  'very|really|actually|extremely|deeply|truly|literally|incredibly|absolutely|utterly|hugely|immensely|enormously|tremendously|remarkably|strikingly';
const INTENSIFIED = new RegExp(
  `(?<=\\p{L},? )(?<!(?<!\\p{L})(?:so|too|how|as|the|this|that|these|those|an?|and|or|more|most|less) )(?:${INTENSIFIERS}) (?=\\p{L})(?!(?:few|little|many|much|and|or|like|soon|well|${INTENSIFIERS})(?!\\p{L}))`,
  'giu',
);

/**
 * Words that only add force, one space with each.
 *
 * Not under a negation ("wasn't very keen" is not "wasn't keen"), and not after `a` or `an`, which would have to
 * change with the next word.
 */
export const intensifier: CondenseOperation = {
  name: 'intensifier',
  exact: true,
  find: (text) => (negators(text).length > 0 ? [] : matches(text, INTENSIFIED)),
};

/**
 * "They can only …" under a label that names who: the subject goes. Never `it`, which may stand for no one: what is
 * left of "It could turn out that …" has lost its sense.
 */
export const subject: CondenseOperation = {
  name: 'subject',
  exact: true,
  find: (text) =>
    first(
      text,
      /^They (?=(?:can(?:not)?|can['’]t|only|must|may|could|should|will)\s)(?!\p{L}+ (?:not )?be \p{L}+(?:ed|n|id|wn) (?:that|how|as|from|in)(?!\p{L}))/u,
    ),
};

/** "so-called" before a quotation: the quotation marks say it. Before plain words it is a hedge and stays. */
export const soCalled: CondenseOperation = {
  name: 'so-called',
  exact: true,
  find: (text) => first(text, /(?<!\p{L})[Ss]o-called (?=["“‘])/u),
};

/** "LLMs (Large Language Models)": the words of which the name before is made; in CJK any bracket without numbers. */
export const gloss: CondenseOperation = {
  name: 'gloss',
  exact: false,
  find: (text) =>
    isCjk(text)
      ? matches(text, /[(（][^()（）]{1,40}[)）]/gu).filter(({ start, end }) =>
          isPlainGloss(text.slice(start, end)),
        )
      : [...text.matchAll(/(?<=([\p{Lu}\d]{2,}s?)) \(([^()]{3,80})\)/gu)]
          .filter(([, name = '', words = '']) => initials(words) === name.replace(/s$/u, ''))
          .map((match) => ({ start: match.index, end: match.index + match[0].length })),
};

const isPlainGloss = (text: string): boolean => negators(text).length === 0 && numbers(text).length === 0;

const initials = (words: string): string =>
  (words.match(/(?<![\p{L}\p{N}'’])\p{L}/gu) ?? []).join('').toUpperCase();

const APPOSITIVE =
  /^(?:\p{Lu}[\p{L}\p{N}.&'’-]*(?: (?=\p{Lu})|(?=,))){1,4}(, (?:an?|the) [^,;:()]+,) (?=(\p{L}[^\s]* \S+))/u;

/** "Acme, a maker of tools founded by Smith, is": what stands between a name and its verb. */
export const appositive: CondenseOperation = {
  name: 'appositive',
  exact: false,
  find: (text) => {
    const match = APPOSITIVE.exec(text);
    const [, between = '', verb = ''] = match ?? [];
    // "It" stands for the name: two words after the comma must make a sentence with it.
    if (!match || /^(?:and|or|but|who|which|that)(?!\p{L})/u.test(verb) || !hasFiniteVerb(`It ${verb}`, 'en'))
      return [];
    const start = text.indexOf(between);
    return [{ start, end: start + between.length }];
  },
};
