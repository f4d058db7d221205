/** Words for the two ends of an axis, each with its opposite: `cheap` and `dear`. */
import { textOf, type Phrase } from '../../text/phrase.ts';
import { contentTokens } from '../../text/words.ts';
import { haveOpposites, isDenied, pair, type Opposition } from '../opposition.ts';

const english: readonly Opposition[] = [
  pair('high(?:er)?|tall', 'low(?:er)?|small'),
  pair('strong(?:er)?', 'weak(?:er)?'),
  pair('more|most|many|much', 'less|least|fewer|few|little'),
  pair('fast(?:er)?|quick(?:er)?|rapid', 'slow(?:er)?'),
  pair('big(?:ger)?|large(?:r)?|great', 'small(?:er)?|little'),
  pair('long(?:er)?', 'short(?:er)?|brief'),
  pair('easy|easier|simple', 'hard(?:er)?|difficult|complex|complicated'),
  pair('cheap(?:er)?|inexpensive|free', 'expensive|dear(?:er)?|costly|paid|pricey'),
  pair('rich(?:er)?', 'poor(?:er)?'),
  pair('old(?:er)?|existing|current', 'new(?:er)?|young(?:er)?|future'),
  pair('early|earlier', 'late(?:r)?'),
  pair('internal|inside|inner|domestic', 'external|outside|outer|foreign'),
  pair('public|open|shared', 'private|closed|secret'),
  pair('yes', 'no'),
  pair('positive|helpful|good|useful', 'negative|harmful|bad|useless'),
  pair('safe(?:r)?|certain|sure', 'risky|dangerous|unsafe|uncertain'),
  pair('hot|warm', 'cold|cool'),
  pair('wet', 'dry'),
  pair('light', 'heavy|dark'),
  pair('near|local|close', 'far|global|distant'),
  pair('wide|broad', 'narrow'),
  pair('deep', 'shallow'),
  pair('active', 'passive|idle'),
  pair('known', 'unknown'),
  pair('centrali[sz]ed', 'decentrali[sz]ed|distributed'),
];

const others: readonly Opposition[] = [
  pair(
    'hohe[rsnm]?|hoch|groß(?:e[rsnm]?)?',
    'niedrig(?:e[rsnm]?)?|gering(?:e[rsnm]?)?|klein(?:e[rsnm]?)?|tief(?:e[rsnm]?)?',
  ),
  pair('stark(?:e[rsnm]?)?', 'schwach(?:e[rsnm]?)?|schwache[rsnm]?'),
  pair('viele?|mehr', 'wenige?|weniger'),
  pair('schnell(?:e[rsnm]?)?', 'langsam(?:e[rsnm]?)?'),
  pair('günstig(?:e[rsnm]?)?|billig(?:e[rsnm]?)?', 'teuer|teure[rsnm]?'),
  pair('leicht(?:e[rsnm]?)?|einfach(?:e[rsnm]?)?', 'schwer(?:e[rsnm]?)?|schwierig(?:e[rsnm]?)?'),
  pair('alt(?:e[rsnm]?)?', 'neu(?:e[rsnm]?)?|jung(?:e[rsnm]?)?'),
  pair('lang(?:e[rsnm]?)?', 'kurz(?:e[rsnm]?)?'),
  pair('intern(?:e[rsnm]?)?|innen', 'extern(?:e[rsnm]?)?|außen'),
  pair('élevée?s?|fort(?:e|es|s)?|haute?s?', 'basse?s?|bas|faibles?'),
  pair('grande?s?', 'petite?s?|pequeñ[ao]s?|pequen[ao]s?|piccol[aoei]'),
  pair('rapides?|vite', 'lente?s?'),
  pair('bon marché|pas cher', 'cher|chère|coûteux|coûteuse'),
  pair('faciles?|simples?', 'difficiles?|complexes?'),
  pair('nouveau|nouvelles?|nouveaux', 'anciens?|anciennes?|vieux|existante?s?'),
  pair('alt[ao]s?|alt[ei]', 'baj[ao]s?|bass[aoei]|baix[ao]s?'),
  pair('rápid[ao]s?|rapid[aoei]|veloc[ei]', 'lent[ao]s?|lent[ei]'),
  pair('barat[ao]s?|economic[aoi]', 'car[ao]s?|costos[ao]s?|costos[ei]'),
  pair('fácil(?:es)?|facil[ei]|fáceis', 'difícil(?:es)?|difficil[ei]|difíceis'),
  pair('nuev[ao]s?|nuov[aoei]|nov[ao]s?', 'viej[ao]s?|vecchi[aoe]?|velh[ao]s?|existentes?'),
  pair('hoge?|hoog', 'lage?|laag'),
  pair('snelle?', 'langzame?|trage?'),
  pair('goedkope?', 'dure?|duur'),
  [/[高높]|높/u, /低|낮/u],
  [/[强強]|강/u, /弱|약/u],
  [/[大多]|크|많|큰/u, /[小少]|작|적은/u],
  [/[快速]|빠/u, /[慢遅]|느/u],
  [/[贵貴]|高い|비싼/u, /便宜|廉|安い|싼/u],
  [/[易简簡]|쉬|쉽/u, /[难難复複]|어려/u],
  [/[长長]/u, /短/u],
  [/[内內]/u, /外/u],
  [/新|새/u, /[旧舊老]|既存|기존/u],
];

/** True for two heads that name the two ends of one thing: `High demand` and `Low demand`, `Cheap` and `Dear`. */
export function areEnds([first, second]: readonly [Phrase, Phrase], lang: string): boolean {
  const [a, b] = [textOf(first), textOf(second)];
  const shared = new Set(contentTokens(a, lang));
  return (
    contentTokens(b, lang).some((token) => shared.has(token)) ||
    haveOpposites(english, a, b) ||
    haveOpposites(others, a, b) ||
    isDenied(a, b)
  );
}
