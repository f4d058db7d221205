/** The parts of an article to its sections, in order: what their headings frame together, then each for itself. */
import type { Dropped } from '../read/article.ts';
import { textOf } from '../text/phrase.ts';
import { sidesOfHeadings, signature } from './comparison/side.ts';
import { splitDigest } from './digest.ts';
import { faqOf } from './faq.ts';
import { questionsAmong } from './interview.ts';
import { matrixName, matrixOfHeadings } from './matrix/index.ts';
import { isArgument } from './narrative.ts';
import type { Comparison, Section, Support } from './outline.ts';
import type { Part } from './parts.ts';
import { passage, sectionsOf } from './sections.ts';
import type { Context } from './supports.ts';
import { roleOf } from './terms.ts';

/** The sections of all parts, and what of an abstract the page cuts off. */
export function assemble(
  parts: readonly Part[],
  context: Context,
): { sections: Section[]; dropped: Dropped[] } {
  const sections: Section[] = [];
  const dropped: Dropped[] = [];
  const earlier: Support[] = [];
  const repeated = repeatedLabels(parts);
  const talk = questionsAmong(
    parts.flatMap(({ supports }) => supports),
    context,
  );
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
      index += asked.taken;
      continue;
    }
    const framed = framedBelow(parts, index, earlier, context);
    if (framed) {
      sections.push(...framed.sections);
      index = framed.last;
      continue;
    }
    // A heading directly above another one groups the sections below it and is no section itself.
    if (part.supports.length === 0 && below.length > 0) continue;
    const { abstract, rest } = splitDigest(part, context);
    dropped.push(...abstract.dropped);
    const around = {
      first: sections.every((section) => section.type === 'passage' && section.role === 'digest'),
      last: index === body && endsArticle(parts.slice(index + 1)),
      earlier,
      repeated,
    };
    if (abstract.part) sections.push(...sectionsOf(abstract.part, around, context));
    if (rest)
      sections.push(
        ...sectionsOf(rest, { ...around, first: around.first || abstract.part !== undefined }, context),
      );
    earlier.push(...part.supports);
  }
  return { sections, dropped };
}

/** A matrix or a comparison that is written as headings: those below this one, or this one and those after it. */
function framedBelow(
  parts: readonly Part[],
  index: number,
  earlier: readonly Support[],
  context: Context,
): { sections: Section[]; last: number } | undefined {
  const part = parts[index];
  const over = part?.heading && (parts[index + 1]?.depth ?? 0) > part.depth ? part : undefined;
  const said = [...earlier.slice(-REACH), ...(over?.supports ?? [])];
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
function repeatedLabels(parts: readonly Part[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { supports } of parts) {
    const [first, second] = supports;
    if (supports.length !== 2 || !first || !second || !isArgument(first) || !isArgument(second)) continue;
    const key = signature(textOf(first.label), textOf(second.label));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= 2 ? [key] : [])));
}

/** How many paragraphs before a matrix may say what it is called and which axis is which. */
const REACH = 6;

/** True when what follows a part is no argument any more, so that its last paragraph may conclude the article. */
const endsArticle = (after: readonly Part[]): boolean =>
  after.every(
    ({ heading, told }) =>
      told === undefined && heading !== undefined && roleOf(textOf(heading)) !== undefined,
  );

function directlyBelow(parts: readonly Part[], index: number): Part[] {
  const depth = parts[index]?.depth ?? 0;
  const end = parts.findIndex((part, at) => at > index && part.depth <= depth);
  return parts[index]?.heading ? parts.slice(index + 1, end < 0 ? parts.length : end) : [];
}
