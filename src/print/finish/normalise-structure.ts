/** Normalises the structure: what Chromium adds for boxes of its own goes, what the standard asks for comes. */
import type { StructureElement, StructureKid } from '../../pdf/structure.ts';
import { dict, get, textOf, type Pdf } from '../../pdf/value.ts';
import type { ContentIds } from './artifacts.ts';
import { plainAttributes } from './attributes.ts';

/** Roles of elements that hold blocks, never bare text. */
const GROUP_ROLES: ReadonlySet<string> = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Index',
]);

/** Roles of elements that stand in a line of text. */
const INLINE_ROLES: ReadonlySet<string> = new Set([
  'Span',
  'Quote',
  'Code',
  'Link',
  'Reference',
  'Note',
  'BibEntry',
  'Strong',
  'Em',
  'Sub',
  'Annot',
  'Ruby',
  'Warichu',
  'Formula',
]);

/** Cells keep their table regular when there is nothing in them. */
const CELL_ROLES: ReadonlySet<string> = new Set(['TD', 'TH']);

/** What is known of the contents of a structure. */
export interface KnownContents {
  /** Marked content that has left the structure. */
  readonly dropped: ContentIds;
  /** Alternative texts of figures that are formulas. */
  readonly formulas: ReadonlySet<string>;
}

/** What the kids of an element are normalised by. */
interface Placement extends KnownContents {
  readonly pdf: Pdf;
  /** The role of the element that they will stand in. */
  readonly parent: string;
}

/**
 * A structure without empty elements and without what only stands for a box.
 *
 * `Document(NonStruct(H1(NonStruct(0))))` → `Document(H1(0))`.
 */
export function normalisedStructure(
  pdf: Pdf,
  structure: readonly StructureElement[],
  known: KnownContents,
): StructureElement[] {
  return structure.flatMap((element) => {
    const kids = normalisedKids(element, { ...known, pdf, parent: element.role });
    return kids.length === 0 ? [] : [{ ...element, kids: asBlocks(pdf, kids) }];
  });
}

const normalisedKids = ({ kids }: StructureElement, placement: Placement): StructureKid[] =>
  kids.flatMap((kid) => normalisedKid(kid, placement));

/** What stands in the place of a kid: nothing, the kid, or what it holds. */
function normalisedKid(kid: StructureKid, placement: Placement): StructureKid[] {
  const { pdf, dropped, formulas, parent } = placement;
  if (kid.kind === 'content') return dropped.get(kid.page)?.has(kid.id) ? [] : [kid];
  if (kid.kind === 'annotation') return [kid];
  const alternative = textOf(pdf, get(kid.dict, 'Alt')) ?? '';
  const role = formulas.has(alternative) ? 'Formula' : normalisedRole(kid, parent);
  if (role === undefined) {
    const kids = normalisedKids(kid, placement);
    // A box of its own, unlike the box of a line, divides its text from what comes after.
    return GROUP_ROLES.has(parent) && kid.kids.some(isElement) ? asBlocks(pdf, kids) : kids;
  }
  const kids = normalisedKids(kid, { ...placement, parent: role });
  if (kids.length === 0 && !CELL_ROLES.has(role)) return [];
  return [{ ...kid, role, dict: plainAttributes(pdf, kid.dict, role), kids: grouped(pdf, role, kids) }];
}

/** The role of an element; undefined where only what it holds is of use. */
function normalisedRole({ role, dict, kids }: StructureElement, parent: string): string | undefined {
  const isDescribed = ['Alt', 'ActualText', 'E'].some((key) => get(dict, key) !== undefined);
  const isForeign = get(dict, 'Lang') !== undefined && parent !== 'Document';
  if (role === 'NonStruct' || role === 'Div') {
    if (!isDescribed && !isForeign) return undefined;
    return GROUP_ROLES.has(parent) ? 'Div' : 'Span';
  }
  // A figure without words of its own frames others, or has nothing that can be told.
  if (role === 'Figure' && !isDescribed) return kids.some(isElement) ? 'Div' : undefined;
  return role;
}

function grouped(pdf: Pdf, role: string, kids: readonly StructureKid[]): readonly StructureKid[] {
  if (GROUP_ROLES.has(role)) return asBlocks(pdf, kids);
  return role === 'LI' ? asItem(pdf, kids) : kids;
}

/** Blocks, and each row of what stands between them as a paragraph: `0 Strong(1) H1(2)` → `P(0 Strong(1)) H1(2)`. */
function asBlocks(pdf: Pdf, kids: readonly StructureKid[]): StructureKid[] {
  const blocks: StructureKid[] = [];
  let row: StructureKid[] = [];
  const endRow = (): void => {
    if (row.length > 0) blocks.push(newElement(pdf, 'P', row));
    row = [];
  };
  for (const kid of kids) {
    if (isElement(kid) && !INLINE_ROLES.has(kid.role)) {
      endRow();
      blocks.push(kid);
    } else row.push(kid);
  }
  endRow();
  return blocks;
}

/** An item as its label, where it has one, with its body: `Lbl(0) P(1)` → `Lbl(0) LBody(P(1))`. */
function asItem(pdf: Pdf, kids: readonly StructureKid[]): StructureKid[] {
  if (kids.some(hasRole('LBody'))) return [...kids];
  const isLabel = hasRole('Lbl');
  const body = kids.filter((kid) => !isLabel(kid));
  return [...kids.filter(isLabel), newElement(pdf, 'LBody', body)];
}

const isElement = (kid: StructureKid): kid is StructureElement => kid.kind === 'element';

const hasRole =
  (role: string) =>
  (kid: StructureKid): boolean =>
    isElement(kid) && kid.role === role;

const newElement = (pdf: Pdf, role: string, kids: readonly StructureKid[]): StructureElement => ({
  kind: 'element',
  role,
  ref: 0,
  dict: dict(pdf, { S: role }),
  kids,
});
