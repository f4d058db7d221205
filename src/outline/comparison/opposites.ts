/** Names of sides: words that articles set against each other, or names that one heading sets against each other. */
import { contentTokens, tokens } from '../../text/words.ts';
import { haveOpposites, isDenied, pair, type Opposition } from '../opposition.ts';

/** What an article weighs, by the words of its headings or labels. */
const oppositions: readonly Opposition[] = [
  pair('pros?', 'cons?|contras?'),
  pair('for|in favou?r', 'against'),
  pair('advantages?', 'disadvantages?|drawbacks?|limitations?'),
  pair('benefits?|upsides?|rewards?', 'risks?|drawbacks?|costs?|downsides?|harms?|trade-?offs?|limitations?'),
  pair('strengths?', 'weaknesses|limitations?'),
  pair('opportunit(?:y|ies)', 'threats?|risks?|challenges?'),
  pair('bulls?|bullish|optimists?|optimistic', 'bears?|bearish|pessimists?|pessimistic|sceptics?|skeptics?'),
  pair('before', 'after'),
  pair('then|past|yesterday|old', 'now|present|today|new'),
  pair('do|dos', "don[’']?ts?"),
  pair('good', 'bad'),
  pair('likes?|liked|loved?|enjoy(?:ed)?', 'dislikes?|disliked|hated?'),
  pair('pluses|ups|highs|hits', 'minuses|downs|lows|misses'),
  pair('best|better', 'worst|worse'),
  pair('went well', 'went (?:badly|wrong)|(?:did not|didn.t|could have) (?:go|gone) (?:well|better)'),
  pair('similarities', 'differences'),
  pair('vorteile?|stärken?|chancen?', 'nachteile?|schwächen?|risiken|gefahren'),
  pair('dafür|pro', 'dagegen|[ck]ontra'),
  pair('avantages?|forces?|opportunités?|atouts?', 'inconvénients?|faiblesses?|menaces?|risques?|limites?'),
  pair('pour', 'contre'),
  pair('aime', 'aime moins'),
  pair(
    'ventajas?|fortalezas?|oportunidades?',
    'desventajas?|inconvenientes?|debilidades?|amenazas?|riesgos?',
  ),
  pair('a favor|lo mejor', 'en contra|lo peor'),
  pair('vantaggi|pregi|punti di forza|opportunità', 'svantaggi|difetti|debolezze|minacce|rischi'),
  pair('a favore', 'contro'),
  pair('vantagens|forças|oportunidades', 'desvantagens|fraquezas|ameaças|riscos'),
  pair('prós', 'contras'),
  pair('voordelen|sterktes|kansen', 'nadelen|zwaktes|bedreigingen|risico.?s'),
  [/优点|优势|好处|利处|长处/u, /缺点|劣势|坏处|弊端|短处|局限/u],
  [/看[多涨]|多头|支持/u, /看[空跌]|空头|反对/u],
  [/机[遇会]/u, /挑战|风险/u],
  [/过去|以前|当年/u, /现在|如今|今天/u],
  [/(?<!デ)メリット|長所|利点|強み|賛成/u, /デメリット|短所|欠点|弱み|反対/u],
  [/장점|강점|찬성|이점/u, /단점|약점|반대|한계/u],
  [/기회/u, /위협|위험/u],
  [/과거/u, /현재/u],
];

/** What follows on the other rather than stands against it: two sides only where they are labels side by side. */
const turns: readonly Opposition[] = [
  pair('problems?|challenges?|pain points?', 'solutions?|answers?'),
  pair('myths?', 'realit(?:y|ies)|facts?|truths?'),
  pair('expectations?', 'realit(?:y|ies)'),
  [/问题|痛点/u, /解决(?:方案|办法|之道)/u],
  [/課題/u, /解決(?:策|方法)/u],
  [/문제/u, /해결/u],
];

/** Longest name of a side, in characters. */
const MAX_SIDE_NAME_CHARACTERS = 60;

/** True for two names that are the two sides of one question: `Pros` and `Cons`, `A helps B` and `B helps A`. */
export function areOpposed(first: string, second: string, as: 'labels' | 'headings' = 'labels'): boolean {
  if (Math.max(first.length, second.length) > MAX_SIDE_NAME_CHARACTERS) return false;
  const known = as === 'labels' ? [...oppositions, ...turns] : oppositions;
  return haveOpposites(known, first, second) || isDenied(first, second) || areMirrored(first, second);
}

/** The same words in another order, three or more. */
function areMirrored(first: string, second: string): boolean {
  const [a, b] = [tokens(first), tokens(second)];
  return a.length >= 3 && a.join(' ') !== b.join(' ') && a.toSorted().join(' ') === b.toSorted().join(' ');
}

const VERSUS =
  /\s+(?:vs\.?|versus|or|compared (?:to|with))\s+|\s*(?:对比|對比|与|與|和|vs\.?)\s*|\s*(?:と|対)\s*|\s*(?:대)\s*/iu;

/** True where a heading sets two names against each other: `Ferries vs. bridges`, and these are the two. */
export function areSetAgainst(heading: string, first: string, second: string, lang: string): boolean {
  const parts = heading.replace(/^[\d.)\s]+/u, '').split(VERSUS);
  if (parts.length !== 2) return false;
  const [a, b] = parts.map((part) => new Set(contentTokens(part, lang)));
  const has = (name: string, set: ReadonlySet<string> | undefined): boolean =>
    contentTokens(name, lang).some((token) => set?.has(token) ?? false);
  return has(first, a) && !has(first, b) && has(second, b) && !has(second, a);
}
