/** Makes chapters: consecutive sections under one top-level heading. */
import { bare, capitalised, template } from '../compose/inline.ts';
import type { Section } from '../outline/outline.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { blocksOf } from './blocks.ts';
import { noteLabelsIn, noteSupports } from './footnotes.ts';
import type { ReportContext } from './context.ts';
import type { ReportBlock, Chapter, Heading, ReportLine, ReportNote } from './report.ts';
import { sectionBlocks } from './sections.ts';
import { slidesIn } from './slides.ts';
import { isWithin } from './attribution.ts';
import { printedRuns } from './printed-runs.ts';

/** The sections of one chapter; the heading is absent when the article has none. */
export interface SectionGroup {
  readonly heading?: Phrase;
  readonly sections: Section[];
}

/** The headings above a section and its own, without one that repeats the heading above it. */
const pathOf = ({ group = [], heading }: Section): Phrase[] =>
  [...group, ...(heading ? [heading] : [])].filter(
    (phrase, level, all) => level === 0 || textOf(phrase) !== textOf(all[level - 1] ?? phrase),
  );

/** Groups sections into chapters. A section without a heading continues the chapter before, unless it has a role. */
export function groupsOf(sections: readonly Section[]): SectionGroup[] {
  const groups: SectionGroup[] = [];
  for (const section of sections) {
    const [heading] = pathOf(section);
    const open = groups.at(-1);
    const same = heading
      ? open?.heading && textOf(open.heading) === textOf(heading)
      : open !== undefined &&
        continuesChapter(section) &&
        open.sections.every((section) => section.type !== 'faq');
    if (open && same) open.sections.push(section);
    else groups.push({ ...(heading && { heading }), sections: [section] });
  }
  return groups;
}

/** Does the section continue a chapter: a figure, a remark, a footnote? */
const continuesChapter = (section: Section): boolean =>
  section.type === 'passage' &&
  (section.role === 'other' || section.role === 'aside' || section.role === 'footnotes');

/** Makes one chapter. Its id is that of its first slide. */
export function chapterOf(group: SectionGroup, context: ReportContext): Chapter {
  const { sections } = group;
  const slides = [...new Set(sections.flatMap(({ position }) => slidesIn(context.deck, position)))];
  const title = titleOf(group, context);
  const id = context.uniqueId(slides[0]?.id ?? `chapter-${context.nextNumber('chapter')}`);
  const printed: Phrase[] = group.heading ? [group.heading] : [];
  const blocks = sections.flatMap((section) => {
    const headings = headingsOf(section, printed, context);
    const depth = Math.min(5, 3 + Math.max(0, pathOf(section).length - 1)) as Heading['depth'];
    return [...headings, ...sectionBlocks(section, depth, context)];
  });
  const others = sections.every(({ position }) => isWithin(position, context.otherWriters));
  return {
    id,
    slides: slides.map((slide) => slide.id),
    title,
    ...(others && { by: 'others' as const }),
    blocks,
    notes: notesOf(blocks, id, context),
  };
}

/** The headings of a section that are not printed yet, from the top down. Adds them to `printed`. */
function headingsOf(section: Section, printed: Phrase[], context: ReportContext): Heading[] {
  const path = pathOf(section);
  const headings: Heading[] = [];
  path.forEach((heading, level) => {
    if (level === 0 || isSame(printed[level], heading)) {
      printed[level] = heading;
      return;
    }
    printed.length = level;
    printed[level] = heading;
    const last = level === path.length - 1;
    const slide = last ? slidesIn(context.deck, section.position)[0]?.id : undefined;
    headings.push({
      type: 'heading',
      depth: Math.min(5, level + 2) as Heading['depth'],
      line: capitalised(numberedLine(section, heading, last, context)),
      ...(slide !== undefined && { id: context.uniqueId(slide), slide }),
    });
  });
  return headings;
}

const isSame = (a: Phrase | undefined, b: Phrase): boolean =>
  a !== undefined && a.position.start.offset === b.position.start.offset && textOf(a) === textOf(b);

function numberedLine(section: Section, heading: Phrase, own: boolean, context: ReportContext): ReportLine {
  const line = printedRuns(heading.children, context.definitions);
  const number = own && section.type === 'narrative' ? section.number : undefined;
  return number === undefined || textOf(line).startsWith(number) ? line : [template(`${number}. `), ...line];
}

function titleOf({ heading, sections }: SectionGroup, context: ReportContext): ReportLine {
  const { words } = context;
  const [first] = sections;
  if (heading && first) {
    const own = (first.group?.length ?? 0) === 0;
    return capitalised(
      own ? numberedLine(first, heading, true, context) : printedRuns(heading.children, context.definitions),
    );
  }
  if (first?.type === 'faq') return [template(words.questions ?? 'Questions and answers')];
  if (first?.type === 'matrix') return [template(words.matrix ?? 'Framework')];
  if (first?.type === 'comparison') {
    if (first.by === 'moments') return [template(words.moments ?? 'Then and now')];
    return capitalised(
      first.children.flatMap((side, index) => [
        ...(index === 0 ? [] : [template(' | ')]),
        ...bare(side.heading),
      ]),
    );
  }
  const role = first?.type === 'passage' ? first.role : 'overview';
  const name = role === 'digest' ? words.abstract : words[role];
  return [template(name ?? words.overview ?? 'Overview')];
}

/** The footnotes that the blocks refer to. */
const notesOf = (blocks: readonly ReportBlock[], chapter: string, context: ReportContext): ReportNote[] =>
  noteLabelsIn(blocks).flatMap((label, index) => {
    const definition = context.footnotes.get(label);
    const supports = definition ? noteSupports(definition, context.noteSupports) : [];
    return [
      { id: `${chapter}-note-${index + 1}`, label, number: index + 1, blocks: blocksOf(supports, context) },
    ];
  });

/** Adds notes that no chapter refers to, to the last chapter, so that none is lost. */
export function withUnreferencedNotes(chapters: readonly Chapter[], context: ReportContext): Chapter[] {
  const referenced = new Set(chapters.flatMap(({ notes }) => notes.map(({ label }) => label)));
  const last = chapters.at(-1);
  const others = [...context.footnotes].filter(([label]) => !referenced.has(label));
  if (!last || others.length === 0) return [...chapters];
  const notes = others.map(([label, definition], index): ReportNote => {
    const number = last.notes.length + index + 1;
    return {
      id: `${last.id}-note-${number}`,
      label,
      number,
      blocks: blocksOf(noteSupports(definition, context.noteSupports), context),
    };
  });
  return [...chapters.slice(0, -1), { ...last, notes: [...last.notes, ...notes] }];
}
