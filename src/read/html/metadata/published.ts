/** When a page's article was published: as data and tags tell it, at the place where a reader sees it. */
import { plainPhrase } from '../../../text/phrase.ts';
import { countWords } from '../../../text/words.ts';
import type { Day } from '../../article.ts';
import { bylineOf } from '../../byline/byline.ts';
import { datesIn, keyedDay, slugDay } from '../../byline/dates.ts';
import { dateLines, isAside, type PageLine } from './lines.ts';
import { partOf, placeIn, type Telling, type MetadataText } from './page-metadata.ts';

/** Most words of a line that is no byline and tells the day: beside it a place, an hour, a weekday. */
const MAX_DATELINE_WORDS = 10;

/** Opens a line that tells the day, and who wrote the article too. */
const PUBLISHED =
  /^\W*(?:(?:first|originally) )?(?:published|posted|publié|veröffentlicht|erschienen|publicado|publicada)(?!\p{L})/iu;

/** A day later or earlier is the same day elsewhere. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day on which a page was published; its address tells it where nothing else does. */
export function dayOf(
  telling: Telling,
  machine: readonly MetadataText[],
  { lines, near }: { readonly lines: readonly PageLine[]; readonly near: readonly PageLine[] },
  url: MetadataText | undefined,
): Day | undefined {
  const bylines = near.filter(
    ({ value }) =>
      countWords(value) <= MAX_DATELINE_WORDS || PUBLISHED.test(value) || bylineOf(value) !== undefined,
  );
  const [first, last] = [near[0]?.start ?? 0, near.at(-1)?.end ?? 0];
  const isNear = ({ start }: MetadataText): boolean => start >= first && start <= last;
  const dated = dateLines(telling);
  // Far from the title are the days of other things.
  const printed = [
    ...dated.filter(isNear),
    ...dated.filter((line) => !isNear(line)),
    ...bylines.map((line) => ({ ...line, machine: undefined })),
  ];
  const told =
    machine.flatMap((text) => keyedDay(text.value, placeIn(telling, text)) ?? [])[0] ??
    printed.flatMap(
      (line) => (line.machine && keyedDay(line.machine.value, placeIn(telling, line.machine))) ?? [],
    )[0];
  const seen = printed.flatMap((line) => seenDay(telling, line, isNear(line)));
  if (!told)
    return seen[0] ?? labelledDay(telling, lines) ?? (url && slugDay(url.value, placeIn(telling, url)));
  // What a reader sees is right where it is the same day in another zone.
  return (
    seen.find(({ iso }) => iso === told.iso) ??
    seen.find(({ iso }) => Math.abs(Date.parse(iso) - Date.parse(told.iso)) <= DAY_MS) ??
    told
  );
}

/** The most days that lines may name which say when something was published; more are those of other articles. */
const MAX_PUBLISHED_DAYS = 2;

/** The day of the first line that says, wherever it stands, when the page was published. */
function labelledDay(telling: Telling, lines: readonly PageLine[]): Day | undefined {
  const found = lines.flatMap((line) => {
    if (isAside(line.element)) return [];
    const day = bylineOf(line.value, undefined, { labelled: true })?.published;
    return day ? [{ line, day }] : [];
  });
  const [first] = found;
  if (!first || new Set(found.map(({ day }) => day.iso)).size > MAX_PUBLISHED_DAYS) return undefined;
  const { start, end } = first.day.position;
  const told = partOf(telling, first.line, start.offset ?? 0, end.offset ?? 0);
  return { ...plainPhrase(told.value, placeIn(telling, told)), iso: first.day.iso };
}

function seenDay(telling: Telling, line: PageLine, short: boolean): Day[] {
  if (line.value.length > 160 || /updated|modified|更新|修改|수정/i.test(line.value)) return [];
  return datesIn(line.value, { short })
    .slice(0, 1)
    .map(({ start, end, iso }) => {
      const day = partOf(telling, line, start, end);
      return { ...plainPhrase(day.value, placeIn(telling, day)), iso };
    });
}
