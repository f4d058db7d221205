/** Nothing is lost in silence: every word of the article is on a slide, in a note, or dropped with a reason. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Note } from '../compose/note.ts';
import type { Outline } from '../outline/outline.ts';
import type { Article, DropReason } from '../read/article.ts';
import { message } from '../rules/index.ts';
import { negators } from '../text/word-classes.ts';
import { CJK, countCjk } from '../text/script.ts';
import { besideImages, marksIn, withoutDropped, withoutMarkers, wordsOnly } from './article-text.ts';
import { runsOf } from '../compose/runs.ts';
import type { Span } from './spans.ts';
import { decoded, letters, withoutMarks, withoutAddresses } from './source-text.ts';

/** Where the article's words went, in shares of 0 to 1: `slides`, `notes`, `dropped` and `unplaced` add up to 1. */
export interface Coverage {
  readonly words: number;
  readonly slides: number;
  /** Those that stand in speaker notes and on no slide; what names author, date and publisher counts here too. */
  readonly notes: number;
  readonly dropped: number;
  readonly unplaced: number;
  /** The shares that add up to `dropped`. */
  readonly reasons: Readonly<Partial<Record<DropReason, number>>>;
}

/** Lines of the article with the words in them that went nowhere. */
export interface Unplaced {
  readonly line: number;
  readonly text: string;
}

/** Where the article's words went, line by line; `lost` has the places of those that went nowhere, neighbours together. */
export function coverageOf(
  deck: Deck,
  outline: Outline,
  article: Pick<Article, 'text' | 'readable' | 'tree' | 'dropped'> & Partial<Pick<Article, 'coded'>>,
): { coverage: Coverage; unplaced: readonly Unplaced[]; lost: readonly Span[] } {
  // Of a page only what is seen are words: most of its file is markup.
  const source = article.coded ? article.readable : article.text;
  const said = withoutAddresses(withoutDropped(article));
  const bare = besideImages(article, wordsOnly(article));
  const drawn = withoutAddresses(besideImages(article));
  const shown = new Uint8Array(source.length);
  const noted = new Uint8Array(source.length);
  const away = new Uint8Array(source.length);
  for (const slide of deck.slides) {
    for (const run of runsOf(slide)) if (run.start !== undefined) shown.fill(1, run.start, run.end);
  }
  for (const note of notesOf(deck)) markNote(noted, note, said, drawn, bare);
  // A mark of a note, `[1]`, is said by the note itself.
  for (const { start, end } of marksIn(article.tree))
    if (decoded(source.slice(start, end)).trim().length <= MAX_MARK_CHARACTERS) noted.fill(1, start, end);
  const { meta } = outline;
  for (const told of [
    meta.title,
    meta.subtitle,
    meta.publisher,
    meta.published,
    meta.updated,
    meta.url,
    meta.originalTitle,
    ...meta.authors,
  ]) {
    if (told) noted.fill(1, told.position.start.offset ?? 0, told.position.end.offset ?? 0);
  }
  const reasons = [...new Set(outline.dropped.map(({ reason }) => reason))];
  for (const { position, reason } of outline.dropped)
    away.fill(reasons.indexOf(reason) + 1, position.start.offset ?? 0, position.end.offset ?? 0);
  return count(withoutAddresses(withoutMarkers(source, article.tree)), { shown, noted, away }, reasons);
}

/** Most characters of the mark of a note; longer ones hold the note itself. */
const MAX_MARK_CHARACTERS = 8;

/** What the notes of one place say; the lines of code have the place of their block. */
interface Told {
  readonly start: number;
  readonly end: number;
  readonly texts: Set<string>;
}

function notesOf({ slides }: Deck): Iterable<Told> {
  const told = new Map<string, Told>();
  for (const { text, position } of slides.flatMap(({ notes }): readonly Note[] => notes)) {
    const [start, end] = [position.start.offset ?? 0, position.end.offset ?? 0];
    const note = told.get(`${start} ${end}`) ?? { start, end, texts: new Set() };
    note.texts.add(text);
    told.set(`${start} ${end}`, note);
  }
  return told.values();
}

/** Words that a note's place has and the note has not are not in the notes, but for the marker that it opens with. */
function markNote(
  marks: Uint8Array,
  { start, end, texts }: Told,
  source: string,
  drawn: string,
  bare: string,
): void {
  // Not at the start of a line, where it would be a definition.
  const text = withoutAddresses(`     ${[...texts].join(' ')}`);
  const raw = source.slice(start, end);
  const plain = withoutMarks(decoded(raw));
  if (letters(plain).endsWith(letters(text)) && negators(plain).length === negators(text).length) {
    marks.fill(1, start, end);
    return;
  }
  const seen = drawn.slice(start, end);
  const words = bare.slice(start, end);
  const all = [...texts].join(' ');
  const plainWords = decoded(words);
  if (letters(plainWords).endsWith(letters(all)) && negators(plainWords).length === negators(all).length) {
    for (const { index, 0: token } of words.matchAll(TOKEN))
      marks.fill(1, start + index, start + index + token.length);
    return;
  }
  // Images stand in a note or beside it, a marker may look like a word of it, and what looks like an entity or an address
  // may be words: what gives more of its words is right.
  const readings = [seen, raw].flatMap((there) =>
    [text, all].flatMap((said) => [wordsSaid(said, there), wordsSaid(said, there, 1)]),
  );
  const best = readings.reduce((most, reading) => (reading.said > most.said ? reading : most));
  for (const [from, to] of best.places) marks.fill(1, start + from, start + to);
  for (const { index, 0: label } of raw.matchAll(BEHIND_LINK))
    marks.fill(1, start + index, start + index + label.length);
}

