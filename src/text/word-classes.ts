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
export const negators = (text: string): string[] => found(text, NEGATORS_EN, NEGATORS_CJK);

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
    'but|however|yet|nevertheless|nonetheless|still|in contrast|by contrast|on the contrary|on the other hand|conversely|instead|even so|that said',
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
  /(?<![\p{L}\p{N}.])(?:I(?!\.)|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?|[Oo]urselves)(?![\p{L}\p{N}/.-]*[\p{L}\p{N}])|我|咱|笔者|私(?:は|が|の|も|たち|達)|僕|俺|我々|筆者|나는|내가|저는|제가|우리|필자/u;

/** True when the author speaks of himself: I, we, our, 我, 私たち, 우리. Quotations must be taken out before. */
export function isFirstPerson(text: string): boolean {
  return FIRST_PERSON.test(text);
}

/** True for the heading of an example or a case: what it says is said of that one only. */
export const namesExample = (heading: string): boolean =>
  /^(?:[\d.()\s]*)(?:examples?|case (?:stud(?:y|ies)|in point)|for (?:example|instance))(?!\p{L})|^[\d.、()\s]*(?:示例|案例|例子|举例|事例|例[：:一二三\d]|예시|사례)/iu.test(
    heading,
  );

const SIGNPOST =
  /^\W*(?:let(?:[’']s| us) (?:go|look|start|begin|turn|see|get|consider|now)|(?:in )?this (?:post|article|section|piece|essay|report|chapter|part) (?:\w+ )?(?:will|is|goes|looks|discusses|describes|explains|explores|analy[sz]es|covers|presents)|the following (?:table|list|section|figure)|(?:as follows|see below|read on)|there (?:is|are) (?:one|two|three|several|many|a few|some)(?: \w+){0,3} (?:worth|that (?:i|we) )|apologies|special thanks|thanks to|edit[: ]|update[: ]|disclaimer|(?:a|the) (?:quick|short|brief) note|(?:as |the )?(?:table|figure|chart|diagram|graph|list|image|picture|screenshot)s?(?: \d+)? (?:below|above)|(?:below|above|here) (?:is|are) (?:the|a|an|some)|you (?:can|will|['’]ll) (?:find|see)(?! that)|several \w+ (?:are|is) (?:especially|particularly|worth)|(?:see|click|read more|continue reading|learn more|follow) )\b|^(?:本文将|本(?:文|节|章|篇)(?:主要)?(?:讨论|介绍|探讨|分析|阐述|概述)|下面|接下来|让我们|特别感谢|[如见]?[下上][表图]|(?:您|你)可以在|この記事では|以下では|以下の|次の(?:表|図)|下の(?:表|図)|それでは|이 글에서는|다음은|아래 (?:표|그림))/iu;

/** True for a sentence that only says what comes next or whom to thank: it tells nothing when it stands alone. */
export function isSignpost(text: string): boolean {
  return SIGNPOST.test(text.trimStart());
}

