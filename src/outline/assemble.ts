/** The parts of an article to its sections, in order: what their headings frame together, then each for itself. */
import type { Dropped } from '../read/article.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { sidesOfGroups, sidesOfHeadings } from './comparison/headings.ts';
import { signature } from './comparison/labels.ts';
import { splitDigest } from './digest.ts';
import { faqOf } from './faq.ts';
import { questionsAmong } from './interview.ts';
import { asks } from '../text/word-classes.ts';
import { matrixName, matrixOfHeadings, withCells } from './matrix/index.ts';
import { isArgument } from './narrative.ts';
import type { Comparison, Section, Support } from './outline.ts';
import { endBelow, type ArticlePart } from './heading-parts.ts';
import { passage, MAX_REMEMBERED_SUPPORTS } from './prose.ts';
import { sectionsOf } from './sections.ts';
import type { OutlineContext } from './context.ts';
import { roleOf } from './heading-roles.ts';

/** The sections of all parts, and what of an abstract the page cuts off. */
export function assemble(
  parts: readonly ArticlePart[],
  context: OutlineContext,
): { sections: Section[]; dropped: Dropped[] } {
  const sections: Section[] = [];
  const dropped: Dropped[] = [];
  const earlier: Support[] = [];
  const grouping: Phrase[] = [];
  const repeated = repeatedLabels(parts);
  const talk = questionsAmong(
    parts.flatMap(({ supports }) => (isPair(supports, repeated) ? [] : supports)),
    context,
  );
  let [opening, checked] = [true, 0];
  const body = parts.findLastIndex((part) => !part.heading && part.supports.length > 0);
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) continue;
    if (part.told) {
      const group = part.group.length > 0 ? { group: [...part.group] } : {};
      sections.push(...part.told.map((section) => ({ ...group, ...section })));
      continue;
    }
    const below = directlyBelow(parts, index);
    const asked = faqOf(part, below, talk, context);
    if (asked) {
      const role = sections.length === 0 && !part.heading ? 'introduction' : 'other';
      if (asked.before.length > 0) sections.push(passage(asked.before, role, part.heading));
      sections.push(asked.faq);
      for (const heading of asked.unanswered) grouping.push(heading);
      index += asked.taken;
      continue;
    }
    const filled = withCells(sections.at(-1), parts, index);
    if (filled) {
      sections[sections.length - 1] = filled;
      index += 3;
      continue;
    }
    const framed = framedBelow(parts, index, earlier, context);
    if (framed) {
      sections.push(...framed.sections);
      index = framed.last;
      continue;
    }
    const overview = sidesOfGroups(parts, index, textOf(part.group.at(-1) ?? []), context);
    if (overview) sections.push({ ...(part.group.length > 0 && { group: [...part.group] }), ...overview });
    // A heading directly above another one groups the sections below it and is no section itself.
    if (part.supports.length === 0 && below.length > 0) {
      if (part.heading) grouping.push(part.heading);
      continue;
    }
    const { abstract, rest } = splitDigest(part, context);
    dropped.push(...abstract.dropped);
    if (part.heading && headsNothing(part, abstract.part)) {
      dropped.push(emptyOf(part.heading));
      if (part.supports.length === 0) continue;
    }
    for (; opening && checked < sections.length; checked++) opening = isDigest(sections[checked]);
    const around = {
      first: opening,
      last: index === body && endsArticle(parts.slice(index + 1)),
      earlier: earlier.slice(-MAX_REMEMBERED_SUPPORTS),
      repeated,
    };
    // One by one: what is spread goes onto the stack, which a long part overflows.
    if (abstract.part)
      for (const section of sectionsOf(abstract.part, around, context)) sections.push(section);
    const first = around.first || abstract.part !== undefined;
    if (rest) for (const section of sectionsOf(rest, { ...around, first }, context)) sections.push(section);
    for (const support of part.supports) earlier.push(support);
  }
  const groups = new Set(sections.flatMap((section) => section.group ?? []));
  for (const heading of grouping) if (!groups.has(heading)) dropped.push(emptyOf(heading));
  return { sections, dropped };
}

const isDigest = (section: Section | undefined): boolean =>
  section?.type === 'passage' && section.role === 'digest';

const emptyOf = (heading: Phrase): Dropped => ({
  type: 'dropped',
  reason: 'empty',
  text: textOf(heading),
  position: heading.position,
});

/** True for the heading of an abstract, of sources and the like below which nothing is left: it names no subject to show. */
const headsNothing = (part: ArticlePart, abstract: ArticlePart | undefined): boolean => {
  const role = part.heading && roleOf(textOf(part.heading));
  return role === 'digest' ? !abstract : role !== undefined && part.supports.length === 0;
};

/** A matrix or a comparison that is written as headings: those below this one, or this one and those after it. */
function framedBelow(
  parts: readonly ArticlePart[],
  index: number,
  earlier: readonly Support[],
  context: OutlineContext,
): { sections: Section[]; last: number } | undefined {
  const part = parts[index];
  const over = part?.heading && (parts[index + 1]?.depth ?? 0) > part.depth ? part : undefined;
  const said = [...earlier.slice(-MAX_PARAGRAPHS_BEFORE_MATRIX), ...(over?.supports ?? [])];
  const first = over ? index + 1 : index;
  const matrix = matrixOfHeadings(parts, first, said, context);
  const sides = matrix ? undefined : sidesOfHeadings(parts, first, textOf(over?.heading ?? []), context);
  const found = matrix ?? sides;
  if (!found) return undefined;
  const heading = over?.heading ?? (matrix && matrixName(said, context));
  const group = over?.group ?? part?.group ?? [];
  const shared = {
    ...(heading && { heading }),
    ...(group.length > 0 && { group: [...group] }),
    position: { start: (over ?? found).position.start, end: found.position.end },
  };
  const before = over?.supports ?? [];
  const section: Section = matrix
    ? { ...matrix, ...shared, ...(before.length > 0 && { introduction: [...before] }) }
    : { ...(sides as Comparison), ...shared, whole: [...before] };
  return { sections: [section], last: first + (matrix ? 3 : 1) };
}

/** Pairs of labels in two sections or more that consist of two labelled points each. */
function repeatedLabels(parts: readonly ArticlePart[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { supports } of parts) {
    const key = pairOf(supports);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= 2 ? [key] : [])));
}

/** The labels of two labelled points that are all of a section. */
function pairOf(supports: readonly Support[]): string | undefined {
  const [first, second] = supports;
  if (supports.length !== 2 || !first || !second || !isArgument(first) || !isArgument(second))
    return undefined;
  return signature(textOf(first.label), textOf(second.label));
}

/** True for labels that sections share and under which nobody asks: `Problem: …`, `Solution: …` are no interview. */
function isPair(supports: readonly Support[], repeated: ReadonlySet<string>): boolean {
  const key = pairOf(supports);
  const [first] = supports;
  return key !== undefined && repeated.has(key) && first?.type === 'point' && !asks(textOf(first.whole));
}

/** How many paragraphs before a matrix may say what it is called and which axis is which. */
const MAX_PARAGRAPHS_BEFORE_MATRIX = 6;

/** True when what follows a part is no argument any more, so that its last paragraph may conclude the article. */
const endsArticle = (after: readonly ArticlePart[]): boolean =>
  after.every(
    ({ heading, told }) =>
      told === undefined && heading !== undefined && roleOf(textOf(heading)) !== undefined,
  );

function directlyBelow(parts: readonly ArticlePart[], index: number): ArticlePart[] {
  return parts[index]?.heading ? parts.slice(index + 1, endBelow(parts, index)) : [];
}
