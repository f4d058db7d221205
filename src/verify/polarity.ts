/** What is kept of a sentence affirms, denies, weakens and counts as the author did: only whole parts were cut out. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Slide } from '../compose/layout/index.ts';
import { traitsOf } from '../compose/layout/traits.ts';
import type { Article } from '../read/article.ts';
import { message } from '../rules/index.ts';
import {
  hasFiniteVerb,
  hedges,
  leadingMarker,
  negators,
  numbers,
  quantifiers,
} from '../text/word-classes.ts';
import { FULL_WIDTH } from '../text/script.ts';
import { drawnOf, wordsOnly } from './article-text.ts';
import { isPlaced, linesOf, type Placed, type Run } from '../compose/runs.ts';
import type { Fault } from './fault.ts';
import { withoutSlots } from '../compose/slots.ts';
import { decoded, withoutMarks } from './source-text.ts';
import { overlapFinder, spanFinder, type Span } from './spans.ts';

/** An address that is written out: its numbers count nothing. */
const ADDRESS = /https?:\/\/[^\s<>)\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]+/giu;
const CLASSES = [negators, hedges, quantifiers, numbers] as const;

/** Messages for what `polarityFaults` finds. */
export const verifyPolarity = (...given: Parameters<typeof polarityFaults>): VFileMessage[] =>
  polarityFaults(...given).map((fault) => fault.message);

/** Lines of slides that lack a negator, hedge, quantifier or number of the clause that they keep. */
export function polarityFaults(deck: Deck, article: Pick<Article, 'readable' | 'tree' | 'dropped'>): Fault[] {
  const text = drawnOf(article).replace(ADDRESS, (address) => ' '.repeat(address.length));
  const words = wordsOnly(article);
  const rows = rowsOf(deck);
  const sentenceAt = spanFinder(
    deck.slides.flatMap(({ notes }) =>
      notes.map(({ position }) => ({ start: position.start.offset ?? 0, end: position.end.offset ?? 0 })),
    ),
  );
  return deck.slides.flatMap((slide) => {
    const row = rows.get(rowOf(slide)) ?? (() => []);
    return linesOf(withoutNames(slide)).flatMap((whole) => {
      const line = withoutRepeated(
        whole.filter(isPlaced).filter(({ value, code }) => !code && value !== deck.title && hasWords(value)),
      );
      // A term may be cut out of any clause: a heading, the end of an axis.
      const states = hasFiniteVerb(line.map(({ value }) => value).join(''), deck.lang);
      const harmed =
        line.some((run) => !saysTheSame(run, article.readable, words)) ||
        (states &&
          gapsOf(line, sentenceAt).some(
            (gap) => isHarm(gap, cutOf(gap, text)) && !isShown(gap, line, row, text),
          ));
      return harmed ? [changed(whole, line, slide)] : [];
    });
  });
}

/** A line without what stands in it a second time: a figure set large above its sentence leaves nothing out. */
const withoutRepeated = (line: readonly Placed[]): Placed[] =>
  line.filter(
    (run, at) =>
      !line.some((other, behind) => behind > at && other.start <= run.start && other.end >= run.end),
  );

/** Slots that name people and places on every layout that has them: `Ann (not 2) Lee` denies nothing. */
const CREDITS = ['byline', 'attribution', 'source'] as const;

/** A slide without its names, such as the ends of axes: `not urgent` is one, out of whatever clause it was taken. */
const withoutNames = (slide: Slide): Slide =>
  withoutSlots(slide, [...CREDITS, ...(traitsOf(slide.layout).names ?? [])]);

/** True when the words of a run deny, weaken and count as those at its place do; an address behind them counts nothing. */
function saysTheSame({ value, start, end }: Placed, source: string, words: string): boolean {
  const raw = source.slice(start, end);
  const said = classesOf(value);
  // In code an entity or an escape means its own characters.
  // The sign around a formula is no currency.
  const formula = raw.replace(/^\$+|\$+$/gu, '');
  return [decoded(raw), raw, formula, decoded(words.slice(start, end))].some(
    (text) => said === classesOf(text),
  );
}

const classesOf = (text: string): string => CLASSES.map((list) => list(flat(text)).join('\n')).join('\n\n');

/** One space for white space, for pictures among the letters and for the marks of quoted lines; none beside CJK, where wrapped lines join without. */
const flat = (text: string): string =>
  text
    .replace(PICTURES, ' ')
    .replace(/\s+(?:>[ \t]*)*/gu, ' ')
    .replace(BESIDE_CJK, '');
/** No slide draws them, and none denies, weakens or counts. */
const PICTURES = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+/gu;
const BESIDE_CJK = new RegExp(`(?<=${FULL_WIDTH}) | (?=${FULL_WIDTH})`, 'gu');
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What a line leaves out of a sentence: before its first run, between two, or after its last. */
interface Gap extends Span {
  readonly at: 'head' | 'middle' | 'tail';
}

function gapsOf(line: readonly Placed[], sentenceAt: (run: Span) => Span): Gap[] {
  const gaps: Gap[] = [];
  let sentence: Span | undefined;
  let before: Placed | undefined;
  for (const run of line) {
    if (sentence && before && before.end <= run.start && run.end <= sentence.end) {
      gaps.push({ at: 'middle', start: before.end, end: run.start });
    } else {
      if (sentence && before) gaps.push({ at: 'tail', start: before.end, end: sentence.end });
      sentence = sentenceAt(run);
      gaps.push({ at: 'head', start: sentence.start, end: run.start });
    }
    before = run;
  }
  if (sentence && before) gaps.push({ at: 'tail', start: before.end, end: sentence.end });
  return gaps;
}

