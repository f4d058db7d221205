/** The file holds together: its pages, their size, their words, no path of this machine, no costly masks. */
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
import { isIn, isUnsure } from './scripts.ts';
import { folded, type PdfCheck, type PdfFault, type PdfCheckInput } from './input.ts';

/** Share of the words that must be there as text. */
const MIN_WORD_SHARE = 0.995;

/** An address that leads to a file of the machine it was made on. */
const LOCAL = /^\s*(?:file:|[a-z]:[\\/]|\\\\)/i;

/** P-OK. */
export const whole: PdfCheck = (given) => [
  ...pages(given),
  ...paths(given),
  ...words(given),
  ...masks(given),
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
  const odd = box && sizes.find((size) => size.some((side, at) => Math.abs(side - (box[at] ?? 0)) > 0.5));
  if (odd)
    faults.push({
      rule: 'verify:pdf-whole',
      found: `page of ${odd.join(' × ')} pt in the PDF`,
      expected: `${box.join(' × ')}`,
    });
  return faults;
}

/** Strings of actions, destinations and files; text of the document is in streams and in the structure. */
function paths({ pdf }: PdfCheckInput): PdfFault[] {
  const local: string[] = [];
  const look = (key: string, value: Value): void => {
    if (isList(value)) for (const item of value.asArray()) look(key, item);
    else if (isDict(value)) for (const [inner, one] of value.entries()) look(nameOf(inner) ?? '', one);
    else if (/^(?:URI|F|UF)$/.test(key)) {
      const path = bytesOf(value) ?? '';
      if (LOCAL.test(path)) local.push(path);
    }
  };
  for (const object of objectsOf(pdf)) look('', isStream(object) ? object.dict : object);
  return local.map((path) => ({
    rule: 'verify:pdf-whole',
    found: `link to \`${path}\` in the PDF`,
    expected: 'none to a file of this machine',
  }));
}

function words({ texts, expected }: PdfCheckInput): PdfFault[] {
  const drawn = texts.map(({ runs }) => folded(runs.map(({ text }) => text).join('')));
  const apart = expected.words.length === drawn.length;
  const all = apart ? '' : drawn.join('');
  const missing = expected.words.flatMap((list, at) => {
    const text = apart ? (drawn[at] ?? '') : all;
    return list.filter((word) => !isIn(text, word));
  });
  const unsure = missing.filter(isUnsure);
  const lost = missing.filter((word) => !isUnsure(word));
  const count = expected.words.flat().filter((word) => !isUnsure(word)).length;
  const isLost = lost.length > count * (1 - MIN_WORD_SHARE);
  return [...(unsure.length > 0 ? [undecided(unsure)] : []), ...(isLost ? [lack(lost, count)] : [])];
}

const undecided = (words: readonly string[]): PdfFault => ({
  rule: 'verify:pdf-script',
  found: `lack of ${words.length} words in the text of the PDF that cannot be looked for letter by letter (\`${words[0] ?? ''}\`)`,
  expected: 'them as they are written',
});

const lack = (words: readonly string[], count: number): PdfFault => ({
  rule: 'verify:pdf-words',
  found: `lack of ${words.length} of ${count} words in the text of the PDF (\`${words[0] ?? ''}\`)`,
  expected: `${MIN_WORD_SHARE * 100} % of them`,
});

function masks({ pdf }: PdfCheckInput): PdfFault[] {
  const isMask = (state: Dict): boolean =>
    nameOf(get(dictOf(pdf, get(state, 'SMask')), 'S')) === 'Luminosity';
  const count = objectsOf(pdf).filter((object) => isDict(object) && isMask(object)).length;
  return count === 0
    ? []
    : [{ rule: 'verify:pdf-masks', found: `${count} luminosity masks in the PDF`, expected: 'none' }];
}
