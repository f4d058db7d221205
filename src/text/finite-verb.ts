/** Whether a text states something: it shows a finite verb, as far as words and their neighbours tell. */
import { MIXED_VERBS, NOUN_VERBS, VERBS } from './english-verbs.ts';
import { baseLang } from './script.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const word = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');

/** Words that are finite wherever they stand. */
const AUXILIARIES = word(
  "am|is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|shall|should|may|might|must|[a-z]+n['’]t|(?:it|that|there|he|she|what|here)['’]s|[a-z]+['’](?:re|ve|ll|m|d)",
);
const AUXILIARY = new RegExp(AUXILIARIES.source, 'iu');
/** Past tenses that no ending tells. */
export const PASTS = set(
  'went made took came saw got gave found thought told became felt brought began kept held wrote stood heard meant met ran paid sat spoke led grew lost fell sent built understood drew broke spent rose drove bought wore chose sold fought threw won caught flew shrank sank dealt sought taught stuck struck hung forgot froze awoke proved knew showed lay arose overcame withdrew',
);
/** Past tenses that need no object and so may end a sentence. */
const INTRANSITIVE = set(
  'increased decreased declined collapsed crashed dropped jumped slipped slumped tumbled soared surged doubled tripled halved improved worsened recovered expanded stopped closed opened ended started continued happened occurred failed succeeded emerged appeared disappeared vanished changed evolved matured died survived resigned stalled stagnated widened narrowed',
);
const BEFORE_NOUN = set(
  "a an the this these those its their his her our my your no some any each every of to in on at by for from with without into as than and or between among per via 's most more many few several all both",
);

/**
 * True when a text shows a finite verb: an auxiliary, a known verb, or a word that stands and ends like one.
 *
 * It is evidence, not a parse: made to let whole sentences pass and lists of nouns fail.
 */
export function hasFiniteVerb(text: string, lang: string): boolean {
  const base = baseLang(lang);
  if (base === 'zh')
    return /[是有会能可将把被让使应需为在了要来去做给令占成达向对从用于含]|包括|没|不|无法|提供|带来|导致|面临|认为|属于|成为|实现|缺乏|降低|提高|增长|下降|依赖|支持|选择/u.test(
      text,
    );
  if (base === 'ja')
    return /(?:[うくぐすつぬぶむるただいん]|です|ます|ない)[。．.！!？?」』）)\s]*$/u.test(text);
  if (base === 'ko') return /(?:[다요까죠음함됨임])[.!?。”’」)\s]*$/u.test(text);
  // Of other languages no verbs are known: what ends as a sentence does, and is as long as one, is taken for one.
  if (base !== 'en') return isSentenceLike(text);
  if (AUXILIARY.test(text) || AFTER_OFTEN.test(text)) return true;
  // Punctuation is a token of its own: a verb after a comma or a bracket has lost its neighbour.
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|[^\s\p{L}\p{N}]/gu) ?? [];
  const isStopped = /[.!?]["”’)]*\s*$/u.test(text);
  return words.some((name, i) =>
    isFinite({
      text: name,
      further: words[i - 2] ?? '',
      before: words[i - 1] ?? '',
      after: words[i + 1] ?? '',
      isStopped,
    }),
  );
}

/** What a verb that orders is followed by: `Take the derivative`, `Start by reading`, `Align with Brussels`. */
const BEHIND_ORDER =
  /^(?:the|an?|this|that|these|those|its|their|his|her|our|my|your|no|every|each|any|some|all|it|them|us|him|me|you|in|on|at|with|from|for|into|by|against|to|up|down|out|off|over|through|as|what|how|which)$/u;

/** Where the main clause of an order ends: what comes behind it may have verbs of its own. */
const SUBORDINATE =
  /[,;:]|(?<!\p{L})(?:how|what|that|which|who|where|when|while|because|so|if|until|before|after)(?!\p{L})/iu;

/**
 * True for English words that tell the reader what to do: `Take the derivative, set to zero`, `Hover over the group`.
 *
 * `Trade with China fell` opens with such a word, and has a verb of its own.
 */
export function isOrder(text: string, lang: string): boolean {
  if (baseLang(lang) !== 'en') return false;
  const [, verb = '', next = ''] = /^\W*(\p{L}+),? (\p{L}+)/u.exec(text.toLowerCase()) ?? [];
  const kind = kindOf(verb);
  // `Change in the climate moves rents`: what is a noun as often needs an object behind it.
  if (!kind || kind === 'noun' || !(kind === 'verb' ? BEHIND_ORDER : DETERMINER).test(next)) return false;
  const rest = text.trim().slice(verb.length + 1);
  const clause = rest.slice(0, SUBORDINATE.exec(rest)?.index ?? rest.length);
  return !AUXILIARY.test(clause) && !FINITE_FORM.test(clause);
}

/** Words that are finite by their form, wherever they stand. */
const FINITE_FORM = new RegExp(`(?<!\\p{L})(?:${[...PASTS, ...INTRANSITIVE].join('|')})(?!\\p{L})`, 'iu');

/** Fewest words of what counts as a sentence by its stop alone: `Die Maut steigt.` is one, `Siehe Anhang.` may be a remark. */
const MIN_STOPPED_WORDS = 3;

