/** Who wrote a page's article, when, under which title: data for machines first, at the place where a reader sees it. */
import { plainPhrase } from '../../../text/phrase.ts';
import { countWords } from '../../../text/words.ts';
import type { Day, Meta } from '../../article.ts';
import { bylineOf } from '../../byline/byline.ts';
import { datesIn, keyedDay, slugDay } from '../../byline/dates.ts';
import { isName, looksLikeName, namesIn } from '../../byline/people.ts';
import { attr, elementsIn, type HtmlElement } from '../dom.ts';
import { linkTo } from '../link.ts';
import { linkedData } from './json-ld.ts';
import { authorLines, dateLines, isAside, shortLines, type Line } from './lines.ts';
import { tagsOf } from './tags.ts';
import { titleOf, type Title } from './title.ts';
import { fold, partOf, placeIn, type Telling, type Told } from './told.ts';

/** What a page tells, and the heading that is its title where it has one. */
export interface About {
  readonly meta: Partial<Meta>;
  readonly title: Title | undefined;
  /** The page's own address in full. */
  readonly base: string | undefined;
}

/** Reads what a page tells of itself; `begins` is the offset of the article's first word. */
export function aboutPage(telling: Telling, begins: number): About {
  const tags = tagsOf(telling);
  const data = linkedData(telling);
  const site = [...tags('publisher'), ...data.publisher][0];
  const title = titleOf(
    telling,
    [...tags('title').slice(0, 1), ...data.title, ...tags('title').slice(1)],
    site?.value,
  );
  const near = linesNear(telling, title, begins);
  const url = addressOf(telling, tags('url'));
  const authors = authorsOf(telling, [...data.authors, ...tags('authors')], near, site?.value);
  const published = dayOf(telling, [...data.published, ...tags('published')], near, url);
  const updated = [...data.updated, ...tags('updated')].flatMap(
    (one) => keyedDay(one.value, placeIn(telling, one)) ?? [],
  )[0];
  const lang = langOf(telling, tags('lang'));
  const meta: Partial<Meta> = {
    ...(title && { title: plainPhrase(title.value, placeIn(telling, title)) }),
    ...(authors.length > 0 && {
      authors: authors.map((one) => plainPhrase(one.value, placeIn(telling, one))),
    }),
    ...(site &&
      site.value.length <= 60 &&
      !/[/@]/.test(site.value) && { publisher: plainPhrase(site.value, placeIn(telling, site)) }),
    ...(published && { published }),
    ...(updated && updated.iso !== published?.iso && { updated }),
    ...(url && { url: plainPhrase(url.value, placeIn(telling, url)) }),
    ...(lang !== undefined && { lang }),
  };
  return { meta, title, base: baseOf(telling, url?.value) };
}

/** How many lines from the title and from the first words of the article a byline may stand. */
const NEAR = 10;

function linesNear(telling: Telling, title: Title | undefined, begins: number): Line[] {
  const lines = shortLines(telling);
  const head = title?.element ? lines.findIndex(({ start }) => start >= title.start) : -1;
  const first = lines.findIndex(({ start }) => start >= begins);
  const spots = [head, first].filter((at) => at >= 0);
  return lines.filter(
    (line, index) =>
      spots.some((at) => index >= at - NEAR && index <= at + NEAR) && line.start !== title?.start,
  );
}

/** What stands before a name, and what behind it says where the person works or when. */
const BEFORE_NAME =
  /^(?:\s*(?:(?:written|posted|published|story|words|reported|article|edited)\s+)?(?:by|von|par|por|di|af|av|door)\s*[:：]?\s+|\s*(?:authors?|作者|著者|文|记者|記者|글)\s*[:：]\s*)/i;
const BEHIND_NAME =
  /\s+(?:(?:is|has|was)\s|[|–—-]\s|on\s|at\s|in\s|for\s|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?:senior|staff|special|political|chief|contributing)\s).*$/iu;

/** The names of a list, each at its place. */
function namesOf(telling: Telling, told: Told): Told[] {
  const lead = BEFORE_NAME.exec(told.value)?.[0].length ?? 0;
  return namesIn(told.value.slice(lead)).map(({ name, start }) => {
    const bare = name.replace(BEHIND_NAME, '').trim();
    const from = lead + start + name.indexOf(bare);
    return partOf(telling, told, from, from + bare.length);
  });
}

