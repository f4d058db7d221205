/** Closed classes of words: what negates, hedges and counts, what carries no content, what opens a sentence. */
import { baseLang } from './script.ts';

/** What a discourse marker says of the sentence it opens. */
export type MarkerKind = 'conclusion' | 'contrast' | 'addition' | 'example' | 'time' | 'manner';

/** A discourse marker at the start of a text. */
export interface Marker {
  readonly kind: MarkerKind;
  /** As written, without its comma. */
  readonly text: string;
  /** Index of the first character after the marker, its comma and white space. */
  readonly end: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    set(
      "a an the this that these those it its it's itself they them their theirs themselves he him his himself she her hers herself we us our ours ourselves i me my mine myself you your yours who whom whose which what when where why how " +
        'and or but nor so yet if then than as because since while although though unless until whether of to in on at by for from with without into onto upon about above below over under between among through during before after against within across behind beyond toward towards via per off out up down ' +
        "is are was were be been being am has have had having do does did doing can could will would shall should may might must cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't that's there's let's i'm we're they're you're he's she's i've we've they've you've i'll we'll they'll i'd we'd they'd " +
        'not no there here also just only very too such other another some any each every both either neither all more most less least many much few own same again once s t etc',
    ),
  ],
  [
    'zh',
    set(
      '的 了 是 在 和 与 或 也 就 都 而 及 着 把 被 让 对 从 到 以 为 之 其 这 那 个 们 一 不 我 你 他 她 它 有 会 能 可 要 上 下 中 等 所 于 并 但 又 很 更 最 将 使 因 此 如 果 还',
    ),
  ],
  ['ja', set('的 等 及 又 或 其 此')],
  ['ko', set('은 는 이 가 을 를 에 의 와 과 도 로 다 고 한 하 있 수 것 그 저 등 및')],
]);

/** True for a word without content of its own. `token` in lower case; one character for CJK. */
export function isFunctionWord(token: string, lang: string): boolean {
  const base = baseLang(lang);
  return (FUNCTION_WORDS.get(base)?.has(token) ?? false) || (FUNCTION_WORDS.get('en')?.has(token) ?? false);
}

const word = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');

const NEGATORS_EN = word(
  "not|no|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|hardly|scarcely|barely|rarely|seldom|little|few|lack|lacks|lacked|lacking|unable|impossible|fails?|failed|[a-z]+n['’]t|no longer|far from",
);
/** Operators that negate: `A != B`. */
const NEGATORS_SIGNS = /!=|≠/gu;
const NEGATORS_CJK =
  /不|没|無|无|未|非|莫|勿|否|ない|なく|なかっ|ません|ぬ|ず(?=、|に)|않|없|아니|못|안 |말라/gu;
const HEDGES_EN = word(
  'may|might|could|would|should|can|perhaps|maybe|possibly|probably|likely|unlikely|seems?|seemed|appears?|appeared|suggests?|suggested|apparently|arguably|presumably|supposedly|reportedly|allegedly|potentially|generally|usually|typically|often|sometimes|frequently|occasionally|largely|mainly|mostly|partly|partially|somewhat|rather|quite|relatively|almost|nearly|about|approximately|roughly|around|expected|estimated?s?|estimates|believes?|thinks?|so-called(?! ?["“‘])|tends?|if|unless',
);
const HEDGES_CJK =
  /可能|或许|也许|大概|大约|似乎|好像|一般|通常|往往|基本|几乎|左右|据称|据说|预计|所谓|如果|かもしれ|だろう|でしょう|ようだ|らしい|おそらく|多分|たぶん|約|ほぼ|およそ|場合|もし|아마|듯|것 같|수 있|약 |거의|대체로|만약/gu;
const QUANTIFIERS_EN = word(
  'all|every|each|both|some|any|many|much|most|more|less|least|fewer|several|various|half|majority|minority|enough|only|just|even|at least|at most|up to|over|under|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|first|second|third|twice|double|triple|always|percent',
);
const QUANTIFIERS_CJK =
  /所有|全部|每|各|一些|有些|许多|很多|大多|多数|少数|部分|几个|数|半|只|仅|至少|最多|超过|都|万|亿|千|百|すべて|全て|各|多く|ほとんど|一部|半分|だけ|のみ|以上|以下|少なくとも|億|모든|모두|많은|대부분|일부|절반|만 |이상|이하|적어도/gu;
