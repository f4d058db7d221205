/** Lines that say who wrote an article, where, when, and what it was called: datelines, bylines, original links. */
import type { Position } from 'unist';
import { plainPhrase, type Phrase } from '../text/phrase.ts';
import { countWords } from '../text/words.ts';
import type { Meta } from './article.ts';
import { labelsIn, type Slot } from './byline-labels.ts';
import { datesIn } from './dates.ts';
import { isName, isPerson, looksLikeName, namesIn } from './people.ts';
import { within } from './within.ts';

/** A stretch of a line between labels, dates and separators; `slot` is that of the label before it. */
interface Run {
  readonly slot: Slot | undefined;
  /** True when the label before it is closed by a colon. */
  readonly closed: boolean;
  readonly value: string;
  readonly start: number;
  /** The date that the run is. */
  readonly iso?: string;
}

/** Longest line that is still read as a byline, in characters and words. */
const LONGEST = { characters: 300, words: 45 } as const;

/** Most words of a byline that nothing explains: a rubric, a place. */
const MAX_STRAY = 6;

/** What else stands in bylines and tells nothing that is kept: weekdays, hours, reading times, counts. */
const CHAFF =
  /(?<![\p{L}\d])(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|T?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[ap]\.?m\.?|Z)?(?:\s?\(?(?:[A-Z]{2,4}|UTC|GMT)\)?(?![\p{L}\d]))?(?:\s?[+-]\d{1,2}:?\d{2})?|[ap]\.?m\.?|오전|오후|上午|下午|[(（]?[月火水木金土日월화수목금토일][)）]|星期[一二三四五六日天]|周[一二三四五六日]|\d+\s?[-–]?\s?min(?:ute)?s?(?:\s+read(?:ing time)?)?|[\d.,]+[kKmM万만]?\s+(?:views?|comments?|shares?|likes?|reads?|words)|no comments|阅读\s?\d+|조회\s?\d+|约?\s?\d+\s?(?:分钟|分で読めます|분)|follow|listen|share|save|comments?)(?![\p{L}\d])/giu;

const SEPARATOR = /[|｜丨·•∙●◆;；]|\s[/／–—-]+\s|[／]|\s-(?=\d)|\t/gu;

