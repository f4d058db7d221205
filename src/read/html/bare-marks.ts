/** Marks of notes that are no links: raised numbers that count on through an article, and lists beside it that count alike. */
import { attr, closest, elementsIn, wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';

/** Fewest raised numbers in a row that are marks: one or another may be an exponent. */
const MIN_MARKS = 2;

/** The raised numbers of elements that are marks, with their numbers; none where they do not count from 1. */
export function bareMarksIn(content: readonly HtmlElement[]): ReadonlyMap<HtmlElement, number> {
  const raised = content.flatMap((root) => elementsIn(root, isRaised));
  const counted = raised.every((element, index) => Number(wordsOf(element)) === index + 1);
  return raised.length >= MIN_MARKS && counted
    ? new Map(raised.map((element, index) => [element, index + 1]))
    : new Map();
}

/** A raised number behind a word or a stop: `last year.<sup>1</sup>`, and not `10<sup>6</sup>` or `m<sup>2</sup>`. */
const isRaised = (element: HtmlElement): boolean =>
  element.tag === 'sup' &&
  /^\d{1,2}$/.test(wordsOf(element)) &&
  elementsIn(element, ({ tag }) => tag === 'a').length === 0 &&
  closest(element, ({ tag }) => /^(?:pre|code|math|table)$/.test(tag)) === undefined &&
  /(?:\p{L}{3}|[.,;:!?…”"’)\]])$/u.test(before(element));

/** The words directly before an element. */
function before(element: HtmlElement): string {
  const siblings: readonly HtmlNode[] = element.parent?.children ?? [];
  const above = siblings[siblings.indexOf(element) - 1];
  return above === undefined ? '' : above.type === 'text' ? above.value : wordsOf(above);
}

/** The items of the lists in asides, by the number that each shows. */
export function numberedAsides(content: readonly HtmlElement[]): ReadonlyMap<number, HtmlElement> {
  const items = new Map<number, HtmlElement>();
  const lists = content.flatMap((root) =>
    elementsIn(
      root,
      (element) => element.tag === 'ol' && closest(element, ({ tag }) => tag === 'aside') !== undefined,
    ),
  );
  for (const list of lists) {
    let number = Number.parseInt(attr(list, 'start') || '1', 10);
    for (const child of list.children) {
      if (child.type !== 'element' || child.tag !== 'li') continue;
      if (!items.has(number)) items.set(number, child);
      number += 1;
    }
  }
  return items;
}