const NUMBER = /[~<>≈±+−-]?[$€£¥₩]?\d+(?:[.,:/]\d+)*(?:\s?(?:%|‰|×|bps\b|x\b))?/giu;

const found = (text: string, ...patterns: readonly RegExp[]): string[] =>
  patterns
    .flatMap((pattern) => text.match(pattern) ?? [])
    .map((name) => name.toLowerCase().replaceAll('’', "'"));

/** The words of a text that negate, in order, lower case. */
export const negators = (text: string): string[] => found(text, NEGATORS_EN, NEGATORS_CJK, NEGATORS_SIGNS);

/** The words of a text that weaken or condition what it claims, in order, lower case. */
export const hedges = (text: string): string[] => found(text, HEDGES_EN, HEDGES_CJK);

/** The words of a text that say how much or how many, in order, lower case. */
export const quantifiers = (text: string): string[] => found(text, QUANTIFIERS_EN, QUANTIFIERS_CJK);

/** The numbers of a text as printed, with currency and per cent sign. */
export const numbers = (text: string): string[] => found(text.normalize('NFKC'), NUMBER);

const MARKERS: readonly (readonly [MarkerKind, string])[] = [
  [
    'conclusion',
    'therefore|thus|hence|consequently|accordingly|as a result|as a consequence|in conclusion|in short|in sum|in summary|to sum up|to conclude|overall|all in all|ultimately|in the end|for this reason|for these reasons|that is why|this means(?: that)?|the upshot is(?: that)?|it follows that|it can be seen(?: that)?|it is clear(?: that)?|clearly|so',
  ],
  [
    'contrast',
    'but|however|yet|nevertheless|nonetheless|still|in contrast|by contrast|in comparison|by comparison|on the contrary|on the other hand|conversely|instead|even so|that said',
  ],
  [
    'addition',
    "additionally|in addition|furthermore|moreover|also|besides|similarly|likewise|equally|what is more|what's more|meanwhile|and|second|secondly|third|thirdly|first of all|first|firstly|finally|lastly|last but not least|on the one hand",
  ],
  [
    'example',
    'for example|for instance|e\\.g\\.|to illustrate|as an example|in particular|specifically|namely',
  ],
  [
    'manner',
    'in fact|indeed|of course|in other words|that is|put differently|put simply|simply put|to be clear|in general|generally speaking|interestingly|importantly|notably|unfortunately|fortunately|surprisingly|obviously|needless to say|as mentioned(?: above| before| earlier)?|as noted(?: above| before| earlier)?|after all|again|then',
  ],
  [
    'conclusion',
    '因此|所以|因而|于是|故而|总之|总而言之|综上所述|综上|由此可见|可见|换言之|結果として|したがって|従って|つまり|要するに|よって|ゆえに|そのため|このため|結論として|따라서|그러므로|그래서|결국|결과적으로|요컨대|즉',
  ],
  [
    'contrast',
    '但是|然而|不过|可是|相反|反之|但|しかしながら|しかし|だが|けれども|ところが|一方で|一方|逆に|ただし|ただ|그러나|하지만|그렇지만|반면에|반면|다만',
  ],
  [
    'addition',
    '此外|另外|而且|并且|同时|同样|其次|再者|首先|最后|第一|第二|第三|さらに|また|加えて|そして|まず|次に|最後に|同様に|게다가|또한|그리고|더불어|아울러|먼저|마지막으로',
  ],
  ['example', '例如|比如|譬如|例えば|たとえば|예를 들어|예컨대|가령'],
  [
    'manner',
    '事实上|实际上|其实|当然|显然|具体来说|具体而言|一般来说|实は|実際|もちろん|当然|具体的には|사실|실제로|물론|구체적으로',
  ],
];
const MARKED = MARKERS.map(
  ([kind, words]) =>
    [kind, new RegExp(`^\\s*(${words})(\\s*[,，、：:]\\s*|(?<!\\p{ASCII})\\s*|\\s+)`, 'iu')] as const,
);
/** Words that mark discourse only with a comma after them: without one they are part of the clause. */
const NEEDS_COMMA =
  /^(?!\s*(?:but(?! for )|and|therefore|thus(?! far)|hence|so(?= (?:the|an?|this|these|those|it|they|he|she|we|you|there|if|when)(?:[^\p{L}]|$))|yet(?! another)|it can be seen|it is clear|it follows|this means|the upshot|that is why|因此|所以|然而|但是|但(?![愿凡])|不过|따라서|그러나|그러므로|하지만|그래서|つまり|したがって|従って|しかし|要するに|そのため)(?:\s|$|\p{L}))/iu;

