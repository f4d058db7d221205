/** The sentences that an article argues with, each with its place in section and paragraph. */
import type { BlockContent } from 'mdast';
import type { Outline, Section, Support } from '../outline/outline.ts';
import { placeOf, textOf, type Phrase } from '../text/phrase.ts';
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
  /** True in a quotation that stands by itself. */
  readonly isQuoted: boolean;
}

/** The sentences of all sections but those that argue nothing, in the order of their places. */
export function placedSentences(outline: Outline, source: string): PlacedSentence[] {
  const found = outline.children.filter(argues).flatMap((section) => {
    const headings = [...(section.group ?? []), ...(section.heading ? [section.heading] : [])];
    const place = { section, headings: headings.map((heading) => textOf(heading)).join(' ') };
    const said = supportsOf(section).flatMap(saidBy);
    return said.flatMap(({ phrase, ...kind }) =>
      sentences(phrase, source, outline.meta.lang).map((sentence, at) => ({
        phrase: sentence,
        text: textOf(sentence),
        at,
        ...kind,
        ...place,
      })),
    );
  });
  const starts = new Set<number>();
  return found
    .toSorted((a, b) => startOf(a) - startOf(b))
    .filter((sentence) => !starts.has(startOf(sentence)) && starts.add(startOf(sentence)));
}

const startOf = ({ phrase }: PlacedSentence): number => phrase.position.start.offset ?? 0;

/** Words in one piece: a paragraph, an item, or a paragraph of a quotation. */
type Said = Pick<PlacedSentence, 'phrase' | 'isItem' | 'isQuoted'>;

const saidBy = (support: Support): Said[] =>
  support.type === 'point'
    ? [
        { phrase: support.text ?? support.whole, isItem: support.item, isQuoted: false },
        ...support.children.flatMap(saidBy),
      ]
    : quotedParagraphs(support.node).map((phrase) => ({ phrase, isItem: false, isQuoted: true }));

/** The paragraphs of a quotation; none of anything else that is shown. */
export const quotedParagraphs = (node: BlockContent): Phrase[] =>
  node.type === 'blockquote'
    ? node.children.flatMap((child) =>
        child.type === 'paragraph'
          ? [{ type: 'phrase', children: child.children, position: placeOf(child) }]
          : [],
      )
    : [];

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
