/** Speaker notes: the full sentences behind a slide, each with its line in the article. */
import type { Position } from 'unist';
import type { Exhibit, Point, Support } from '../outline/outline.ts';
import { plainPhrase, textOf, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import type { ComposeContext } from './context.ts';
import type { Note } from './note.ts';
import type { Slide } from './layout/index.ts';
import { bare } from './inline.ts';

/** A note of some words at their place. */
export const noteAt = (text: string, position: Position): Note => ({
  line: position.start.line,
  text: text.replace(/\s+/g, ' ').trim(),
  position,
});

/**
 * The notes of phrases, a sentence each. Together they take all the place of the phrase: its marker, and the
 * marks of footnotes between sentences, go with the words that they stand beside.
 */
export function notesOf(phrases: readonly Phrase[], context: ComposeContext): Note[] {
  return phrases.flatMap((phrase) => {
    const said = sentences(phrase, context.source, context.lang);
    return said.map((sentence, index) => {
      const start = index === 0 ? phrase.position.start : sentence.position.start;
      return noteAt(textOf(sentence), { start, end: said[index + 1]?.position.start ?? phrase.position.end });
    });
  });
}

/** The notes of supports in their order; exhibits are on slides of their own and give their caption only. */
export function supportNotes(supports: readonly Support[], context: ComposeContext): Note[] {
  return notesOf(supports.flatMap(phrasesOf), context);
}

/** The words that stand for an image where it cannot be shown. */
function alternative({ kind, node, position }: Exhibit): Phrase[] {
  const words = kind === 'image' && node.type === 'paragraph' ? textOf(node.children).trim() : '';
  return words === '' ? [] : [plainPhrase(words, position)];
}

/** All the words of a point with the place of its marker. */
export const wholeOf = ({ whole, position }: Point): Phrase => ({
  ...whole,
  position: { start: position.start, end: whole.position.end },
});

/** All phrases of a support: the whole paragraph, then the items that it announces. */
export function phrasesOf(support: Support): Phrase[] {
  if (support.type === 'exhibit')
    return [...alternative(support), ...(support.caption ? [support.caption] : [])];
  return [wholeOf(support), ...support.children.flatMap((child: Point) => phrasesOf(child))];
}

/** Notes of the headings that a slide does not show, or not all of, such as the words that stand for an image. */
export function headingNotes(slide: Slide, headings: readonly Phrase[]): Note[] {
  const { title, eyebrow = [] } = { eyebrow: undefined, ...slide.slots };
  const shown = new Set([...eyebrow, ...title].map(({ position }) => position?.start.offset));
  const isShown = (heading: Phrase): boolean => {
    const line = bare(heading);
    return (
      textOf(line) === textOf(heading) && line.every(({ position }) => shown.has(position?.start.offset))
    );
  };
  return headings
    .filter((heading) => !isShown(heading))
    .map((heading) => noteAt(textOf(heading), heading.position));
}
