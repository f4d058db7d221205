/** Items with items of their own as cards: each item is the head of a card, what is nested in it stands below. */
import type { List, ListItem, PhrasingContent } from 'mdast';
import type { Point } from '../../outline/outline.ts';
import { balanced } from '../divide/balance.ts';
import { wordsIn } from '../divide/pages.ts';
import { list, paragraph, strong } from '../inline.ts';

/** Fewest items that are cards, most of one slide, and most items nested in each. */
const MIN_CARDS = 2;
const MAX_CARDS = 3;
const MAX_NESTED_ITEMS = 4;

/** Most words of the head of a card, and of all that stands below it. */
const MAX_HEAD_WORDS = 9;
const MAX_NESTED_WORDS = 40;

/** Some items of a list, and the list of cards that shows them. */
export interface NestedPart {
  readonly points: readonly Point[];
  readonly cards: List;
}

/**
 * The items of a list over slides of cards: `- Pilot`, `  - two sites`, `  - six months` → a card with a head and two lines.
 *
 * Undefined unless each item has a short head and a few items below it. `lineOf` gives the line of each.
 */
export function nestedParts(
  points: readonly Point[],
  lineOf: (point: Point) => readonly PhrasingContent[],
): NestedPart[] | undefined {
  if (points.length < MIN_CARDS || !points.every((point) => isCard(point, lineOf))) return undefined;
  return balanced(points, MAX_CARDS).map((part) => ({
    points: part,
    cards: {
      type: 'list',
      ordered: false,
      spread: false,
      children: part.map((point): ListItem => ({
        type: 'listItem',
        spread: false,
        children: [paragraph([strong(lineOf(point))]), list(point.children.map(lineOf))],
      })),
    },
  }));
}

function isCard(point: Point, lineOf: (point: Point) => readonly PhrasingContent[]): boolean {
  const { children } = point;
  const [head, ...below] = [point, ...children].map((item) => paragraph(lineOf(item)));
  const words = below.map(wordsIn);
  return (
    head !== undefined &&
    children.length > 0 &&
    children.length <= MAX_NESTED_ITEMS &&
    children.every((child) => child.children.length === 0) &&
    words.every((count) => count > 0) &&
    words.reduce((sum, count) => sum + count, 0) <= MAX_NESTED_WORDS &&
    wordsIn(head) > 0 &&
    wordsIn(head) <= MAX_HEAD_WORDS
  );
}
