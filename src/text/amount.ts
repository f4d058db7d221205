/** Reads the amount of a table's cell: its number with its unit, whichever way the language writes numbers. */

/** An amount; `unit` is what stands around the number, `US$` and `%`, without the words for thousands and millions. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** Languages that write `1.234,5`. */
const COMMA_LANGUAGES =
  /^(?:de|fr|es|it|pt|nl|ru|uk|pl|sv|da|nb|nn|no|fi|cs|sk|tr|id|el|ro|hu|bg|hr|sl|vi)\b/u;

const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|K|thousand|Tsd\.?|千|천)$/u, 1e3],
  [/^(?:万|萬|만)$/u, 1e4],
  [/^(?:m|mn|M|MM|million|millions|Mio\.?|百万|백만)$/u, 1e6],
  [/^(?:亿|億|억)$/u, 1e8],
  [/^(?:b|bn|B|billion|billions|Mrd\.?|十亿|십억)$/u, 1e9],
  [/^(?:t|tn|T|trillion|trillions|兆|조)$/u, 1e12],
];

/** Sign, currency, number, magnitude, unit. A bound (`<5`, `≥ 3`) or a range (`3–5`) is no amount. */
const FORM =
  /^(?<open>\()?[~≈]?\s?(?<sign>[+−–-])?\s?(?<before>[A-Z]{0,3}\s?[$€£¥₩₹]|[A-Z]{3}(?=\s?\d))?\s?(?<sign2>[+−–-])?(?<number>\d[\d.,'’\u00a0\u202f ]*)(?<after>[^\d<>≤≥±()–—~～]{0,16}?)\)?[*†‡]?$/u;

/** The amount that a cell holds and nothing beside it; undefined for any other text. */
export function amountOf(text: string, lang: string): Amount | undefined {
  const groups = FORM.exec(text.trim())?.groups;
  if (!groups) return undefined;
  const number = numberOf((groups['number'] ?? '').trim(), lang);
  if (number === undefined) return undefined;
  const after = (groups['after'] ?? '').trim();
  const [, word = '', rest = ''] =
    /^([kKmMbBtT]n?(?![\p{L}])|MM|thousand|millions?|billions?|trillions?|Tsd\.?|Mio\.?|Mrd\.?|百万|백만|十亿|십억|[千천万萬만亿億억兆조])?(.*)$/u.exec(
      after,
    ) ?? [];
  const times = MAGNITUDES.find(([form]) => form.test(word))?.[1] ?? 1;
  const isNegative =
    groups['open'] !== undefined || /[−–-]/.test(`${groups['sign'] ?? ''}${groups['sign2'] ?? ''}`);
  const unit = `${groups['before'] ?? ''}${rest}`.replace(/\s/gu, '');
  return { value: (isNegative ? -number : number) * times, unit };
}

/** `1,234.5` and `1.234,5` → 1234.5; `4,123` is four thousand in English and four in German. */
export function numberOf(written: string, lang: string): number | undefined {
  const spaced = written.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '');
  if (!/^\d[\d.,]*$/u.test(spaced) || /[.,]$/u.test(spaced)) return undefined;
  const marks = spaced.match(/[.,]/gu) ?? [];
  const decimal = decimalMark(spaced, marks, lang);
  const at = decimal === undefined ? spaced.length : spaced.lastIndexOf(decimal);
  const [first = '', ...groups] = spaced.slice(0, at).split(/[.,]/u);
  if (groups.some((group) => group.length !== 3) || (groups.length > 0 && first.length > 3)) return undefined;
  return Number(`${first}${groups.join('')}.${spaced.slice(at + 1) || '0'}`);
}

/** The mark before the decimals of a number; undefined where it has none. */
function decimalMark(written: string, marks: readonly string[], lang: string): string | undefined {
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  if (new Set(marks).size > 1) return last;
  if (marks.length > 1) return undefined;
  const isGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/u.test(written);
  const thousands = COMMA_LANGUAGES.test(lang) ? '.' : ',';
  return isGrouped && last === thousands ? undefined : last;
}
