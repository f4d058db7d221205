/** Tells which sentences need the one before them, or the one behind, to say what their author says. */
import { leadingMarker, negators, startsUnresolved } from '../../text/word-classes.ts';
import { isPastView, NOW } from '../../text/time-words.ts';
import { lengthOf } from '../../text/words.ts';

/** A word in the middle that sets the sentence against one before it: `For barges, however, it is slow`. */
const LEANS_BACK =
  /, (?:however|though|therefore|then|too|instead|by contrast|in turn|on the other hand|meanwhile)(?:,|[.!]?$)/iu;

/** Words that refer to another sentence: `these costs`, `as shown above`, `like that`; but `this year` and `such as` stand alone. */
const BACK_REFERENCE =
  /(?<![\p{L}\p{N}])(?:these|those(?! (?:who|whose|that|which|in|of|with|from|on))|such(?! as)|former|latter|this(?! (?:time|day|week|month|quarter|year|decade|century)))(?![\p{L}\p{N}])|(?<!\p{L})(?:in|of|at|for|with|to|from|by|on|like|about|than) (?:this|that)(?!\p{L})|(?<!\p{L})(?:as|see|shown|mentioned|described|discussed|noted|seen|listed|charts?|tables?|figures?|graphs?|maps?|images?|plots?|diagrams?|example|section|list) (?:above|below)(?!\p{L})|这些|那些|上述|如前所述|前面提到|前者|后者|如下|下图|上图|これら|それら|이러한|그러한/iu;

/**
 * A name for what was named before: `The company has debts` needs the sentence that says which company.
 * `The company of Mr Lee`, `the bank that failed` say it themselves.
 */
const NAMELESS =
  /^(?:the|its|their|his|her) (?:\p{Ll}+ )?(?:company|firm|group|bank|fund|agency|team|startup|retailer|chain|ministry|regulator|offer|deal|bid|report|study|survey|paper|article|author|project|plan|programme|program|category|figure|number|share|rest|first|second|other|others|result|results|difference|answer|reason|problem|gap|device|app|tool|drug|model|method|approach|strategy|measure|metric|price|increase|decrease|drop|rise|loss|gain|change|amount|former|latter|same|case|event|idea|argument|point)(?: (?:also|too|then|is|was|has|have|had|will|would|could|can|may|might|does|did|lapsed|[\p{Ll}]+(?:ed|s)))(?![\p{L}])/iu;

/** Parts of something that was named before: `Most of the loss was old stock.` */
const PART =
  /^(?:(?:most|some|all|half|many|few|none|one|two|both|each|several|much|part|neither|either) of (?:the|these|those|them|it|this|that)|both(?= \p{Ll}+(?:ed|s)?\b)|the (?:rest|remainder|other|others|whole thing))(?!\p{L})|^\p{L}+ \p{Ll}+ (?:also|too)(?!\p{L})/iu;

/** A figure that was named before: `For rich households, that figure jumps to 8%`. */
const THAT_FIGURE =
  /(?<!\p{L})(?:that|this|the same) (?:figure|number|share|rate|ratio|amount|total|sum|gap|percentage|proportion)(?!\p{L})/iu;

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
  if (n > MAX_ANSWER_LENGTH[unit]) return false;
  const isTurned = negators(text).length > 0 && negators(next).length === 0 && startsUnresolved(next);
  return isTurned || leadingMarker(next)?.kind === 'contrast' || (isPastView(text, []) && NOW.test(next));
}

/** What opens with a pronoun behind a conjunction, gives a reason alone, or counts on: `If they define it, …`, `Because rents rose.`, `A further 17 closed`. */
const COUNTS_ON =
  /^(?:if|when|while|because|since|as|although|though|once|until|unless|after|before|where) (?:they|it|he|she|these|those|this)(?!\p{L})|^because [^,]*$|^(?:an? (?:further|additional|similar)|another|the (?:same|other)|others?)(?!\p{L})/iu;

/** True for words that go on from the sentence before, whatever heading stands above them. */
export const countsOn = (words: string): boolean => COUNTS_ON.test(words.trim());

/** True for words that speak of what the sentence before names, wherever in them: `The value of that stub is low`. */
export const leansBack = (words: string): boolean => BACK_REFERENCE.test(words) || LEANS_BACK.test(words);

/** True for words whose subject was named in a sentence before: they are no title and no takeaway. */
export const isNameless = (words: string): boolean =>
  [NAMELESS, PART, THAT_FIGURE].some((pattern) => pattern.test(words.trim()));

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
