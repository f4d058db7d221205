/** Finds the figure of a sentence that is worth being set large: money, a share, a multiple, an amount in millions. */
import { negators } from '../../text/word-classes.ts';

const AMOUNT = String.raw`\d(?:[\d.,\u00a0\u202f']*\d)?`;
const CURRENCY = String.raw`(?:(?:US|HK|A|C|S|R)?[$€£¥₩₹]\s?)`;
const MAGNITUDE = String.raw`(?:\s?(?:thousand|million|billion|trillion|bn|mn|tn|Mio\.|Mrd\.|Millionen|Milliarden|millions?|milliards?|millones|mil millones)(?![\p{L}])|[kKMBT](?![\p{L}\p{N}])|\s?[万亿億兆萬만억조])`;
/** What an amount is for: without it `$0.03/kWh` and `$30 per share` would say something else. */
const PER = String.raw`(?:\s?/\s?\p{L}+|\sper\s\p{L}+)`;
const SHARE = String.raw`(?:\s?(?:%|％|‰|percent|per cent|percentage points|Prozent|pour cent|por ciento|bps)(?!\p{L})|[×x](?![\p{L}\p{N}]))`;

/** `$1.36 billion`, `$0.03/kWh`, `80 %`, `12x`, `3.5 亿`; a bare number, a year, a rank or one end of a range is none. */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,]|\\d\\s?[-–—~～至到]\\s?)(?:${CURRENCY}${AMOUNT}${MAGNITUDE}?${PER}?|${AMOUNT}(?:${MAGNITUDE}${SHARE}?|${SHARE}))(?!\\s?[-–—~～至到]\\s?[$€£¥]?\\d)`,
  'gu',
);

/** Any other number beside it makes it doubtful which one matters, but for years and ordinals. */
const YEAR = /^(?:1[89]|20|21)\d\d$/;

/** Words that make an amount a bound or about so much: they stand above it. */
const BOUND =
  /(?:(?<!\p{L})(?:less than|fewer than|more than|at least|at most|up to|close to|as much as|as many as|over|under|around|about|roughly|nearly|almost|approximately|below|above|some|mehr als|weniger als|mindestens|höchstens|bis zu|rund|etwa|fast|knapp|ca\.|über|unter|plus de|moins de|près de|jusqu[’']à|environ|más de|menos de|cerca de|alrededor de|hasta|casi|unos)\s|(?:约|大约|超过|逾|近|不到|不足|至少|最多|高达|約|およそ|최대|최소|약)\s?|[~≈<>≤≥]\s?)$/iu;

/** Where the bound of a figure begins, `less than 4x` → 0; where the figure begins when it has none. */
export const boundOf = (text: string, from: number): number =>
  from - (BOUND.exec(text.slice(0, from))?.[0].length ?? 0);

/** Where the one figure of a sentence stands; undefined where there is none, several, or a word that denies. */
export function figureIn(text: string): readonly [from: number, to: number] | undefined {
  const [only, ...more] = [...text.matchAll(FIGURE)];
  if (!only || more.length > 0 || negators(text).length > 0) return undefined;
  const others = (text.replace(only[0], ' ').match(/(?<![\p{L}\p{N}-])\d[\d.,]*/gu) ?? []).filter(
    (number) => !YEAR.test(number.replace(/[.,]$/, '')),
  );
  return others.length > 1 ? undefined : [only.index, only.index + only[0].length];
}
