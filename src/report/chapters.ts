/** The chapters: sections in a row under one top-level heading, with their own headings inside. */
import { bare, capitalised, template } from '../compose/inline.ts';
import type { Section } from '../outline/outline.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { blocksOf } from './blocks.ts';
import { marksIn, saidIn } from './footnotes.ts';
import type { Making } from './context.ts';
import type { ReportBlock, Chapter, Heading, ReportLine, ReportNote } from './report.ts';
import { sectionBlocks } from './sections.ts';
import { slidesIn } from './slides.ts';
import { isWithin } from './attribution.ts';
import { written } from './printed-runs.ts';

/** Sections that make one chapter; without a heading where the article gives none. */
export interface Group {
  readonly heading?: Phrase;
  readonly sections: Section[];
}

/** The headings above a section, and its own; one that only says again what stands above it is none. */
const pathOf = ({ group = [], heading }: Section): Phrase[] =>
  [...group, ...(heading ? [heading] : [])].filter(
    (phrase, level, all) => level === 0 || textOf(phrase) !== textOf(all[level - 1] ?? phrase),
  );

/** Groups sections: what has no heading of its own goes on in the chapter before, unless it has a role. */
export function groupsOf(sections: readonly Section[]): Group[] {
  const groups: Group[] = [];
  for (const section of sections) {
    const [heading] = pathOf(section);
    const open = groups.at(-1);
    const same = heading
      ? open?.heading && textOf(open.heading) === textOf(heading)
      : open !== undefined && isPlain(section) && open.sections.every((section) => section.type !== 'faq');
    if (open && same) open.sections.push(section);
    else groups.push({ ...(heading && { heading }), sections: [section] });
  }
  return groups;
}

/** What has no heading and no role is said on: a figure, a remark, what is footnoted. */
const isPlain = (section: Section): boolean =>
  section.type === 'passage' &&
  (section.role === 'other' || section.role === 'aside' || section.role === 'footnotes');

/** One chapter. */
export function chapterOf(group: Group, making: Making): Chapter {
  const { sections } = group;
  const slides = [...new Set(sections.flatMap(({ position }) => slidesIn(making.deck, position)))];
  const title = titleOf(group, making);
  const id = making.named(slides[0]?.id ?? `chapter-${making.numbered('chapter')}`);
  const printed: Phrase[] = group.heading ? [group.heading] : [];
  const blocks = sections.flatMap((section) => {
    const headings = headingsOf(section, printed, making);
    const depth = Math.min(5, 3 + Math.max(0, pathOf(section).length - 1)) as Heading['depth'];
    return [...headings, ...sectionBlocks(section, depth, making)];
  });
  const others = sections.every(({ position }) => isWithin(position, making.others));
  return {
    id,
    slides: slides.map((slide) => slide.id),
    title,
    ...(others && { by: 'others' as const }),
    blocks,
    notes: notesOf(blocks, id, making),
  };
}

/** The headings of a section that are not yet printed, each below the one above it. */
function headingsOf(section: Section, printed: Phrase[], making: Making): Heading[] {
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
    const slide = last ? slidesIn(making.deck, section.position)[0]?.id : undefined;
    headings.push({
      type: 'heading',
      depth: Math.min(5, level + 2) as Heading['depth'],
      line: capitalised(numberedLine(section, heading, last, making)),
      ...(slide !== undefined && { id: making.named(slide), slide }),
    });
  });
  return headings;
}

const isSame = (a: Phrase | undefined, b: Phrase): boolean =>
  a !== undefined && a.position.start.offset === b.position.start.offset && textOf(a) === textOf(b);

function numberedLine(section: Section, heading: Phrase, own: boolean, making: Making): ReportLine {
  const line = written(heading.children, making.definitions);
  const number = own && section.type === 'narrative' ? section.number : undefined;
  return number === undefined || textOf(line).startsWith(number) ? line : [template(`${number}. `), ...line];
}

function titleOf({ heading, sections }: Group, making: Making): ReportLine {
  const { words } = making;
  const [first] = sections;
  if (heading && first) {
    const own = (first.group?.length ?? 0) === 0;
    return capitalised(
      own ? numberedLine(first, heading, true, making) : written(heading.children, making.definitions),
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

/** The notes that the blocks refer to. */
const notesOf = (blocks: readonly ReportBlock[], chapter: string, making: Making): ReportNote[] =>
  marksIn(blocks).flatMap((label, index) => {
    const definition = making.footnotes.get(label);
    const said = definition ? saidIn(definition, making.noted) : [];
    return [{ id: `${chapter}-note-${index + 1}`, label, number: index + 1, blocks: blocksOf(said, making) }];
  });

/** A chapter with the notes that no chapter refers to, so that none is lost. */
export function withOtherNotes(chapters: readonly Chapter[], making: Making): Chapter[] {
  const known = new Set(chapters.flatMap(({ notes }) => notes.map(({ label }) => label)));
  const last = chapters.at(-1);
  const others = [...making.footnotes].filter(([label]) => !known.has(label));
  if (!last || others.length === 0) return [...chapters];
  const notes = others.map(([label, definition], index): ReportNote => {
    const number = last.notes.length + index + 1;
    return {
      id: `${last.id}-note-${number}`,
      label,
      number,
      blocks: blocksOf(saidIn(definition, making.noted), making),
    };
  });
  return [...chapters.slice(0, -1), { ...last, notes: [...last.notes, ...notes] }];
}
