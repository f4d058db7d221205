/** Where the notes of a page stand: marks that lead to an element of the article, and these elements. */
import { attr, closest, elementsIn, holds, wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';
import { bareMarksIn, numberedAsides } from './bare-marks.ts';

/** A mark of a note: a number, a letter or a sign. */
export const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3}|note \d{1,3})[\])]?$/i;

/** The notes of an article: their elements by the id that marks lead to, and the ids by element. */
export interface Notes {
  readonly elements: ReadonlyMap<string, HtmlElement>;
  readonly ids: ReadonlyMap<HtmlElement, string>;
  /** Marks that are no links, with the id of their note; empty where the page has none for them. */
  readonly bare: ReadonlyMap<HtmlElement, string>;
}

/** The notes of elements: what a mark in them leads to, below it. */
export function notesIn(content: readonly HtmlElement[]): Notes {
  const targets = new Map<string, HtmlElement>();
  const marks: HtmlElement[] = [];
  for (const element of content.flatMap((root) => elementsIn(root, () => true))) {
    if (attr(element, 'id') !== '') targets.set(attr(element, 'id'), element);
    if (isMark(element)) marks.push(element);
  }
  const elements = new Map<string, HtmlElement>();
  const ids = new Map<HtmlElement, string>();
  for (const mark of marks) {
    const id = targetOf(mark);
    const target = targets.get(id);
    const note = target && target.start > mark.start ? noteOf(target) : undefined;
    if (!note || wordsOf(note).length <= MIN_NOTE_CHARACTERS) continue;
    elements.set(id, note);
    if (!ids.has(note)) ids.set(note, id);
  }
  const items = numberedAsides(content);
  const bare = new Map<HtmlElement, string>();
  for (const [mark, number] of bareMarksIn(content)) {
    const note = items.get(number);
    const id = note ? idOf(note) : '';
    bare.set(mark, id);
    if (!note) continue;
    elements.set(id, note);
    ids.set(note, id);
  }
  return { elements, ids, bare };
}

/** True for an element that a note stands in. */
export const holdsNote = (element: HtmlElement, { ids }: Notes): boolean =>
  elementsIn(element, (below) => ids.has(below)).length > 0;

const NOTE = /^(?:li|p|div|aside|dd)$/;

/** The note that a target is, or that it opens: `<div><a id="fn-1">1</a> Counted by hand.</div>`. */
function noteOf(target: HtmlElement): HtmlElement | undefined {
  let at: HtmlElement | undefined = target;
  while (at && !NOTE.test(at.tag)) {
    const below: HtmlElement = at;
    at = below.parent && opens(below.parent, below) ? below.parent : undefined;
  }
  return at;
}

/** True where an element has no words before one of its children. */
const opens = (element: HtmlElement, child: HtmlElement): boolean =>
  element.children.slice(0, element.children.indexOf(child)).every((node) => wordsOf(node) === '');

/** The mark that opens a note and leads back, or only numbers it: it is said where the note is referred to. */
export function leadOf(note: HtmlElement): HtmlElement | undefined {
  const first = note.children.find((child) => wordsOf(child) !== '');
  if (first?.type !== 'element') return undefined;
  if (
    isMark(first) ||
    isReturn(first) ||
    WAYS_BACK.test(wordsOf(first)) ||
    (first.tag === 'sup' && MARK.test(wordsOf(first)))
  )
    return first;
  return /^(?:p|div|b|span)$/.test(first.tag) ? leadOf(first) : undefined;
}

/** `↑ a et b`, `^ a b c`: ways back to each sentence that has the mark of a note. */
const WAYS_BACK = /^[\^↑]\ufe0e?(?:\s+[a-z]{1,3},?){1,20}$/u;

/** `^`, `↑`: the sign that leads back to the sentence. */
const isReturn = (element: HtmlElement): boolean =>
  element.tag === 'a' && attr(element, 'href').startsWith('#') && /^[\^↑↩⤴]\ufe0e?$/u.test(wordsOf(element));

/** Fewest characters of a note: its number and a word. */
export const MIN_NOTE_CHARACTERS = 8;

/** True for a link within the page whose words are those of a mark. */
export const isMark = (element: HtmlElement): boolean =>
  element.tag === 'a' && attr(element, 'href').startsWith('#') && MARK.test(wordsOf(element));

/** The id that a mark leads to. */
export const targetOf = (mark: HtmlElement): string => {
  try {
    return decodeURIComponent(attr(mark, 'href').slice(1));
  } catch {
    return '';
  }
};

/** Boxes below an article that begin with its notes, each with a mark that leads there; what they say is never the article. */
export function noteBoxes(body: HtmlElement): ReadonlyMap<HtmlNode, HtmlElement> {
  const { elements } = notesIn([body]);
  const marks = new Map(
    elementsIn(body, isMark)
      .toReversed()
      .map((mark) => [targetOf(mark), mark]),
  );
  const boxes = new Map<HtmlNode, HtmlElement>();
  const looked = new Set<HtmlNode>();
  for (const [id, note] of elements) {
    const mark = marks.get(id);
    if (!mark || closest(note, (above) => boxes.has(above))) continue;
    let box = note;
    while (box.parent && box.parent !== body && !holds(box.parent, mark)) box = box.parent;
    if (box === note || looked.has(box)) continue;
    looked.add(box);
    if (opensWith(box, note)) boxes.set(box, mark);
  }
  return boxes;
}

/** True where nothing but a heading stands in a box before its first note. */
function opensWith(box: HtmlElement, note: HtmlElement): boolean {
  const before = elementsIn(box, ({ tag }) => /^(?:p|li|blockquote|pre|table)$/.test(tag));
  return before.every(
    (element) => holds(element, note) || holds(note, element) || element.start > note.start,
  );
}

/** The name of a note by its place, which no other has. */
export const idOf = ({ start }: HtmlElement): string => `note-${start}`;
