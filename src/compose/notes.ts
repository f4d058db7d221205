/** Speaker notes: the full sentences behind a slide, each with its line in the article. */
import type { Exhibit, Point, Support } from '../outline/outline.ts';
import { plainPhrase, textOf, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import type { Context } from './context.ts';
import type { Note } from './deck.ts';

/** The notes of phrases, a sentence each. */
export function notesOf(phrases: readonly Phrase[], context: Context): Note[] {
  return phrases.flatMap((phrase) =>
    sentences(phrase, context.source, context.lang).map((sentence) => ({
      line: sentence.position.start.line,
      text: textOf(sentence).replace(/\s+/g, ' ').trim(),
    })),
  );
}

/** The notes of supports in their order; exhibits are on slides of their own and give their caption only. */
export function supportNotes(supports: readonly Support[], context: Context): Note[] {
  return notesOf(supports.flatMap(phrasesOf), context);
}

/** The words that stand for an image where it cannot be shown. */
function alternative({ kind, node, position }: Exhibit): Phrase[] {
  const words = kind === 'image' && node.type === 'paragraph' ? textOf(node.children).trim() : '';
  return words === '' ? [] : [plainPhrase(words, position)];
}

/** All phrases of a support: the whole paragraph, then the items that it announces. */
export function phrasesOf(support: Support): Phrase[] {
  if (support.type === 'exhibit')
    return [...alternative(support), ...(support.caption ? [support.caption] : [])];
  return [support.whole, ...support.children.flatMap((child: Point) => phrasesOf(child))];
}
