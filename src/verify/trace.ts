/** Every run of text on a slide and every speaker note is the article's own: it stands where its position says. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Slide } from '../compose/layout/index.ts';
import type { Article } from '../read/article.ts';
import { message } from '../rules/index.ts';
import { numbers } from '../text/word-classes.ts';
import { tokens } from '../text/words.ts';
import { besideImages, wordsOnly } from './article-text.ts';
import type { Note } from '../compose/note.ts';
import { isPlaced, linesOf, type Run } from '../compose/runs.ts';
import type { Fault } from './fault.ts';
import { decoded, isSaidBy, letters } from './source-text.ts';

/** What a deck says and its article does not: empty lists, or there is a defect. */
export interface Invented {
  readonly words: readonly string[];
  /** Those of the words that are names or acronyms: they have a capital letter. */
  readonly names: readonly string[];
  readonly numbers: readonly string[];
}

type Given = Pick<Article, 'readable' | 'tree' | 'dropped'>;

/** A run or a note with something that the article does not say at its place. */
interface Finding {
  readonly slide: Slide;
  readonly run: Run;
  /** The line of the slide that the run is in, or the note that it is. */
  readonly place: Pick<Fault, 'line' | 'note'>;
  /** Words in another order than the article's are no foreign words, and invented all the same. */
  readonly invented: boolean;
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

/** What a deck says that its article does not, in slots and notes. */
export interface Trace {
  readonly invented: Invented;
  readonly faults: readonly Fault[];
  readonly messages: readonly VFileMessage[];
}

/** What a deck says that its article does not; `words` is the pack's template text. */
export const traceOf = (deck: Deck, article: Given, words: readonly string[]): Trace =>
  tracerOf(article, words)(deck);

/** Traces decks of one article, which is read once for all of them. */
export function tracerOf(given: Given, words: readonly string[]): (deck: Pick<Deck, 'slides'>) => Trace {
  const { readable: source } = given;
  const bare = wordsOnly(given);
  const article: Source = {
    source,
    bare: [bare, besideImages(given, bare)],
    templates: new Set(words.flatMap((word) => tokens(word))),
    numbers: new Set([...numbers(source), ...numbers(decoded(source))].map(digits)),
  };
  return ({ slides }) => {
    const findings = slides.flatMap((slide) => findingsOn(slide, article));
    const foreign = unique(findings.flatMap((finding) => finding.words));
    const faults = findings.flatMap(faultsOf);
    return {
      invented: {
        words: foreign,
        names: foreign.filter((word) => /\p{Lu}/u.test(word)),
        numbers: unique(findings.flatMap((finding) => finding.numbers)),
      },
      faults,
      messages: faults.map((fault) => fault.message),
    };
  };
}

function findingsOn(slide: Slide, article: Source): Finding[] {
  const lines = linesOf(slide).flatMap((line) => [
    ...line.flatMap((run) => findingOf(run, slide, { line }, article)),
    ...joinedNumbers(line, slide, article),
  ]);
  const notes = slide.notes.flatMap((note) => findingOf(runOfNote(note), slide, { note }, article));
  return [...lines, ...notes];
}

const runOfNote = ({ text, line, position: { start, end } }: Note): Run => ({
  value: text,
  start: start.offset ?? 0,
  end: end.offset ?? 0,
  line,
});

interface Source {
  readonly source: string;
  /** Without what is behind the words of links, and without images too. */
  readonly bare: readonly string[];
  readonly templates: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

function findingOf(run: Run, slide: Slide, place: Finding['place'], article: Source): Finding[] {
  if (!isPlaced(run)) {
    const foreign = written(run.value).filter(
      (word) => tokens(word).some((token) => !article.templates.has(token)) && !NUMBER.test(word),
    );
    return foreign.length > 0 ? [{ slide, run, place, invented: true, words: foreign, numbers: [] }] : [];
  }
  const raw = article.source.slice(run.start, run.end);
  const isOdd = (number: string): boolean => !article.numbers.has(digits(number));
  const others = article.bare.map((text) => text.slice(run.start, run.end));
  if (
    !isSaidBy(run.value, raw) &&
    !others.some((text) => letters(decoded(text)).includes(letters(run.value)))
  ) {
    const there = new Set([...tokens(raw), ...tokens(decoded(raw))]);
    const foreign = written(run.value).filter((word) => tokens(word).some((token) => !there.has(token)));
    return [{ slide, run, place, invented: true, words: foreign, numbers: numbers(run.value).filter(isOdd) }];
  }
  const odd = numbers(run.value).filter(isOdd);
  return odd.length > 0 ? [{ slide, run, place, invented: false, words: [], numbers: odd }] : [];
}

/** Numbers that a reader sees where runs stand together, and the article has apart: `5*4*3` as `543`. */
function joinedNumbers(line: readonly Run[], slide: Slide, { source, numbers: known }: Source): Finding[] {
  return line.flatMap((run, at): Finding[] => {
    const before = line[at - 1];
    if (!before || !isPlaced(before) || !isPlaced(run)) return [];
    const isJoined = /\d$/.test(before.value) && /^\d/.test(run.value);
    if (!isJoined || !/^[*_~`]{1,3}$/.test(source.slice(before.end, run.start))) return [];
    const odd = numbers(before.value + run.value).filter((number) => !known.has(digits(number)));
    return odd.length > 0 ? [{ slide, run, place: { line }, invented: false, words: [], numbers: odd }] : [];
  });
}

/** What numbers an argument: figures, Han and Roman numerals. */
const NUMBER = /^(?:\d+|[一二三四五六七八九十]{1,3}|[ivx]{1,4})$/u;

/** A number without its unit, which emphasis may part from it in the source. */
const digits = (number: string): string => number.replace(/[^\d.,:/]/g, '');

/** Words as written, capitals kept. */
const written = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

const unique = (list: readonly string[]): string[] => [...new Set(list)];

function faultsOf({ slide, run, place, invented, numbers: odd }: Finding): Fault[] {
  const details = {
    ...(run.line !== undefined && { place: { line: run.line, column: 1 } }),
    slides: [slide.id],
  };
  const at = `${place.note ? 'in the notes of' : 'on'} slide \`${slide.id}\``;
  const fault = (rule: 'verify:invented' | 'verify:number', reason: string): Fault => ({
    rule,
    slide,
    ...place,
    message: message(rule, reason, details),
  });
  if (invented) {
    const said = run.value.slice(0, 60);
    return [fault('verify:invented', `Unexpected words \`${said}\` ${at}, expected words of the article`)];
  }
  return odd.map((number) =>
    fault('verify:number', `Unexpected number \`${number}\` ${at}, expected only numbers of the article`),
  );
}
