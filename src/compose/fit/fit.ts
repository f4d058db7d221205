/** Mends a deck by what the browser measured: what overflows is set denser, then split, then cut between sentences; text is never deleted. */
import type { BlockContent } from 'mdast';
import type { Deck } from '../deck.ts';
import { inRow } from '../divide/row.ts';
import { countUnits, pieces } from '../divide/split.ts';
import type { Misfit } from '../layout/definition.ts';
import { asPoints } from '../layout/points.ts';
import type { Slide } from '../layout/index.ts';
import { mainBlocksOf, traitsOf } from '../layout/traits.ts';
import { blocksOf, withoutSlots, withSlots } from '../slots.ts';
import { withUniqueIds } from '../slide-id.ts';
import { denser, densest, MAX_DENSITY } from './denser.ts';
import { simpler, withoutLabel } from './fallback.ts';
import type { Frame } from './frame.ts';

/** Rounds of measuring and fitting after which a deck is taken as it is, and what still overflows is named. */
export const MAX_FIT_ROUNDS = 5;

/** Units in a slot from which on it is split before it is set denser: two and two are no orphans. */
const MIN_UNITS_TO_DIVIDE = 4;

/** Rounds left from which on a slide is set at its densest and divided at once: what is mended step by step would run out of rounds. */
const LATE_ROUNDS = 2;

/**
 * A deck in which every slide that overflows was changed; undefined when there is nothing (left) to change.
 *
 * `source` is the article's text; `left` counts the rounds that are left, this one with them.
 */
export function fit(
  deck: Deck,
  frames: readonly Frame[],
  source: string,
  left: number = MAX_FIT_ROUNDS,
): Deck | undefined {
  const byId = new Map(frames.map((frame) => [frame.id, frame]));
  let changed = false;
  const slides = deck.slides.flatMap((slide) => {
    const frame = byId.get(slide.id);
    if (!frame || frame.overflow.length === 0) return [slide];
    const misfit = { frame, cuts: cutsFor(frame), source };
    const better = left <= LATE_ROUNDS ? hurried(slide, misfit) : improved(slide, misfit);
    changed ||= better !== undefined;
    return better ?? [slide];
  });
  return changed ? { ...deck, slides: withUniqueIds(slides) } : undefined;
}

/** What becomes of a slide when rounds run out: the densest setting, and parts where that alone will not do. */
function hurried(slide: Slide, misfit: Misfit): Slide[] | undefined {
  const tall = slide.density < 2 && misfit.frame.overflow.some(({ y }) => y > BODY_HEIGHT / 4);
  const better = improved(tall ? densest(slide) : slide, misfit);
  return better?.map(densest) ?? (tall ? [densest(slide)] : undefined);
}

/** What becomes of a slide in one round. */
function improved(slide: Slide, misfit: Misfit): readonly Slide[] | undefined {
  const { frame, cuts, source } = misfit;
  const traits = traitsOf(slide.layout);
  const unlabelled = withoutLabel(slide, frame);
  if (unlabelled) return [unlabelled];
  if (traits.beside && traits.beside in slide.slots)
    return denser(slide, cuts > 1 ? 4 : 1) ?? traits.fallback?.(slide, source) ?? apart(slide, traits.beside);
  if (traits.fit) return traits.fit(slide, misfit);
  if (traits.minItems !== undefined) {
    const fewer = denser(slide, cuts > 1 ? 2 : 1) ?? withoutLastItem(slide, traits.minItems);
    if (fewer) return fewer;
  }
  const blocks = mainBlocksOf(slide);
  const main = blocks.length > 0 ? traits.main : undefined;
  const inside = main !== undefined && frame.overflow.some(({ slot }) => givesWay(main, slot));
  const parts = (times: number): Slide[] | undefined =>
    inside ? divided(slide, main, pieces(blocks, source, times)) : undefined;
  // What is far too much fits no slide at any density.
  const far = cuts > 1 || !traits.isKeptWhole;
  const isDensest = slide.density === MAX_DENSITY || cuts > 1;
  if (inside && far && isDensest && countUnits(blocks) >= MIN_UNITS_TO_DIVIDE) return parts(cuts);
  if (cuts > 1 && traits.isRigid) return simpler(slide, source);
  if (cuts > 2 && far && slide.density < 2) {
    const fewer = parts(cuts - 1);
    if (fewer) return fewer.map(densest);
  }
  const whole = traits.isKeptWhole ? traits.fallback : undefined;
  return denser(slide, cuts > 1 ? 2 : 1) ?? whole?.(slide, source) ?? parts(cuts) ?? simpler(slide, source);
}

/** A slide whose list ends one item sooner; undefined where the fewest are left. What is left out is in the notes. */
function withoutLastItem(slide: Slide, least: number): Slide[] | undefined {
  const { main } = traitsOf(slide.layout);
  const blocks = mainBlocksOf(slide);
  const last = blocks.at(-1);
  if (main === undefined || last?.type !== 'list' || last.children.length <= least) return undefined;
  const shorter = { ...last, children: last.children.slice(0, -1) };
  return [withSlots(slide, { [main]: [...blocks.slice(0, -1), shorter] })];
}

/** Points, and behind them what they stood beside. */
const apart = (slide: Slide, points: string): Slide[] =>
  inRow(slide, [0, 1], (part) =>
    part === 0 ? asPoints(slide, blocksOf(slide, points)) : withoutSlots({ ...slide, density: 0 }, [points]),
  );

/** What stands below the main slot: where it overflows, the main slot may be what is too tall. */
const BELOW: ReadonlySet<string> = new Set(['slide', 'source', 'footer', 'caption', 'attribution']);

const givesWay = (main: string, overflowing: string): boolean =>
  overflowing === main || BELOW.has(overflowing);

/** Px of a slide below its title, about: what overflows by more needs more than one cut. */
const BODY_HEIGHT = 420;

/** How often a slide has to be halved, by how far it overflows; four times are sixteen slides. */
const cutsFor = ({ overflow }: Frame): number =>
  Math.min(4, Math.ceil(Math.log2(1 + Math.max(1, ...overflow.map(({ y }) => y / BODY_HEIGHT)))));

/** A row of slides with these parts of a main slot; undefined where there is no place to cut. */
function divided(slide: Slide, main: string, parts: readonly BlockContent[][]): Slide[] | undefined {
  if (parts.length < 2) return undefined;
  return inRow(slide, parts, (part) => withSlots({ ...slide, density: 0 }, { [main]: part }));
}
