/** What stands on a page and is not its article: every word of it with the reason. */
import { decodeString } from 'micromark-util-decode-string';
import { countWords } from '../../text/words.ts';
import type { Dropped, DropReason } from '../article.ts';
import { bylineOf } from '../byline/byline.ts';
import type { Locate } from '../locator.ts';
import { holds, visit, wordsOf, type HtmlElement, type HtmlNode, type HtmlText } from './dom.ts';
import { isSilent } from './hidden.ts';
import { furnitureNamed } from './class-names.ts';
import type { FileRange } from './readable.ts';

/** What became of a page's nodes. */
export interface Fates {
  readonly text: string;
  readonly place: Locate;
  /** What is not drawn as it stands: what nobody sees, and formulas. */
  readonly hidden: ReadonlySet<HtmlNode>;
  /** What nobody sees. */
  readonly unseen: ReadonlySet<HtmlNode>;
  readonly removed: ReadonlyMap<HtmlNode, DropReason>;
  readonly content: readonly HtmlElement[];
  /** What the tree says, and what the metadata is made of. */
  readonly covered: readonly FileRange[];
}

/** The words that nothing covers, those in a row with one reason as one, and what is hidden. */
export function droppedOf(root: HtmlElement, fates: Fates): Dropped[] {
  const left = uncovered(fates.covered);
  const runs: { start: number; end: number; text: string; reason: DropReason }[] = [];
  let broken = false;
  for (const node of textsIn(root, fates.hidden)) {
    const parts = left(node).filter(({ start, end }) => WORD.test(fates.text.slice(start, end)));
    for (const { start, end } of parts) {
      const reason = reasonOf(node, fates);
      const last = runs.at(-1);
      const whole = start === node.start && end === node.end;
      const text = (whole ? node.value : decodeString(fates.text.slice(start, end)))
        .replace(/\s+/g, ' ')
        .trim();
      if (last && !broken && whole && last.reason === reason) {
        last.end = end;
        last.text = `${last.text} ${text}`;
      } else runs.push({ start, end, text, reason });
      broken = !whole;
    }
    broken ||= parts.length === 0;
  }
  const seen = runs.map(({ start, end, text, reason }): Dropped => ({
    type: 'dropped',
    reason,
    text,
    position: fates.place(start, end),
  }));
  return [...seen, ...unseenOf(fates)];
}

const WORD = /[\p{L}\p{N}]/u;

/** The boxes that have words and are hidden from all readers. */
function unseenOf({ unseen, place }: Fates): Dropped[] {
  return [...unseen].flatMap((node): Dropped[] => {
    if (isSilent(node) || node.start < 0) return [];
    const text = wordsOf(node, isSilent);
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    return [{ type: 'dropped', reason: 'hidden', text, position: place(node.start, node.end) }];
  });
}

/** All runs of words that are seen, in the order of the file. */
function textsIn(root: HtmlElement, hidden: ReadonlySet<HtmlNode>): HtmlText[] {
  const found: HtmlText[] = [];
  visit(root, (node) => {
    if (hidden.has(node)) return false;
    if (node.type === 'text' && node.start >= 0 && WORD.test(node.value)) found.push(node);
    return true;
  });
  return found.toSorted((a, b) => a.start - b.start);
}

/** A function that gives the parts of a range that no other covers, in order. */
function uncovered(covered: readonly FileRange[]): (range: FileRange) => FileRange[] {
  const sorted: FileRange[] = [];
  for (const { start, end } of covered.toSorted((a, b) => a.start - b.start)) {
    const last = sorted.at(-1);
    if (last && start <= last.end)
      sorted[sorted.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else sorted.push({ start, end });
  }
  return ({ start, end }) => {
    const parts: FileRange[] = [];
    let at = start;
    for (let index = firstBehind(sorted, start); index < sorted.length; index++) {
      const range = sorted[index];
      if (!range || range.start >= end) break;
      if (range.start > at) parts.push({ start: at, end: range.start });
      at = Math.max(at, range.end);
    }
    return at < end ? [...parts, { start: at, end }] : parts;
  };
}

/** Index of the first of the ranges, in order and apart, that ends behind a place. */
function firstBehind(sorted: readonly FileRange[], place: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reasonOf(node: HtmlText, { removed, content }: Fates): DropReason {
  for (let at: HtmlNode | undefined = node; at; at = at.parent) {
    const told = removed.get(at);
    if (told) return told;
  }
  if (content.some((element) => holds(element, node))) return 'markup';
  for (let at: HtmlElement | undefined = node.parent; at; at = at.parent) {
    if (/^(?:nav|header|footer)$/.test(at.tag)) return 'navigation';
    const named = furnitureNamed(at);
    // Beside names and days stands what leads into the article: sentences are no byline.
    if (named && !(named === 'byline' && isProse(node.value))) return named;
  }
  return 'navigation';
}

/** More words than who wrote it and when. */
const isProse = (text: string): boolean => countWords(text) > 12 && bylineOf(text.trim()) === undefined;
