/** Finds events that are told in the order of time: each line opens with its date. */
import type { PhrasingContent } from 'mdast';
import { ANY_MONTH, monthOf } from '../../text/months.ts';
import { periodOf } from '../../text/period.ts';
import { slice, spanOf, textOf, trim, type Phrase } from '../../text/phrase.ts';
import { bare, capitalised, runs } from '../inline.ts';

/** An event: its date, and what happened. */
export interface DatedLine {
  readonly label: readonly PhrasingContent[];
  readonly text: readonly PhrasingContent[];
}

const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)(?:年|년)?`;
const MONTH = String.raw`(?<month>${ANY_MONTH})\.?`;

/** `In March 2019, …`, `2019年3月，…`, `Am 3. Mai 2021 …`, `12 June 2020: …`; a bare date needs a mark behind it. */
const OPENINGS: readonly RegExp[] = [
  String.raw`(?<before>(?:In|On|By|Since|Im|Am|Seit|En|El|Le|Em|Nel|In the)\s)?(?<date>(?:(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s)?${MONTH}\s(?:(?<day2>\d{1,2})(?:st|nd|rd|th)?,\s)?${YEAR})`,
  String.raw`(?<before>(?:In|By|Since|Im Jahr|Seit|En|Em|Nel)\s)?(?<date>${YEAR})(?![\d%\p{L}-]|\s(?:\p{Lu}\w*\s)?(?:dollars|prices|euros|terms))`,
  String.raw`(?<date>${YEAR}\s?(?<month>1[0-2]|[1-9])\s?(?:月|월)(?:\s?(?<day>\d{1,2})\s?(?:日|일))?)(?:に|에)?`,
  String.raw`(?<date>${YEAR})(?=[，,、：:\s])`,
].map((form) => RegExp(`^(?:${form})(?<mark>\\s?[,，、:：–—]\\s?|\\s-\\s)?`, 'iu'));

/** Lines as events; undefined unless each of them has a date, and none is before the one above it. */
export function datedLines(
  lines: readonly (readonly PhrasingContent[])[],
  source: string,
): readonly DatedLine[] | undefined {
  const found = lines.map((line) => openingOf(line, source));
  const dates = found.flatMap((event) => event?.order ?? []);
  if (dates.length < lines.length || !isRising(dates)) return undefined;
  return found.flatMap((event) => event ?? []);
}

/** True for labels that are periods or dates in the order of time. */
export function areDates(labels: readonly string[]): boolean {
  const orders = labels.flatMap((label) => orderOf(label.replace(/[:：]\s*$/u, '')) ?? []);
  return orders.length === labels.length && isRising(orders);
}

/** The same year may hold two events, not all of them. */
const isRising = (orders: readonly number[]): boolean =>
  orders.every((order, index) => order >= (orders[index - 1] ?? -Infinity)) && new Set(orders).size > 1;

/** Months since the year 0 of a date that a text is and nothing beside it, with its day as a fraction. */
function orderOf(text: string): number | undefined {
  for (const opening of OPENINGS) {
    const match = opening.exec(text);
    if (match?.[0].length === text.length) return orderIn(match.groups ?? {});
  }
  const period = periodOf(text);
  const length = { quarter: 3, half: 6 }[period?.kind ?? ''];
  return period && length && period.order * length;
}

function orderIn({ year, month, day, day2 }: Readonly<Record<string, string | undefined>>): number {
  const number = month === undefined ? 1 : Number(month) || monthOf(month.toLowerCase());
  return Number(year) * 12 + number - 1 + Number(day ?? day2 ?? 0) / 32;
}

/** The date that opens a line, and the rest of it. */
function openingOf(
  line: readonly PhrasingContent[],
  source: string,
): (DatedLine & { readonly order: number }) | undefined {
  const position = spanOf(line);
  const text = textOf(line);
  const opening = OPENINGS.map((form) => form.exec(text)).find((match) => match !== null);
  const { before = '', date = '', mark } = opening?.groups ?? {};
  // `2022 was the peak` speaks of the year.
  if (
    !position ||
    !opening ||
    (before === '' && mark === undefined && !/\p{Script=Hangul}|月|年/u.test(opening[0]))
  )
    return undefined;
  const phrase: Phrase = { type: 'phrase', children: [...line], position };
  const cut = (from: number, to: number): Phrase => trim(slice(phrase, from, to, source), source);
  const rest = cut(opening[0].length, text.length);
  if (textOf(rest) === '') return undefined;
  return {
    label: bare(cut(before.length, before.length + date.length)),
    text: capitalised(runs(rest)),
    order: orderIn(opening.groups ?? {}),
  };
}