/** Ends with a stop, as sentences do and headings do not; Thai has none, and tells nothing. */
const isSentenceLike = (text: string): boolean =>
  /\p{Script=Thai}/u.test(text) ||
  (/[.!?…।؟۔።։][\s"”’»)]*$/u.test(text) &&
    (text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0) >= MIN_STOPPED_WORDS);

/** After these a bare verb is finite: a plural, an adverb, a pronoun; at the start or after a colon it is an order. */
const BEFORE_BARE =
  /(?:^|[:"”)]|[^s]s|ly|people|who|which|that|they|we|you|i|often|never|always|now|also|still|then|even|just|already|soon|far)$/u;
const PARTICIPLE_BEFORE = /^(?:be|been|being|gets?|getting|got|,|\(|)$/u;
/** "Parks often miss": a word after such an adverb is a verb, whatever it is, if it is no adjective. */
const AFTER_OFTEN =
  /\p{L}s (?:often|never|always|rarely|seldom|usually) (?!\p{L}+(?:ed|ing|al|ive|ous|ful|less|able|ible)(?!\p{L}))\p{Ll}{2,}/u;
const AFTER_THIRD = /^(?:\p{L}+(?:ing|ly|al|ive|ous|ful|able|ible|ed)|\p{L}+s|\p{N}.*)$/u;

/** A word of a text with the two before it and the one behind it. */
interface Place {
  readonly text: string;
  readonly further: string;
  readonly before: string;
  readonly after: string;
  /** True in a text that ends with a stop, as sentences do and headings do not. */
  readonly isStopped: boolean;
}

/** True when one word, between its neighbours, looks like a finite verb. */
function isFinite(place: Place): boolean {
  const { text, before, after } = place;
  if (text.includes('-') || !/^\p{L}{2,}$/u.test(text)) return false;
  const third = stemsOfThird(text)
    .map(kindOf)
    .find((kind) => kind !== undefined);
  if (third && /^(?:this|that|it|he|she|which|who|also|often|never|always|still|already)$/u.test(before))
    return true;
  if (BEFORE_NOUN.has(before)) return false;
  if (PASTS.has(text) || (INTRANSITIVE.has(text) && !PARTICIPLE_BEFORE.test(before))) return true;
  const bare = kindOf(text);
  if (bare && isBare(bare, before, after)) return true;
  if (third) return isThird(third, place);
  return /[^e]ed$/u.test(text) && isPast(before, after);
}

/** How often a word is a verb: it alone decides what its neighbours must tell. */
type Kind = 'verb' | 'mixed' | 'noun';

function kindOf(word: string): Kind | undefined {
  if (VERBS.has(word) || /.(?:ize|ify|yze)$/u.test(word)) return 'verb';
  if (MIXED_VERBS.has(word)) return 'mixed';
  return NOUN_VERBS.has(word) ? 'noun' : undefined;
}

/** A plural that a first form may be said of: `Banks`, `people`. */
const PLURAL = /[^su]s$|^(?:people|men|women|children|they|we|you|who|which|i)$/u;

/** `Banks refuse …`, `Reduce the load`; a word that is mostly a noun needs a plural before it and an object behind it. */
function isBare(kind: Kind, before: string, after: string): boolean {
  if (kind === 'verb') return BEFORE_BARE.test(before);
  const isOpening = /^$|[:"”)]$/u.test(before);
  if (kind === 'mixed')
    return isOpening ? DETERMINER.test(after) : BEFORE_BARE.test(before) && BEHIND_VERB.test(after);
  return PLURAL.test(before) && OBJECT.test(after);
}

/** `The lock leaks in every winter`, `The board plans a ferry`; but `Market trends`, `The power needs of a city`. */
function isThird(kind: Kind, { further, before, after, isStopped }: Place): boolean {
  if (before === '') return false;
  // "The power needs of a city": of, a conjunction or an end after it makes it a plural noun.
  if (/^(?:of|and|or|,|;|:|\)|)$/u.test(after)) return false;
  if (kind === 'verb') return true;
  if (kind === 'noun' || after === '.') return OBJECT.test(after);
  // "Energy costs in Europe" is a heading, "The gate leaks in winter" is none.
  const hasSubject = isStopped || DETERMINER.test(further);
  return OBJECT.test(after) || (hasSubject && (BEHIND_VERB.test(after) || AFTER_THIRD.test(after)));
}

/** What a verb is followed by and a noun seldom: `plans a ferry`, `refuse our offer`. */
const DETERMINER =
  /^(?:the|an?|this|these|those|its|their|his|her|our|my|your|no|every|each|any|some|it|them|us|him|me|you)$/u;

/** The same, and other words that an object opens with. */
const OBJECT = new RegExp(
  `${DETERMINER.source}|^(?:not|only|more|less|fewer|many|most|such|all|both|several|how|what|whether|that)$`,
  'u',
);

/** The same, and what may follow a noun as well: `leaks in every winter`. */
const BEHIND_VERB = new RegExp(
  `${OBJECT.source}|^(?:also|like|in|on|at|with|from|for|into|by|against|towards?|between|as|to|up|down|out|off|over|back|about|if|when|while|because|until|\\p{L}+ly)$`,
  'u',
);

/** What `-s` may have been added to; nothing for a word without it. */
const stemsOfThird = (text: string): string[] =>
  /[^s]s$/u.test(text) ? [text.slice(0, -1), text.replace(/es$/u, ''), text.replace(/ies$/u, 'y')] : [];

/** A participle after its noun ("tokens issued by", "permissions granted") is no past tense; what goes on is. */
const isPast = (before: string, after: string): boolean =>
  /\p{L}$/u.test(before) &&
  !PARTICIPLE_BEFORE.test(before) &&
  /^[\p{L}\p{N}$€£"“]/u.test(after) &&
  after !== 'by';
