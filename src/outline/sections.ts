/** One part of an article to its sections: matrix, series of narratives, then and now, and the prose around them. */
import { leadingMarker } from '../text/lexicon.ts';
import { spanOf, textOf, type Phrase } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import { contrasts, thenAndNow } from './comparison/moments.ts';
import { sidesIn, type FoundSides } from './comparison/labels.ts';
import { matrixIn, matrixName, type Found } from './matrix/index.ts';
import {
  claimOf,
  coinedTerm,
  isArgument,
  narrativeOf,
  seriesIn,
  spanOfSupports,
  termOf,
} from './narrative.ts';
import type { Narrative, Passage, Section, Support } from './outline.ts';
import type { Part } from './parts.ts';
import type { Context } from './supports.ts';
import { roleOf } from './terms.ts';

/** How many supports before another are remembered: for the name of a matrix, for what was said of the past. */
export const REMEMBERED = 100;

/** Where a run of prose stands: at the article's start, at its end, or between. */
interface Surroundings {
  readonly first: boolean;
  readonly last: boolean;
  /** What the article said last before this run. */
  readonly earlier: readonly Support[];
  /** Pairs of labels that sections of the article share. */
  readonly repeated: ReadonlySet<string>;
}

/** The sections of a part, in the article's order. */
export function sectionsOf(part: Part, around: Surroundings, context: Context): Section[] {
  const group = part.group.length > 0 ? { group: [...part.group] } : {};
  const sections = part.heading
    ? headed(part, part.heading, around, context)
    : divided(part.supports, around, context);
  return sections.map((section) => ({ ...group, ...section }));
}

function headed(part: Part, heading: Phrase, around: Surroundings, context: Context): Section[] {
  // What stands under a heading of sources is a source, whatever its own heading says.
  const role = roleOf(textOf(heading)) ?? (part.group.some(isSources) ? 'sources' : undefined);
  const found = matrixIn(part.supports, heading, context);
  if (found) {
    const before = part.supports.slice(0, found.start);
    const after = part.supports.slice(found.end);
    // What leads up to a matrix is its introduction; what argues at length first is an argument of its own.
    const leads = before.length <= LEAD && before.every((support) => support.type === 'point');
    const said = [...(leads ? before : []), ...(found.matrix.introduction ?? [])];
    const introduction = said.length > 0 ? { introduction: said } : {};
    return [
      ...(leads ? [] : [narrative(heading, before, context)]),
      { ...found.matrix, heading, ...introduction, ...(leads && { position: part.position }) },
      ...behind(after, heading, part.group),
    ];
  }
  const set = sidesIn(part.supports, textOf(heading), around.repeated, context);
  if (set) return besides(part.supports, heading, set, part.group, context);
  if (role === 'comparison' || part.supports.filter((support) => contrasts(support, context)).length >= 2) {
    const comparison = thenAndNow(part.supports, around.earlier, context);
    if (comparison) return [{ ...comparison, heading, position: part.position }];
  }
  if (role && role !== 'faq' && role !== 'comparison') {
    return [{ type: 'passage', role, heading, children: [...part.supports], position: part.position }];
  }
  return [{ ...narrative(heading, part.supports, context), position: part.position }];
}

/** The comparisons inside a section, from the first on; what leads up to each, and what comes after the last. */
function besides(
  supports: readonly Support[],
  heading: Phrase,
  set: FoundSides,
  group: readonly Phrase[],
  context: Context,
): Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (let next: FoundSides | undefined = set; next;) {
    const { comparison, start, end } = next;
    const before = supports.slice(at, start);
    const leads = before.length <= LEAD && before.every((support) => support.type === 'point');
    if (!leads) sections.push(narrative(heading, before, context));
    const whole = [...(leads ? before : []), ...comparison.whole];
    const position = spanOf([...whole, comparison]) ?? comparison.position;
    sections.push({ ...comparison, heading, whole, position });
    at = end;
    next = sidesIn(supports, textOf(heading), new Set(), context, at);
  }
  return [...sections, ...behind(supports.slice(at), heading, group)];
}

/** What comes after a framework still stands under the heading of its section. */
const behind = (after: readonly Support[], heading: Phrase, group: readonly Phrase[]): Section[] =>
  after.length > 0 ? [{ ...passage(after, 'other'), group: [...group, heading] }] : [];

const isSources = (heading: Phrase): boolean => roleOf(textOf(heading)) === 'sources';

/** Paragraphs that may lead up to a matrix or a comparison. */
const LEAD = 3;