/** Names that nobody has. */
const NOBODY =
  /^(?:admin(?:istrator)?|editors?|staff|guest|author|user|webmaster|editorial(?: team| staff)?|team|news ?desk|anonymous|unknown|null|undefined|none|by|root|\d+)$/i;

function authorsOf(
  telling: Telling,
  machine: readonly Told[],
  near: readonly Line[],
  site: string | undefined,
): Told[] {
  const isHouse = (value: string): boolean => site !== undefined && fold(value) === fold(site);
  const fits = ({ value }: Told): boolean =>
    value.length > 1 &&
    value.length <= 60 &&
    !NOBODY.test(value) &&
    !isHouse(value) &&
    !/https?:|[@/\\{}<>_]|\.\p{L}{2,3}$|\d/iu.test(value) &&
    (isName(value) || looksLikeName(value));
  const people = (told: readonly Told[]): Told[] =>
    named(unique(told.flatMap((one) => namesOf(telling, one)).filter(fits)));
  const listed = people(machine);
  if (listed.length > 0) return listed;
  for (const line of authorLines(telling)) {
    const found = people([line]).filter(({ value }) => looksLikeName(value) || isName(value));
    if (found.length > 0 && found.length <= 6 && line.value.length < 120) return found;
  }
  for (const line of near) {
    const names = bylineOf(line.value)?.authors ?? [];
    if (names.length > 0)
      return names.map(({ position: { start, end } }) =>
        partOf(telling, line, start.offset ?? 0, end.offset ?? 0),
      );
  }
  return [];
}

/** Beside a full name what has not the form of one is an office, a paper, a day. */
const named = (told: readonly Told[]): Told[] =>
  told.some(({ value }) => looksLikeName(value))
    ? told.filter(({ value }) => looksLikeName(value))
    : [...told];

function unique(told: readonly Told[]): Told[] {
  return told.filter(
    ({ value }, index) => told.findIndex((other) => fold(other.value) === fold(value)) === index,
  );
}

/** Most words of a line that is no byline and tells the day: beside it a place, an hour, a weekday. */
const DATELINE = 10;

/** A day later or earlier is the same day elsewhere. */
const DAY = 24 * 60 * 60 * 1000;

function dayOf(
  telling: Telling,
  machine: readonly Told[],
  near: readonly Line[],
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
  if (!told) return seen[0] ?? labelledDay(telling) ?? (url && slugDay(url.value, placeIn(telling, url)));
  // What a reader sees is right where it is the same day in another zone.
  return seen.find(({ iso }) => Math.abs(Date.parse(iso) - Date.parse(told.iso)) <= DAY) ?? told;
}

/** The day of the first line that says, wherever it stands, when the page was published. */
function labelledDay(telling: Telling): Day | undefined {
  for (const line of shortLines(telling)) {
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

function addressOf({ root }: Telling, tags: readonly Told[]): Told | undefined {
  const canonical = elementsIn(
    root,
    (one) => one.tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attr(one, 'rel')),
  ).flatMap((one) => one.attributes.get('href') ?? []);
  return [...canonical, ...tags].find(
    ({ value, start }) =>
      start >= 0 && /^https?:/i.test(value.trim()) && linkTo(value, undefined) !== undefined,
  );
}

function baseOf({ root }: Telling, url: string | undefined): string | undefined {
  const base = elementsIn(root, ({ tag }) => tag === 'base')[0];
  const href = base && attr(base, 'href');
  return (href && linkTo(href, url)) || url;
}

function langOf({ root }: Telling, tags: readonly Told[]): string | undefined {
  const given = [
    attr(root, 'lang') || attr(root, 'xml:lang'),
    ...bodies(root),
    ...tags.map(({ value }) => value),
  ].map((tag) => tag.trim().replaceAll('_', '-'));
  return given.find((tag) => /^[a-z]{2,3}(?:-[a-z\d-]+)?$/i.test(tag));
}

const bodies = (root: HtmlElement): string[] =>
  elementsIn(root, ({ tag }) => tag === 'body').map((body) => attr(body, 'lang'));
