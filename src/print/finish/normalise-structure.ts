/** Makes the structure plain: what Chromium adds for boxes of its own goes, what the standard asks for comes. */
import type { Kid, Part } from '../../pdf/structure.ts';
import {
  dict,
  get,
  isDict,
  listOf,
  nameOf,
  numberOf,
  remove,
  set,
  type Dict,
  type Pdf,
} from '../../pdf/value.ts';
import type { Places } from './artifacts.ts';

/** Parts that hold blocks, never bare text. */
const GROUPS: ReadonlySet<string> = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Index',
]);

/** Parts that stand in a line of text. */
const INLINE: ReadonlySet<string> = new Set([
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
const KEPT_EMPTY: ReadonlySet<string> = new Set(['TD', 'TH']);

/** What tidying depends on. */
interface Around {
  readonly pdf: Pdf;
  /** Has gone from its pages. */
  readonly left: Places;
}

/** A structure without empty parts and without what only stands for a box; `left` has gone from its pages. */
export function tidied(pdf: Pdf, structure: readonly Part[], left: Places): Part[] {
  return structure.flatMap((part) => {
    const kids = tidyKids(part, { pdf, left }, part.role);
    return kids.length === 0 ? [] : [{ ...part, kids: paragraphs(pdf, kids) }];
  });
}

/** What stands in the place of a kid; `above` is the role of what it will stand in. */
function tidyKid(kid: Kid, around: Around, above: string): Kid[] {
  const { pdf, left } = around;
  if (kid.kind === 'drawn') return left.get(kid.page)?.has(kid.id) ? [] : [kid];
  if (kid.kind === 'annotation') return [kid];
  const role = roleOf(kid, above);
  if (role === undefined) {
    const kids = tidyKids(kid, around, above);
    // A box of its own, unlike the box of a line, parts its text from what comes after.
    return GROUPS.has(above) && kid.kids.some(({ kind }) => kind === 'part') ? paragraphs(pdf, kids) : kids;
  }
  const kids = tidyKids(kid, around, role);
  if (kids.length === 0 && !KEPT_EMPTY.has(role)) return [];
  const own = GROUPS.has(role) ? paragraphs(pdf, kids) : role === 'LI' ? itemOf(pdf, kids) : kids;
  return [{ ...kid, role, dict: plainer(pdf, kid.dict, role), kids: own }];
}

const tidyKids = (part: Part, around: Around, above: string): Kid[] =>
  part.kids.flatMap((kid) => tidyKid(kid, around, above));

/** What a part is; undefined where only what it holds is of use. */
function roleOf({ role, dict: own, kids }: Part, above: string): string | undefined {
  const speaks = ['Alt', 'ActualText', 'E'].some((key) => get(own, key) !== undefined);
  const other = get(own, 'Lang') !== undefined && above !== 'Document';
  if (role === 'NonStruct' || role === 'Div') {
    if (!speaks && !other) return undefined;
    return GROUPS.has(above) ? 'Div' : 'Span';
  }
  // A figure without words of its own frames others, or has nothing that can be told.
  if (role === 'Figure' && !speaks) return kids.some(({ kind }) => kind === 'part') ? 'Div' : undefined;
  return role;
}

const isInline = (kid: Kid): boolean => kid.kind !== 'part' || INLINE.has(kid.role);

/** Blocks, and each row of what stands between them as a paragraph. */
function paragraphs(pdf: Pdf, kids: readonly Kid[]): Kid[] {
  const blocks: Kid[] = [];
  let row: Kid[] = [];
  const flush = (): void => {
    if (row.length > 0) blocks.push(made(pdf, 'P', row));
    row = [];
  };
  for (const kid of kids) {
    if (isInline(kid)) row.push(kid);
    else {
      flush();
      blocks.push(kid);
    }
  }
  flush();
  return blocks;
}

const isMark = (kid: Kid): boolean => kid.kind === 'part' && kid.role === 'Lbl';

/** An item is its mark, where it has one, and its body. */
function itemOf(pdf: Pdf, kids: readonly Kid[]): Kid[] {
  if (kids.some((kid) => kid.kind === 'part' && kid.role === 'LBody')) return [...kids];
  return [
    ...kids.filter(isMark),
    made(
      pdf,
      'LBody',
      kids.filter((kid) => !isMark(kid)),
    ),
  ];
}

const made = (pdf: Pdf, role: string, kids: readonly Kid[]): Part => ({
  kind: 'part',
  role,
  ref: 0,
  dict: dict(pdf, { S: role }),
  kids,
});

/** A dictionary without the attributes that are as if they were not there; a header cell says what it heads. */
function plainer(pdf: Pdf, given: Dict, role: string): Dict {
  const attributes = new Map<string, Dict>();
  const ownedBy = (owner: string): Dict => {
    const all = attributes.get(owner) ?? dict(pdf, { O: owner });
    attributes.set(owner, all);
    return all;
  };
  for (const one of listOf(pdf, get(given, 'A'))) {
    if (!isDict(one)) continue;
    const all = ownedBy(nameOf(get(one, 'O')) ?? '');
    for (const [key, value] of one.entries())
      if (!(/^(?:Row|Col)Span$/.test(nameOf(key) ?? '') && numberOf(value) === 1)) all.set(key, value);
  }
  if (role === 'TH' && get(ownedBy('Table'), 'Scope') === undefined) set(ownedBy('Table'), 'Scope', 'Column');
  const list = [...attributes.values()].filter((one) => one.keys().length > 1);
  const result = given.clone();
  remove(result, 'A');
  const [only] = list;
  if (only) set(result, 'A', list.length === 1 ? only : list);
  return result;
}
