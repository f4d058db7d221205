/** Checks that the bookmarks of a PDF are the headings of the document (P-OUT). */
import { drawnIn, eachPart } from '../../pdf/structure.ts';
import { catalogueOf, dictOf, get, isRef, textOf, type Pdf, type Value } from '../../pdf/value.ts';
import { comparable, type PdfCheck, type PdfFault, type PdfCheckInput } from './input.ts';

interface Bookmark {
  readonly level: number;
  readonly text: string;
}

const fault = (found: string, expected: string): PdfFault[] => [
  { rule: 'verify:pdf-outline', found, expected },
];

/** Checks P-OUT. */
export const outline: PdfCheck = (input) => {
  const entries = bookmarksOf(input.pdf);
  const headings = headingsOf(input);
  if (entries.length !== headings.length)
    return fault(
      `${entries.length} entries in the outline of the PDF`,
      `${headings.length}, one for each heading`,
    );
  const different = entries.findIndex(({ text }, at) => comparable(text) !== headings[at]?.text);
  if (different >= 0)
    return fault(`\`${entries[different]?.text}\` in the outline of the PDF`, 'the words of its heading');
  const misplaced = entries.find(({ level }, at) => level !== expectedLevel(headings, at));
  if (misplaced)
    return fault(`level of \`${misplaced.text}\` in the outline of the PDF`, 'the level of its heading');
  let next = 0;
  for (const { text } of entries) if (text === input.expected.headings[next]) next += 1;
  const lost = input.expected.headings[next];
  return lost === undefined ? [] : fault(`lack of \`${lost}\` in the outline of the PDF`, 'its exact words');
};

/** The level of the bookmark of a heading: one below that of the nearest higher heading. H1, H3, H2 → 1, 2, 2. */
function expectedLevel(headings: readonly Bookmark[], at: number): number {
  const open: number[] = [];
  for (const { level } of headings.slice(
    Math.max(
      0,
      headings.slice(0, at + 1).findLastIndex((heading) => heading.level === 1),
    ),
    at + 1,
  )) {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
  }
  return open.length;
}

function bookmarksOf(pdf: Pdf): Bookmark[] {
  const entries: Bookmark[] = [];
  const visit = (value: Value | undefined, level: number): void => {
    for (let at = value; isRef(at);) {
      const entry = dictOf(pdf, at);
      entries.push({ level, text: textOf(pdf, get(entry, 'Title')) ?? '' });
      visit(get(entry, 'First'), level + 1);
      at = get(entry, 'Next');
    }
  };
  visit(get(dictOf(pdf, get(catalogueOf(pdf), 'Outlines')), 'First'), 1);
  return entries;
}

function headingsOf({ structure, pages, texts }: PdfCheckInput): Bookmark[] {
  const textById = new Map<string, string>();
  texts.forEach(({ runs }, at) => {
    for (const { id, text } of runs) {
      const key = `${pages[at]?.ref} ${id}`;
      textById.set(key, (textById.get(key) ?? '') + text);
    }
  });
  const headings: Bookmark[] = [];
  eachPart(structure, (part) => {
    const level = Number(/^H([1-6])$/.exec(part.role)?.[1] ?? 0);
    const text = (): string =>
      drawnIn(part)
        .map(({ page, id }) => textById.get(`${page} ${id}`) ?? '')
        .join('');
    if (level > 0) headings.push({ level, text: comparable(text()) });
  });
  return headings;
}
