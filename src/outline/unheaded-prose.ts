/** Prose without headings of its own: cut at its frameworks, at its comparisons, at its series. */
import { sidesIn } from './comparison/labels.ts';
import { matrixIn, matrixName, type MatrixFound } from './matrix/index.ts';
import { isArgument, narrativeOf, seriesIn } from './narrative.ts';
import type { Section, Support } from './outline.ts';
import { proseSections, MAX_REMEMBERED_SUPPORTS, type ProseSurroundings } from './prose.ts';
import type { OutlineContext } from './context.ts';

/** Prose without headings of its own: cut at its frameworks, then at its series, then at what its paragraphs do. */
export function divided(
  supports: readonly Support[],
  around: ProseSurroundings,
  context: OutlineContext,
): Section[] {
  const cut = cutter(supports, around, (run, here) => between(run, here, context));
  for (const { found, from } of matricesIn(supports, context)) {
    const [start, end] = [from + found.start, from + found.end];
    const before = supports.slice(Math.max(cut.at(), start - MAX_REMEMBERED_SUPPORTS), start);
    const heading = matrixName(before, context) ?? matrixName(around.earlier, context);
    cut.take(start, end, [{ ...found.matrix, ...(heading && { heading }) }]);
  }
  return cut.rest();
}

/** Cuts supports from front to back: ranges give sections of their own, `make` gives those of what stands between. */
function cutter(
  supports: readonly Support[],
  around: ProseSurroundings,
  make: (run: readonly Support[], here: ProseSurroundings) => Section[],
): {
  /** Index of the first support that is in no section yet. */
  at: () => number;
  take: (start: number, end: number, own: readonly Section[]) => void;
  /** All sections, when what is left has been made into some too. */
  rest: () => Section[];
} {
  const sections: Section[] = [];
  let at = 0;
  // One by one: what is spread goes onto the stack, which a long part overflows.
  const add = (some: readonly Section[]): void => {
    for (const section of some) sections.push(section);
  };
  const addBefore = (start: number, last: boolean): void => {
    const earlier = [...around.earlier, ...supports.slice(Math.max(0, at - MAX_REMEMBERED_SUPPORTS), at)];
    const run = supports.slice(at, start);
    const here = { ...around, first: around.first && at === 0, last: around.last && last, earlier };
    if (run.length > 0) add(make(run, here));
  };
  return {
    at: () => at,
    take: (start, end, own) => {
      addBefore(start, false);
      add(own);
      at = end;
    },
    rest: () => {
      addBefore(supports.length, true);
      return sections;
    },
  };
}

/** How many supports are looked through for a matrix at a time, and how many of them again with the next. */
const WINDOW = { size: 200, again: 40 } as const;

/** The matrices among supports, in order, each with the index that its range is counted from. */
function* matricesIn(
  supports: readonly Support[],
  context: OutlineContext,
): Generator<{ found: MatrixFound; from: number }> {
  for (let from = 0; from < supports.length;) {
    const window = supports.slice(from, from + WINDOW.size);
    const found = matrixIn(window, undefined, context);
    if (found) {
      // A table comes before items, which may stand before it.
      for (const matrix of matricesIn(window.slice(0, found.start), context))
        yield { ...matrix, from: from + matrix.from };
      yield { found, from };
      from += found.end;
    } else from += from + WINDOW.size < supports.length ? WINDOW.size - WINDOW.again : WINDOW.size;
  }
}

/** Prose between frameworks: cut at its comparisons and at its series. */
function between(
  supports: readonly Support[],
  around: ProseSurroundings,
  context: OutlineContext,
): Section[] {
  const cut = cutter(supports, around, (run, here) => proseSections(run, here, context));
  const takeSeries = (end: number): void => {
    const offset = cut.at();
    const part = supports.slice(offset, end);
    for (let series = seriesIn(part); series; series = seriesIn(part, cut.at() - offset)) {
      const own = part.slice(series.start, series.end);
      cut.take(
        offset + series.start,
        offset + series.end,
        own.flatMap((support) => (isArgument(support) ? [narrativeOf(support, context)] : [])),
      );
    }
  };
  for (let set = sidesIn(supports, '', around.repeated, context); set;) {
    takeSeries(set.start);
    cut.take(set.start, set.end, [set.comparison]);
    set = sidesIn(supports, '', around.repeated, context, set.end);
  }
  takeSeries(supports.length);
  return cut.rest();
}