/** Words that are finite wherever they stand. */
const AUXILIARIES = word(
  "am|is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|shall|should|may|might|must|[a-z]+n['’]t|(?:it|that|there|he|she|what|here)['’]s|[a-z]+['’](?:re|ve|ll|m|d)",
);
const AUXILIARY = new RegExp(AUXILIARIES.source, 'iu');
const PASTS = set(
  'went made took came saw got gave found thought told became felt brought began kept held wrote stood heard meant met ran paid sat spoke led grew lost fell sent built understood drew broke spent rose drove bought wore chose sold fought threw won caught flew shrank sank dealt sought taught stuck struck hung forgot froze awoke proved knew showed lay arose overcame withdrew',
);
/** Past tenses that need no object and so may end a sentence. */
const INTRANSITIVE = set(
  'increased decreased declined collapsed crashed dropped jumped slipped slumped tumbled soared surged doubled tripled halved improved worsened recovered expanded stopped closed opened ended started continued happened occurred failed succeeded emerged appeared disappeared vanished changed evolved matured died survived resigned stalled stagnated widened narrowed',
);
/** Verbs that are seldom nouns: any finite form of them is evidence. */
const VERBS = set(
  'accept achieve acquire act adapt add adopt aggregate allow amplify analyze announce appear apply argue arise ask assume attract avoid become begin believe belong borrow bring build buy capture carry cause charge choose claim close collapse combine come compete collect compute confirm connect consider consist consume contain continue contribute convert cover create decide decline decrease define deliver demonstrate depend depreciate describe deserve destroy detect determine develop differ disappear discover dominate drive earn eliminate emerge employ enable encounter end enforce encourage ensure enter establish evolve exceed exist expand expect explain explore expose exploit extend extract face facilitate fail fall fill find follow generate get give go govern grow guarantee handle happen help hide hold host identify ignore illustrate imply impose improve include increase indicate inform integrate introduce invest involve join keep kill know lead learn lend let lie live look lose maintain make manage matter mean meet measure merge migrate miss monitor need occur offer open operate outnumber outperform outweigh overlap own participate pay perform permit pose post prefer prepare prevent proceed produce promise prove provide publish pull pursue push put raise reach receive recognise recognize reduce refer reflect rely release remain remember remove replace represent require resemble resist resolve restrict reveal rise run satisfy say see seek seem sell send serve settle shift show shrink sit solve speak spend stand start stay stop store struggle submit succeed suffer suggest support survive take teach tell tend think threaten transfer transform treat try turn uncover understand undermine unlock use vanish vary verify wait want weaken win wish work write yield',
);
const BEFORE_NOUN = set(
  "a an the this these those its their his her our my your no some any each every of to in on at by for from with without into as than and or between among per via 's most more many few several all both",
);
const AFTER_VERB = set(
  'the a an this that these those its their his her our my your to no not more less only also in on at with from for into by against towards between as it them us him me you how what whether each every all any some both',
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
  if (AUXILIARY.test(text) || AFTER_OFTEN.test(text)) return true;
  // Punctuation is a token of its own: a verb after a comma or a bracket has lost its neighbour.
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|[^\s\p{L}\p{N}]/gu) ?? [];
  return words.some((name, i) => isFinite(name, words[i - 1] ?? '', words[i + 1] ?? ''));
}

/** After these a bare verb is finite: a plural, an adverb, a pronoun; at the start or after a colon it is an order. */
const BEFORE_BARE =
  /(?:^|[:"”)]|[^s]s|ly|people|who|which|that|they|we|you|i|often|never|always|now|also|still|then|even|just|already|soon|far)$/u;
const PARTICIPLE_BEFORE = /^(?:be|been|being|gets?|getting|got|,|\(|)$/u;
/** "Parks often miss": a word after such an adverb is a verb, whatever it is, if it is no adjective. */
const AFTER_OFTEN =
  /\p{L}s (?:often|never|always|rarely|seldom|usually) (?!\p{L}+(?:ed|ing|al|ive|ous|ful|less|able|ible)(?!\p{L}))\p{Ll}{2,}/u;
const AFTER_THIRD = /^(?:\p{L}+(?:ing|ly|al|ive|ous|ful|ed)|\p{L}+s|\p{N}.*)$/u;

/** True when one word, between its neighbours, looks like a finite verb. */
function isFinite(text: string, before: string, after: string): boolean {
  if (text.includes('-') || !/^\p{L}{2,}$/u.test(text)) return false;
  const third = stemsOfThird(text).some((stem) => VERBS.has(stem));
  if (third && /^(?:this|that|it|which|who)$/u.test(before)) return true;
  if (BEFORE_NOUN.has(before)) return false;
  if (PASTS.has(text) || (INTRANSITIVE.has(text) && !PARTICIPLE_BEFORE.test(before))) return true;
  if (VERBS.has(text)) return BEFORE_BARE.test(before);
  // "The power needs of a city": of, a conjunction or an end after it makes it a plural noun.
  if (third) return before !== '' && !/^(?:of|and|or|,|\.|;|:|\)|)$/u.test(after);
  if (/(?:ates|izes|ises|yzes|yses|ifies|utes)$/u.test(text))
    return before !== '' && (AFTER_VERB.has(after) || AFTER_THIRD.test(after));
  return /[^e]ed$/u.test(text) && isPast(before, after);
}

/** What `-s` may have been added to; nothing for a word without it. */
const stemsOfThird = (text: string): string[] =>
  text.endsWith('s') ? [text.slice(0, -1), text.replace(/es$/u, ''), text.replace(/ies$/u, 'y')] : [];

/** A participle after its noun ("tokens issued by", "permissions granted") is no past tense; what goes on is. */
const isPast = (before: string, after: string): boolean =>
  /\p{L}$/u.test(before) &&
  !PARTICIPLE_BEFORE.test(before) &&
  /^[\p{L}\p{N}$€£"“]/u.test(after) &&
  after !== 'by';
