/** Checks the tags of a PDF, by which screen readers read it (P-TAG). */
import { markedContentIn, eachElement, type StructureElement } from '../../pdf/structure.ts';
import { destinationPages } from '../../pdf/destinations.ts';
import { catalogueOf, dictOf, get, isDict, isRef, isTrue, listOf, nameOf, textOf } from '../../pdf/value.ts';
import type { PdfCheck, PdfFault, PdfCheckInput } from './input.ts';

/** Checks P-TAG. */
export const tags: PdfCheck = (input) =>
  [...root(input), ...headings(input), ...parts(input), ...marks(input), ...links(input)].map(
    ([found, expected]): PdfFault => ({ rule: 'verify:pdf-tags', found: `${found} in the PDF`, expected }),
  );

type TagFault = readonly [found: string, expected: string];

function root({ pdf, structure }: PdfCheckInput): TagFault[] {
  const isMarked = isTrue(get(dictOf(pdf, get(catalogueOf(pdf), 'MarkInfo')), 'Marked'));
  return isMarked && structure.length > 0 ? [] : [['lack of tags', 'a structure tree']];
}

function headings({ structure }: PdfCheckInput): TagFault[] {
  const wrong: TagFault[] = [];
  let last = 0;
  eachElement(structure, ({ role }) => {
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
    if (level > last + 1) wrong.push([`heading of level ${level} after one of ${last}`, `level ${last + 1}`]);
    if (level > 0) last = level;
  });
  return wrong;
}

/** The standard roles of PDF 1.7. Others need an entry in the role map. */
const KNOWN_ROLE =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|Figure|Formula|Form)$/;

function parts({ pdf, structure }: PdfCheckInput): TagFault[] {
  const wrong: TagFault[] = [];
  const root = dictOf(pdf, get(catalogueOf(pdf), 'StructTreeRoot'));
  const mapped = dictOf(pdf, get(root, 'RoleMap'));
  eachElement(structure, (part, above) => {
    const { role, dict, kids } = part;
    const alternative = textOf(pdf, get(dict, 'Alt')) ?? textOf(pdf, get(dict, 'ActualText')) ?? '';
    if (!KNOWN_ROLE.test(role) && get(mapped, role) === undefined)
      wrong.push([`tag with the unknown role ${role}`, 'a standard role']);
    if ((role === 'Figure' || role === 'Formula') && alternative.trim() === '')
      wrong.push([`${role.toLowerCase()} without alternative text`, 'text that says what it shows']);
    if (
      role === 'TH' &&
      !listOf(pdf, get(dict, 'A')).some(
        (attribute) => isDict(attribute) && get(attribute, 'Scope') !== undefined,
      )
    )
      wrong.push(['header cell without scope', 'row or column']);
    if (role === 'TR' && !above.some((ancestor) => ancestor.role === 'Table'))
      wrong.push(['row outside a table', 'a row in a table']);
    if (role === 'LI' && !holds(part, 'LBody')) wrong.push(['list item without a body', 'an LBody']);
    if (kids.length === 0 && !/^T[HD]$/.test(role)) wrong.push([`empty tag ${role}`, 'a tag with content']);
  });
  return wrong;
}

const holds = ({ kids }: StructureElement, role: string): boolean =>
  kids.some((kid) => kid.kind === 'element' && kid.role === role);

/** Everything that a page draws must belong to a tag or be an artifact. */
function marks({ pages, texts, structure }: PdfCheckInput): TagFault[] {
  const wrong: TagFault[] = [];
  const tagged = new Set(structure.flatMap(markedContentIn).map(({ page, id }) => `${page} ${id}`));
  texts.forEach(({ runs, bare }, at) => {
    const untagged = runs.find(({ isMarked }) => !isMarked);
    const lost = runs.find(({ id }) => id !== undefined && !tagged.has(`${pages[at]?.ref} ${id}`));
    if (untagged)
      wrong.push([`untagged text (\`${untagged.text}\`) on page ${at + 1}`, 'a tag or an artifact']);
    if (bare > 0) wrong.push([`${bare} untagged shapes on page ${at + 1}`, 'artifacts']);
    if (lost)
      wrong.push([
        `text outside the structure tree (\`${lost.text}\`) on page ${at + 1}`,
        'all of it inside',
      ]);
  });
  return wrong;
}

function links({ pdf, pages, structure }: PdfCheckInput): TagFault[] {
  const wrong: TagFault[] = [];
  const taggedLinks = new Set<number>();
  eachElement(structure, ({ kids }) => {
    for (const kid of kids) if (kid.kind === 'annotation') taggedLinks.add(kid.object.objectNumber);
  });
  const places = destinationPages(pdf);
  for (const { dict } of pages)
    for (const annotation of listOf(pdf, get(dict, 'Annots'))) {
      const link = dictOf(pdf, annotation);
      if (nameOf(get(link, 'Subtype')) !== 'Link') continue;
      if ((textOf(pdf, get(link, 'Contents')) ?? '') === '')
        wrong.push(['link without a description', 'text that says where it goes']);
      if (!isRef(annotation) || !taggedLinks.has(annotation.objectNumber))
        wrong.push(['link outside the structure tree', 'all of them inside']);
      const name = get(link, 'Dest') ?? get(dictOf(pdf, get(link, 'A')), 'D');
      const target = nameOf(name) ?? textOf(pdf, name);
      if (target !== undefined && (places.get(target) ?? -1) < 0)
        wrong.push([`link to \`${target}\``, 'a place in the document']);
    }
  return wrong;
}
