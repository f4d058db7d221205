/** Asks of the sentence below a large figure whose figure it is: read alone, it must say what was measured of whom. */
import { regionFinder } from '../../text/regions.ts';
import { textOf } from '../../text/phrase.ts';
import { hasFiniteVerb, isFirstPerson, startsUnresolved } from '../../text/word-classes.ts';
import type { ComposeContext } from '../context.ts';

/** What the sentence before must tell: `of that ambition`, `the latter`, `the remaining 40 %`. */
const POINTS_BACK =
  /(?<!\p{L})(?:(?:of|in|for|by|to|on|at|with|under|from|than) (?:this|that|these|those|such) \p{L}|the (?:former|latter|same|other half)(?!\p{L})|(?:the )?(?:remaining|rest of)(?!\p{L})|(?:das|die|der) (?:übrigen?|restlichen?)(?!\p{L})|les? (?:reste|autres)(?!\p{L})|el resto(?!\p{L}))|(?:剩余|其余|余下|残り|나머지)/iu;

/** A multiple is of something: `20x` says nothing, `20x faster than` does. */
const MULTIPLE = /\d\s?(?:[x×倍](?!\p{L})|배)/iu;
const COMPARED =
  /(?<!\p{L})(?:than|compared|versus|vs|relative to|the (?:price|size|cost|number|amount|level|value|rate) of|as (?:much|many|large|high|fast) as|als|que|rispetto)(?!\p{L})|[比]|より|보다/iu;

/** True where a sentence, or what is left of it behind its figure, says whose figure it is. */
export function saysOwner(sentence: string, below: string, title: string, context: ComposeContext): boolean {
  if (
    startsUnresolved(sentence.replace(/^\p{L}+,\s+/u, '')) ||
    isFirstPerson(sentence) ||
    POINTS_BACK.test(sentence)
  )
    return false;
  if (MULTIPLE.test(sentence) && !COMPARED.test(sentence)) return false;
  const isCut = below !== sentence;
  if (
    isCut &&
    (/^(?:of|der|des|de) (?:them|these|those|it|which|whom|ihnen|denen|eux)(?!\p{L})/iu.test(below) ||
      !hasFiniteVerb(below, context.lang))
  )
    return false;
  return !isOfOthers(sentence, title, context);
}

/** Share of the mentions of the country named most that a country has at least which the article is about. */
const MIN_SHARE = 1 / 3;

/** True for a sentence on countries of which neither the article nor the slide is: a benchmark from elsewhere. */
function isOfOthers(sentence: string, title: string, { lang, source, outline }: ComposeContext): boolean {
  const find = regionFinder(lang);
  const named = [...find(sentence).keys()];
  if (named.length === 0 || find(title).size > 0) return false;
  const inTitle = find(textOf(outline.meta.title));
  const counts = find(source);
  const most = Math.max(0, ...counts.values());
  const home =
    inTitle.size > 0
      ? [...inTitle.keys()]
      : [...counts].filter(([, count]) => count >= most * MIN_SHARE).map(([code]) => code);
  return !named.some((code) => home.includes(code));
}