/** The discourse marker that opens a text, longest first; undefined when it opens with none. */
export function leadingMarker(text: string): Marker | undefined {
  let best: Marker | undefined;
  for (const [kind, form] of MARKED) {
    const match = form.exec(text);
    const [all = '', marker = '', gap = ''] = match ?? [];
    if (!match || all.length >= text.length || marker.length <= (best?.text.length ?? 0)) continue;
    if (!/[,，、：:]/u.test(gap) && NEEDS_COMMA.test(text)) continue;
    best = { kind, text: marker, end: all.length };
  }
  return best;
}

const PRONOUN_START =
  /^["“‘'(]?(?:(?:this|that|these|those|it|they|he|she|we|i|you|such|its|their|his|her|the (?:former|latter))(?:['’](?:s|re|ve|ll|d|m))?(?![\p{L}\p{N}-])|这(?!里)|那(?!么)|它|他|她|其(?!他|中|次|实)|该|此(?!外)|本文|これ|それ|あれ|この|その|あの|こう|そう|彼|彼女|彼ら|이것|그것|저것|이는|그는|그녀|그들|이들|이 |그 |in (?:this|that|such|these|those|both|either) (?:cases?|situations?|ways?|contexts?|sense|respects?)(?!\p{L})|(?:as (?:described|mentioned|noted|shown|discussed|explained) )(?!\p{L}+ing)|(?:all|the|both|most) (?:others?|rest)(?!\p{L})|both of (?:these|them)|likewise(?!\p{L})|在(?:这|此|该|上述|以上)|两者|二者|后者|前者|上述|以上|如上|同样|ここで|そこで|でも|このような|そのような|上記|위의|위에서|앞의|앞서|이러한|그러한|이런|이처럼|이를|둘 다)/iu;

/** True when a text opens with words that point back at something said before: this, in this case, 这, 两者, それ, 위의. */
export function startsUnresolved(text: string): boolean {
  return PRONOUN_START.test(text.trimStart());
}

/**
 * True for a sentence that needs the one before it, also behind an adverb: `Intuitively, this is because …`.
 *
 * Who speaks of himself needs none.
 */
export const needsBefore = (text: string): boolean =>
  leadingMarker(text) !== undefined ||
  (startsUnresolved(text.replace(/^\p{L}+,\s+/u, '')) && !/^["“‘'(]?(?:I|we|my|our)(?!\p{L})/iu.test(text));

/** True for words that ask; what says who asks may stand in brackets behind the mark. */
export const asks = (text: string): boolean =>
  /[?？][”"’』」)）]*\s*(?:[（(][^()（）?？]{1,24}[)）]\s*)?$/u.test(text);

const DEMONSTRATIVE =
  /^(?:(?:this|these|the present) ([\p{L}-]{3,})|(?:该|此|本)(\p{Script=Han}{2})|(?:この|本)([\p{Script=Han}\p{Script=Katakana}ー]{2,})|이 ([\p{Script=Hangul}]{2,}))/iu;

/** True for `this registry` below a heading that speaks of a registry: `about` is the heading, in lower case. */
export function isResolvedBy(text: string, about: string): boolean {
  const noun = DEMONSTRATIVE.exec(text.trimStart())?.slice(1).find(Boolean)?.toLowerCase().replace(/s$/, '');
  return noun !== undefined && about.includes(noun);
}

const FIRST_PERSON =
  /(?<![\p{L}\p{N}.])(?:(?<!(?:[Pp]hase|[Pp]art|[Tt]ype|[Ss]tage|[Tt]ier|[Cc]lass|[Cc]hapter|[Vv]olume|[Bb]ook|[Ww]ar|[Aa]ct|[Ll]evel|[Gg]roup|[Ww]oods) )I(?!\.)|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?|[Oo]urselves)(?![\p{L}\p{N}/.-]*[\p{L}\p{N}])|我|咱|笔者|私(?:は|が|の|も|たち|達)|僕|俺|我々|筆者|나는|내가|저는|제가|우리|필자/u;

/** True when the author speaks of himself: I, we, our, 我, 私たち, 우리. Quotations must be taken out before. */
export function isFirstPerson(text: string): boolean {
  return FIRST_PERSON.test(text);
}

/** True for the heading of an example or a case: what it says is said of that one only. */
export const namesExample = (heading: string): boolean =>
  /^(?:[\d.()\s]*)(?:examples?|case (?:stud(?:y|ies)|in point)|for (?:example|instance))(?!\p{L})|^[\d.、()\s]*(?:示例|案例|例子|举例|事例|例[：:一二三\d]|예시|사례)/iu.test(
    heading,
  );

/** True for the heading of a section that says where data come from and how they were worked on: it argues nothing. */
export const namesMethod = (heading: string): boolean =>
  /^[\d.()\s]*(?:(?:about|on|a note on) (?:the|this|our) (?:data|method(?:ology)?|survey)|(?:our |the )?(?:data(?: sources?| collection)?(?: (?:and|&) methods?)?|methods?|methodology|materials and methods|sampling)|how we (?:did|got|made|found|measured|collected)(?!\p{L}).*|(?:zu den )?daten(?:grundlage|basis|quellen)?|methodik|zur methode|données|méthodologie|méthode|datos|metodología|fuentes de datos)$|^[\d.、()\s]*(?:数据(?:说明|来源)|研究方法|调查方法|データ(?:について|の出典)|調査(?:方法|概要)|조사 ?(?:방법|개요)|데이터 ?(?:출처|설명))/iu.test(
    heading.trim(),
  );

const SIGNPOST =
  /^\W*(?:let(?:[’']s| us) (?:go|look|start|begin|turn|see|get|consider|now)|(?:in )?(?:this (?:post|article|section|piece|essay|report|chapter|part)|(?:part|chapter|section) (?:\d+|[ivx]+|one|two|three)) (?:\w+ )?(?:will|is|goes|looks|discusses|describes|explains|explores|analy[sz]es|covers|presents)|start (?:by|with) reading|(?:below|above), \w+|the following (?:table|list|section|figure)|(?:as follows|see below|read on)|there (?:is|are) (?:one|two|three|several|many|a few|some)(?: \w+){0,3} (?:worth|that (?:i|we) )|apologies|special thanks|thanks to|edit[: ]|update[: ]|disclaimer|(?:a|the) (?:quick|short|brief) note|(?:as |(?:in |from )?the )?(?:table|figure|chart|diagram|graph|plot|map|list|image|picture|screenshot)s?(?: \d+)? (?:below|above)|(?:below|above|here) (?:is|are) (?:the|a|an|some)|you (?:can|will|['’]ll) (?:find|see)(?! that)|several \w+ (?:are|is) (?:especially|particularly|worth)|(?:hover|click|tap|scroll|zoom|swipe) (?:over|on|in|the|to|through|down|a|an|any|each)|use the (?:\w+ )?(?:sliders?|dropdowns?|drop-downs?|menus?|filters?|controls?|buttons?|search (?:box|bar))|(?:see|click|read more|continue reading|learn more|follow) )\b|^(?:本文将|本(?:文|节|章|篇)(?:主要)?(?:讨论|介绍|探讨|分析|阐述|概述)|下面|接下来|让我们|特别感谢|[如见]?[下上][表图]|(?:您|你)可以在|この記事では|以下では|以下の|次の(?:表|図)|下の(?:表|図)|それでは|이 글에서는|다음은|아래 (?:표|그림))/iu;

/** True for a sentence that only says what comes next, whom to thank, or what to do with the page: `Hover over a bar`. It tells nothing. */
export function isSignpost(text: string): boolean {
  return SIGNPOST.test(text.trimStart());
}

export { hasFiniteVerb } from './finite-verb.ts';
