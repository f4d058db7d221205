/** Boxes that are no text by their build: Mozilla Readability's conditional cleaning, without its conditions on pictures. */
import { attr, closest, elementsIn, hasBlocks, wordsOf, type HtmlElement } from './dom.ts';
import { linkShare, type Measure, type Measuring } from './measure.ts';
import { weightOf } from './class-names.ts';

/** Lists, tables and boxes; anything else is text. */
const BOXES = new Set(['div', 'section', 'ul', 'ol', 'table', 'form', 'fieldset', 'header', 'dl', 'td']);

/** What the boxes of a page are weighed by. */
export interface Weighed {
  readonly measure: Measuring;
  /** True for a table of data; each table is asked once. */
  readonly isData: (element: HtmlElement) => boolean;
}

/** With this many commas a box is prose. */
const MIN_PROSE_COMMAS = 10;

/** True for a box of an article that holds controls or links rather than text. */
export function isJunk(element: HtmlElement, { measure, isData }: Weighed): boolean {
  if (!BOXES.has(element.tag) || isData(element)) return false;
  if (closest(element, (ancestor) => ancestor.tag === 'pre' || isData(ancestor)) || holdsSource(element))
    return false;
  const weight = weightOf(element);
  const said = measure(element);
  if (weight < 0 && linkShare(said) > 0.2) return true;
  if (said.commas >= MIN_PROSE_COMMAS || isSentence(element, said) || isLinkedSentence(element)) return false;
  const count = (...tags: string[]): number => elementsIn(element, ({ tag }) => tags.includes(tag)).length;
  const paragraphs = count('p');
  const items = count('li') - 100;
  const inputs = count('input', 'select', 'textarea');
  const isList = element.tag === 'ul' || element.tag === 'ol' || isMostlyList(element, measure);
  const share = linkShare(said);
  if (!isList && items > paragraphs) return true;
  if (inputs > Math.floor(paragraphs / 3) && inputs > 0 && said.length < 1000) return true;
  if (!isList && said.length < 25 && share > 0.5 && count('img') === 0) return true;
  // A list of sources is links; a menu is short links.
  if (isList) return share > 0.5 && (said.length / Math.max(1, count('li')) < 60 || weight < 0);
  return (weight < 25 && share > 0.33) || (weight >= 25 && share > 0.5);
}

/** Sentences without blocks that are more than what they link to. */
const isSentence = (element: HtmlElement, { length, links }: Measure): boolean =>
  length - links >= 60 && !hasBlocks(element) && /[.!?]["”’)]*$/.test(wordsOf(element));

/** Fewest words of a sentence that is a link as a whole. */
const MIN_LINKED_WORDS = 8;

/** A paragraph of a sentence or more that is one link, and has no title above as a teaser has. */
function isLinkedSentence(element: HtmlElement): boolean {
  const blocks = elementsIn(element, ({ tag }) => /^(?:p|li|h[1-6]|td)$/.test(tag));
  if (blocks.length !== 1 || blocks[0]?.tag !== 'p') return false;
  const words = wordsOf(element);
  return words.split(' ').length >= MIN_LINKED_WORDS && /\p{L}[.!?。！？]["”’)]*$/u.test(words);
}

/** Code and formulas have links for their lines. */
const holdsSource = (element: HtmlElement): boolean =>
  elementsIn(element, ({ tag }) => tag === 'pre' || tag === 'math').length > 0;

function isMostlyList(element: HtmlElement, measure: Measuring): boolean {
  const lists = elementsIn(element, ({ tag }) => tag === 'ul' || tag === 'ol');
  const outer = lists.filter(
    (list) => !lists.some((other) => other !== list && closest(list, (up) => up === other)),
  );
  return outer.reduce((sum, list) => sum + measure(list).length, 0) > measure(element).length * 0.9;
}

/** Characters of the longest teaser. */
const MAX_TEASER_CHARACTERS = 600;

/** True for a box that shows one other article: its picture, its title and its first words lead to one address. */
export function isTeaser(element: HtmlElement, { measure }: { readonly measure: Measuring }): boolean {
  if (element.tag === 'p' || element.tag === 'figure' || measure(element).length > MAX_TEASER_CHARACTERS)
    return false;
  const links = elementsIn(element, ({ tag }) => tag === 'a').map((link) => attr(link, 'href'));
  const [first] = links;
  if (links.length < 2 || !first || first.startsWith('#') || links.some((link) => link !== first))
    return false;
  const titles = elementsIn(element, ({ tag }) => /^h[1-6]$|^strong$/.test(tag));
  return titles.some((title) => linkShare(measure(title)) > 0.9 && wordsOf(title) !== '');
}
