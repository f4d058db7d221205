/** How much of a section its slide shows: by how long it is and how much it weighs. */
import type { Narrative, Passage, Support } from '../../outline/outline.ts';
import type { ComposeContext } from '../context.ts';
import { sizeOf } from './choose.ts';

/** Share of the words of a section of middling weight that are shown. */
const SHOWN_SHARE = 0.45;

/** Fewest and most words in the points of a slide. */
const MIN_SLIDE_WORDS = 40;
const MAX_SLIDE_WORDS = 90;

/** How far the weight of a section may lower or raise its share. */
const [MIN_FACTOR, MAX_FACTOR] = [0.75, 1.35] as const;

/** The words for which a section has room. */
export function roomOf(
  section: Narrative | Passage,
  prose: readonly Support[],
  { weights: { sections } }: ComposeContext,
): number {
  const length = prose.reduce(
    (sum, support) => sum + (support.type === 'point' ? sizeOf(support.whole) : 0),
    0,
  );
  const all = [...sections.values()].filter((weight) => weight > 0);
  const mean = all.reduce((sum, weight) => sum + weight, 0) / Math.max(1, all.length);
  const factor = mean > 0 ? (sections.get(section) ?? mean) / mean : 1;
  const share = SHOWN_SHARE * Math.min(MAX_FACTOR, Math.max(MIN_FACTOR, factor));
  return Math.min(MAX_SLIDE_WORDS, Math.max(MIN_SLIDE_WORDS, share * length));
}
