/** Plain paragraphs to sections: conclusions, coined terms, then and now, arguments held together by a term, passages. */
import { leadingMarker } from '../text/word-classes.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import { closingIndex } from './closing.ts';
import { contrasts, thenAndNow } from './comparison/moments.ts';
import { claimOf, coinedTerm, spanOfSupports, termOf } from './narrative.ts';
import type { Passage, Section, Support } from './outline.ts';
import type { OutlineContext } from './context.ts';
import { roleOf } from './heading-roles.ts';

/** How many supports before another are remembered: for the name of a matrix, for what was said of the past. */
export const MAX_REMEMBERED_SUPPORTS = 100;

/** Where a run of prose stands: at the article's start, at its end, or between. */
export interface ProseSurroundings {
  readonly first: boolean;
  readonly last: boolean;
  /** What the article said last before this run. */
  readonly earlier: readonly Support[];
  /** Pairs of labels that sections of the article share. */
  readonly repeated: ReadonlySet<string>;
}

/** The sections of paragraphs among which there is no framework and no series. */
export function proseSections(
  supports: readonly Support[],
  around: ProseSurroundings,
  context: OutlineContext,
): Section[] {
  const sections: Section[] = [];
  let run: Support[] = [];
  let first = around.first;
  const flush = (): void => {
    if (run.length > 0) for (const section of runOf(run, first, context)) sections.push(section);
    first &&= run.length === 0;
    run = [];
  };
  const closing =
    around.last && (supports.length > 1 || !around.first) ? closingIndex(supports, context) : -1;
  supports.forEach((support, index) => {
    const term = coinedTerm(support, context);
    if (index === closing) {
      flush();
      sections.push(passage([support], 'conclusion'));
    } else if (closing >= 0 && index > closing) {
      sections.push(passage([support], 'aside'));
    } else if (term) {
      flush();
      sections.push(passage([support], 'thesis', term));
    } else if (contrasts(support, context) && !around.first) {
      const before = [
        ...around.earlier,
        ...supports.slice(Math.max(0, index - MAX_REMEMBERED_SUPPORTS), index),
      ];
      const adjacent = run.length === 0 ? sections.at(-1) : undefined;
      const said = adjacent?.type === 'comparison' ? inside(supports, index, adjacent) : [];
      const joins = said.length > 0 && said.length < MAX_JOINED_PARAGRAPHS;
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
const MAX_JOINED_PARAGRAPHS = 12;

/** The supports before an index that a section was made of. */
function inside(supports: readonly Support[], index: number, { position }: Section): Support[] {
  let from = index;
  const start = position.start.offset ?? 0;
  while (from > 0 && (supports[from - 1]?.position.start.offset ?? 0) >= start) from -= 1;
  return supports.slice(from, index);
}

/** A run of plain paragraphs: an argument of its own where a term holds it together, else a passage. */
function runOf(run: readonly Support[], first: boolean, context: OutlineContext): Section[] {
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
const CHUNK = { words: 140, characters: 300 } as const;

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
