/** Which elements of a page hold its prose: the scores of Mozilla Readability, on a tree that stays as it is. */
import { visit, type HtmlElement, type HtmlNode } from './dom.ts';
import { linkShare, runsIn, type Measure, type Measuring } from './measure.ts';
import { weightOf } from './class-names.ts';

/** An element that may hold the article. */
export interface ArticleCandidate {
  readonly element: HtmlElement;
  /** What its paragraphs are worth, less the share of links. */
  readonly score: number;
}

/** Fewest characters of a paragraph that counts. */
const MIN_PARAGRAPH_CHARACTERS = 25;

/** How many elements above a paragraph it counts for. */
const MAX_SCORED_ANCESTORS = 5;

/** How the page is weighed. */
export interface Weighing {
  readonly measure: Measuring;
  readonly skip: (node: HtmlNode) => boolean;
  /** False where names said the wrong thing. */
  readonly named: boolean;
}

/** The elements that hold prose, best first. */
export function candidatesIn(root: HtmlElement, weighing: Weighing): ArticleCandidate[] {
  const scores = new Map<HtmlElement, number>();
  visit(root, (node) => {
    if (weighing.skip(node) || node.type === 'text') return false;
    for (const { parent, said } of paragraphsAt(node, weighing.measure))
      spread(scores, parent, said, weighing);
    return true;
  });
  return [...scores]
    .map(([element, score]) => ({ element, score: score * (1 - linkShare(weighing.measure(element))) }))
    .toSorted((a, b) => b.score - a.score);
}

const PARAGRAPHS = new Set(['p', 'pre', 'td', 'h2', 'h3', 'h4', 'h5', 'h6', 'section']);
const HOLDERS = new Set(['div', 'article', 'main', 'body', 'center', 'blockquote', 'li', 'dd', 'section']);

interface Paragraph {
  /** The nearest element that the paragraph counts for. */
  readonly parent: HtmlElement | undefined;
  readonly said: Measure;
}

function paragraphsAt(element: HtmlElement, measure: Measuring): Paragraph[] {
  const own = PARAGRAPHS.has(element.tag) ? [{ parent: element.parent, said: measure(element) }] : [];
  if (!HOLDERS.has(element.tag)) return own;
  const runs = runsIn(element);
  const alone = runs.length === 1 && element.children.length === runs[0]?.length;
  if (element.tag === 'li' || element.tag === 'dd') return own;
  return [
    ...own,
    ...runs.map((run) => ({ parent: alone ? element.parent : element, said: sumOf(run, measure) })),
  ];
}

function sumOf(nodes: readonly HtmlNode[], measure: Measuring): Measure {
  const all = nodes.map(measure);
  return {
    length: all.reduce((sum, { length }) => sum + length, 0),
    commas: all.reduce((sum, { commas }) => sum + commas, 0),
    links: all.reduce((sum, { links }) => sum + links, 0),
  };
}

function spread(
  scores: Map<HtmlElement, number>,
  parent: HtmlElement | undefined,
  { length, commas }: Measure,
  { named }: Weighing,
): void {
  if (length < MIN_PARAGRAPH_CHARACTERS) return;
  const score = 1 + commas + 1 + Math.min(Math.floor(length / 100), 3);
  let at = parent;
  for (let level = 0; at && level < MAX_SCORED_ANCESTORS; level++, at = at.parent) {
    if (at.tag === 'html') return;
    const before = scores.get(at) ?? initialOf(at, named);
    scores.set(at, before + score / (level === 0 ? 1 : level === 1 ? 2 : level * 3));
  }
}

const INITIAL: Readonly<Record<string, number>> = {
  div: 5,
  pre: 3,
  td: 3,
  blockquote: 3,
  address: -3,
  ol: -3,
  ul: -3,
  dl: -3,
  dd: -3,
  dt: -3,
  li: -3,
  form: -3,
  h1: -5,
  h2: -5,
  h3: -5,
  h4: -5,
  h5: -5,
  h6: -5,
  th: -5,
};

const initialOf = (element: HtmlElement, named: boolean): number =>
  (INITIAL[element.tag] ?? 0) + (named ? weightOf(element) : 0);