/** Prose has small letters where rubrics and places have large ones. */
const SMALL = /(?<![\p{L}\d’'])\p{Ll}+/gu;

/** What a byline says; undefined for a line that is none. Positions are those of the words themselves. */
export function bylineOf(
  line: string,
  position: Position = nowhere(line),
  { page, labelled = false }: { readonly page?: string; readonly labelled?: boolean } = {},
): Partial<Meta> | undefined {
  if (line.length > LONGEST.characters || countWords(line) > LONGEST.words) return undefined;
  const runs = runsOf(line);
  const phrase = ({ value, start }: { readonly value: string; readonly start: number }): Phrase =>
    plainPhrase(value.replace(/\s+/g, ' '), within(position, start, value.length));
  const meta: Partial<Meta> = {};
  const stray: Run[] = [];
  let strong = false;
  for (const run of runs) {
    const people = authorsOf(run, runs);
    if (run.iso !== undefined) {
      const key = run.slot === 'updated' ? 'updated' : 'published';
      meta[key] ??= { ...phrase(run), iso: run.iso };
      strong ||= run.slot === 'published' || run.slot === 'updated';
    } else if (people.length > 0) {
      meta.authors ??= people.map(({ name, start }) => phrase({ value: name, start: run.start + start }));
      strong = true;
    } else if (run.slot === 'url' && /^https?:\/\/\S+$/i.test(run.value)) {
      meta.url ??= phrase(run);
      strong = true;
    } else if (run.slot === 'originalTitle') {
      meta.originalTitle ??= phrase(run);
      strong = true;
    } else if (run.slot === 'publisher' && countWords(run.value) <= 6) meta.publisher ??= phrase(run);
    else if (!(run.slot === 'ignored' && run.closed)) stray.push(run);
  }
  const bare =
    !strong && (labelled || meta.published === undefined || stray.some((run) => !isBeside(run, line)));
  if (bare || stray.some(isProse) || countWords(stray.map(({ value }) => value).join(' ')) > MAX_STRAY)
    return undefined;
  return { ...meta, ...leadOf(stray, runs, meta, page, phrase) };
}

/** Cuts a line at its labels, dates and separators. */
function runsOf(line: string): Run[] {
  const dates = datesIn(line);
  const inDate = (at: number): boolean => dates.some(({ start, end }) => at >= start && at < end);
  const labels = labelsIn(line).filter(({ start }) => !inDate(start));
  const inLabel = (at: number): boolean => labels.some(({ start, end }) => at >= start && at < end);
  const cuts = [
    ...dates.map((date) => ({ ...date, kind: 'date' as const })),
    ...labels.map((label) => ({ ...label, kind: 'label' as const })),
    ...[...line.matchAll(SEPARATOR), ...line.matchAll(CHAFF)]
      .filter(({ index }) => !inDate(index) && !inLabel(index))
      .map((match) => ({ kind: 'gap' as const, start: match.index, end: match.index + match[0].length })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const runs: Run[] = [];
  let label: { readonly slot: Slot; readonly closed: boolean } | undefined;
  let at = 0;
  const add = (start: number, end: number): void => {
    const lead = /^[\s,，、:：()（）[\]【】>*_~#"“”.]*/u.exec(line.slice(start, end))?.[0].length ?? 0;
    const value = line
      .slice(start + lead, end)
      .replace(/[\s,，、:：()（）[\]【】>*_~#"“”\\]*$/u, '')
      .replace(/(?:^|\s)(?:on|at|in|am|le|el)$/iu, '')
      .trimEnd();
    if (!/[\p{L}\p{N}]/u.test(value)) return;
    runs.push({ slot: label?.slot, closed: label?.closed ?? false, value, start: start + lead });
    label = undefined;
  };
  for (const cut of cuts) {
    if (cut.start < at) continue;
    add(at, cut.start);
    at = cut.end;
    if (cut.kind === 'label') label = cut;
    if (cut.kind !== 'date') continue;
    const { start, end, iso } = cut;
    runs.push({ slot: label?.slot, closed: false, value: line.slice(start, end), start, iso });
    label = undefined;
  }
  add(at, line.length);
  return runs;
}

/** True for a rubric, place or name beside a date that no label explains: set off from it, and without a number. */
const isBeside = ({ value, start }: Run, line: string): boolean =>
  looksLikeName(value) ||
  (!/[\d:：]/.test(value) &&
    countWords(value) <= 4 &&
    (/[|｜·•∙/／–—,，-]\s*$/u.test(line.slice(0, start)) ||
      /^\s*[|｜·•∙/／–—,，-]/u.test(line.slice(start + value.length))));

const KOREAN_REPORTER =
  /^(?!이번|해당|다른|일부|현직|전직)(?:기자\s+)?([가-힣]{2,4})(?:(?<=^기자\s.*)|\s?(?:[가-힣]{0,4}기자|특파원|논설위원|칼럼니스트))(?:\s+\S+@\S+)?$/u;

/** The people that a run names as authors: behind a label, or by their trade or handle. */
function authorsOf(run: Run, runs: readonly Run[]): readonly { name: string; start: number }[] {
  if (run.iso !== undefined) return [];
  const reporter = KOREAN_REPORTER.exec(run.value)?.[1];
  if (reporter) return [{ name: reporter, start: 0 }];
  if (run.slot === undefined) {
    const name = /^(.+?)\s+@\w+$/u.exec(run.value)?.[1];
    return name !== undefined && looksLikeName(name) && runs[0] === run ? [{ name, start: 0 }] : [];
  }
  if (run.slot !== 'authors') return [];
  const names = namesIn(run.value);
  if (run.closed) return names.every(({ name }) => isName(name)) ? names : [];
  // `By Ann Lee, Harbour Times`: behind a full name a single word is an office or a paper.
  const full = names.filter(({ name }) => looksLikeName(name));
  if (full.length > 0) return full[0] === names[0] ? full : [];
  const [first] = names;
  // `By Design` is a heading; with a date beside it one word is a name.
  const dated = runs.some(({ iso }) => iso !== undefined);
  const single = first && names.length === 1 && dated && looksLikeName(`${first.name} Doe`);
  return single && !/\s/.test(first.name) ? names : [];
}

/** A run that goes on as a sentence does: its line is no byline. */
const isProse = ({ value }: Run): boolean =>
  /\p{L}{2}[.!?。！？]|[。！？，]/u.test(value) || (value.match(SMALL)?.length ?? 0) >= 2;

/**
 * Who stands before a date without a label: a person where the words have that form and occur nowhere on the page in
 * small letters; the publisher where the page glues its name to `Published`.
 */
function leadOf(
  stray: readonly Run[],
  runs: readonly Run[],
  { authors, publisher, published, updated }: Partial<Meta>,
  page: string | undefined,
  phrase: (run: Run) => Phrase,
): Partial<Meta> {
  if (authors || !(published ?? updated)) return {};
  const bare = stray.filter(({ slot }) => slot === undefined);
  const person = bare.find(({ value }) => page !== undefined && isPerson(value, page));
  if (person && bare.length <= 2) return { authors: [phrase(person)] };
  const [first, next] = runs;
  const glued = first && next && first.slot === undefined && first === stray[0] && next.iso !== undefined;
  if (!glued || publisher || next.slot === undefined) return {};
  return /\d/.test(first.value) || looksLikeName(first.value) ? {} : { publisher: phrase(first) };
}

const nowhere = (text: string): Position => ({
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: text.length + 1, offset: text.length },
});
