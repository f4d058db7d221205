/** Paragraphs that a page break parts, as Chromium printed them. */
import { drawnIn, type Kid, type Part } from '../pdf/structure.ts';

/** A base line that a page has text on. */
export interface BaseLine {
  /** Points from the lower edge of the page. */
  readonly y: number;
  readonly isMarked: boolean;
  /** Number of the marked content that the text belongs to. */
  readonly id: number | undefined;
}

/** A paragraph on two pages or more, which are told by the numbers of their objects. */
export interface Parted {
  readonly first: number;
  readonly last: number;
  /** Its lines on the first page and on the last. */
  readonly begun: number;
  readonly ended: number;
}

/** The base lines of what draws a page, in the order in which it is drawn. */
export function baseLines(content: string): BaseLine[] {
  let [scale, shift] = [1, 0];
  const saved: (readonly [number, number])[] = [];
  const open: (number | undefined)[] = [];
  const lines: BaseLine[] = [];
  const operator =
    /^(q|Q|EMC)$|(?:\/MCID (\d+).*)?(BDC|BMC)$|^([\d.-]+) [\d.-]+ [\d.-]+ ([\d.-]+) [\d.-]+ ([\d.-]+) (cm|Tm)$/gm;
  for (const [, plain, id, opens, , d = '1', f = '0', matrix] of content.matchAll(operator)) {
    if (plain === 'q') saved.push([scale, shift]);
    else if (plain === 'Q') [scale, shift] = saved.pop() ?? [1, 0];
    else if (plain === 'EMC') open.pop();
    else if (opens) open.push(id === undefined ? undefined : Number(id));
    else if (matrix === 'cm') [scale, shift] = [scale * Number(d), scale * Number(f) + shift];
    else if (matrix === 'Tm')
      lines.push({ y: scale * Number(f) + shift, isMarked: open.length > 0, id: open.at(-1) });
  }
  return lines;
}

/** Base lines that are closer than this are one: a sign of a note stands higher than its line. Points. */
const LINE = 7;

/** Parts that hold lines of text, where they hold no other such part. */
const TEXT = /^(?:P|LI|LBody|BlockQuote|Note|FENote)$/;

/** The paragraphs of a structure that are on several pages; `lines` has what each page draws, by its number. */
export function partedOf(
  structure: readonly Part[],
  lines: ReadonlyMap<number, readonly BaseLine[]>,
): Parted[] {
  const byId = new Map([...lines].map(([page, all]) => [page, idsOf(all)]));
  const parted: Parted[] = [];
  const visit = (part: Part): void => {
    const inner = part.kids.filter((kid) => kid.kind === 'part');
    if (!TEXT.test(part.role) || inner.some(isBlock)) return inner.forEach(visit);
    const pages = new Map<number, number[]>();
    for (const { page, id } of part.kids.flatMap(drawnIn))
      pages.set(page, [...(pages.get(page) ?? []), ...(byId.get(page)?.get(id) ?? [])]);
    const drawn = [...pages].filter(([, all]) => all.length > 0);
    const [first, last] = [drawn[0], drawn.at(-1)];
    if (first && last && drawn.length > 1)
      parted.push({ first: first[0], last: last[0], begun: countOf(first[1]), ended: countOf(last[1]) });
  };
  structure.forEach(visit);
  return parted;
}

function idsOf(lines: readonly BaseLine[]): Map<number, number[]> {
  const byId = new Map<number, number[]>();
  for (const { id, y } of lines) if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), y]);
  return byId;
}

const isBlock = (kid: Kid): boolean =>
  kid.kind === 'part' && (/^(?:P|L|LI|LBody|Table|H\d?)$/.test(kid.role) || kid.kids.some(isBlock));

const countOf = (base: readonly number[]): number =>
  base.toSorted((a, b) => a - b).filter((y, index, all) => index === 0 || y - (all[index - 1] ?? 0) > LINE)
    .length;
