/** Dates as articles print them. */
import { plainPhrase } from '../../text/phrase.ts';
import type { Position } from 'unist';
import type { Day } from '../article.ts';
import { partOf } from '../part-position.ts';

/** Names of the months in English, German, French, Spanish and Portuguese, whole and abbreviated, by month. */
const MONTHS: readonly string[] = [
  'january|januar|janvier|enero|janeiro|jan|janv|ene',
  'february|februar|février|fevrier|febrero|fevereiro|feb|févr|fev',
  'march|märz|mars|marzo|março|mar|mär|mrz',
  'april|avril|abril|apr|avr|abr',
  'may|mai|mayo|maio',
  'june|juni|juin|junio|junho|jun',
  'july|juli|juillet|julio|julho|jul|juil',
  'august|août|aout|agosto|aug|ago',
  'september|septembre|septiembre|setembro|sept|sep|set',
  'october|oktober|octobre|octubre|outubro|oct|okt|out',
  'november|novembre|noviembre|novembro|nov',
  'december|dezember|décembre|decembre|diciembre|dezembro|dec|dez|déc|dic',
];
const MONTH = `(?<m>${MONTHS.join('|')})(?!\\p{L})\\.?`;
const YEAR = '(?<y>(?:19|20)\\d\\d)';
const ORDINAL = '(?:st|nd|rd|th|er|º)?';
/** A day that can be no month. */
const DAY = '(?<d>1[3-9]|2\\d|3[01])';

/** The forms of a date, with the groups `y`, `m` and `d`. */
const forms: readonly RegExp[] = [
  `(?<!\\d)${YEAR}\\s*[-/.年년]\\s*(?<m>\\d{1,2})\\s*[-/.月월]\\s*(?<d>\\d{1,2})(?!\\d)(?:\\s?[日일号])?`,
  `(?<!\\p{L})${MONTH}\\s+(?<d>\\d{1,2})${ORDINAL},?\\s+${YEAR}`,
  `(?<!\\d)(?<d>\\d{1,2})${ORDINAL}\\.?[\\s-]+(?:of\\s+|de\\s+)?${MONTH},?[\\s-]+(?:de\\s+)?${YEAR}`,
  `(?<!\\d)${YEAR}[\\s-]+${MONTH}[\\s-]+(?<d>\\d{1,2})(?!\\d)`,
  `(?<![\\d.])(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?${YEAR}(?!\\.?\\d)`,
  // 03/04/2024 is one day in London and another in New York: only a part above twelve tells which is the day.
  `(?<!\\d)${DAY}[/-](?<m>\\d{1,2})[/-]${YEAR}(?!\\d)`,
  `(?<!\\d)(?<m>\\d{1,2})[/-]${DAY}[/-]${YEAR}(?!\\d)`,
  // The same number twice is one day everywhere.
  `(?<!\\d)0?(?<m>\\d{1,2})[/-](?<d>0?\\k<m>)[/-]${YEAR}(?!\\d)`,
].map((source) => new RegExp(source, 'giu'));

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
 * Two figures are a year only where the line is known to tell a day (`short`).
 */
export function datesIn(text: string, { short = false }: { readonly short?: boolean } = {}): Dated[] {
  // Every date has a year; most lines do not.
  const used = [
    ...(/(?:19|20)\d\d/.test(text) ? forms : []),
    ...(short && /\d[./]\d\d(?!\d)/.test(text) ? brief : []),
  ];
  const found = used.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): Dated[] => {
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
  const m = /^\d/.test(month)
    ? Number(month)
    : MONTHS.findIndex((names) => names.split('|').includes(month.toLowerCase())) + 1;
  // Two figures are of this century or, from 70 on, of the last.
  const y = Number(year) + (year.length > 2 ? 0 : Number(year) < 70 ? 2000 : 1900);
  const date = new Date(Date.UTC(y, m - 1, Number(day)));
  const real = m >= 1 && m <= 12 && date.getUTCMonth() === m - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : undefined;
}
