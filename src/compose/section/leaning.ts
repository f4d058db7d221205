/** Tells which sentences need the one before them, or the one behind, to say what their author says. */
import { leadingMarker, negators, numbers, startsUnresolved } from '../../text/word-classes.ts';
import { isPastView, NOW } from '../../text/time-words.ts';
import { lengthOf } from '../../text/words.ts';

/** What takes back the sentence before it: `Traffic doubles every 100 days.` `It was false.` */
const REFUTES =
  /^(?:but |yet |however, )?(?:it|that|this|both|neither|they|none of (?:it|this|that)) (?:(?:is|was|were|are|turned out to be|proved) )?(?:(?:simply|just|also|plainly|all|completely) )*(?:false|wrong|untrue|a myth|myths|incorrect|mistaken|a mistake|nonsense)(?!\p{L})|^(?:but |yet |however, )?(?:it|that|this) (?:is|was)(?:n['’]t| not)(?: \p{L}+)? (?:true|so|right|the case)(?!\p{L})|^(?:wrong|false|nonsense|not quite|not so|not true)[.!]|^(?:这|那)(?:是|并)(?:不对|错的|不正确)|^(?:事实并非如此|其实不然)/iu;

/** True for a sentence that takes back the one before it, which then says the reverse of what the author does. */
export const refutes = (words: string): boolean => REFUTES.test(words.trim());

/** Longest sentence that says what is the case instead, in words or CJK characters. */
const MAX_ANSWER_LENGTH = { words: 24, characters: 54 } as const;

/**
 * True for a sentence that says the reverse of the author without the one behind it: what is not the case, before what is;
 * how things were, before how they are; what is granted, before what is held against it.
 *
 * `Twice the rain does not double the cost.` `It quadruples it.`; `Once mills stood here.` `Now there are none.`;
 * `Mills are cheap.` `But they stand idle.`
 */
export function isAnswered(text: string, next: string): boolean {
  const { unit, n } = lengthOf(next);
  if (reverses(next) || objects(next)) return true;
  if (n > MAX_ANSWER_LENGTH[unit]) return false;
  const isTurned = negators(text).length > 0 && negators(next).length === 0 && startsUnresolved(next);
  return (
    isTurned ||
    isCounterpart(text, next) ||
    leadingMarker(next)?.kind === 'contrast' ||
    (isPastView(text, []) && NOW.test(next))
  );
}

/** Words with which a sentence says the reverse of the one before it: `Bridge, of 2021, found the opposite`. */
const REVERSES =
  /(?<!\p{L})(?:(?:found|finds?|shows?|showed|suggests?|says?|said|reports?|reported|is|was|saw|sees) (?:exactly |just |quite )?the (?:opposite|reverse|contrary)|in contrast|by contrast|on the contrary)(?!\p{L})|^(?:that|this|the) \p{L}+ (?:has|have) (?:since |now |largely )?(?:broken|changed|ended|gone|collapsed|vanished|reversed|flipped)(?!\p{L})|(?<!\p{L})no longer (?:holds?|true|applies|apply|works?)(?!\p{L})|恰恰相反|结果相反|逆の結果|정반대/iu;

/** True for a sentence that sets the reverse against the one before it: alone, either is half of what is known. */
export const reverses = (text: string): boolean => REVERSES.test(text);

/** The other side of a dispute: `Lee counters that rents fell`, `Lee's counter is …`; without it, one side alone is heard. */
const OBJECTS =
  /^(?:\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*|critics|opponents|others|sceptics|skeptics|defenders) (?:counter|disagree|object|dispute|reject|repl(?:y|ie)|respond|push(?:es|ed)? back|insist)\p{L}*(?!\p{L})|^\p{Lu}\p{L}*[’']s (?:counter|reply|response|objection|rebuttal)(?!\p{L})/u;

/** True for the other side of a dispute. */
const objects = (text: string): boolean => OBJECTS.test(text.trim());

/** A figure goes on from the one in the sentence before: `This number rose to 85%`. */
const FIGURE_GOES_ON =
  /^(?:this|that) (?:number|figure|share|rate|percentage|proportion|ratio|total|amount|value|price|sum|level) (?:has |have |had |since |then |later |\p{L}+ly )*(?:went|gone|rose|risen|fell|fallen|grew|grown|dropped|jumped|climbed|declined|increased|decreased|doubled|tripled|halved|shrank|shrunk)(?!\p{L})/iu;

/** What a figure comes to: `At this rate, the mill closes in 2030`. */
const RESULTS_FROM_FIGURE =
  /^(?:at|on|by) (?:this|that) (?:rate|pace|speed|level|basis|path|trend|trajectory|measure)(?!\p{L})|^if (?:this|that|the) (?:\p{L}+ )?(?:continues|holds)(?!\p{L})/iu;

/** The time or the case of which a figure is told, at the front: `In 2019, …`, `At 15% interest, …`. */
const OF_ANOTHER_CASE =
  /^(?:in|at|by|for|from|between|after|before|since|during|on|over)(?!\p{L})[^,]{0,30}\d[^,]{0,24},/iu;

/**
 * True for a sentence with a figure that is read beside that of the sentence before:
 * `In 2020, 14 shops opened.` `In 2019, 31 did.`; `Half of the shops pay.` `This share rose to 60%.`;
 * `It falls by 2% a year.` `At this rate, it is gone in 2068.`
 */
export const isCounterpart = (text: string, next: string): boolean =>
  /\d/u.test(next) &&
  (FIGURE_GOES_ON.test(next) ||
    (RESULTS_FROM_FIGURE.test(next) && /\d/u.test(text)) ||
    (OF_ANOTHER_CASE.test(next) && /\d/u.test(text) && numbers(next).length > 1));

/** General words that promise what comes next: `Two things happened`, `There are several reasons`. */
const COUNTED =
  /(?<!\p{L})(?:two|three|four|five|six|several|a few) (?:\p{L}+ ){0,2}(?:things|factors|reasons|insights|problems|points|assumptions|lessons|ways|changes|questions|differences|observations|forces|issues|steps|options|types|kinds|categories|patterns|trends|conditions|prices|parts|stages|groups|camps)(?!\p{L})/iu;

/** What only says how the next sentence is to be taken: `The rule is simple`, `The numbers tell a story`, `But look at the terms`. */
const HERALDS =
  /(?<!\p{L})(?:is|was|are|were|gets?) (?:(?:\p{L}+ly|very|quite|also) )?(?:simple|straightforward|clear|different|telling|instructive|interesting|complicated|revealing|striking|conservative)[.!]?$|(?<!\p{L})(?:tells?|told) (?:an?|the) (?:[\p{L}-]+ )?story(?!\p{L})|(?<!\p{L})offer(?:s|ed)? an? (?:[\p{L}-]+ )?(?:perspective|view|explanation|answer|clue)(?!\p{L})|(?<!\p{L})here(?:['’]s| is) (?:where|what|why|how|the)(?!\p{L})|^(?:but |now )?(?:look at|think of|consider)(?!\p{L})|(?<!\p{L})ha(?:s|ve|d) (?:\p{L}+ )?implications(?!\p{L})|(?<!\p{L})rests? on an?(?!\p{L})|^(?:the|an?|one) (?:\p{L}+ )?(?:tell|sign|clue|signal|question|issue|puzzle|catch|trick|surprise) (?:is|was|here is) (?:how|what|where|why|who)(?!\p{L})|(?<!\p{L})(?:as follows|the following)(?!\p{L})|wie folgt|folgende[nrs]?(?!\p{L})|(?<!\p{L})voici(?!\p{L})|(?<!\p{L})suivante?s?[.:]?$|(?<!\p{L})siguientes?(?!\p{L})|如下|以下(?:几|三|两|四|五)|以下の|次の(?:通り|とおり)|아래(?![\p{L}]*쪽)|다음과 같|이렇습니다/iu;

/** The colon behind which comes what is announced. */
const COLON = /[:：]\s*$/u;

/** Longest sentence that only announces, in words or CJK characters: a longer one says something itself. */
const MAX_HERALD_LENGTH = { words: 14, characters: 40 } as const;

/** True for a sentence that only announces what comes next: `On Monday, two things happened.`, `The terms:` */
export function heralds(text: string): boolean {
  if (COLON.test(text)) return true;
  const { unit, n } = lengthOf(text);
  return n <= MAX_HERALD_LENGTH[unit] && (COUNTED.test(text) || HERALDS.test(text.trim()));
}

/** What opens with a pronoun behind a conjunction, gives a reason alone, or counts on: `If they define it, …`, `Because rents rose, and mills closed.`, `A further 17 closed`. */
const COUNTS_ON =
  /^(?:if|when|while|because|since|as|although|though|once|until|unless|after|before|where) (?:they|it|he|she|these|those|this)(?!\p{L})|^because (?:[^,]|, (?:and|but|or|nor|which|who|where) )*$|^\p{L}+, but |^[^,]{1,60}, (?:it|they|that)(?:['’]s|['’]re| is| are| was| were) (?:\p{L}+ )?\p{Sc}?\d|^(?:using|based on|drawing on|with|by) [^.]*?, they(?!\p{L})|^then (?:came|followed|there|in|on)(?!\p{L})|^(?:an? (?:further|additional|similar)|another|the (?:same|other)|others?)(?!\p{L})/iu;

/** True for words that go on from the sentence before, whatever heading stands above them. */
export const countsOn = (words: string): boolean => COUNTS_ON.test(words.trim());

/** Longest sentence that only sets its share beside one that was named, in words. */
const MAX_ECHO_WORDS = 10;

/** A share at the end, which leaves open of what. */
const ENDS_WITH_SHARE = /\d\s?(?:%|per ?cent)[.!]?["”’]?$/iu;

/** Words behind which a share says of what it is: `Rents rose 5%`, `The rate is 5%`, `It fell by 5%`. */
const COMPLETES_SHARE =
  /(?<!\p{L})(?:of|by|to|than) (?:\p{L}+ )?\p{Sc}?\d|(?<!\p{L})(?:is|are|was|were|be|up|down|r[io]se[sn]?|f[ea]lls?|grew|grows?|gains?|gained|los[te]s?|drop(?:s|ped)?|jump(?:s|ed)?|climb(?:s|ed)?|slip(?:s|ped)?|cut|returns?|returned|yields?|yielded|(?:in|de)creas\p{L}+|declin\p{L}+|expand\p{L}*|shr[aiu]nk\p{L}*)(?!\p{L})/iu;

/** True for `Index funds pay 1.3%.` behind `Treasury bonds pay about 0.1% per year in fees.`: it takes from there of what. */
export const echoes = (text: string, before: string): boolean =>
  ENDS_WITH_SHARE.test(text.trim()) &&
  lengthOf(text).n <= MAX_ECHO_WORDS &&
  !COMPLETES_SHARE.test(text) &&
  /\d\s?(?:%|per ?cent)/iu.test(before);

/** Sentences between two that belong together, at most: what is named farther away readers have forgotten. */
const MAX_SENTENCES_APART = 6;

/** What a sentence opens with where its subject was named before: `The mill closed`; `The mill of Mr Lee` names it itself. */
const DEFINITE =
  /^the (\p{Ll}[\p{Ll}-]{2,}) (?!of|that|which|who|whose|in|on|for|between|to|with|from|at|and|or)(?=\p{L})/iu;

/**
 * True for a sentence about something that a sentence before brings up, so that it needs that one:
 * `Lee runs one of the old mills as a museum mill.` `The mill earns $3 million.`
 */
export function isIntroduced(text: string, before: readonly string[]): boolean {
  const noun = DEFINITE.exec(text.trim())?.[1];
  if (noun === undefined) return false;
  const brought = new RegExp(
    `(?<!\\p{L})(?:an?|one|another|two|three) (?:[\\p{L}\\d-]+ ){0,3}${noun}(?!\\p{L})`,
    'iu',
  );
  return before.slice(-MAX_SENTENCES_APART).some((sentence) => brought.test(sentence));
}

/** The sentence that may answer one: the next, beyond those that only set their shares beside it. */
export function answerTo<T>(at: number, all: readonly T[], textOf: (sentence: T) => string): T | undefined {
  const text = (index: number): string => (all[index] ? textOf(all[index]) : '');
  let next = at + 1;
  while (
    next < Math.min(all.length, at + MAX_SENTENCES_APART) &&
    echoes(text(next), text(at)) &&
    !isCounterpart(text(at), text(next))
  )
    next += 1;
  return all[next];
}
