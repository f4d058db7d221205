/** Makes the structure plain: what Chromium adds for boxes of its own goes, what the standard asks for comes. */
import type { Kid, Part } from '../../pdf/structure.ts';
import type { Dict, Value } from '../../pdf/value.ts';
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

/** A structure without empty parts and without what only stands for a box; `left` has gone from its pages. */
export function tidied(structure: readonly Part[], left: Places): Part[] {
  return structure.flatMap((part) => {
    const kids = tidyKids(part, left, part.role);
    return kids.length === 0 ? [] : [{ ...part, kids: paragraphs(kids) }];
  });
}

/** What stands in the place of a kid; `around` is the role of what it will stand in. */
function tidyKid(kid: Kid, left: Places, around: string): Kid[] {
  if (kid.kind === 'drawn') return left.get(kid.page)?.has(kid.id) ? [] : [kid];
  if (kid.kind === 'annotation') return [kid];
  const role = roleOf(kid, around);
  if (role === undefined) {
    const kids = tidyKids(kid, left, around);
    // A box of its own, unlike the box of a line, parts its text from what comes after.
    return GROUPS.has(around) && kid.kids.some(({ kind }) => kind === 'part') ? paragraphs(kids) : kids;
  }
  const kids = tidyKids(kid, left, role);
  if (kids.length === 0 && !KEPT_EMPTY.has(role)) return [];
  const own = GROUPS.has(role) ? paragraphs(kids) : role === 'LI' ? itemOf(kids) : kids;
  return [{ ...kid, role, dict: plainer(kid.dict, role), kids: own }];
}

const tidyKids = (part: Part, left: Places, around: string): Kid[] =>
  part.kids.flatMap((kid) => tidyKid(kid, left, around));

/** What a part is; undefined where only what it holds is of use. */
function roleOf({ role, dict, kids }: Part, around: string): string | undefined {
  const speaks = ['Alt', 'ActualText', 'E'].some((key) => dict.has(key));
  const other = dict.has('Lang') && around !== 'Document';
  if (role === 'NonStruct' || role === 'Div') {
    if (!speaks && !other) return undefined;
    return GROUPS.has(around) ? 'Div' : 'Span';
  }
  // A figure without words of its own frames others, or has nothing that can be told.
  if (role === 'Figure' && !speaks) return kids.some(({ kind }) => kind === 'part') ? 'Div' : undefined;
  return role;
}

const isInline = (kid: Kid): boolean => kid.kind !== 'part' || INLINE.has(kid.role);

/** Blocks, and each row of what stands between them as a paragraph. */
function paragraphs(kids: readonly Kid[]): Kid[] {
  const blocks: Kid[] = [];
  let row: Kid[] = [];
  const flush = (): void => {
    if (row.length > 0) blocks.push(made('P', row));
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
function itemOf(kids: readonly Kid[]): Kid[] {
  if (kids.some((kid) => kid.kind === 'part' && kid.role === 'LBody')) return [...kids];
  return [
    ...kids.filter(isMark),
    made(
      'LBody',
      kids.filter((kid) => !isMark(kid)),
    ),
  ];
}

const made = (role: string, kids: readonly Kid[]): Part => ({
  kind: 'part',
  role,
  ref: 0,
  dict: new Map<string, Value>([['S', role]]),
  kids,
});

/** A dictionary without the attributes that are as if they were not there; a header cell says what it heads. */
function plainer(dict: Dict, role: string): Dict {
  const attributes = new Map<string, Dict>();
  const given = dict.get('A');
  for (const one of Array.isArray(given) ? given : [given ?? null]) {
    if (!(one instanceof Map)) continue;
    const owner = String(one.get('O'));
    const all = attributes.get(owner) ?? new Map<string, Value>([['O', owner]]);
    for (const [key, value] of one) if (!(/^(?:Row|Col)Span$/.test(key) && value === 1)) all.set(key, value);
    attributes.set(owner, all);
  }
  if (role === 'TH') {
    const table = attributes.get('Table') ?? new Map<string, Value>([['O', 'Table']]);
    if (!table.has('Scope')) table.set('Scope', 'Column');
    attributes.set('Table', table);
  }
  const list = [...attributes.values()].filter((one) => one.size > 1);
  const result: Dict = new Map([...dict].filter(([key]) => key !== 'A'));
  const [only] = list;
  if (only) result.set('A', list.length === 1 ? only : list);
  return result;
}
