/** Reads a period of time, `2024`, `Q3 2024`, `March`, for its place among others of its kind. */
import { ANY_MONTH, monthOf } from './months.ts';

/** A period: `order` counts periods of this kind, so that neighbours differ by one. */
export interface Period {
  readonly kind: string;
  readonly order: number;
}

const YEAR = String.raw`(?<year>(?:1[89]|20|21)\d\d|(?<=FY\s?['’]?|['’])\d\d)`;
const ESTIMATE = String.raw`(?:\s?(?:[AEFP]|\((?:[AEFP]|est\.?)\)|est\.?))?`;
const PART = String.raw`[\s/.,'’-]*(?:of\s|de\s|del?\s)?`;

/** The forms of each kind; groups `year`, `part` and `month` hold what is counted. */
const FORMS: readonly (readonly [kind: string, parts: number, form: RegExp])[] = [
  [
    'year',
    1,
    RegExp(`^(?:[FC]Y\\s?['’]?)?${YEAR}(?:[/–-](?<to>\\d{2}(?:\\d{2})?))?(?:年度?|년도?)?${ESTIMATE}$`, 'iu'),
  ],
  ['decade', 1, /^(?:the\s)?(?<year>(?:1[89]|20)\d)0(?:s|er|年代|년대)$/iu],
  [
    'half',
    2,
    RegExp(
      `^(?:[HS](?<part>[12])|(?<part2>[12])[HS])${PART}(?:FY\\s?)?(?<year>\\d{4}|\\d{2})${ESTIMATE}$`,
      'iu',
    ),
  ],
  ['half', 2, RegExp(`^${YEAR}${PART}(?:H|S)(?<part>[12])${ESTIMATE}$`, 'iu')],
  [
    'quarter',
    4,
    RegExp(
      `^(?:[QT](?<part>[1-4])|(?<part2>[1-4])(?:[QT]|\\.\\s?Quartal))${PART}(?:FY\\s?)?(?<year>\\d{4}|\\d{2})${ESTIMATE}$`,
      'iu',
    ),
  ],
  [
    'quarter',
    4,
    RegExp(
      `^${YEAR}(?:年|년)?${PART}(?:[QT](?<part>[1-4])|第?(?<part2>[1-4])\\s?(?:季度|四半期|분기))${ESTIMATE}$`,
      'iu',
    ),
  ],
  ['quarter of a year', 4, /^(?:[QT](?<part>[1-4])|(?<part2>[1-4])(?:[QT]|\.\s?Quartal))$/iu],
  ['month', 12, RegExp(`^(?<month>${ANY_MONTH})\\.?${PART}(?<year>\\d{4}|\\d{2})$`, 'iu')],
  ['month', 12, RegExp(`^${YEAR}(?:-|/|年\\s?|년\\s?)(?<part>1[0-2]|0?[1-9])(?:月|월)?$`, 'u')],
  ['month', 12, /^(?<part>1[0-2]|0?[1-9])\/(?<year>\d{4})$/u],
  ['month of a year', 12, RegExp(`^(?:(?<month>${ANY_MONTH})\\.?|(?<part>1[0-2]|[1-9])(?:月|월))$`, 'iu')],
];

/** `Week 4`, `Tag 12`, `第3週`: numbered by a word of time, or by its mark. */
const NUMBERED =
  /^(?:(?<unit>hour|day|week|month|quarter|year|stunde|tag|woche|monat|jahr|jour|semaine|mois|année|día|semana|mes|año)\s(?<number>\d{1,3})|第?(?<number2>\d{1,3})\s?(?<unit2>时|時|天|日目|日|周目|周|週目|週|个月|か月|年目|시|일차|일|주차|주|개월|년차))$/iu;

const DATE = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])$/u;

/** The period that a text names and nothing beside it; undefined for any other text. */
export function periodOf(text: string): Period | undefined {
  const plain = text.trim();
  const numbered = NUMBERED.exec(plain)?.groups;
  if (numbered) {
    const unit = numbered['unit'] ?? numbered['unit2'] ?? '';
    return { kind: unit.toLowerCase(), order: Number(numbered['number'] ?? numbered['number2']) };
  }
  const date = DATE.exec(plain)?.groups;
  if (date)
    return {
      kind: 'day',
      order: Date.UTC(Number(date['year']), Number(date['month']) - 1, Number(date['day'])) / 864e5,
    };
  for (const [kind, parts, form] of FORMS) {
    const groups = form.exec(plain)?.groups;
    if (groups && isYearAfter(groups))
      return { kind, order: yearOf(groups['year']) * parts + partOf(groups) };
  }
  return undefined;
}

/** `24` is 2024, `98` is 1998, `2024` and the decade `202` are themselves. */
const yearOf = (written = '0'): number =>
  written.length === 2 ? Number(written) + (Number(written) < 70 ? 2000 : 1900) : Number(written);

/** `2023/24` is a year, `2024-03` is a month of one. */
const isYearAfter = ({ year, to }: Readonly<Record<string, string | undefined>>): boolean =>
  to === undefined || (yearOf(year) + 1) % 100 === Number(to) % 100;

function partOf({ part, part2, month }: Readonly<Record<string, string | undefined>>): number {
  if (month !== undefined) return monthOf(month.toLowerCase()) - 1;
  return Number(part ?? part2 ?? 1) - 1;
}
