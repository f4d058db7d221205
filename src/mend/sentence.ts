/** Mends a line that was cut: each of its parts becomes the whole sentence that it was cut from. */
import type { PhrasingContent } from 'mdast';
import { bare, runs, withoutStop } from '../compose/inline.ts';
import { isPlaced, runsIn } from '../compose/runs.ts';
import type { Outline } from '../outline/outline.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import { overlapFinder, type Span } from '../verify/spans.ts';
import { isSameLine, withLines } from './lines.ts';
import type { Mending } from './mending.ts';

/** Most characters of a sentence that serves as a title. */
const MAX_TITLE = 110;

/** The whole sentence instead of what was cut from it. */
export const wholeSentence: Mending = ({ slide, line }, { sentenceAt }) => {
  if (!line) return undefined;
  const mended = withLines(slide, ({ slot, runs: own, content }) => {
    if (!isSameLine(own, line)) return content;
    const whole = restored(content, slot === 'title' ? bare : runs, sentenceAt);
    return slot === 'title' && textOf(whole).length > MAX_TITLE ? content : whole;
  });
  const isOther = JSON.stringify(mended.slots) !== JSON.stringify(slide.slots);
  return isOther ? { slides: [mended], how: 'The whole sentence stands there instead.' } : undefined;
};

/**
 * A line with the sentences that its parts were cut from.
 *
 * What belongs to no sentence, such as the words of the template, stays, but for what stood between two parts of one.
 */
function restored(
  content: readonly PhrasingContent[],
  asLine: (phrase: Phrase) => PhrasingContent[],
  sentenceAt: (place: Span) => Phrase | undefined,
): PhrasingContent[] {
  const parts: { readonly sentence?: Phrase | undefined; readonly nodes: readonly PhrasingContent[] }[] = [];
  for (const node of content) {
    const place = placeOf(node);
    const sentence = place && sentenceAt(place);
    const same = parts.findIndex((part) => sentence !== undefined && part.sentence === sentence);
    if (same >= 0) parts.length = same + 1;
    else parts.push({ sentence, nodes: sentence ? asLine(sentence) : [node] });
  }
  return withoutStop(parts.flatMap(({ nodes }) => nodes));
}

/** From the first to the last word of the article in a node; undefined for template text. */
function placeOf(node: PhrasingContent): Span | undefined {
  const placed = runsIn([node]).filter(isPlaced);
  const [first] = placed;
  const last = placed.at(-1);
  return first && last && { start: first.start, end: last.end };
}

/** Finds the widest sentence of an outline that holds a place. */
export function sentenceFinder(outline: Outline, source: string): (place: Span) => Phrase | undefined {
  const found = phrasesIn(outline).flatMap((phrase) => sentences(phrase, source, outline.meta.lang));
  const near = overlapFinder(
    found.map((sentence) => ({
      sentence,
      start: sentence.position.start.offset ?? 0,
      end: sentence.position.end.offset ?? 0,
    })),
  );
  return ({ start, end }) =>
    near({ start, end })
      .filter((one) => one.start <= start && one.end >= end)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]?.sentence;
}

/** All phrases of an outline, wherever they are. */
function phrasesIn(node: unknown): Phrase[] {
  if (Array.isArray(node)) return node.flatMap(phrasesIn);
  if (node === null || typeof node !== 'object') return [];
  const { type } = node as { readonly type?: unknown };
  return type === 'phrase' ? [node as Phrase] : Object.values(node).flatMap(phrasesIn);
}
