/** Words by which authors announce that the sentence matters, or that it does not. */

/** `The key point is …`, `In this essay I will argue that …`, `我们认为…`: what the author himself calls his point. */
const ANNOUNCED = new RegExp(
  [
    String.raw`(?<!\p{L})(?:in (?:short|summary|conclusion|essence|other words)`,
    String.raw`the (?:key|main|core|central|real|important|crucial|bottom|whole|big|structural|clearest) (?:\w+ )?(?:is|was|line|point|question|problem|lesson|takeaway|idea)`,
    'most important(?:ly)?',
    'the (?:point|result|reason|lesson|answer|truth|problem) is',
    'my (?:point|thesis|argument|claim|view) is',
    '(?:i|we) (?:also |then |therefore |still )?(?:will |would |shall )?(?:argued?|claim(?:ed)?|conclude(?:d|s)?|believe|think|feel|suspect|proposed?|contend(?:ed)?|show(?:ed)?|find|found|expect|predict|suggest(?:ed)?) (?:that|the)',
    '(?:i|we) concluded?',
    String.raw`(?:i|we)(?:['’]m|['’]re| am| are| remain)(?: \p{L}+ly| quite| very| more)? (?:confident|convinced|certain|persuaded|sceptical|skeptical)`,
    'i find it (?:plausible|likely|unlikely|hard to believe|telling|striking)',
    'what (?:i|we) (?:see|saw|find|found) (?:is|was)',
    String.raw`(?:our|my) (?:data|results?|findings?|analysis|evidence|numbers) (?:\p{L}+ly |also )?(?:confirm|show|suggest|indicate|reveal)(?:s|ed)?`,
    'in (?:my|our) (?:experience|view|opinion|judge?ment)',
    'this is where (?:i|we) (?:land|stand|come down)',
    '(?:this|the) (?:paper|article|essay|report|post|study) (?:argues|shows|proposes|finds|concludes)',
    String.raw`what matters|it turns out)(?!\p{L})`,
    '(?<!\\p{L})(?:(?:ich|wir) (?:denke|glaube|meine|zeigen|glauben|folgern)|je (?:pense|crois)|nous (?:concluons|montrons|pensons)|(?:creo|pienso|creemos|concluimos) que)(?!\\p{L})',
    '关键(?:在于|是)|核心(?:在于|是)|重要的是|总之|综上|本质上|(?:我|我们|笔者|本文)(?:认为|主张|相信|预计|发现)',
    '要するに|重要なのは|結論|と(?:考え|主張し)(?:る|ます|ている)',
    '핵심은|중요한 것은|결론적으로|요컨대|(?:라고|다고) (?:생각|주장|판단)',
  ].join('|'),
  'iu',
);

/** True where the author announces his point: `In this essay I will argue that …`. */
export const announces = (text: string): boolean => ANNOUNCED.test(text);

/** True for a sentence that stands in brackets as a whole, or tells whom to thank or where to click. */
export const isAside = (text: string): boolean =>
  /^\s*[([（【].*[)\]）】][.。]?\s*$/su.test(text) ||
  /(?<!\p{L})(?:click here|read more|sign up|subscribe|newsletter|follow (?:us|me)|copyright|all rights reserved|photo(?:graph)? by|image:|关注我们|点击|转载|구독|登録)(?!\p{L})/iu.test(
    text,
  );

/** `The data were collected from …`, `This post explores …`, `Net rents are calculated by …`, `数据来自…`: how the author knows, and not what. */
const METHOD =
  /(?<!\p{L})(?:is|are|was|were|been) (?:then |only |not |\p{L}+ly )*(?:calculated|computed|omitted|excluded|collected|obtained|gathered|compiled|scraped|downloaded|retrieved|normali[sz]ed|aggregated|averaged|sourced)(?!\p{L})|(?<!\p{L})(?:(?:data|dataset|figures?|numbers|records) (?:set )?(?:used |provided )?(?:come|comes|came|consist|consists|consisted|contain|contains|contained|include|includes|included)|provided the data(?:set)?)(?!\p{L})|数据(?:来自|来源于|取自)|データは.*(?:による|から取得)|데이터는.*(?:제공|수집)|^(?!.*(?:%|found|finds?|shows?))(?:we|our team|the \p{Lu}[\p{L} ]{2,30}?) (?:then |only |\p{L}+ly )?(?:analy[sz]ed|examined|collected|obtained|requested|scraped|surveyed|compiled|retrieved)(?!\p{L})|(?:^|, )the [\p{L} ]{2,30}? visuali[sz]e[sd]?(?!\p{L})|(?:^|, )(?:we|our team|i|this (?:article|post|piece|study|report|project|analysis)) (?:then |also |\p{L}+ly )?(?:visuali[sz]e[sd]?|explore[sd]?|investigate[sd]?|(?:look|take a look|took a look|dive|dove)s? (?:at|into|deeper)|plotted|looked (?:at|into))(?!\p{L})|(?:^|, )(?:we|our team|this (?:article|post|piece|study|report|project|analysis)) (?:aim|seek|set out|hope|want)(?:s|ed)? to(?!\p{L})|^(?!.*(?:%|found|finds|shows?))(?:in order )?to (?:determine|understand|find out|measure|see|examine|compare|study|help)(?!\p{L})[^,]*, (?:we|our|the \p{Lu})/iu;

/** True for a sentence that says how something was found and not what was found. */
export const tellsMethod = (text: string): boolean => METHOD.test(text);
