/** Checks the pages, words, links and masks of a PDF (P-OK). */
import {
  bytesOf,
  dictOf,
  get,
  isDict,
  isList,
  isStream,
  listOf,
  nameOf,
  numberOf,
  objectsOf,
  type Dict,
  type Value,
} from '../../pdf/value.ts';
import { comparable, type PdfCheck, type PdfFault, type PdfCheckInput } from './input.ts';

/** Share of the words that must be extractable as text. */
const MIN_WORD_SHARE = 0.995;

/** A path of the machine that made the PDF: `file:///home/…`, `C:\…`. */
const LOCAL_PATH = /^\s*(?:file:|[a-z]:[\\/]|\\\\)/i;

/** Checks P-OK. */
export const integrity: PdfCheck = (input) => [
  ...pages(input),
  ...localPaths(input),
  ...words(input),
  ...masks(input),
];

function pages({ pdf, pages: all, expected: { pages: count, box } }: PdfCheckInput): PdfFault[] {
  const faults: PdfFault[] = [];
  if (count !== undefined && all.length !== count)
    faults.push({ rule: 'verify:pdf-whole', found: `${all.length} pages in the PDF`, expected: `${count}` });
  const sizes = all.map(({ dict }) =>
    listOf(pdf, dict.MediaBox())
      .slice(2)
      .map((side) => numberOf(side) ?? 0),
  );
  const different =
    box && sizes.find((size) => size.some((side, at) => Math.abs(side - (box[at] ?? 0)) > 0.5));
  if (different)
    faults.push({
      rule: 'verify:pdf-whole',
      found: `page of ${different.join(' × ')} pt in the PDF`,
      expected: `${box.join(' × ')}`,
    });
  return faults;
}

/** Searches actions, destinations and files; the document's own text, in streams and tags, may well name a path. */
function localPaths({ pdf }: PdfCheckInput): PdfFault[] {
  const local: string[] = [];
  const search = (key: string, value: Value): void => {
    if (isList(value)) for (const item of value.asArray()) search(key, item);
    else if (isDict(value)) for (const [inner, one] of value.entries()) search(nameOf(inner) ?? '', one);
    else if (/^(?:URI|F|UF)$/.test(key)) {
      const path = bytesOf(value) ?? '';
      if (LOCAL_PATH.test(path)) local.push(path);
    }
  };
  for (const object of objectsOf(pdf)) search('', isStream(object) ? object.dict : object);
  return local.map((path) => ({
    rule: 'verify:pdf-whole',
    found: `link to \`${path}\` in the PDF`,
    expected: 'no path of this machine',
  }));
}

function words({ texts, expected }: PdfCheckInput): PdfFault[] {
  const drawn = texts.map(({ runs }) => comparable(runs.map(({ text }) => text).join('')));
  const byPage = expected.words.length === drawn.length;
  const allText = byPage ? '' : drawn.join('');
  let count = 0;
  const missing: string[] = [];
  expected.words.forEach((list, at) => {
    const text = byPage ? (drawn[at] ?? '') : allText;
    for (const word of list) {
      count += 1;
      if (!text.includes(comparable(word))) missing.push(word);
    }
  });
  if (missing.length <= count * (1 - MIN_WORD_SHARE)) return [];
  return [
    {
      rule: 'verify:pdf-words',
      found: `lack of ${missing.length} of ${count} words in the text of the PDF (\`${missing[0] ?? ''}\`)`,
      expected: `${MIN_WORD_SHARE * 100} % of them`,
    },
  ];
}

function masks({ pdf }: PdfCheckInput): PdfFault[] {
  const isMask = (state: Dict): boolean =>
    nameOf(get(dictOf(pdf, get(state, 'SMask')), 'S')) === 'Luminosity';
  const count = objectsOf(pdf).filter((object) => isDict(object) && isMask(object)).length;
  return count === 0
    ? []
    : [{ rule: 'verify:pdf-masks', found: `${count} luminosity masks in the PDF`, expected: 'none' }];
}
