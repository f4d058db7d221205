/** When a page's article was published: as data and tags tell it, at the place where a reader sees it. */
import { plainPhrase } from '../../../text/phrase.ts';
import { countWords } from '../../../text/words.ts';
import type { Day } from '../../article.ts';
import { bylineOf } from '../../byline/byline.ts';
import { datesIn, keyedDay, slugDay } from '../../byline/dates.ts';
import { dateLines, isAside, type Line } from './lines.ts';
import { partOf, placeIn, type Telling, type Told } from './told.ts';

/** Most words of a line that is no byline and tells the day: beside it a place, an hour, a weekday. */
const DATELINE = 10;

/** A day later or earlier is the same day elsewhere. */
const DAY = 24 * 60 * 60 * 1000;

/** The day on which a page was published; its address tells it where nothing else does. */
export function dayOf(
  telling: Telling,
  machine: readonly Told[],
  { lines, near }: { readonly lines: readonly Line[]; readonly near: readonly Line[] },
  url: Told | undefined,
): Day | undefined {
  const bylines = near.filter(({ value }) => countWords(value) <= DATELINE || bylineOf(value) !== undefined);
  const printed = [...dateLines(telling), ...bylines.map((line) => ({ ...line, machine: undefined }))];
  const told =
    machine.flatMap((one) => keyedDay(one.value, placeIn(telling, one)) ?? [])[0] ??
    printed.flatMap(
      (one) => (one.machine && keyedDay(one.machine.value, placeIn(telling, one.machine))) ?? [],
    )[0];
  const seen = printed.flatMap((line) => seenDay(telling, line));
  if (!told)
    return seen[0] ?? labelledDay(telling, lines) ?? (url && slugDay(url.value, placeIn(telling, url)));
  // What a reader sees is right where it is the same day in another zone.
  return seen.find(({ iso }) => Math.abs(Date.parse(iso) - Date.parse(told.iso)) <= DAY) ?? told;
}

/** The day of the first line that says, wherever it stands, when the page was published. */
function labelledDay(telling: Telling, lines: readonly Line[]): Day | undefined {
  for (const line of lines) {
    const day = isAside(line.element)
      ? undefined
      : bylineOf(line.value, undefined, { labelled: true })?.published;
    if (!day) continue;
    const { start, end } = day.position;
    const told = partOf(telling, line, start.offset ?? 0, end.offset ?? 0);
    return { ...plainPhrase(told.value, placeIn(telling, told)), iso: day.iso };
  }
  return undefined;
}

function seenDay(telling: Telling, line: Line): Day[] {
  if (line.value.length > 160 || /updated|modified|更新|修改|수정/i.test(line.value)) return [];
  return datesIn(line.value)
    .slice(0, 1)
    .map(({ start, end, iso }) => {
      const day = partOf(telling, line, start, end);
      return { ...plainPhrase(day.value, placeIn(telling, day)), iso };
    });
}
