/** The file can be read out: all that it shows belongs to a structure that says what it is. */
import { drawnIn, eachPart, type Part } from '../../pdf/structure.ts';
import { placesOf } from '../../pdf/places.ts';
import { catalogueOf, dictOf, get, isDict, isRef, isTrue, listOf, nameOf, textOf } from '../../pdf/value.ts';
import type { PdfCheck, PdfFault, PdfCheckInput } from './input.ts';

/** P-TAG. */
export const tags: PdfCheck = (given) =>
  [...root(given), ...headings(given), ...parts(given), ...marks(given), ...links(given)].map(
    ([found, expected]): PdfFault => ({ rule: 'verify:pdf-tags', found: `${found} in the PDF`, expected }),
  );

type Wrong = readonly [found: string, expected: string];

function root({ pdf, structure }: PdfCheckInput): Wrong[] {
  const isMarked = isTrue(get(dictOf(pdf, get(catalogueOf(pdf), 'MarkInfo')), 'Marked'));
  return isMarked && structure.length > 0 ? [] : [['lack of a structure', 'one']];
}

function headings({ structure }: PdfCheckInput): Wrong[] {
  const wrong: Wrong[] = [];
  let last = 0;
  eachPart(structure, ({ role }) => {
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
    if (level > last + 1) wrong.push([`heading of level ${level} after one of ${last}`, `level ${last + 1}`]);
    if (level > 0) last = level;
  });
  return wrong;
}

/** Roles of PDF 1.7, and those that its readers are told how to take. */
const ROLES =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|Figure|Formula|Form)$/;

function parts({ pdf, structure }: PdfCheckInput): Wrong[] {
  const wrong: Wrong[] = [];
  const root = dictOf(pdf, get(catalogueOf(pdf), 'StructTreeRoot'));
  const mapped = dictOf(pdf, get(root, 'RoleMap'));
  eachPart(structure, (part, above) => {
    const { role, dict, kids } = part;
    const said = textOf(pdf, get(dict, 'Alt')) ?? textOf(pdf, get(dict, 'ActualText')) ?? '';
    if (!ROLES.test(role) && get(mapped, role) === undefined)
      wrong.push([`part of the kind ${role}`, 'a kind that readers know']);
    if (role === 'Figure' && said.trim() === '')
      wrong.push(['figure without words', 'words that say what it shows']);
    if (
      role === 'TH' &&
      !listOf(pdf, get(dict, 'A')).some(
        (attribute) => isDict(attribute) && get(attribute, 'Scope') !== undefined,
      )
    )
      wrong.push(['header cell without scope', 'row or column']);
    if (role === 'TR' && !above.some((ancestor) => ancestor.role === 'Table'))
      wrong.push(['row without table', 'one in a table']);
    if (role === 'LI' && !holds(part, 'LBody')) wrong.push(['item without body', 'one']);
    if (kids.length === 0 && !/^T[HD]$/.test(role)) wrong.push([`empty part of the kind ${role}`, 'none']);
  });
  return wrong;
}

const holds = ({ kids }: Part, role: string): boolean =>
  kids.some((kid) => kid.kind === 'part' && kid.role === role);

/** Every mark that a page makes has its part, and all else is an artifact. */
function marks({ pages, texts, structure }: PdfCheckInput): Wrong[] {
  const wrong: Wrong[] = [];
  const known = new Set(structure.flatMap(drawnIn).map(({ page, id }) => `${page} ${id}`));
  texts.forEach(({ runs, bare }, at) => {
    const lone = runs.find(({ isMarked }) => !isMarked);
    const lost = runs.find(({ id }) => id !== undefined && !known.has(`${pages[at]?.ref} ${id}`));
    if (lone)
      wrong.push([`text without a mark (\`${lone.text}\`) on page ${at + 1}`, 'a part or an artifact']);
    if (bare > 0) wrong.push([`${bare} shapes without a mark on page ${at + 1}`, 'artifacts']);
    if (lost)
      wrong.push([`text of no part (\`${lost.text}\`) on page ${at + 1}`, 'all of it in the structure']);
  });
  return wrong;
}

function links({ pdf, pages, structure }: PdfCheckInput): Wrong[] {
  const wrong: Wrong[] = [];
  const held = new Set<number>();
  eachPart(structure, ({ kids }) => {
    for (const kid of kids) if (kid.kind === 'annotation') held.add(kid.object.objectNumber);
  });
  const places = placesOf(pdf);
  for (const { dict } of pages)
    for (const annotation of listOf(pdf, get(dict, 'Annots'))) {
      const link = dictOf(pdf, annotation);
      if (nameOf(get(link, 'Subtype')) !== 'Link') continue;
      if ((textOf(pdf, get(link, 'Contents')) ?? '') === '')
        wrong.push(['link without words', 'where it goes']);
      if (!isRef(annotation) || !held.has(annotation.objectNumber))
        wrong.push(['link of no part', 'all of them in the structure']);
      const name = get(link, 'Dest') ?? get(dictOf(pdf, get(link, 'A')), 'D');
      const target = nameOf(name) ?? textOf(pdf, name);
      if (target !== undefined && (places.get(target) ?? -1) < 0)
        wrong.push([`link to \`${target}\``, 'one to a place that is there']);
    }
  return wrong;
}
