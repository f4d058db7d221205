/** Finds the article among the elements of a page: the element that holds most of its prose, and what belongs beside it. */
import { attr, closest, elementsIn, holds, nameOf, wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';
import { linkShare, measuring, type Measure, type Measuring } from './measure.ts';
import { furnitureNamed, isBody, isDoubtful, isUnlikely } from './class-names.ts';
import { noteBoxes } from './notes.ts';
import { candidatesIn, type ArticleCandidate, type Weighing } from './score.ts';

/** The article's own elements in order, and what of the page was never thought to be part of it. */
export interface Selected {
  readonly content: readonly HtmlElement[];
  readonly unlikely: ReadonlySet<HtmlNode>;
}

/** Fewest characters of an article; with less, what names spoke against is looked at again. */
const MIN_ARTICLE_CHARACTERS = 500;

/** Selects the article of a page; `hidden` is what nobody sees. The whole body where nothing stands out. */
export function selectArticle(root: HtmlElement, hidden: ReadonlySet<HtmlNode>): Selected {
  const body = elementsIn(root, ({ tag }) => tag === 'body')[0] ?? root;
  const tries = [
    { strict: true, named: true },
    { strict: false, named: true },
    { strict: false, named: false },
  ];
  let best: { readonly selected: Selected; readonly length: number } | undefined;
  for (const { strict, named } of tries) {
    const unlikely = strict ? unlikelyIn(body, hidden) : new Set<HtmlNode>();
    const skip = (node: HtmlNode): boolean => hidden.has(node) || unlikely.has(node);
    const content = contentOf(body, { skip, named, measure: measuring(skip) });
    const length = content.reduce((sum, element) => sum + wordsOf(element, skip).length, 0);
    if (length >= MIN_ARTICLE_CHARACTERS) return { content, unlikely };
    if (!best || length > best.length * 2) best = { selected: { content, unlikely }, length };
  }
  return best?.selected ?? { content: [body], unlikely: new Set() };
}

function unlikelyIn(body: HtmlElement, hidden: ReadonlySet<HtmlNode>): Set<HtmlNode> {
  const found = new Set<HtmlNode>();
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (child.type === 'text' || hidden.has(child)) continue;
      if (isPart(child) || !(isUnlikely(child) || child.tag === 'nav')) look(child);
      else if (isDoubtful(child) && tellsMuch(child, hidden)) look(child);
      else found.add(child);
    }
  };
  look(body);
  return found;
}

/** True for an element with paragraphs of prose, whatever it is called. */
function tellsMuch(element: HtmlElement, hidden: ReadonlySet<HtmlNode>): boolean {
  const skip = (node: HtmlNode): boolean => hidden.has(node);
  const measure = measuring(skip);
  const told = elementsIn(element, ({ tag }) => tag === 'p').map(measure);
  return told.filter((said) => said.length >= MIN_PARAGRAPH_CHARACTERS && linkShare(said) < 0.25).length >= 3;
}

/** Characters of a paragraph of prose. */
const MIN_PARAGRAPH_CHARACTERS = 80;

/** Names mean nothing on links, and what stands in tables and code is content. */
const isPart = (element: HtmlElement): boolean =>
  element.tag === 'a' ||
  isBody(element) ||
  closest(element, ({ tag }) => tag === 'table' || tag === 'code' || tag === 'pre') !== undefined;

function contentOf(body: HtmlElement, weighing: Weighing): HtmlElement[] {
  const notes = noteBoxes(body);
  const candidates = candidatesIn(body, {
    ...weighing,
    skip: (node) => weighing.skip(node) || notes.has(node),
  });
  const [first] = candidates;
  if (!first) return [body];
  const found = climbed(shared(first, candidates), candidates);
  const tops = told(body, whole(found, weighing), weighing);
  const [top] = tops;
  const content = top && tops.length === 1 ? withSiblings(top, candidates, weighing) : tops;
  return withNotes(content, notes);
}

/** The article with the boxes of its notes that stand outside of it. */
function withNotes(
  content: readonly HtmlElement[],
  notes: ReadonlyMap<HtmlNode, HtmlElement>,
): HtmlElement[] {
  const own = [...notes].flatMap(([box, mark]) =>
    box.type === 'element' &&
    content.some((element) => holds(element, mark)) &&
    !content.some((element) => holds(element, box) || holds(box, element))
      ? [box]
      : [],
  );
  return [...content, ...own];
}

/** Characters beside links of a part that has the name of another. */
const MIN_ALIKE_CHARACTERS = 40;

/** The page's own element around parts of one name, each with a piece of the article: sections in wrappers. */
function whole(found: HtmlElement, { measure, skip }: Weighing): HtmlElement {
  const around = closest(found, ({ tag }) => /^(?:article|main)$/.test(tag));
  const name = attr(found, 'class');
  if (!around || name === '' || linkShare(measure(around)) > 0.25) return found;
  const alike = elementsIn(
    around,
    (element) =>
      element.tag === found.tag &&
      attr(element, 'class') === name &&
      !skip(element) &&
      saying(measure(element)) >= MIN_ALIKE_CHARACTERS &&
      !holds(element, found) &&
      !holds(found, element),
  );
  return alike.length > 0 ? around : found;
}

/** How many of the best candidates must agree on an element above. */
const MIN_AGREEING_CANDIDATES = 3;

