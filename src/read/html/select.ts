/** Finds the article among the elements of a page: the element that holds most of its prose, and what belongs beside it. */
import { attr, closest, elementsIn, holds, wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';
import { linkShare, measuring, type Measure, type Measuring } from './measure.ts';
import { isBody, isUnlikely } from './names.ts';
import { candidatesIn, type Candidate, type Weighing } from './score.ts';

/** The article's own elements in order, and what of the page was never thought to be part of it. */
export interface Selected {
  readonly content: readonly HtmlElement[];
  readonly unlikely: ReadonlySet<HtmlNode>;
}

/** Fewest characters of an article; with less, what names spoke against is looked at again. */
const LEAST = 500;

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
    const length = content.reduce((sum, one) => sum + wordsOf(one, skip).length, 0);
    if (length >= LEAST) return { content, unlikely };
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
      else found.add(child);
    }
  };
  look(body);
  return found;
}

/** Names mean nothing on links, and what stands in tables and code is content. */
const isPart = (element: HtmlElement): boolean =>
  element.tag === 'a' ||
  isBody(element) ||
  closest(element, ({ tag }) => tag === 'table' || tag === 'code' || tag === 'pre') !== undefined;

function contentOf(body: HtmlElement, weighing: Weighing): HtmlElement[] {
  const candidates = candidatesIn(body, weighing);
  const [first] = candidates;
  if (!first) return [body];
  const top = told(body, climbed(shared(first, candidates), candidates), weighing);
  return withSiblings(top, candidates, weighing);
}

/** How many of the best candidates must agree on an element above. */
const AGREE = 3;

/** Where the best candidates stand in one element above, that is the article: its prose is split. */
function shared(first: Candidate, candidates: readonly Candidate[]): HtmlElement {
  const near = candidates.slice(1, 5).filter(({ score }) => score / first.score >= 0.75);
  if (near.length < AGREE) return first.element;
  for (let at = first.element.parent; at && at.tag !== 'body'; at = at.parent) {
    const here = at;
    if (near.filter(({ element }) => holds(here, element)).length >= AGREE) return at;
  }
  return first.element;
}

/** Goes up while the element above is worth more, and while it holds nothing else. */
function climbed(from: HtmlElement, candidates: readonly Candidate[]): HtmlElement {
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

/** The page's own word for where its article is, if it is about as long as what the scores found. */
function told(body: HtmlElement, found: HtmlElement, { skip, measure }: Weighing): HtmlElement {
  const all = elementsIn(body, (element) => isBody(element) && !skip(element));
  const near = all.filter((one) => holds(one, found) || holds(found, one));
  const size = saying(measure(found));
  const inside = near.filter(
    (one) => one !== found && holds(found, one) && saying(measure(one)) > size * 0.6,
  );
  // The innermost one within, else the one around that adds little but what it should have.
  const deepest = inside.at(-1);
  if (deepest) return deepest;
  const around = near.findLast((one) => one !== found && holds(one, found));
  return around && linkShare(measure(around)) < 0.25 && !isBody(found) ? around : found;
}

/** What is text wherever it stands between two pieces of an article. */
const TEXT = /^(?:p|h[2-6]|ul|ol|dl|blockquote|pre|table|figure)$/;

/** Paragraphs beside the article's element that speak as it does, and what stands between them. */
function withSiblings(
  top: HtmlElement,
  candidates: readonly Candidate[],
  { measure, skip }: Weighing,
): HtmlElement[] {
  const scores = new Map(candidates.map(({ element, score }) => [element, score]));
  const best = scores.get(top) ?? 0;
  const least = Math.max(10, best * 0.2);
  const all = elementsOf(top.parent ?? top);
  const chosen = all.filter((one) => {
    if (one === top) return true;
    if (skip(one) || isBody(top)) return false;
    const alike = attr(one, 'class') !== '' && attr(one, 'class') === attr(top, 'class') ? best * 0.2 : 0;
    return (scores.get(one) ?? 0) + alike >= least || isProse(one, measure);
  });
  const [first, last] = [all.indexOf(chosen[0] ?? top), all.indexOf(chosen.at(-1) ?? top)];
  return all.filter(
    (one, index) =>
      chosen.includes(one) ||
      (index > first && index < last && TEXT.test(one.tag) && !skip(one) && linkShare(measure(one)) < 0.5),
  );
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
