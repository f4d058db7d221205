/** One part of an article to its sections: matrix, series of narratives, then and now, and the prose around them. */
import { leadingMarker } from '../text/lexicon.ts';
import { spanOf, textOf, type Phrase } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import { contrasts, thenAndNow } from './comparison/moments.ts';
import { sidesIn, type FoundSides } from './comparison/labels.ts';
import { matrixIn, matrixName } from './matrix/index.ts';
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

/** Where a run of prose stands: at the article's start, at its end, or between. */
interface Surroundings {
  readonly first: boolean;
  readonly last: boolean;
  /** What the article said before this run. */
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

/** A comparison inside a section, what leads up to it, and what comes after: often the next comparison. */
function besides(
  supports: readonly Support[],
  heading: Phrase,
  { comparison, start, end }: FoundSides,
  group: readonly Phrase[],
  context: Context,
): Section[] {
  const before = supports.slice(0, start);
  const after = supports.slice(end);
  const leads = before.length <= LEAD && before.every((support) => support.type === 'point');
  const whole = [...(leads ? before : []), ...comparison.whole];
  const position = spanOf([...whole, comparison]) ?? comparison.position;
  const next = sidesIn(after, textOf(heading), new Set(), context);
  return [
    ...(leads ? [] : [narrative(heading, before, context)]),
    { ...comparison, heading, whole, position },
    ...(next ? besides(after, heading, next, group, context) : behind(after, heading, group)),
  ];
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

/** Prose without headings of its own: cut at its matrix, then at its series, then at what its paragraphs do. */
function divided(supports: readonly Support[], around: Surroundings, context: Context): Section[] {
  if (supports.length === 0) return [];
  const found = matrixIn(supports, undefined, context);
  if (found) {
    const before = supports.slice(0, found.start);
    const heading = matrixName(before, context) ?? matrixName(around.earlier, context);
    return [
      ...divided(before, { ...around, last: false }, context),
      { ...found.matrix, ...(heading && { heading }) },
      ...divided(
        supports.slice(found.end),
        { ...around, first: false, earlier: [...around.earlier, ...supports.slice(0, found.end)] },
        context,
      ),
    ];
  }
  const set = sidesIn(supports, '', around.repeated, context);
  if (set) {
    return [
      ...divided(supports.slice(0, set.start), { ...around, last: false }, context),
      set.comparison,
      ...divided(
        supports.slice(set.end),
        { ...around, first: false, earlier: [...around.earlier, ...supports.slice(0, set.end)] },
        context,
      ),
    ];
  }
  const series = seriesIn(supports);
  if (series) {
    return [
      ...divided(supports.slice(0, series.start), { ...around, last: false }, context),
      ...supports
        .slice(series.start, series.end)
        .flatMap((support) => (isArgument(support) ? [narrativeOf(support, context)] : [])),
      ...divided(
        supports.slice(series.end),
        { ...around, first: false, earlier: [...around.earlier, ...supports.slice(0, series.end)] },
        context,
      ),
    ];
  }
  return prose(supports, around, context);
}

function prose(supports: readonly Support[], around: Surroundings, context: Context): Section[] {
  const sections: Section[] = [];
  let run: Support[] = [];
  let first = around.first;
  const flush = (): void => {
    if (run.length > 0) sections.push(...runOf(run, first, context));
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
      const before = [...around.earlier, ...supports.slice(0, index)];
      const adjacent = run.length === 0 ? sections.at(-1) : undefined;
      const joined = adjacent?.type === 'comparison' ? [...inside(supports, adjacent), support] : [support];
      const comparison = thenAndNow(joined, before, context);
      if (!comparison) run.push(support);
      else {
        flush();
        if (adjacent?.type === 'comparison') sections.pop();
        sections.push(comparison);
      }
    } else run.push(support);
  });
  flush();
  return sections;
}

const inside = (supports: readonly Support[], section: Section): Support[] =>
  supports.filter(
    ({ position }) =>
      (position.start.offset ?? 0) >= (section.position.start.offset ?? 0) &&
      (position.end.offset ?? 0) <= (section.position.end.offset ?? 0),
  );

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
