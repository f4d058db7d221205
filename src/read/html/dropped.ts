/** What stands on a page and is not its article: every word of it with the reason. */
import type { Dropped, DropReason } from '../article.ts';
import type { Locate } from '../locator.ts';
import { holds, visit, wordsOf, type HtmlElement, type HtmlNode, type HtmlText } from './dom.ts';
import { isSilent } from './hidden.ts';
import { furnitureNamed } from './names.ts';
import type { Range } from './readable.ts';

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
  readonly covered: readonly Range[];
}

/** The runs of text that nothing covers, those in a row with one reason as one. */
export function droppedOf(root: HtmlElement, fates: Fates): Dropped[] {
  const isCovered = finder(fates.covered);
  const runs: { start: number; end: number; text: string; reason: DropReason }[] = [];
  let broken = false;
  for (const node of textsIn(root, fates.hidden)) {
    if (isCovered(node)) {
      broken = true;
      continue;
    }
    const reason = reasonOf(node, fates);
    const last = runs.at(-1);
    const text = node.value.replace(/\s+/g, ' ').trim();
    if (last && !broken && last.reason === reason) {
      last.end = node.end;
      last.text = `${last.text} ${text}`;
    } else runs.push({ start: node.start, end: node.end, text, reason });
    broken = false;
  }
  const seen = runs.map(({ start, end, text, reason }): Dropped => ({
    type: 'dropped',
    reason,
    text,
    position: fates.place(start, end),
  }));
  return [...seen, ...unseenOf(fates)];
}

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
    if (node.type === 'text' && node.start >= 0 && /[\p{L}\p{N}]/u.test(node.value)) found.push(node);
    return true;
  });
  return found.toSorted((a, b) => a.start - b.start);
}

/** A function that tells whether the middle of a range is covered. */
function finder(covered: readonly Range[]): (range: Range) => boolean {
  const sorted = covered.toSorted((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) > start;
  };
}

function reasonOf(node: HtmlText, { removed, content }: Fates): DropReason {
  for (let at: HtmlNode | undefined = node; at; at = at.parent) {
    const told = removed.get(at);
    if (told) return told;
  }
  if (content.some((one) => holds(one, node))) return 'markup';
  for (let at: HtmlElement | undefined = node.parent; at; at = at.parent) {
    if (/^(?:nav|header|footer)$/.test(at.tag)) return 'navigation';
    const named = furnitureNamed(at);
    if (named) return named;
  }
  return 'navigation';
}
