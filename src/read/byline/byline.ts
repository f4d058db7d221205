/** Lines that say who wrote an article, where, when, and what it was called: datelines, bylines, original links. */
import type { Position } from 'unist';
import { plainPhrase, type Phrase } from '../../text/phrase.ts';
import { countWords } from '../../text/words.ts';
import type { Meta } from '../article.ts';
import { runsOf, type BylineRun } from './runs.ts';
import { isName, isPerson, looksLikeName, namesIn, type Named } from './people.ts';
import { putsDayFirst } from './day-order.ts';
import { within } from '../part-position.ts';

/** Longest line that is still read as a byline, in characters and words. */
const MAX_BYLINE = { characters: 300, words: 45 } as const;

/** Without a year, a mark behind a label or a word that needs neither, a line is no byline: a test that costs little. */
const HINT =
  /(?:19|20|25)\d\d|[٠-٩۰-۹०-९๐-๙]{4}|[:：|｜丨/／@]|(?:^|[^\p{L}])(?:by|BY|By|von|Von|VON|par|Par|PAR|por|Por|POR|di|Di|DI|door|Door|DOOR|מאת|נכתב|بقلم|كتبت?ه|به قلم|(?:เขียน)?โดย)\s|기자|특파원|논설|칼럼|译自|譯自|作者|著者|저자|글/u;

/** Most words of a byline that nothing explains: a rubric, a place. */
const MAX_STRAY = 6;

/** A label that tells nothing that is kept: `Version: 2`. */
const OTHER = /^[\p{L}/ ]{2,30}[:：]\s/u;

/** Prose has small letters where rubrics and places have large ones. */
const LOWER_CASE_WORD = /(?<![\p{L}\d’'])\p{Ll}+/gu;

/** How a line is read. */
export interface BylineOptions {
  /** The text of the whole page; a name without a label is one only where this can be asked. */
  readonly page?: string;
  /** True where only labels tell: among the article's prose. */
  readonly labelled?: boolean;
  /** True where `03/04/2024` is the third of April; by default the language of the page tells. */
  readonly dayFirst?: boolean;
  /** True beside another byline: `Source: …` alone then names the publisher. */
  readonly beside?: boolean;
}

/** What a byline says; undefined for a line that is none. Positions are those of the words themselves. */
export function bylineOf(
  line: string,
  position: Position = nowhere(line),
  { page, labelled = false, beside = false, dayFirst }: BylineOptions = {},
): Partial<Meta> | undefined {
  if (line.length > MAX_BYLINE.characters || !HINT.test(line) || countWords(line) > MAX_BYLINE.words)
    return undefined;
  const runs = runsOf(line, {
    dayFirst: dayFirst ?? (page !== undefined && putsDayFirst(line, page)),
  });
  const phrase = ({ value, start }: { readonly value: string; readonly start: number }): Phrase =>
    plainPhrase(value.replace(/\s+/g, ' '), within(position, start, value.length));
  const meta: Partial<Meta> = {};
  const stray: BylineRun[] = [];
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
    } else if (run.slot === 'publisher' && countWords(run.value) <= 6) {
      meta.publisher ??= phrase(run);
      strong ||= beside;
    } else if (!(run.closed && (run.slot === 'ignored' || run.slot === 'url')) && !OTHER.test(run.value))
      stray.push(run);
  }
  const bare =
    !strong && (labelled || meta.published === undefined || stray.some((run) => !isBeside(run, line)));
  if (bare || stray.some(isProse) || countWords(stray.map(({ value }) => value).join(' ')) > MAX_STRAY)
    return undefined;
  return { ...meta, ...leadOf(stray, runs, meta, page, phrase) };
}

/** True for a line that is a byline, whatever day its numbers mean. */
export const isByline = (line: string): boolean =>
  bylineOf(line, undefined, { dayFirst: true }) !== undefined;

/** True for a rubric, place or name beside a date that no label explains: set off from it, and without a number. */
const isBeside = ({ value, start }: BylineRun, line: string): boolean =>
  looksLikeName(value) ||
  (countWords(value) <= 4 &&
    (/[|｜·•∙]\s*$/u.test(line.slice(0, start)) ||
      /^\s*[|｜·•∙]/u.test(line.slice(start + value.length)) ||
      (!/[\d:：]/.test(value) &&
        (/[/／–—,，-]\s*$/u.test(line.slice(0, start)) ||
          /^\s*[/／–—,，-]/u.test(line.slice(start + value.length))))));

const KOREAN_REPORTER =
  /^(?!이번|해당|다른|일부|현직|전직)(?:기자명?\s+)?([가-힣]{2,4})(?:(?<=^기자명?\s.*)|\s?(?:[가-힣]{0,4}기자|특파원|논설위원|칼럼니스트))(?:\s+\S+@\S+)?$/u;

/** The people that a run names as authors: behind a label, or by their trade or handle. */
function authorsOf(run: BylineRun, runs: readonly BylineRun[]): readonly { name: string; start: number }[] {
  if (run.iso !== undefined) return [];
  const reporter = KOREAN_REPORTER.exec(run.value)?.[1];
  if (reporter) return [{ name: reporter, start: 0 }];
  if (run.slot === undefined) {
    const name = /^(.+?)\s+@\w+$/u.exec(run.value)?.[1];
    return name !== undefined && looksLikeName(name) && runs[0] === run ? [{ name, start: 0 }] : [];
  }
  if (run.slot !== 'authors') return [];
  const names = namesIn(run.value);
  if (run.closed) return labelledNames(names);
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
const isProse = ({ value }: BylineRun): boolean =>
  /\p{L}{2}[.!?。！？]|[。！？，]/u.test(value) || (value.match(LOWER_CASE_WORD)?.length ?? 0) >= 2;

/**
 * Who stands before a date without a label: a person where the words have that form and occur nowhere on the page in
 * small letters; the publisher where the page glues its name to `Published`.
 */
function leadOf(
  stray: readonly BylineRun[],
  runs: readonly BylineRun[],
  { authors, publisher, published, updated }: Partial<Meta>,
  page: string | undefined,
  phrase: (run: BylineRun) => Phrase,
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

/** Behind `Author: Ann Lee, head of research` a second part is a person only if it has the form of a full name too. */
function labelledNames(names: readonly Named[]): readonly Named[] {
  const [first] = names;
  if (!first || !isName(first.name)) return [];
  return names.filter(
    (person) =>
      person === first || (looksLikeName(first.name) ? looksLikeName(person.name) : isName(person.name)),
  );
}

const nowhere = (text: string): Position => ({
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: text.length + 1, offset: text.length },
});
