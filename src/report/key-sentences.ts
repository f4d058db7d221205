/** The sentences in which an article sums itself up: those that it announces as a summary, sets in bold, or ends with. */
import type { Section, Support } from '../outline/outline.ts';
import {
  asks,
  hasFiniteVerb,
  isFirstPerson,
  isSignpost,
  leadingMarker,
  namesExample,
  needsBefore,
  startsUnresolved,
} from '../text/word-classes.ts';
import { isPastView, NOW } from '../text/time-words.ts';
import { slice, textOf, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import { lengthOf } from '../text/words.ts';
import type { Making } from './context.ts';
import { supportsOf } from './supports.ts';

/** What announces a summary, with the mark behind it. */
const ANNOUNCED =
  /^\s*(?:(?:in (?:summary|short|brief|sum|conclusion)|to (?:sum(?: it)? up|summari[sz]e|conclude|recap)|summing up|all in all|the bottom line(?: is(?: that)?)?)\s*[,:：—–-]?\s+|(?:summary|tl;?dr|bottom line|(?:key )?take-?aways?|conclusion|upshot)\s*[:：—–]\s*|(?:总而言之|总的来说|总之|综上所述|综上|简而言之|简言之|一言以蔽之|要するに|まとめると|要約すると|一言で言えば|요약하면|요컨대|정리하면|결론적으로)\s*[,，、：:]?\s*|(?:总结|小结|结论|結論|要点|まとめ|요약|결론)\s*[：:]\s*)/iu;

/** Longest sentence that sums up, in words or in characters of Chinese and Japanese, and of one that the article announces. */
const MAX_KEY_SENTENCE = { words: 30, characters: 70 } as const;
const ANNOUNCED_LONGEST = { words: 48, characters: 120 } as const;

/** Most sentences of one place. */
const MAX_SENTENCES_A_PLACE = 2;

/** A sentence with those that stand before it in its paragraph. */
interface Said {
  readonly phrase: Phrase;
  readonly words: string;
  readonly before: readonly string[];
  /** True in a list, where bold words are labels. */
  readonly item: boolean;
}

/** Sentences of a section that sum it up, and how the article marks them; undefined where it marks none. */
export interface Sayings {
  readonly by: 'announced' | 'bold' | 'end' | 'opening';
  readonly said: readonly Phrase[];
}

/** The sentences by which an article itself sums a section up. */
export function sayingsOf(section: Section, making: Making): Sayings | undefined {
  const said = sentencesOf(section, making);
  const announced = announcedIn(section, making);
  if (announced.length > 0) return { by: 'announced', said: announced };
  const end = isEnd(section) ? ends(said, making) : [];
  if (end.length > 0) return { by: 'end', said: end };
  const now = section.type === 'comparison' && section.by === 'moments' ? said.find(isOfToday) : undefined;
  if (now && isSaidWhole(now.words, making.lang)) return { by: 'end', said: [now.phrase] };
  const bold = said.find((one) => !one.item && isBold(one.phrase) && standsAlone(one, making.lang));
  return bold && { by: 'bold', said: [bold.phrase] };
}

/** The first sentence of a section's first two paragraphs that says something by itself. */
export function openingOf(section: Section, making: Making): Sayings | undefined {
  const points = supportsOf(section).filter((support) => support.type === 'point' && !support.item);
  const found = points
    .slice(0, 2)
    .flatMap((point) => saidIn(point, making).slice(0, 2))
    .find((sentence) => standsAlone(sentence, making.lang));
  return found && { by: 'opening', said: [found.phrase] };
}

/** True for a sentence that says something of today by itself, in nobody's name. */
function standsAlone({ words, before }: Said, lang: string): boolean {
  const { unit, n } = lengthOf(words);
  return (
    n <= MAX_KEY_SENTENCE[unit] &&
    !isFirstPerson(words) &&
    leadingMarker(words) === undefined &&
    isClaim(words, lang) &&
    !isPastView(words, before)
  );
}

/** True for words that claim something without another sentence. */
export const isClaim = (words: string, lang: string): boolean =>
  hasFiniteVerb(words, lang) &&
  ![needsBefore, startsUnresolved, isSignpost, asks, namesExample].some((test) => test(words)) &&
  !ELSEWHERE.test(words) &&
  !/[?？:：]/u.test(words);

/** Words that mean what stood in another sentence, wherever in a sentence they stand. */
const ELSEWHERE =
  /(?<![\p{L}\p{N}])(?:another|these|those|such|above|below|former|latter|this(?! (?:time|day|week|month|quarter|year|decade|century)))(?![\p{L}\p{N}])|(?<!\p{L})(?:in|of|at|for|with|to|from|by|on|like|about|than) (?:this|that)(?!\p{L})|这些|那些|上述|前者|后者|如下|下图|上图|これら|それら|이러한|그러한/iu;

function sentencesOf(section: Section, making: Making): Said[] {
  return supportsOf(section).flatMap((support) => saidIn(support, making));
}

/** Sentences of a paragraph or an item, and of what stands below it. */
function saidIn(support: Support, making: Making): Said[] {
  if (support.type === 'exhibit') return [];
  const all = sentences(support.whole, making.source, making.lang);
  const words = all.map((phrase) => textOf(phrase));
  const own = all.map((phrase, at): Said => {
    const before = words.slice(0, at);
    return { phrase, words: words[at] ?? '', before, item: support.item };
  });
  return [...own, ...support.children.flatMap((child) => saidIn(child, making))];
}

/** The first sentences of a paragraph that opens with `Summary:` or `In short`, without those words. */
function announcedIn(section: Section, { source, lang }: Making): Phrase[] {
  for (const support of supportsOf(section)) {
    if (support.type !== 'point') continue;
    const text = textOf(support.whole);
    const end = ANNOUNCED.exec(text)?.[0].length ?? 0;
    if (end === 0 || end >= text.length) continue;
    const said = sentences(slice(support.whole, end, text.length, source), source, lang)
      .slice(0, MAX_SENTENCES_A_PLACE)
      .filter((sentence) => isSaidWhole(textOf(sentence), lang));
    if (said.length > 0) return said;
  }
  return [];
}

function isSaidWhole(words: string, lang: string): boolean {
  const { unit, n } = lengthOf(words);
  return (
    n <= ANNOUNCED_LONGEST[unit] && hasFiniteVerb(words, lang) && !startsUnresolved(words) && !asks(words)
  );
}

/** An abstract that does not open the article ends it. */
const isEnd = (section: Section): boolean =>
  section.type === 'passage' && (section.role === 'conclusion' || section.role === 'digest');

const isOfToday = ({ words, before }: Said): boolean => NOW.test(words) && !isPastView(words, before);

/** The first and the last claim of a conclusion: there the author may speak of himself. */
function ends(said: readonly Said[], { lang }: Making): Phrase[] {
  const claims = said.filter(
    ({ words, before }) =>
      isSaidWhole(words, lang) && isClaim(words, lang) && !isPastView(words, before) && !WISH.test(words),
  );
  const [first] = claims;
  const last = claims.at(-1);
  return [...new Set([first, last])].flatMap((sentence) => sentence?.phrase ?? []);
}

/** What an author hopes or thanks for is no claim. */
const WISH =
  /^(?:I|we)(?:['’]m| am|['’]re| are)? (?:hope|wish|look(?:ing)? forward|thank|would like|plan|encourage|invite)|^(?:希望|期待|感谢|我(?:们)?(?:希望|期待))|(?:と思います|期待しています|願っています)。?$/iu;

/** Share of a sentence's signs that its author sets in bold to stress all of it, and fewest words of a sentence. */
const MIN_BOLD_SHARE = 0.6;
const MIN_BOLD_SENTENCE = { words: 6, characters: 12 } as const;

function isBold(phrase: Phrase): boolean {
  const words = textOf(phrase);
  const { unit, n } = lengthOf(words);
  const bold = textOf(phrase.children.filter(({ type }) => type === 'strong'));
  return (
    n >= MIN_BOLD_SENTENCE[unit] && !/^\p{Ll}/u.test(words) && bold.length >= MIN_BOLD_SHARE * words.length
  );
}
