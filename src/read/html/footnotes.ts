/** Footnotes of a page: marks that lead to an element of the article, and these elements. */
import type { BlockContent, FootnoteDefinition, FootnoteReference } from 'mdast';
import { attr, elementsIn, wordsOf, type HtmlElement } from './dom.ts';
import type { PageConversion } from './page.ts';

/** A mark of a note: a number, a letter or a sign. */
const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3}|note \d{1,3})[\])]?$/i;

/** The elements of notes by their id: those that a mark in the article leads to, below it. */
export function notesIn(content: readonly HtmlElement[]): ReadonlyMap<string, HtmlElement> {
  const ids = new Map<string, HtmlElement>();
  const marks: HtmlElement[] = [];
  for (const element of content.flatMap((root) => elementsIn(root, () => true))) {
    if (attr(element, 'id') !== '') ids.set(attr(element, 'id'), element);
    if (isMark(element)) marks.push(element);
  }
  const found = new Map<string, HtmlElement>();
  for (const mark of marks) {
    const id = targetOf(mark);
    const note = ids.get(id);
    if (
      note &&
      note.start > mark.start &&
      /^(?:li|p|div|aside|dd)$/.test(note.tag) &&
      wordsOf(note).length > MIN_NOTE_CHARACTERS
    )
      found.set(id, note);
  }
  return found;
}

/** Fewest characters of a note: its number and a word. */
const MIN_NOTE_CHARACTERS = 8;

const isMark = (element: HtmlElement): boolean =>
  element.tag === 'a' && attr(element, 'href').startsWith('#') && MARK.test(wordsOf(element));

const targetOf = (mark: HtmlElement): string => {
  try {
    return decodeURIComponent(attr(mark, 'href').slice(1));
  } catch {
    return '';
  }
};

/** The reference that a mark is, or a raised mark; undefined for any other element. */
export function noteMark(element: HtmlElement, page: PageConversion): FootnoteReference | undefined {
  const mark = element.tag === 'sup' ? elementsIn(element, isMark)[0] : isMark(element) ? element : undefined;
  const id = mark && wordsOf(element) === wordsOf(mark) ? targetOf(mark) : '';
  return page.notes.has(id)
    ? { type: 'footnoteReference', identifier: id, label: id, ...page.at(element) }
    : undefined;
}

/** The definition of a note that a list item or a paragraph is. */
export const definitionOf = (
  id: string,
  element: HtmlElement,
  children: readonly BlockContent[],
  page: PageConversion,
): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier: id,
  label: id,
  children: [...children],
  ...page.at(element),
});
