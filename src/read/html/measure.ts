/** How much an element says, how much of it is links, and how it is laid out: what the search for the article weighs. */
import { attr, BLOCKS, type HtmlElement, type HtmlNode } from './dom.ts';

/** What stands in an element, without what is left out; lengths in characters, white space as one. */
export interface Measure {
  readonly length: number;
  readonly commas: number;
  /** Length of the words of links; a link into the page itself counts a third. */
  readonly links: number;
}

/** Gives the measure of a node; each node is measured once. */
export type Measuring = (node: HtmlNode) => Measure;

const NOTHING: Measure = { length: 0, commas: 0, links: 0 };

/** Commas of the scripts that have one. */
const COMMAS = /[,،﹐︐︑⹁⸴⸲，、]/gu;

/** A function that measures nodes of a page; what `skip` names counts nothing. */
export function measuring(skip: (node: HtmlNode) => boolean): Measuring {
  const known = new Map<HtmlNode, Measure>();
  const measure = (node: HtmlNode): Measure => {
    const found = known.get(node);
    if (found) return found;
    const made = skip(node) ? NOTHING : node.type === 'text' ? measured(node.value) : summed(node, measure);
    known.set(node, made);
    return made;
  };
  return measure;
}

function measured(value: string): Measure {
  const text = value.replace(/[\s\u00a0]+/gu, ' ');
  if (text === ' ' || text === '') return NOTHING;
  // A character of Chinese or Japanese says about as much as two letters.
  const wide = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0;
  return { length: text.length + wide, commas: text.match(COMMAS)?.length ?? 0, links: 0 };
}

function summed(element: HtmlElement, measure: Measuring): Measure {
  let [length, commas, links] = [0, 0, 0];
  for (const child of element.children) {
    const part = measure(child);
    length += part.length;
    commas += part.commas;
    links += part.links;
  }
  if (element.tag === 'a') links = /^#./.test(attr(element, 'href')) ? length * 0.3 : length;
  return { length, commas, links };
}

/** The share of an element's words that are links, 0 to 1. */
export const linkShare = ({ length, links }: Measure): number => (length === 0 ? 0 : links / length);

/** The runs of words that stand in an element beside its blocks, each as the nodes that make it. */
export function runsIn(element: HtmlElement): HtmlNode[][] {
  const runs: HtmlNode[][] = [[]];
  for (const child of element.children) {
    if (child.type === 'element' && (BLOCKS.has(child.tag) || hasBlock(child))) runs.push([]);
    else runs.at(-1)?.push(child);
  }
  return runs.filter((run) => run.some((node) => node.type === 'element' || node.value.trim() !== ''));
}

const hasBlock = (element: HtmlElement): boolean =>
  element.children.some((child) => child.type === 'element' && (BLOCKS.has(child.tag) || hasBlock(child)));
