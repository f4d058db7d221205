/** Finds paragraphs that a page break splits, in a PDF as Chromium printed it. */
import { markedContentIn, type StructureElement, type StructureKid } from '../pdf/structure.ts';
import type { BaseLine } from './base-lines.ts';

/** A paragraph on two pages or more. */
export interface SplitParagraph {
  /** Numbers of the objects of its first page and of its last. */
  readonly first: number;
  readonly last: number;
  /** Its lines on the first page and on the last. */
  readonly begun: number;
  readonly ended: number;
}

/** Points by which base lines of two lines differ: the sign of a note stands higher than its line, but not by so much. */
const MIN_LINE_DISTANCE = 7;

/** Roles of elements that hold lines of text, where they hold no other such element. */
const TEXT_ROLE = /^(?:P|LI|LBody|BlockQuote|Note|FENote)$/;

/** Roles of elements that are paragraphs of their own, or hold some. */
const BLOCK_ROLE = /^(?:P|L|LI|LBody|Table|H\d?)$/;

/** The paragraphs of a structure that are on several pages; `lines` has what each page draws, by its number. */
export function splitParagraphs(
  structure: readonly StructureElement[],
  lines: ReadonlyMap<number, readonly BaseLine[]>,
): SplitParagraph[] {
  const heights = new Map([...lines].map(([page, all]) => [page, heightsById(all)]));
  const paragraphs: SplitParagraph[] = [];
  const visit = (element: StructureElement): void => {
    const inner = element.kids.filter((kid) => kid.kind === 'element');
    if (!TEXT_ROLE.test(element.role) || inner.some(isBlock)) return inner.forEach(visit);
    const pages = new Map<number, number[]>();
    for (const { page, id } of element.kids.flatMap(markedContentIn))
      pages.set(page, [...(pages.get(page) ?? []), ...(heights.get(page)?.get(id) ?? [])]);
    const [first, ...others] = [...pages].filter(([, all]) => all.length > 0);
    const last = others.at(-1);
    if (first && last)
      paragraphs.push({
        first: first[0],
        last: last[0],
        begun: countLines(first[1]),
        ended: countLines(last[1]),
      });
  };
  structure.forEach(visit);
  return paragraphs;
}

/** The heights of base lines by the marked content that they belong to. */
function heightsById(lines: readonly BaseLine[]): Map<number, number[]> {
  const heights = new Map<number, number[]>();
  for (const { id, y } of lines) if (id !== undefined) heights.set(id, [...(heights.get(id) ?? []), y]);
  return heights;
}

const isBlock = (kid: StructureKid): boolean =>
  kid.kind === 'element' && (BLOCK_ROLE.test(kid.role) || kid.kids.some(isBlock));

/** How many lines base lines at these heights make: 700, 703 and 686 are two, since 703 is a sign of a note. */
const countLines = (heights: readonly number[]): number =>
  heights
    .toSorted((a, b) => a - b)
    .filter((y, index, all) => index === 0 || y - (all[index - 1] ?? 0) > MIN_LINE_DISTANCE).length;
