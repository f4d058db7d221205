/** Dates as articles print them. */
import { plainPhrase } from '../../text/phrase.ts';
import type { Position } from 'unist';
import type { Day } from '../article.ts';
import { partOf } from '../within.ts';

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
const MONTH = `(${MONTHS.join('|')})(?!\\p{L})\\.?`;
const YEAR = '((?:19|20)\\d\\d)';
const ORDINAL = '(?:st|nd|rd|th|er|º)?';

type Part = 'y' | 'm' | 'd';
interface Form {
  readonly source: string;
  readonly order: readonly [Part, Part, Part];
}

const forms: readonly Form[] = [
  {
    source: `(?<!\\d)${YEAR}\\s*[-/.年년]\\s*(\\d{1,2})\\s*[-/.月월]\\s*(\\d{1,2})(?!\\d)(?:\\s?[日일号])?`,
    order: ['y', 'm', 'd'],
  },
  { source: `(?<!\\p{L})${MONTH}\\s+(\\d{1,2})${ORDINAL},?\\s+${YEAR}`, order: ['m', 'd', 'y'] },
  {
    source: `(?<!\\d)(\\d{1,2})${ORDINAL}\\.?[\\s-]+(?:of\\s+|de\\s+)?${MONTH},?[\\s-]+(?:de\\s+)?${YEAR}`,
    order: ['d', 'm', 'y'],
  },
  { source: `(?<!\\d)${YEAR}[\\s-]+${MONTH}[\\s-]+(\\d{1,2})(?!\\d)`, order: ['y', 'm', 'd'] },
  { source: `(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}(?!\\.?\\d)`, order: ['d', 'm', 'y'] },
  // 03/04/2024 is one day in London and another in New York: only a part above twelve tells which is the day.
  { source: `(?<!\\d)(1[3-9]|2\\d|3[01])[/-](\\d{1,2})[/-]${YEAR}(?!\\d)`, order: ['d', 'm', 'y'] },
  { source: `(?<!\\d)(\\d{1,2})[/-](1[3-9]|2\\d|3[01])[/-]${YEAR}(?!\\d)`, order: ['m', 'd', 'y'] },
];
const compiled = forms.map(({ source, order }) => ({ form: new RegExp(source, 'giu'), order }));

/** A date in a text: where it stands, and its ISO form. */
export interface Dated {
  readonly start: number;
  readonly end: number;
  readonly iso: string;
}

/** All dates of a one-line text in their order; days that no calendar has are none. */
export function datesIn(text: string): Dated[] {
  // Every date has a year; most lines do not.
  if (!/(?:19|20)\d\d/.test(text)) return [];
  const found = compiled.flatMap(({ form, order }) =>
    [...text.matchAll(form)].flatMap((match): Dated[] => {
      const part = (which: Part): string => match[order.indexOf(which) + 1] ?? '';
      const iso = isoOf(part('y'), part('m'), part('d'));
      return iso ? [{ start: match.index, end: match.index + match[0].length, iso }] : [];
    }),
  );
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((one, index) => sorted.slice(0, index).every(({ end }) => end <= one.start));
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
  const date = new Date(Date.UTC(Number(year), m - 1, Number(day)));
  const real = m >= 1 && m <= 12 && date.getUTCMonth() === m - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : undefined;
}
