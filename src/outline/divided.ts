/** Prose without headings of its own: cut at its frameworks, at its comparisons, at its series. */
import { sidesIn } from './comparison/labels.ts';
import { matrixIn, matrixName, type Found } from './matrix/index.ts';
import { isArgument, narrativeOf, seriesIn } from './narrative.ts';
import type { Section, Support } from './outline.ts';
import { proseSections, REMEMBERED, type Surroundings } from './prose.ts';
import type { Context } from './supports.ts';

/** Prose without headings of its own: cut at its frameworks, then at its series, then at what its paragraphs do. */
export function divided(supports: readonly Support[], around: Surroundings, context: Context): Section[] {
  const sections: Section[] = [];
  let at = 0;
  // One by one: what is spread goes onto the stack, which a long part overflows.
  const addBefore = (start: number, end: number, last: boolean): void => {
    const { first, earlier } = around;
    const before = [...earlier, ...supports.slice(Math.max(0, at - REMEMBERED), at)];
    const here = { ...around, first: first && at === 0, last: around.last && last, earlier: before };
    const stretch = supports.slice(at, start);
    if (stretch.length > 0) for (const one of between(stretch, here, context)) sections.push(one);
    at = end;
  };
  for (const { found, from } of matricesIn(supports, context)) {
    const before = supports.slice(Math.max(at, from + found.start - REMEMBERED), from + found.start);
    const heading = matrixName(before, context) ?? matrixName(around.earlier, context);
    addBefore(from + found.start, from + found.end, false);
    sections.push({ ...found.matrix, ...(heading && { heading }) });
  }
  addBefore(supports.length, supports.length, true);
  return sections;
}

/** How many supports are looked through for a matrix at a time, and how many of them again with the next. */
const WINDOW = { size: 200, again: 40 } as const;

/** The matrices among supports, in order, each with the index that its range is counted from. */
function* matricesIn(
  supports: readonly Support[],
  context: Context,
): Generator<{ found: Found; from: number }> {
  for (let from = 0; from < supports.length;) {
    const window = supports.slice(from, from + WINDOW.size);
    const found = matrixIn(window, undefined, context);
    if (found) {
      // A table comes before items, which may stand before it.
      for (const one of matricesIn(window.slice(0, found.start), context))
        yield { ...one, from: from + one.from };
      yield { found, from };
      from += found.end;
    } else from += from + WINDOW.size < supports.length ? WINDOW.size - WINDOW.again : WINDOW.size;
  }
}

/** Prose between frameworks: cut at its comparisons and at its series. */
function between(supports: readonly Support[], around: Surroundings, context: Context): Section[] {
  const sections: Section[] = [];
  let at = 0;
  const addProse = (start: number, end: number, last: boolean): void => {
    const { first, earlier } = around;
    const before = [...earlier, ...supports.slice(Math.max(0, at - REMEMBERED), at)];
    const here = { ...around, first: first && at === 0, last: around.last && last, earlier: before };
    const run = supports.slice(at, start);
    if (run.length > 0) for (const one of proseSections(run, here, context)) sections.push(one);
    at = end;
  };
  const addSeries = (end: number): void => {
    const part = supports.slice(at, end);
    const offset = at;
    for (let series = seriesIn(part); series; series = seriesIn(part, at - offset)) {
      addProse(offset + series.start, offset + series.end, false);
      for (const one of part.slice(series.start, series.end))
        if (isArgument(one)) sections.push(narrativeOf(one, context));
    }
  };
  for (let set = sidesIn(supports, '', around.repeated, context); set;) {
    addSeries(set.start);
    addProse(set.start, set.end, false);
    sections.push(set.comparison);
    set = sidesIn(supports, '', around.repeated, context, set.end);
  }
  addSeries(supports.length);
  addProse(supports.length, supports.length, true);
  return sections;
}
