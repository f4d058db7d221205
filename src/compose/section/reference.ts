/** Tells which words refer to something that was named before them. */
import { hasFiniteVerb, PASTS } from '../../text/finite-verb.ts';

/** Past tenses that do not end on -ed. */
const PAST = ['said', 'left', 'led', ...PASTS].join('|');

/** A word in the middle that sets the sentence against one before it: `For barges, however, it is slow`. */
const LEANS_BACK =
  /, (?:however|though|therefore|then|too|instead|by contrast|in turn|on the other hand|meanwhile)(?:,|[.!]?$)/iu;

/** References at the front, where no clause of their own sentence stands before them: `要做到这一点，…`, `この点は…`, `이를 위해 …`. */
const OPENS_BACK =
  /^[^，,、]{0,8}(?:这一点|这点|那一点|为此|对此|由此|与此同时|此举|(?:この|その)(?:点|ため|結果|場合|うち|中で)|(?<!\p{L})(?:여기서|이(?:를|에)(?!\p{L})|(?:이|그) (?:점|때문|경우|결과|과정|중)[은는이가을를에]))/u;

/** `还` and `同样` add to a sentence before: `您还必须考虑租金`; `租金不仅上涨，还会翻倍` adds to itself. */
const ADDS =
  /^(?!.*(?:不仅|不但|不只|不光|除了|除此|之外|既)).*(?:还(?:必须|需要|需|可以|可能|应|会|要|能|有)|同样(?:需要|可以|可能|会|适用|重要))/u;

/** Words that refer to another sentence: `these costs`, `as shown above`, `like that`; but `this year` and `such as` stand alone. */
const BACK_REFERENCE =
  /(?<![\p{L}\p{N}])(?:these|those(?! (?:who|whose|that|which|in|of|with|from|on))|such(?! as)|former|latter|this(?! (?:time|day|week|month|quarter|year|decade|century)))(?![\p{L}\p{N}])|(?<!\p{L})(?:in|of|at|for|with|to|from|by|on|like|about|than|down|into|through|over|under|across|behind|beyond|against|towards?|without|after|before|since) (?:this|that)(?!\p{L})|(?<!\p{L})here(?!\p{L})|(?<!\p{L})(?:as|see|shown|mentioned|described|discussed|noted|seen|listed|charts?|tables?|figures?|graphs?|maps?|images?|plots?|diagrams?|example|section|list) (?:above|below)(?!\p{L})|这些|那些|上述|如前所述|前面提到|前者|后者|如下|下图|上图|これら|それら|이러한|그러한/giu;

/**
 * A name for what was named before: `The company has debts` needs the sentence that says which company.
 * `The company of Mr Lee`, `the bank that failed` say it themselves.
 */
const NAMELESS = new RegExp(
  `^(?:the|its|their|his|her) (?:\\p{Ll}+ )?(?:company|firm|group|bank|fund|agency|team|startup|retailer|chain|ministry|regulator|offer|deal|bid|report|study|survey|paper|article|author|project|plan|programme|program|category|figure|number|share|rest|first|second|other|others|result|results|difference|answer|reason|problem|gap|device|app|tool|drug|model|method|approach|strategy|measure|metric|price|increase|decrease|drop|rise|loss|gain|change|amount|former|latter|same|case|event|idea|argument|point|bet)(?: (?:also|too|then|is|was|has|have|had|will|would|could|can|may|might|does|did|lapsed|${PAST}|[\\p{Ll}]+(?:ed|s)))(?![\\p{L}])`,
  'iu',
);

/** Somebody by what he does, who was named before: `The economist, whose book sold well, is wrong`. */
const BY_TRADE = new RegExp(
  `^(?:the|this) (?:\\p{Ll}+ )?(?:scientist|economist|author|investor|founder|chief executive|ceo|analyst|professor|researcher|president|minister|chairman|chairwoman|director|writer|lawyer|engineer|manager|judge|senator|trader|critic|officer|spokes(?:man|woman|person)|journalist)s?(?:,| (?:is|are|was|were|has|have|had|will|would|${PAST}|\\p{Ll}+(?:s|ed))(?!\\p{L}))`,
  'iu',
);

/** Parts of something that was named before: `Most of the loss was old stock.` */
const PART =
  /^(?:(?:most|some|all|half|many|few|none|one|two|both|each|several|much|part|neither|either) of (?:the|these|those|them|it|this|that)|both(?= \p{Ll}+(?:ed|s)?\b)|the (?:rest|remainder|other|others|whole thing))(?!\p{L})|^\p{L}+ \p{Ll}+ (?:also|too)(?!\p{L})/iu;