function narrative(heading: Phrase, supports: readonly Support[], context: Context): Narrative {
  const claim = claimOf(supports, context);
  const position = spanOf([heading, ...supports]) ?? heading.position;
  return { type: 'narrative', heading, ...(claim && { claim }), children: [...supports], position };
}

/** Prose without headings of its own: cut at its frameworks, then at its series, then at what its paragraphs do. */
function divided(supports: readonly Support[], around: Surroundings, context: Context): Section[] {
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
    if (run.length > 0) for (const one of prose(run, here, context)) sections.push(one);
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

function prose(supports: readonly Support[], around: Surroundings, context: Context): Section[] {
  const sections: Section[] = [];
  let run: Support[] = [];
  let first = around.first;
  const flush = (): void => {
    if (run.length > 0) for (const one of runOf(run, first, context)) sections.push(one);
    first &&= run.length === 0;
    run = [];
  };
  const end = supports.at(-1);
  const concludes =
    around.last && end?.type === 'point' && !end.item && (supports.length > 1 || !around.first);
  const closing = concludes ? supports.length - 1 : -1;
  supports.forEach((support, index) => {
    const term = coinedTerm(support, context);
    if (index === closing) {
      flush();
      sections.push(passage([support], 'conclusion'));
    } else if (term) {
      flush();
      sections.push(passage([support], 'thesis', term));
    } else if (contrasts(support, context) && !around.first) {
      const before = [...around.earlier, ...supports.slice(Math.max(0, index - REMEMBERED), index)];
      const adjacent = run.length === 0 ? sections.at(-1) : undefined;
      const said = adjacent?.type === 'comparison' ? inside(supports, index, adjacent) : [];
      const joins = said.length > 0 && said.length < JOINED;
      const joined = joins ? [...said, support] : [support];
      const comparison = thenAndNow(joined, before, context);
      if (!comparison) run.push(support);
      else {
        flush();
        if (joins) sections.pop();
        sections.push(comparison);
      }
    } else run.push(support);
  });
  flush();
  return sections;
}

/** Paragraphs in a row that one comparison of moments is made of. */
const JOINED = 12;

/** The supports before an index that a section was made of. */
function inside(supports: readonly Support[], index: number, { position }: Section): Support[] {
  let from = index;
  const start = position.start.offset ?? 0;
  while (from > 0 && (supports[from - 1]?.position.start.offset ?? 0) >= start) from -= 1;
  return supports.slice(from, index);
}

/** A run of plain paragraphs: an argument of its own where a term holds it together, else a passage. */
function runOf(run: readonly Support[], first: boolean, context: Context): Section[] {
  const opener = run[0];
  const adds = opener?.type === 'point' && leadingMarker(textOf(opener.whole))?.kind === 'addition';
  const term = run.length >= 2 && (adds || !first) ? termOf(run, context) : undefined;
  if (!term)
    return chunks(run).map((chunk, index) => passage(chunk, first && index === 0 ? 'introduction' : 'other'));
  const claim = claimOf(run, context);
  return [
    {
      type: 'narrative',
      heading: term,
      ...(claim && { claim }),
      children: [...run],
      position: spanOfSupports(run),
    },
  ];
}

/** Words or CJK characters after which prose without headings is cut into another passage: what one slide condenses. */
const CHUNK = { words: 110, characters: 240 } as const;

/** Paragraphs in groups of about a slide's worth; the last group is not left with a short remainder. */
function chunks(run: readonly Support[]): Support[][] {
  const groups: Support[][] = [];
  let sum = 0;
  for (const support of run) {
    const { unit, n } =
      support.type === 'point' ? lengthOf(textOf(support.whole)) : { unit: 'words' as const, n: 0 };
    const share = n / CHUNK[unit];
    const open = groups.at(-1);
    if (!open || sum >= 1) groups.push([support]);
    else open.push(support);
    sum = !open || sum >= 1 ? share : sum + share;
  }
  const last = groups.at(-1);
  if (groups.length > 1 && last && sum < 0.4) groups.at(-2)?.push(...(groups.pop() ?? []));
  return groups;
}

/** Prose with a role. */
export function passage(supports: readonly Support[], role: Passage['role'], heading?: Phrase): Passage {
  const disclaims = supports.every(
    (support) => support.type === 'point' && support.label && roleOf(textOf(support.label)) === 'disclaimer',
  );
  return {
    type: 'passage',
    role: disclaims ? 'disclaimer' : role,
    ...(heading && { heading }),
    children: [...supports],
    position: spanOfSupports(supports),
  };
}
