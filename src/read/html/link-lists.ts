/** Lines and lists in an article that are links to other articles, and nothing else. */
import { attr, elementsIn, hasBlocks, wordsOf, type HtmlElement } from './dom.ts';
import { linkShare, type Measuring } from './measure.ts';

/** Words of the longest line that leads to another article: a title. */
const MAX_TITLE_WORDS = 25;

/** A label before the link: `STORY: …`, `READ | …`. */
const LABEL = /^\W*\p{Lu}[\p{L} ]{1,16}\s?[:|»›]\s/u;

/** The end of a sentence, and of words that open a list. */
const SENTENCE = /[.!?…。！？][”"’')\]]*$/u;
const OPENS = /[:：]$/u;

/**
 * True for a paragraph that is one link to another page, or a list of such links. What opens an article or stands
 * below a heading or a colon is announced: it is the article's own.
 */
export function leadsAway(
  element: HtmlElement,
  before: HtmlElement | undefined,
  measure: Measuring,
): boolean {
  if (!before || /^h[1-6]$/.test(before.tag) || OPENS.test(wordsOf(before).slice(-2))) return false;
  if (element.tag === 'p' || element.tag === 'div') return isLead(element, measure);
  if (element.tag !== 'ul' && element.tag !== 'ol') return false;
  const items = itemsOf(element);
  return items.length > 0 && items.every((item) => isLead(item, measure));
}

const itemsOf = (list: HtmlElement): HtmlElement[] =>
  list.children.filter((child): child is HtmlElement => child.type === 'element' && child.tag === 'li');

function isLead(line: HtmlElement, measure: Measuring): boolean {
  if (hasBlocks(line)) return false;
  const links = elementsIn(line, ({ tag }) => tag === 'a');
  const [link] = links;
  if (!link || links.length > 1 || !/^(?:https?:|\/|[\w.-]+\/)/i.test(attr(link, 'href'))) return false;
  if (elementsIn(line, ({ tag }) => /^(?:img|picture|video|code|math|svg)$/.test(tag)).length > 0)
    return false;
  const words = wordsOf(line);
  const share = linkShare(measure(line));
  if (SENTENCE.test(words) || words.split(' ').length > MAX_TITLE_WORDS || /^https?:/.test(words))
    return false;
  return share > 0.95 || (share > 0.6 && LABEL.test(words));
}