/** A figure that was named before: `For rich households, that figure jumps to 8%`. */
const THAT_FIGURE =
  /(?<!\p{L})(?:that|this|the same) (?:figure|number|share|rate|ratio|amount|total|sum|gap|percentage|proportion)(?!\p{L})/iu;

/** What is more so than something before: `Fast trains take an even harder hit`, `It will happen faster`; `harder than slow ones` says it itself. */
const EVEN_MORE =
  /^(?!.*(?<!\p{L})than(?!\p{L})).*(?<!\p{L})(?:even (?!under|after|over|other|ever|never|either|whether|rather)(?:\p{L}{2,}er|more|less|worse)(?!\p{L})|(?:faster|slower|sooner|harder|easier)[.!]?["”’]*$)/iu;

/** One of several that were named: `It looks like the next one`; `the next one of them` names them. */
const ONE_OF_THEM =
  /(?<!\p{L})(?:the|that|this) (?:next|other|previous|last|first|second|third|latter|former) one(?! of)(?!\p{L})/iu;

/** `that` before a noun: `If rents fall, that high yield will go`; `, that is` and `, that means` speak of the clause before. */
const THAT_NOUN =
  /, that (?!is |was |means |meant |said|one )(?:\p{Ll}|\d)[\p{L}\p{N}-]* (?!is |are |was |were )/u;

/** Somebody who was named before: `The title of his paper`; behind a name it is its owner, and `In his time, Lee …` names him next. */
function speaksOfSomebody(words: string): boolean {
  const at =
    /(?<!\p{L})(?<!^(?:In|At|By|With|For|From|Through|Throughout|During|After|Before|Despite|On|As) )(?:he|him|his|she|hers?)(?!\p{L})/iu.exec(
      words,
    )?.index ?? -1;
  return at >= 0 && !NAMED.test(words.slice(0, at));
}

/** A name, or a person by what he does: anything in capitals but what opens a sentence without naming, and `a trader`. */
const NAMED =
  /\p{Lu}[\p{L}.’'-]* \p{Lu}|(?<!^\W*)(?<!\p{L})\p{Lu}\p{Ll}|^\W*(?!(?:The|A|An|In|On|At|By|For|From|With|When|While|If|As|After|Before|Since|Because|That|This|It|There|Only|And|But|Yet|So|To)(?!\p{L}))\p{Lu}|(?<!\p{L})(?:an?|every|each|any|no|the) \p{Ll}+/u;

/** Words between `of these` and the noun that says of what. */
const DEMONSTRATED = /^(?:\p{L}+ )?(?:this|that|these|those|such) (\p{L}{4,})/iu;

/** Fewest words of a clause that `this` may mean as a whole. */
const MIN_CLAUSE_WORDS = 4;

/**
 * True for a reference whose word stands before it in the same sentence, or that means its first clause as a whole:
 * `44 % of classes filled up; of these classes, half were small`, `Rents are low, but this has changed`.
 */
function isResolvedInside(words: string, at: number): boolean {
  const before = words.slice(0, at).toLowerCase();
  const noun = DEMONSTRATED.exec(words.slice(at))?.[1]?.toLowerCase().replace(/s$/u, '');
  if (noun !== undefined) return before.includes(noun);
  const clause = /^(.*)[,;–—](?: (?:and|but|yet|however),?)? $/su.exec(before)?.[1] ?? '';
  return (
    /^th(?:is|at) (?:is|was|has|will|can|could|would|may|means?|makes?|made)(?!\p{L})/iu.test(
      words.slice(at),
    ) &&
    clause.split(' ').length >= MIN_CLAUSE_WORDS &&
    hasFiniteVerb(clause, 'en')
  );
}

const refersBack = (words: string): boolean =>
  [...words.matchAll(BACK_REFERENCE)].some(({ index }) => !isResolvedInside(words, index));

/** True for words that speak of what the sentence before names, wherever in them: `The value of that stub is low`. */
export const leansBack = (words: string): boolean =>
  refersBack(words) ||
  [OPENS_BACK, ADDS, LEANS_BACK, EVEN_MORE, ONE_OF_THEM, THAT_NOUN].some((pattern) => pattern.test(words)) ||
  speaksOfSomebody(words);

/** What names the author's point, and says it: `The point is that rents fall`, `The core argument is simple: rents fall`. */
const TELLS_POINT =
  /^the (?:\p{Ll}+ )?(?:argument|point|idea|answer|reason|problem|case|bet|result|difference) (?:is|was)(?: that (?!\p{L}+ is$)|(?: \p{L}+){1,3}: )/iu;

/** True for words whose subject was named in a sentence before: they are no title and no takeaway. */
export const isNameless = (words: string): boolean =>
  !TELLS_POINT.test(words.trim()) &&
  [NAMELESS, BY_TRADE, PART, THAT_FIGURE].some((pattern) => pattern.test(words.trim()));
