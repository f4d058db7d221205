/** Sections under the names by which choices know them. */
import { createHash } from 'node:crypto';
import { pathOf, slug } from '../compose/slide-id.ts';
import type { Outline, Section } from '../outline/outline.ts';
import type { Article } from '../read/article.ts';

/** A part of the article by its offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A section with its name, and where its words stand. */
export interface NamedSection {
  readonly section: Section;
  readonly id: string;
  /** A hash of its words, without those of its heading: a section that is renamed is still known. */
  readonly words: string;
  /** Its words and its heading, without the sections that stand inside it. */
  readonly spans: readonly Span[];
  /** True for one that a directive in the article makes: the article's own word counts. */
  readonly isDirective: boolean;
}

/** Characters of a hash: among the sections of one article two are never the same by chance. */
const HASH_CHARACTERS = 8;

/** Where a node stands. */
export const spanOfNode = ({ position: { start, end } }: Pick<Section, 'position'>): Span => ({
  start: start.offset ?? 0,
  end: end.offset ?? 0,
});

/** Names the sections of an article; the second of a name gets `-2`. */
export function namedSections({ children }: Outline, article: Article): NamedSection[] {
  const counts = new Map<string, number>();
  return children.map((section) => {
    const base = slug(nameOf(section));
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    const spans = spansOf(section, children);
    const words = textIn(article, section.heading ? without(spans, spanOfNode(section.heading)) : spans);
    return {
      section,
      id: count > 1 ? `${base}-${count}` : base,
      words: createHash('sha256').update(words).digest('hex').slice(0, HASH_CHARACTERS),
      spans,
      isDirective: article.text.startsWith(':::', spanOfNode(section).start),
    };
  });
}

/** The headings of a section as the ids of slides have them, else what it is: `conclusion`, `faq`. */
function nameOf(section: Section): string[] {
  const headings = pathOf(section.group?.at(-1), section.heading);
  return headings.length > 0 ? headings : [section.type === 'passage' ? section.role : section.type];
}

/** The words of an article at some places, on one line. */
export const textIn = ({ readable }: Pick<Article, 'readable'>, spans: readonly Span[]): string =>
  onOneLine(spans.map(({ start, end }) => readable.slice(start, end)).join(' '));

/** A text with single spaces: what a break of lines changes is no change of words. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a section has to itself: a framework and what stands behind it share a part, several may share a heading. */
function spansOf(section: Section, all: readonly Section[]): Span[] {
  const own = spanOfNode(section);
  const heading = section.heading && spanOfNode(section.heading);
  const start = heading && heading.end <= own.start ? heading.start : own.start;
  const isShared =
    heading !== undefined && all.some((other) => other !== section && isHeading(other, heading));
  const others = all.flatMap((other) => {
    const span = spanOfNode(other);
    return other !== section && span.start > own.start && span.end <= own.end ? [span] : [];
  });
  return [...others, ...(isShared && heading ? [heading] : [])].reduce<Span[]>(without, [
    { start, end: own.end },
  ]);
}

const isHeading = ({ heading, group = [] }: Section, span: Span): boolean =>
  [...(heading ? [heading] : []), ...group].some((phrase) => spanOfNode(phrase).start === span.start);

const without = (spans: readonly Span[], hole: Span): Span[] =>
  spans.flatMap(({ start, end }) =>
    [
      { start, end: Math.min(end, hole.start) },
      { start: Math.max(start, hole.end), end },
    ].filter((part) => part.start < part.end),
  );
