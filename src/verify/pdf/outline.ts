/** The outline has the headings of the document, word by word. */
import { drawnIn, eachPart } from '../../pdf/structure.ts';
import { catalogueOf, dictOf, get, isRef, textOf, type Pdf, type Value } from '../../pdf/value.ts';
import { isWithin, mayBe } from './scripts.ts';
import { folded, type PdfCheck, type PdfFault, type PdfCheckInput } from './input.ts';

interface Entry {
  readonly level: number;
  readonly text: string;
}

const fault = (found: string, expected: string): PdfFault[] => [
  { rule: 'verify:pdf-outline', found, expected },
];

/** P-OUT. */
export const outline: PdfCheck = (given) => {
  const entries = entriesOf(given.pdf);
  const headings = headingsOf(given);
  if (entries.length !== headings.length)
    return fault(
      `${entries.length} entries in the outline of the PDF`,
      `${headings.length}, one for each heading`,
    );
  const known = new Set(given.expected.headings);
  const isSame = (text: string, drawn: string): boolean =>
    // The heading of a chapter may have a formula, which is drawn as no text.
    mayBe(text, drawn) || (!known.has(text) && isWithin(drawn, folded(text)));
  const odd = entries.findIndex(({ text }, at) => !isSame(text, headings[at]?.text ?? ''));
  if (odd >= 0)
    return fault(`\`${entries[odd]?.text}\` in the outline of the PDF`, 'the words of its heading');
  const high = entries.find(({ level }, at) => level !== depthOf(headings, at));
  if (high) return fault(`level of \`${high.text}\` in the outline of the PDF`, 'the level of its heading');
  let next = 0;
  for (const { text } of entries) if (text === given.expected.headings[next]) next += 1;
  const lost = given.expected.headings[next];
  return lost === undefined ? [] : fault(`lack of \`${lost}\` in the outline of the PDF`, 'its exact words');
};

/** How deep an entry lies: below the last heading before it that is above it. */
function depthOf(headings: readonly Entry[], at: number): number {
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

function entriesOf(pdf: Pdf): Entry[] {
  const entries: Entry[] = [];
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

function headingsOf({ structure, pages, texts }: PdfCheckInput): Entry[] {
  const said = new Map<string, string>();
  texts.forEach(({ runs }, at) => {
    for (const { id, text } of runs) {
      const key = `${pages[at]?.ref} ${id}`;
      said.set(key, (said.get(key) ?? '') + text);
    }
  });
  const headings: Entry[] = [];
  eachPart(structure, (part) => {
    const level = Number(/^H([1-6])$/.exec(part.role)?.[1] ?? 0);
    const text = (): string =>
      drawnIn(part)
        .map(({ page, id }) => said.get(`${page} ${id}`) ?? '')
        .join('');
    if (level > 0) headings.push({ level, text: folded(text()) });
  });
  return headings;
}
