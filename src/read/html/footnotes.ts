/** Footnotes of a page in its sentences: the references that marks are, notes that stand in the midst, definitions. */
import type { BlockContent, FootnoteDefinition, FootnoteReference } from 'mdast';
import { attr, elementsIn, wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';
import { idOf, isMark, MARK, MIN_NOTE_CHARACTERS, targetOf } from './notes.ts';
import type { PageConversion } from './page.ts';

/** The reference that a mark is, or a raised mark; undefined for any other element. */
export function noteMark(element: HtmlElement, page: PageConversion): FootnoteReference | undefined {
  const bare = page.notes.bare.get(element);
  if (bare) return { type: 'footnoteReference', identifier: bare, label: bare, ...page.at(element) };
  const mark = element.tag === 'sup' ? elementsIn(element, isMark)[0] : isMark(element) ? element : undefined;
  const id = mark && wordsOf(element) === wordsOf(mark) ? targetOf(mark) : '';
  return page.notes.elements.has(id)
    ? { type: 'footnoteReference', identifier: id, label: id, ...page.at(element) }
    : undefined;
}

/** Names of an element that has a note in the midst of its sentence, as LaTeXML, Tufte's style and e-books have them. */
const INLINE_NOTE = /(?:^|\s)(?:ltx_note|(?:foot|side|margin)-?note)(?=\s|$)/i;

/** Names of marks that such a note has inside, its number or `footnotemark:`. */
const NOTE_MARK = /(?:^|\s)ltx_(?:note_mark|note_type|tag_note)(?=\s|$)/i;

/** True for an element in a line that has a note: more than its mark. */
export const isInlineNote = (element: HtmlElement): boolean =>
  /^(?:span|small|i|em|aside)$/.test(element.tag) &&
  INLINE_NOTE.test(attr(element, 'class')) &&
  wordsOf(element, isMarkInside).length > MIN_NOTE_CHARACTERS;

/** True for the mark inside a note: it is said where the note is referred to. */
export const isMarkInside = (node: HtmlNode): boolean =>
  node.type === 'element' &&
  (NOTE_MARK.test(attr(node, 'class')) || (node.tag === 'sup' && MARK.test(wordsOf(node))));

/** The reference in place of a note that stands in a sentence. */
export const inlineNote = (element: HtmlElement, page: PageConversion): FootnoteReference | undefined =>
  isInlineNote(element)
    ? { type: 'footnoteReference', identifier: idOf(element), label: idOf(element), ...page.at(element) }
    : undefined;

/** The notes that stand in these nodes, none inside another. */
export const inlineNotesIn = (nodes: readonly HtmlNode[], page: PageConversion): HtmlElement[] =>
  nodes.flatMap((node): HtmlElement[] => {
    if (node.type === 'text' || page.skip(node)) return [];
    return isInlineNote(node) ? [node] : inlineNotesIn(node.children, page);
  });

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
