/** Finds the sentences in which an article sums itself up: announced as a summary, set in bold, or in the conclusion. */
import { isClaim } from '../compose/section/claim.ts';
import type { Section, Support } from '../outline/outline.ts';
import { asks, hasFiniteVerb, isFirstPerson, leadingMarker, startsUnresolved } from '../text/word-classes.ts';
import { isPastView, NOW } from '../text/time-words.ts';
import { slice, textOf, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import { lengthOf } from '../text/words.ts';
import type { ReportContext } from './context.ts';
import { supportsOf } from './supports.ts';

/** Words that announce a summary, with their punctuation: `In short, `, `Summary: `, `总之，`. */
const SUMMARY_LEAD =
  /^\s*(?:(?:in (?:summary|short|brief|sum|conclusion)|to (?:sum(?: it)? up|summari[sz]e|conclude|recap)|summing up|all in all|the bottom line(?: is(?: that)?)?)\s*[,:：—–-]?\s+|(?:summary|tl;?dr|bottom line|(?:key )?take-?aways?|conclusion|upshot)\s*[:：—–]\s*|(?:总而言之|总的来说|总之|综上所述|综上|简而言之|简言之|一言以蔽之|要するに|まとめると|要約すると|一言で言えば|요약하면|요컨대|정리하면|결론적으로)\s*[,，、：:]?\s*|(?:总结|小结|结论|結論|要点|まとめ|요약|결론)\s*[：:]\s*)/iu;

/** Limits of a key sentence; announced ones may be longer. Characters count for Chinese, Japanese and Korean. */
const MAX_KEY_SENTENCE = { words: 30, characters: 70 } as const;
const MAX_ANNOUNCED_SENTENCE = { words: 48, characters: 120 } as const;

const MAX_KEY_SENTENCES_A_PLACE = 2;

/** A sentence, with those before it in its paragraph. */
interface SentenceInContext {
  readonly phrase: Phrase;
  readonly words: string;
  readonly before: readonly string[];
  /** True in a list, where bold words are labels. */
  readonly isItem: boolean;
}

/** Key sentences of a section, and how the article marks them. */
export interface KeySentences {
  readonly by: 'announced' | 'bold' | 'end' | 'opening';
  readonly phrases: readonly Phrase[];
}

/** The sentences in which the article itself sums up a section; undefined when none is marked as such. */
export function keySentencesOf(section: Section, context: ReportContext): KeySentences | undefined {
  const all = sentencesOf(section, context);
  const announced = announcedSentences(section, context);
  if (announced.length > 0) return { by: 'announced', phrases: announced };
  const end = isClosing(section) ? closingClaims(all, context) : [];
  if (end.length > 0) return { by: 'end', phrases: end };
  const now = section.type === 'comparison' && section.by === 'moments' ? all.find(isAboutToday) : undefined;
  if (now && isCompleteSentence(now.words, context.lang)) return { by: 'end', phrases: [now.phrase] };
  const bold = all.find(
    (sentence) => !sentence.isItem && isBold(sentence.phrase) && standsAlone(sentence, context.lang),
  );
  return bold && { by: 'bold', phrases: [bold.phrase] };
}

/** The first sentence in a section's first two paragraphs that can stand alone; undefined when there is none. */
export function openingSentence(section: Section, context: ReportContext): KeySentences | undefined {
  const points = supportsOf(section).filter((support) => support.type === 'point' && !support.item);
  const found = points
    .slice(0, 2)
    .flatMap((point) => sentencesIn(point, context).slice(0, 2))
    .find((sentence) => standsAlone(sentence, context.lang));
  return found && { by: 'opening', phrases: [found.phrase] };
}

/** Can the sentence stand alone in a summary? It is short, about today, not in the first person, needs no other sentence. */
function standsAlone({ words, before }: SentenceInContext, lang: string): boolean {
  const { unit, n } = lengthOf(words);
  return (
    n <= MAX_KEY_SENTENCE[unit] &&
    !isFirstPerson(words) &&
    leadingMarker(words) === undefined &&
    isClaim(words, lang) &&
    !isPastView(words, before)
  );
}

function sentencesOf(section: Section, context: ReportContext): SentenceInContext[] {
  return supportsOf(section).flatMap((support) => sentencesIn(support, context));
}

/** Sentences of a paragraph or item, and of the items below it. */
function sentencesIn(support: Support, context: ReportContext): SentenceInContext[] {
  if (support.type === 'exhibit') return [];
  const all = sentences(support.whole, context.source, context.lang);
  const words = all.map((phrase) => textOf(phrase));
  const own = all.map((phrase, at): SentenceInContext => {
    const before = words.slice(0, at);
    return { phrase, words: words[at] ?? '', before, isItem: support.item };
  });
  return [...own, ...support.children.flatMap((child) => sentencesIn(child, context))];
}

/** The first sentences of a paragraph that begins with `Summary:` or `In short`, without those words. */
function announcedSentences(section: Section, { source, lang }: ReportContext): Phrase[] {
  for (const support of supportsOf(section)) {
    if (support.type !== 'point') continue;
    const text = textOf(support.whole);
    const end = SUMMARY_LEAD.exec(text)?.[0].length ?? 0;
    if (end === 0 || end >= text.length) continue;
    const announced = sentences(slice(support.whole, end, text.length, source), source, lang)
      .slice(0, MAX_KEY_SENTENCES_A_PLACE)
      .filter((sentence) => isCompleteSentence(textOf(sentence), lang));
    if (announced.length > 0) return announced;
  }
  return [];
}

function isCompleteSentence(words: string, lang: string): boolean {
  const { unit, n } = lengthOf(words);
  return (
    n <= MAX_ANNOUNCED_SENTENCE[unit] &&
    hasFiniteVerb(words, lang) &&
    !startsUnresolved(words) &&
    !asks(words)
  );
}

/** Is it a conclusion? An abstract inside the body is at the article's end. */
const isClosing = (section: Section): boolean =>
  section.type === 'passage' && (section.role === 'conclusion' || section.role === 'digest');

const isAboutToday = ({ words, before }: SentenceInContext): boolean =>
  NOW.test(words) && !isPastView(words, before);

/** The first and the last claim of a conclusion; first-person sentences count there. */
function closingClaims(all: readonly SentenceInContext[], { lang }: ReportContext): Phrase[] {
  const claims = all.filter(
    ({ words, before }) =>
      isCompleteSentence(words, lang) &&
      isClaim(words, lang) &&
      !isPastView(words, before) &&
      !WISH.test(words),
  );
  const [first] = claims;
  const last = claims.at(-1);
  return [...new Set([first, last])].flatMap((sentence) => sentence?.phrase ?? []);
}

/** Hopes and thanks, which are no claims: `We hope …`, `I'd like to thank …`. */
const WISH =
  /^(?:I|we)(?:['’]m| am|['’]re| are)? (?:hope|wish|look(?:ing)? forward|thank|would like|plan|encourage|invite)|^(?:希望|期待|感谢|我(?:们)?(?:希望|期待))|(?:と思います|期待しています|願っています)。?$/iu;

/** A sentence counts as bold when this share of its characters is; shorter ones are labels. */
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
