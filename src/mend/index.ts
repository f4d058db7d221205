/** The stage between verifying and showing: a deck without the faults that were found in it, and what was done. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Slide } from '../compose/layout/index.ts';
import { titleAlone } from '../compose/layout/points.ts';
import { linesOf } from '../compose/runs.ts';
import { withUniqueIds } from '../compose/slide-id.ts';
import type { Outline } from '../outline/outline.ts';
import type { Article } from '../read/article.ts';
import { message, type RuleId } from '../rules/index.ts';
import { drawnOf } from '../verify/article-text.ts';
import type { Fault } from '../verify/fault.ts';
import type { Span } from '../verify/spans.ts';
import type { Trace } from '../verify/trace.ts';
import { intoNotes, slotIntoNotes } from './into-notes.ts';
import type { Mended, Mending, Wording } from './mending.ts';
import { isSameLine } from './lines.ts';
import { withLost } from './lost.ts';
import { noteAsWritten, withoutNote } from './notes.ts';
import { wordsIn } from './place.ts';
import { densest, divided, leftOut, plainLayout, plainText, withoutEmpty } from './plain.ts';
import { sentenceFinder, wholeSentence } from './sentence.ts';

export { mendReport } from './report.ts';
export type { Wording } from './mending.ts';

const lineMendings: readonly Mending[] = [wholeSentence, intoNotes, leftOut];
const noteMendings: readonly Mending[] = [noteAsWritten, withoutNote];

/**
 * The ways to mend what a rule finds on a slide, first those that keep most of it: each is tried where the one before has
 * not helped. What a pack or a machine alone can mend is not here.
 */
const mendings: Readonly<Partial<Record<RuleId, readonly Mending[]>>> = {
  'verify:invented': lineMendings,
  'verify:number': lineMendings,
  'verify:polarity': lineMendings,
  'verify:empty': [withoutEmpty, leftOut],
  'verify:bullet-count': [divided, divided, divided],
  'verify:overflow': [plainLayout, slotIntoNotes, leftOut],
  'verify:overlap': [plainText, plainLayout],
  'verify:title-lines': [densest, intoNotes],
  'verify:contrast': [plainText, plainLayout],
  'verify:fonts': [plainText, plainLayout],
  'verify:accessible': [plainText, plainLayout],
  'verify:images': [leftOut],
};

/** What mendings of a deck take their words from; `trace` is the tracer of the article. */
export function wordingOf(
  outline: Outline,
  article: Pick<Article, 'readable' | 'tree' | 'dropped'>,
  trace: (deck: Pick<Deck, 'slides'>) => Pick<Trace, 'faults'>,
): Wording {
  const source = article.readable;
  let sentenceAt: Wording['sentenceAt'] | undefined;
  let wordsAt: Wording['wordsAt'] | undefined;
  return {
    source,
    outline,
    // Most decks need neither.
    sentenceAt: (place) => (sentenceAt ??= sentenceFinder(outline, source))(place),
    wordsAt: (place) => (wordsAt ??= wordsIn(source, drawnOf(article)))(place),
    isSaid: ({ line = [], note }) =>
      trace({ slides: [titleAlone(line, note ? [note] : [])] }).faults.length === 0,
  };
}

/** A deck that is being mended. */
export interface Repair {
  readonly deck: Deck;
  /** How many ways were tried, by rule and slide. */
  readonly tried: ReadonlyMap<string, number>;
  /** What was done, by rule, slide and line: what was done last. */
  readonly done: ReadonlyMap<string, VFileMessage>;
}

/** A deck at which nothing was done yet. */
export const startRepair = (deck: Deck): Repair => ({ deck, tried: new Map(), done: new Map() });

/** A deck with the next way tried for each fault; undefined where there is none left for any of them. */
export function mend(before: Repair, faults: readonly Fault[], wording: Wording): Repair | undefined {
  const tried = new Map(before.tried);
  const done = new Map(before.done);
  let { slides } = before.deck;
  let changed = false;
  for (const fault of faults) {
    // What was mended for another fault of this round is the slide to mend now; one that was left out has none any more.
    const at = slides.findIndex(({ id }) => id === fault.slide.id);
    const slide = slides[at];
    if (!slide || !holds(slide, fault)) continue;
    const key = `${fault.rule} ${slide.id} ${fault.note ? 'note' : ''}`;
    const ways = fault.note ? noteMendings : (mendings[fault.rule] ?? []);
    const first = before.tried.get(key) ?? 0;
    const { way, mended } = tryAll(ways, first, { ...fault, slide }, { wording, at });
    tried.set(key, way + 1);
    if (!mended) continue;
    changed = true;
    slides = replaced(slides, at, mended.slides);
    done.set(`${key} ${fault.message.line}`, said(fault, mended.how));
  }
  return changed ? { deck: { ...before.deck, slides: withUniqueIds(slides) }, tried, done } : undefined;
}

/** True for a slide that still has the line or the note at fault: another fault of the round may have changed it. */
const holds = (slide: Slide, { line, note }: Fault): boolean =>
  (line === undefined || linesOf(slide).some((runs) => isSameLine(runs, line))) &&
  (note === undefined || slide.notes.includes(note));

/** The first way, from one on, that leads somewhere; the first slide of a deck is never left out. */
function tryAll(
  ways: readonly Mending[],
  first: number,
  fault: Fault,
  { wording, at }: { readonly wording: Wording; readonly at: number },
): { readonly way: number; readonly mended?: Mended } {
  for (const [index, way] of ways.entries()) {
    const mended = index < first ? undefined : way(fault, wording);
    if (mended && (mended.slides.length > 0 || at > 0)) return { way: index, mended };
  }
  return { way: ways.length };
}

/** Slides with others instead of one; where there are none, the slide before it has its notes and stands for its lines. */
function replaced(slides: readonly Slide[], at: number, others: readonly Slide[]): Slide[] {
  const [before, slide] = [slides[at - 1], slides[at]];
  if (others.length > 0 || !before || !slide) return slides.toSpliced(at, 1, ...others);
  const both = {
    ...before,
    notes: [...before.notes, ...slide.notes],
    sources: [...before.sources, ...slide.sources],
  };
  return slides.toSpliced(at - 1, 2, both);
}

function said({ message: { reason, place }, slide }: Fault, how: string): VFileMessage {
  return message('verify:mended', reason, { ...(place && { place }), note: how, slides: [slide.id] });
}

/** A deck that has the lost words in its notes: the article's at these places. The same where none is lost. */
export function noteLost(repair: Repair, lost: readonly Span[], wording: Wording): Repair {
  if (lost.length === 0) return repair;
  const { slides, messages } = withLost(repair.deck.slides, lost, wording);
  const done = new Map(repair.done);
  for (const said of messages) done.set(`lost ${said.line} ${said.column}`, said);
  return { ...repair, deck: { ...repair.deck, slides }, done };
}
