/** One part of an article to its sections: its frameworks and the argument around them. */
import { spanOf, textOf, type Phrase } from '../text/phrase.ts';
import { contrasts, thenAndNow } from './comparison/moments.ts';
import { sidesIn, type FoundSides } from './comparison/labels.ts';
import { divided } from './unheaded-prose.ts';
import { matrixIn } from './matrix/index.ts';
import { claimOf } from './narrative.ts';
import type { Narrative, Section, Support } from './outline.ts';
import type { ArticlePart } from './heading-parts.ts';
import { passage, type ProseSurroundings } from './prose.ts';
import type { OutlineContext } from './context.ts';
import { roleOf } from './heading-roles.ts';

/** The sections of a part, in the article's order. */
export function sectionsOf(part: ArticlePart, around: ProseSurroundings, context: OutlineContext): Section[] {
  const group = part.group.length > 0 ? { group: [...part.group] } : {};
  const sections = part.heading
    ? headed(part, part.heading, around, context)
    : divided(part.supports, around, context);
  return sections.map((section) => ({ ...group, ...section }));
}

function headed(
  part: ArticlePart,
  heading: Phrase,
  around: ProseSurroundings,
  context: OutlineContext,
): Section[] {
  // What stands under a heading of sources is a source, whatever its own heading says.
  const role = roleOf(textOf(heading)) ?? (part.group.some(isSources) ? 'sources' : undefined);
  const found = matrixIn(part.supports, heading, context);
  if (found) {
    const before = part.supports.slice(0, found.start);
    const after = part.supports.slice(found.end);
    // What leads up to a matrix is its introduction; what argues at length first is an argument of its own.
    const leads = before.length <= MAX_LEAD_PARAGRAPHS && before.every((support) => support.type === 'point');
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
  context: OutlineContext,
): Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (let next: FoundSides | undefined = set; next;) {
    const { comparison, start, end } = next;
    const before = supports.slice(at, start);
    const leads = before.length <= MAX_LEAD_PARAGRAPHS && before.every((support) => support.type === 'point');
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
const MAX_LEAD_PARAGRAPHS = 3;

function narrative(heading: Phrase, supports: readonly Support[], context: OutlineContext): Narrative {
  const claim = claimOf(supports, context);
  const position = spanOf([heading, ...supports]) ?? heading.position;
  return { type: 'narrative', heading, ...(claim && { claim }), children: [...supports], position };
}