/** The places in a piece of the source of those words that a note says, in order, and how many these are without the marker, which may be so many words. */
function wordsSaid(
  text: string,
  there: string,
  markers = 0,
): { places: readonly (readonly [number, number])[]; said: number } {
  const said: readonly string[] = text.toLowerCase().match(TOKEN) ?? [];
  const places: (readonly [number, number])[] = [];
  let [at, found] = [0, 0];
  for (const { 0: token, index } of there
    .replace(BEHIND_LINK, (label) => ' '.repeat(label.length))
    .matchAll(TOKEN)) {
    const word = token.toLowerCase();
    const ahead = places.length < markers ? -1 : said.slice(at, at + MAX_SKIPPED_WORDS).indexOf(word);
    // Nothing matched yet: a marker, unless it denies what follows.
    if (ahead < 0 && (at > 0 || negators(word).length > 0)) continue;
    at += ahead + 1;
    if (ahead >= 0) found += 1;
    places.push([index, index + token.length]);
  }
  return { places, said: found };
}

/** Words of a note that may be passed over, because the source has them in pieces or as entities. */
const MAX_SKIPPED_WORDS = 8;

/** What a link has behind its words: the label of a reference, or an address with its title. */
const BEHIND_LINK = /\]\[[^\]\n]*\]|\]\([^()\n]*\)/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const TOKEN = new RegExp(`${CJK}|(?:(?!${CJK})[\\p{L}\\p{N}])+`, 'gu');

/** A byte for each character of the article; in `away` it tells the reason, counted from 1. */
type Marks = Readonly<Record<'shown' | 'noted' | 'away', Uint8Array>>;

function count(
  source: string,
  { shown, noted, away }: Marks,
  reasons: readonly DropReason[],
): ReturnType<typeof coverageOf> {
  let [words, slides, notes, unplaced] = [0, 0, 0, 0];
  const dropped = reasons.map(() => 0);
  const lines = new Map<number, string[]>();
  const lost: { start: number; end: number }[] = [];
  // The place of lost words of this line that has not ended.
  let open: { start: number; end: number } | undefined;
  let line = 1;
  let from = 0;
  for (const match of source.matchAll(WORD)) {
    for (
      let at = source.indexOf('\n', from);
      at >= 0 && at < match.index;
      at = source.indexOf('\n', at + 1)
    ) {
      line += 1;
      open = undefined;
    }
    from = match.index;
    // A CJK character is a word, as `tokens` counts.
    const size = Math.max(1, countCjk(match[0]));
    words += size;
    const middle = match.index + (match[0].length >> 1);
    const reason = away[middle] ?? 0;
    if (shown[middle] || noted[middle] || reason > 0) open = undefined;
    if (shown[middle]) slides += size;
    else if (noted[middle]) notes += size;
    else if (reason > 0) dropped[reason - 1] = (dropped[reason - 1] ?? 0) + size;
    else {
      unplaced += size;
      lines.set(line, [...(lines.get(line) ?? []), match[0]]);
      const end = match.index + match[0].length;
      if (open) open.end = end;
      else lost.push((open = { start: match.index, end }));
    }
  }
  const share = (n: number): number => (words === 0 ? 0 : Math.round((10_000 * n) / words) / 10_000);
  const coverage = {
    words,
    slides: share(slides),
    notes: share(notes),
    dropped: share(dropped.reduce((sum, n) => sum + n, 0)),
    unplaced: share(unplaced),
    reasons: Object.fromEntries(
      reasons.flatMap((reason, at) => ((dropped[at] ?? 0) > 0 ? [[reason, share(dropped[at] ?? 0)]] : [])),
    ),
  };
  return { coverage, lost, unplaced: [...lines].map(([at, texts]) => ({ line: at, text: texts.join(' ') })) };
}

/** A message for each line that went nowhere. */
export function verifyCoverage(unplaced: readonly Unplaced[]): VFileMessage[] {
  return unplaced.map(({ line, text }) =>
    message(
      'verify:lost',
      `Unexpected loss of \`${text.slice(0, 60)}\`, expected it in the deck or among what is dropped`,
      { place: { line, column: 1 } },
    ),
  );
}