const BREAK = /^\s*["”’]?\s*(?:[,，、;；:：.。!！?？(（–—…|-]|$)/u;
const BROKEN =
  /(?:[,，、;；:：.。!！?？)）–—…|-]|^)\s*(?:(?:and|but|or|so|yet|while|whereas)\s){0,2}\s*["“‘(（]?\s*$/iu;
/** Words that open a subordinate part without a comma. */
const OPENS = /^\s*(?:such as|due to|because|since|owing to|thanks to)(?!\p{L})/iu;
/** What follows the last stop of a text. */
const LAST = /[^,，、;；:：.。!！?？)）–—…|]*$/u;
/** A text up to its first stop. */
const CLAUSE = /^[^,，、;；:：.。!！?？(（–—…|]*/u;
const SENTENCE_END = /[.!?]["”’)]*\s+|[。！？]/gu;

/** What a gap takes out, and the text that it was taken from between. */
interface Cut {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Characters around a gap that tell how the clause goes on. */
const CONTEXT_CHARACTERS = 40;

const cutOf = ({ start, end }: Span, source: string): Cut => ({
  before: source.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
  words: source.slice(start, end),
  after: source.slice(end, end + CONTEXT_CHARACTERS),
});

/** True for words of which one denies, weakens or counts. */
const weighs = (part: string): boolean => CLASSES.some((list) => list(part).length > 0);

/** True for a gap that takes a word of the classes out of the midst of a clause. */
function isHarm({ at }: Gap, { before, words, after }: Cut): boolean {
  const text = flat(decoded(withoutMarks(words)));
  // The mark behind a word may decide its class: "so-called" before a quotation is no hedge.
  const mark = /^[^\p{L}\p{N}]{0,2}/u.exec(after)?.[0] ?? '';
  if (!hasWords(text) || !weighs(text + mark)) return false;
  if (at === 'tail') {
    // What is behind the next stop is a part of its own.
    const own = CLAUSE.exec(text)?.[0] ?? '';
    return (
      !BREAK.test(text) && !OPENS.test(text) && weighs(own) && !/[.!?。！？]\W*$/u.test(before.slice(-3))
    );
  }
  // Up to the last stop whole parts go; only the words behind it are missing from the clause that is kept.
  const broken = BROKEN.test(text) || !weighs((LAST.exec(text)?.[0] ?? '') + mark);
  if (at === 'middle') return !BREAK.test(text) || !(broken || /^["”’]?\s*[,，;；–—]/u.test(after));
  const last = [...text.matchAll(SENTENCE_END)].at(-1);
  const own = text.slice(last ? last.index + last[0].length : 0).trimStart();
  if (broken || (leadingMarker(own + after)?.end ?? 0) >= own.length) return false;
  // "It showed that …": what is reported is a clause of its own, unless the report is denied or weakened.
  return !/(?<!\p{L})that\s*$/u.test(own) || negators(own).length + hedges(own).length > 0;
}

/** Finds the runs of a row of slides, those that continue each other, which stand in a part of the article. */
type Row = (part: Span) => readonly Placed[];

const rowOf = (slide: Slide): string => slide.continues ?? slide.id;

function rowsOf({ slides }: Deck): ReadonlyMap<string, Row> {
  const runs = new Map<string, Placed[]>();
  for (const slide of slides) {
    const row = runs.get(rowOf(slide)) ?? [];
    for (const run of linesOf(slide).flat()) if (isPlaced(run)) row.push(run);
    runs.set(rowOf(slide), row);
  }
  return new Map([...runs].map(([id, row]) => [id, overlapFinder(row)]));
}

/** True when other lines of the row of a slide have what a line leaves out. */
function isShown(gap: Gap, line: readonly Placed[], row: Row, source: string): boolean {
  const shown = row(gap)
    // A line that has the whole sentence does not mend a title that denies it.
    .filter((other) =>
      line.every(
        (run) =>
          other.start >= run.end ||
          run.start >= other.end ||
          (other.start === run.start && other.end === run.end),
      ),
    );
  const cut = cutOf(gap, source);
  let left = cut.words;
  for (const { start, end } of shown) {
    const from = Math.max(0, start - gap.start);
    const to = Math.min(left.length, end - gap.start);
    left = left.slice(0, from) + ' '.repeat(to - from) + left.slice(to);
  }
  return !isHarm(gap, { ...cut, words: left });
}

function changed(whole: readonly Run[], line: readonly Placed[], slide: Slide): Fault {
  const said = line.map(({ value }) => value).join('');
  const [first] = line;
  const rule = 'verify:polarity';
  const reason = `Unexpected cut in \`${said.slice(0, 60)}\` on slide \`${slide.id}\`, expected the negations, hedges, quantities and numbers of its clause`;
  const place = first?.line !== undefined && { place: { line: first.line, column: 1 } };
  return { rule, slide, line: whole, message: message(rule, reason, { ...place, slides: [slide.id] }) };
}
