/** Dates as articles print them. */
import { plainPhrase } from '../../text/phrase.ts';
import type { Position } from 'unist';
import type { Day } from '../article.ts';
import { partOf } from '../part-position.ts';
import { hasOtherScript } from '../../text/script.ts';
import { ANY_MONTH, LATIN_MONTH, monthOf } from '../../text/months.ts';

const YEAR = '(?<y>(?:19|20)\\d\\d)';
/** Beside the name of a month, also a year of the Thai calendar: `3 มีนาคม 2569`. */
const NAMED_YEAR = '(?:พ\\.ศ\\.\\s*)?(?<y>(?:19|20|25)\\d\\d)';
const ORDINAL = '(?:st|nd|rd|th|er|º)?';
/** A day that can be no month. */
const DAY = '(?<d>1[3-9]|2\\d|3[01])';

/** 03/04/2024 where the day comes first. */
const DAY_FIRST = new RegExp(`(?<!\\d)(?<d>\\d{1,2})[/-](?<m>\\d{1,2})[/-]${YEAR}(?!\\d)`, 'gu');

/** The forms of a date, with the groups `y`, `m` and `d`. */
const formsWith = (month: string): readonly RegExp[] =>
  [
    `(?<!\\d)${YEAR}\\s*[-/.年년]\\s*(?<m>\\d{1,2})\\s*[-/.月월]\\s*(?<d>\\d{1,2})(?!\\d)(?:\\s?[日일号])?`,
    `(?<!\\p{L})${month}(?![\\p{L}\\p{M}])\\.?\\s+(?<d>\\d{1,2})${ORDINAL},?\\s+${YEAR}`,
    `(?<!\\d)(?<d>\\d{1,2})${ORDINAL}\\.?[\\s-]+(?:of\\s+|de\\s+|من\\s+|ב-?)?${month}(?![\\p{L}\\p{M}])\\.?,?[\\s-]+(?:de\\s+)?${NAMED_YEAR}`,
    `(?<!\\d)${YEAR}[\\s-]+${month}(?![\\p{L}\\p{M}])\\.?[\\s-]+(?<d>\\d{1,2})(?!\\d)`,
    `(?<![\\d.])(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?${YEAR}(?!\\.?\\d)`,
    // 03/04/2024 is one day in London and another in New York: only a part above twelve tells which is the day.
    `(?<!\\d)${DAY}[/-](?<m>\\d{1,2})[/-]${YEAR}(?!\\d)`,
    `(?<!\\d)(?<m>\\d{1,2})[/-]${DAY}[/-]${YEAR}(?!\\d)`,
    // The same number twice is one day everywhere.
    `(?<!\\d)0?(?<m>\\d{1,2})[/-](?<d>0?\\k<m>)[/-]${YEAR}(?!\\d)`,
  ].map((source) => new RegExp(source, 'giu'));

/** Most lines are in Latin letters, and need not be searched for months in others. */
const LATIN_FORMS = formsWith(`(?<m>${LATIN_MONTH})`);
const ANY_FORMS = formsWith(`(?<m>${ANY_MONTH})`);

/** Days with two figures for the year, as some pages print them beside the author: `7/19/13`. */
const brief: readonly RegExp[] = [
  `(?<![\\d./-])${DAY}([./])(?<m>\\d{1,2})\\2(?<y>\\d\\d)(?![\\d/]|\\.\\d)`,
  `(?<![\\d./-])(?<m>\\d{1,2})([./])${DAY}\\2(?<y>\\d\\d)(?![\\d/]|\\.\\d)`,
].map((source) => new RegExp(source, 'gu'));

/** A date in a text: where it stands, and its ISO form. */
export interface Dated {
  readonly start: number;
  readonly end: number;
  readonly iso: string;
}

/**
 * All dates of a one-line text in their order; days that no calendar has are none.
 *
 * Two figures are a year only where the line is known to tell a day (`short`); of two numbers that may both be the month
 * the first is the day only where the language puts it first (`dayFirst`).
 */
export function datesIn(
  text: string,
  { short = false, dayFirst = false }: { readonly short?: boolean; readonly dayFirst?: boolean } = {},
): Dated[] {
  const line = withPlainDigits(text);
  // Every date has a year; most lines do not.
  const used = [
    ...(/(?:19|20|25)\d\d/.test(line) ? (hasOtherScript(text) ? ANY_FORMS : LATIN_FORMS) : []),
    ...(dayFirst ? [DAY_FIRST] : []),
    ...(short && /\d[./]\d\d(?!\d)/.test(line) ? brief : []),
  ];
  const found = used.flatMap((form) =>
    [...line.matchAll(form)].flatMap((match): Dated[] => {
      const { y = '', m = '', d = '' } = match.groups ?? {};
      const iso = isoOf(y, m, d);
      return iso ? [{ start: match.index, end: match.index + match[0].length, iso }] : [];
    }),
  );
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((date, index) => sorted.slice(0, index).every(({ end }) => end <= date.start));
}

/** The first date of a one-line text, with the place of what is printed; undefined when there is none. */
export function dayIn(value: string, position: Position): Day | undefined {
  const [first] = datesIn(value);
  return first && dayAt(value, first, position);
}

/** The date that a key gives: `20240305` is one there, and nowhere else. */
export function keyedDay(value: string, position: Position): Day | undefined {
  const [, y = '', m = '', d = ''] = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(value) ?? [];
  const iso = isoOf(y, m, d);
  const start = value.indexOf(y + m + d);
  return iso ? dayAt(value, { start, end: start + 8, iso }, position) : dayIn(value, position);
}

/** The date that an address carries, as in `2024-03-05-tides` and `/posts/2024/03/05/tides`; one as words in it is none. */
export function slugDay(value: string, position: Position): Day | undefined {
  const match = /(?<![\d\p{L}])((?:19|20)\d\d)([-/_])(\d\d)\2(\d\d)(?!\d)/u.exec(value);
  const iso = match && isoOf(match[1] ?? '', match[3] ?? '', match[4] ?? '');
  return match && iso
    ? dayAt(value, { start: match.index, end: match.index + match[0].length, iso }, position)
    : undefined;
}

function dayAt(value: string, { start, end, iso }: Dated, position: Position): Day {
  return { ...plainPhrase(value.slice(start, end), partOf(value, position, start, end - start)), iso };
}

function isoOf(year: string, month: string, day: string): string | undefined {
  const m = /^\d/.test(month) ? Number(month) : monthOf(month.toLowerCase());
  // Two figures are of this century or, from 70 on, of the last.
  const y = Number(year) + (year.length > 2 ? 0 : Number(year) < 70 ? 2000 : 1900) - buddhist(year, month);
  const date = new Date(Date.UTC(y, m - 1, Number(day)));
  const real =
    m >= 1 && m <= 12 && y < 2100 && date.getUTCMonth() === m - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : undefined;
}

/** How far the Thai calendar is ahead of ours, where a year is of it: 2569 is 2026. */
const buddhist = (year: string, month: string): number =>
  Number(year) >= 2400 && /\p{Script=Thai}/u.test(month) ? 543 : 0;

/** Zero of the digits that other scripts have: of Arabic, of Persian and Urdu, of Hindi, of Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xe50] as const;

/** The text with the digits of other scripts as ours, each in its place: ٣ مارس ٢٠٢٦ → 3 مارس 2026. */
const withPlainDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९๐-๙]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
