/** The sentences that an article argues with, each with its place in section and paragraph. */
import type { Outline, Point, Section, Support } from '../outline/outline.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';

/** A sentence and where it stands. */
export interface PlacedSentence {
  readonly phrase: Phrase;
  readonly text: string;
  readonly section: Section;
  /** Headings above it. */
  readonly headings: string;
  /** Its place in its paragraph, from 0. */
  readonly at: number;
  readonly isItem: boolean;
}

/** The sentences of all sections but those that argue nothing, in the order of their places. */
export function placedSentences(outline: Outline, source: string): PlacedSentence[] {
  const found = outline.children.filter(argues).flatMap((section) => {
    const points = supportsOf(section).flatMap(pointsIn);
    return points.flatMap((point) => sentencesOf(point, section, outline, source));
  });
  const starts = new Set<number>();
  return found
    .toSorted((a, b) => startOf(a) - startOf(b))
    .filter((sentence) => !starts.has(startOf(sentence)) && starts.add(startOf(sentence)));
}

const startOf = ({ phrase }: PlacedSentence): number => phrase.position.start.offset ?? 0;

function sentencesOf(point: Point, section: Section, { meta }: Outline, source: string): PlacedSentence[] {
  const headings = [...(section.group ?? []), ...(section.heading ? [section.heading] : [])];
  const all = sentences(point.text ?? point.whole, source, meta.lang);
  return all.map((phrase, at) => ({
    phrase,
    text: textOf(phrase),
    section,
    headings: headings.map((heading) => textOf(heading)).join(' '),
    at,
    isItem: point.item,
  }));
}

const pointsIn = (support: Support): Point[] =>
  support.type === 'point' ? [support, ...support.children.flatMap(pointsIn)] : [];

/** Everything that a section says, whatever its kind. */
function supportsOf(section: Section): readonly Support[] {
  if (section.type === 'matrix')
    return [...(section.introduction ?? []), ...section.children.flatMap(({ children }) => children)];
  if (section.type === 'comparison')
    return [...section.whole, ...section.children.flatMap(({ children }) => children)];
  if (section.type === 'faq') return section.children.flatMap(({ children }) => children);
  return section.children;
}

/** Roles of passages that are no part of the argument. */
const BESIDE: ReadonlySet<string> = new Set(['disclaimer', 'sources', 'aside', 'footnotes']);

const argues = (section: Section): boolean => section.type !== 'passage' || !BESIDE.has(section.role);