/** Where the best candidates stand in one element above, that is the article: its prose is split. */
function shared(first: ArticleCandidate, candidates: readonly ArticleCandidate[]): HtmlElement {
  const near = candidates.slice(1, 5).filter(({ score }) => score / first.score >= 0.75);
  if (near.length < MIN_AGREEING_CANDIDATES) return first.element;
  for (let at = first.element.parent; at && at.tag !== 'body'; at = at.parent) {
    const here = at;
    if (near.filter(({ element }) => holds(here, element)).length >= MIN_AGREEING_CANDIDATES) return at;
  }
  return first.element;
}

/** Goes up while the element above is worth more, and while it holds nothing else. */
function climbed(from: HtmlElement, candidates: readonly ArticleCandidate[]): HtmlElement {
  const scores = new Map(candidates.map(({ element, score }) => [element, score]));
  let top = from;
  let last = scores.get(from) ?? 0;
  const least = last / 3;
  for (let at = from.parent; at && at.tag !== 'body'; at = at.parent) {
    const score = scores.get(at);
    if (score === undefined) continue;
    if (score < least) break;
    if (score > last) {
      top = at;
      break;
    }
    last = score;
  }
  while (top.parent && top.parent.tag !== 'body' && elementsOf(top.parent).length === 1) top = top.parent;
  return top;
}

const elementsOf = (element: HtmlElement): HtmlElement[] =>
  element.children.filter((child) => child.type === 'element');

/** What an element says beside its links. */
const saying = ({ length, links }: Measure): number => length - links;

/** Fewest characters beside links of a part that counts as one of several. */
const MIN_PART_CHARACTERS = 80;

/** The page's own word for where its article is, if that is about as long as what the scores found; its parts in order. */
function told(body: HtmlElement, found: HtmlElement, { skip, measure }: Weighing): HtmlElement[] {
  const all = elementsIn(body, (element) => isBody(element) && !skip(element));
  const near = all.filter((element) => holds(element, found) || holds(found, element));
  const size = saying(measure(found));
  const inside = near.filter((element) => element !== found && holds(found, element));
  // The innermost within, with those of its name beside it, else the one around that adds little.
  const innermost = inside.filter(
    (element) =>
      !inside.some(
        (other) => other !== element && holds(element, other) && saying(measure(other)) > size * 0.6,
      ),
  );
  const main = innermost.toSorted((a, b) => saying(measure(b)) - saying(measure(a)))[0];
  const parts = innermost.filter(
    (element) =>
      element === main ||
      (main && saying(measure(element)) >= MIN_PART_CHARACTERS && isPartOf(found, element, main)),
  );
  if (parts.reduce((sum, part) => sum + saying(measure(part)), 0) > size * 0.6) return parts;
  const around = near.findLast((element) => element !== found && holds(element, found));
  return [around && linkShare(measure(around)) < 0.25 && !isBody(found) ? around : found];
}

/** True for an element named as another, in the same element above, and in no box of furniture there. */
function isPartOf(found: HtmlElement, element: HtmlElement, main: HtmlElement): boolean {
  if (nameOf(element) !== nameOf(main) || holds(element, main) || holds(main, element)) return false;
  for (let at = element.parent; at && at !== found; at = at.parent)
    if (furnitureNamed(at) !== undefined) return false;
  return true;
}

/** What is text wherever it stands between two pieces of an article. */
const TEXT = /^(?:p|h[2-6]|ul|ol|dl|blockquote|pre|table|figure)$/;

/** Paragraphs beside the article's element that speak as it does, and what stands between them. */
function withSiblings(
  top: HtmlElement,
  candidates: readonly ArticleCandidate[],
  { measure, skip }: Weighing,
): HtmlElement[] {
  const scores = new Map(candidates.map(({ element, score }) => [element, score]));
  const best = scores.get(top) ?? 0;
  const least = Math.max(10, best * 0.2);
  const all = elementsOf(top.parent ?? top);
  const chosen = all.filter((element) => {
    if (element === top) return true;
    if (skip(element) || (furnitureNamed(element) && !isBody(element))) return false;
    if (isBody(top)) return isPartBeside(element, top, all);
    const alike =
      attr(element, 'class') !== '' && attr(element, 'class') === attr(top, 'class') ? best * 0.2 : 0;
    return (scores.get(element) ?? 0) + alike >= least || isProse(element, measure);
  });
  const [first, last] = [all.indexOf(chosen[0] ?? top), all.indexOf(chosen.at(-1) ?? top)];
  return all.filter(
    (element, index) =>
      chosen.includes(element) ||
      (index > first &&
        index < last &&
        TEXT.test(element.tag) &&
        !skip(element) &&
        linkShare(measure(element)) < 0.5),
  );
}

/** True for an element named as the article's own is, with nothing between them that begins another article. */
function isPartBeside(element: HtmlElement, top: HtmlElement, all: readonly HtmlElement[]): boolean {
  if (element.tag !== top.tag || nameOf(element) !== nameOf(top)) return false;
  const [first = 0, last = 0] = [all.indexOf(element), all.indexOf(top)].toSorted((a, b) => a - b);
  return !all.slice(first + 1, last).some(({ tag }) => /^(?:h[1-6]|header|hgroup|article|hr)$/.test(tag));
}

function isProse(element: HtmlElement, measure: Measuring): boolean {
  const said = measure(element);
  if (
    element.tag !== 'p' &&
    !(element.tag === 'div' && said.length > 80 && elementsOf(element).every(({ tag }) => tag === 'p'))
  )
    return false;
  if (said.length > 80) return linkShare(said) < 0.25;
  return said.length > 0 && said.links === 0 && /\.(?: |$)/.test(wordsOf(element));
}
