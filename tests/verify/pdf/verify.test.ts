/** Every rule on PDFs is broken once: a good PDF is opened, damaged, saved and found out. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentMetadata } from '../../../src/pipeline/metadata.ts';
import { openPdf } from '../../../src/pdf/open.ts';
import { pagesOf } from '../../../src/pdf/pages.ts';
import { savePdf } from '../../../src/pdf/save.ts';
import {
  add,
  catalogueOf,
  dict,
  dictOf,
  get,
  isDict,
  isRef,
  isStream,
  nameOf,
  objectsOf,
  packedStream,
  plainStream,
  remove,
  set,
  textString,
  unpacked,
  type PdfDict,
  type Pdf,
  type PdfStream,
} from '../../../src/pdf/value.ts';
import { pdfRules } from '../../../src/rules/pdf.ts';
import { codeOf, levelOf, ruleOf, type RuleId } from '../../../src/rules/index.ts';
import { expectedDeckPdf, verifyPdf } from '../../../src/verify/index.ts';
import type { ExpectedPdf } from '../../../src/verify/pdf/index.ts';
import { fileOf } from '../../proof/decks.ts';
import { builds } from '../../proof/build.ts';

const article = `---
title: The mill on the river
authors: [A. Writer]
published: 2024-05-17
subtitle: What it grinds and what it costs
---

## The price of grain

The mill grinds the grain of nine farms. The mill’s price follows the river, [as the ledger says](https://example.org/ledger).

| Wood | Price |
| --- | --- |
| Oak | 12 |
| Ash | 9 |

## The river rises

- The river carries the grain in spring.
- The farms carry it in summer.

![A wheel](wheel.svg)
`;
const wheel =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><circle cx="200" cy="150" r="100" fill="#357"/></svg>';

let folder: string;
let good: Uint8Array;
let expected: ExpectedPdf;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'));
  await writeFile(join(folder, 'wheel.svg'), wheel);
  await writeFile(join(folder, 'mill.md'), article);
  const [built] = await builds([join(folder, 'mill.md')], { formats: ['pdf'] });
  if (!built) throw new Error('Nothing was built');
  good = fileOf(built, 'deck.pdf');
  expected = expectedDeckPdf(built.deck, documentMetadata(built.outline, built.deck));
});

afterAll(() => rm(folder, { recursive: true }));

const info = (pdf: Pdf): PdfDict => dictOf(pdf, pdf.trailerInfo.Info);
const page = (pdf: Pdf, at = 0): PdfDict => pagesOf(pdf)[at]?.dict ?? dict(pdf, {});
/** The first entry of the outline. */
const entry = (pdf: Pdf): PdfDict =>
  dictOf(pdf, get(dictOf(pdf, get(catalogueOf(pdf), 'Outlines')), 'First'));

/** The first dictionary that has an entry. */
function having(pdf: Pdf, key: string, value: string): PdfDict {
  for (const object of objectsOf(pdf)) {
    const found = isStream(object) ? object.dict : object;
    if (isDict(found) && nameOf(get(found, key)) === value) return found;
  }
  throw new Error(`The PDF has no ${key} ${value}`);
}

/** Draws a page otherwise. */
function redrawn(pdf: Pdf, at: number, how: (text: string) => string): void {
  const place = get(page(pdf, at), 'Contents');
  const stream = pdf.lookup(place);
  if (!isRef(place) || !isStream(stream)) throw new Error('The page draws nothing');
  const text = Buffer.from(unpacked(stream)).toString('latin1');
  expect(how(text)).not.toBe(text);
  pdf.assign(place, packedStream(dict(pdf, {}), Buffer.from(how(text), 'latin1')));
}

const noise = (pdf: Pdf, size: number): PdfStream =>
  plainStream(
    dict(pdf, {}),
    Uint8Array.from({ length: size }, (_, at) => (at * at) % 251),
  );

/** How each rule is broken, and what is said of it. */
const broken: readonly (readonly [RuleId, string, (pdf: Pdf) => void])[] = [
  [
    'verify:pdf-whole',
    'pages in the PDF',
    (pdf) => set(dictOf(pdf, get(catalogueOf(pdf), 'Pages')), 'Kids', []),
  ],
  ['verify:pdf-whole', '400 × 300 pt', (pdf) => set(page(pdf, 1), 'MediaBox', [0, 0, 400, 300])],
  [
    'verify:pdf-whole',
    'file:///home',
    (pdf) => set(dictOf(pdf, get(having(pdf, 'Subtype', 'Link'), 'A')), 'URI', textString('file:///home/a')),
  ],
  ['verify:pdf-words', 'words in the text', (pdf) => redrawn(pdf, 2, () => '/Artifact BMC EMC')],
  [
    'verify:pdf-masks',
    'luminosity',
    (pdf) => set(catalogueOf(pdf), 'X', add(pdf, { Type: 'ExtGState', SMask: { S: 'Luminosity' } })),
  ],
  ['verify:pdf-meta', 'Title', (pdf) => set(info(pdf), 'Title', textString('Untitled'))],
  ['verify:pdf-meta', 'Author', (pdf) => remove(info(pdf), 'Author')],
  ['verify:pdf-meta', 'Keywords', (pdf) => remove(info(pdf), 'Keywords')],
  ['verify:pdf-meta', 'CreationDate', (pdf) => set(info(pdf), 'CreationDate', textString('D:19990101'))],
  ['verify:pdf-meta', 'dc:title', (pdf) => remove(catalogueOf(pdf), 'Metadata')],
  ['verify:pdf-meta', 'Lang', (pdf) => remove(catalogueOf(pdf), 'Lang')],
  ['verify:pdf-meta', 'DisplayDocTitle', (pdf) => remove(catalogueOf(pdf), 'ViewerPreferences')],
  ['verify:pdf-tags', 'lack of tags', (pdf) => remove(catalogueOf(pdf), 'StructTreeRoot')],
  ['verify:pdf-tags', 'level 3 after one of', (pdf) => set(having(pdf, 'S', 'H1'), 'S', 'H3')],
  ['verify:pdf-tags', 'figure without alternative text', (pdf) => remove(having(pdf, 'S', 'Figure'), 'Alt')],
  ['verify:pdf-tags', 'without scope', (pdf) => remove(having(pdf, 'S', 'TH'), 'A')],
  ['verify:pdf-tags', 'list item without a body', (pdf) => set(having(pdf, 'S', 'LBody'), 'S', 'P')],
  ['verify:pdf-tags', 'row outside a table', (pdf) => set(having(pdf, 'S', 'Table'), 'S', 'Div')],
  ['verify:pdf-tags', 'unknown role Poem', (pdf) => set(having(pdf, 'S', 'P'), 'S', 'Poem')],
  ['verify:pdf-tags', 'empty tag', (pdf) => remove(having(pdf, 'S', 'P'), 'K')],
  ['verify:pdf-tags', 'text outside the structure tree', (pdf) => set(having(pdf, 'S', 'H1'), 'K', 999)],
  [
    'verify:pdf-tags',
    'untagged text',
    (pdf) =>
      redrawn(pdf, 2, (text) =>
        text.replace(/\/Artifact BMC(\s+BT)/, '/X gs$1').replace(/(ET\s+)EMC\s*(?=Q|$)/, '$1'),
      ),
  ],
  ['verify:pdf-tags', 'untagged shapes', (pdf) => redrawn(pdf, 2, (text) => `${text}\n0 0 1 1 re f`)],
  [
    'verify:pdf-tags',
    'link without a description',
    (pdf) => remove(having(pdf, 'Subtype', 'Link'), 'Contents'),
  ],
  ['verify:pdf-tags', 'link to `nowhere`', (pdf) => set(having(pdf, 'Subtype', 'Link'), 'Dest', 'nowhere')],
  ['verify:pdf-outline', 'entries', (pdf) => remove(catalogueOf(pdf), 'Outlines')],
  ['verify:pdf-outline', '`Other`', (pdf) => set(entry(pdf), 'Title', textString('Other'))],
  ['verify:pdf-outline', 'lack of', (pdf) => set(entry(pdf), 'Title', textString('The millon the river'))],
  [
    'verify:pdf-outline',
    'level of',
    (pdf) => {
      const first = entry(pdf);
      set(first, 'First', get(first, 'Next') ?? null);
      remove(first, 'Next');
    },
  ],
  [
    'verify:pdf-fonts',
    'lack of the font',
    (pdf) => remove(having(pdf, 'Type', 'FontDescriptor'), 'FontFile2'),
  ],
  [
    'verify:pdf-fonts',
    'without a ToUnicode map',
    (pdf) => remove(having(pdf, 'Subtype', 'Type0'), 'ToUnicode'),
  ],
  ['verify:pdf-fonts', 'whole font', (pdf) => set(having(pdf, 'Subtype', 'Type0'), 'BaseFont', 'Inter')],
  [
    'verify:pdf-fonts',
    'width of',
    (pdf) => {
      const inner = having(pdf, 'Subtype', 'CIDFontType2');
      remove(inner, 'W');
      set(inner, 'DW', 1);
    },
  ],
  [
    'verify:pdf-shapes',
    'outlines',
    (pdf) =>
      set(
        catalogueOf(pdf),
        'X',
        add(pdf, { Type: 'Font', Subtype: 'Type3', ToUnicode: add(pdf, noise(pdf, 1)) }),
      ),
  ],
  [
    'verify:pdf-size',
    'a page of the PDF',
    (pdf) => set(catalogueOf(pdf), 'X', add(pdf, noise(pdf, 1_000_000))),
  ],
  [
    'verify:pdf-size',
    'kB of PDF',
    (pdf) => {
      const picture = noise(pdf, 5_100_000);
      set(picture.dict, 'Subtype', 'Image');
      set(catalogueOf(pdf), 'X', add(pdf, picture));
    },
  ],
];

describe('verifyPdf', () => {
  it('finds nothing wrong with the PDF of a build', async () => {
    expect((await verifyPdf({ bytes: good }, expected)).map(String)).toEqual([]);
    expect(await verifyPdf(savePdf(await openPdf(good)), expected)).toEqual([]);
  });

  it('looks for no word with a character that no font has', async () => {
    const words = [
      ...expected.words.slice(0, -1),
      [...(expected.words.at(-1) ?? []), ...Array.from({ length: 50 }, () => '京都')],
    ];
    const rules = async (undrawn?: string): Promise<unknown> =>
      (await verifyPdf({ bytes: good }, { ...expected, words, undrawn: new Set(undrawn) })).map(ruleOf);
    expect(await rules()).toEqual(['verify:pdf-words']);
    expect(await rules('都')).toEqual([]);
  });

  it.each(broken)('%s: %s', async (id, said, harm) => {
    const pdf = await openPdf(good);
    harm(pdf);
    const found = (await verifyPdf(savePdf(pdf), expected)).filter((one) => ruleOf(one) === id);
    expect(found).toHaveLength(1);
    expect(found[0]?.reason).toContain(said);
    expect(found[0]?.reason).toMatch(/^Unexpected .+, expected .+/);
  });

  it('finds objects that are not where the file says', async () => {
    const { bytes, pdf } = savePdf(await openPdf(good));
    const text = Buffer.from(bytes).toString('latin1');
    const damaged = (from: string | RegExp, to: string): Uint8Array =>
      Buffer.from(text.replace(from, to), 'latin1');
    expect((await verifyPdf({ bytes, pdf }, expected)).map(String)).toEqual([]);
    const [last = ''] = /\d+(?=\n%%EOF)/.exec(text) ?? [];
    for (const harmed of [
      damaged(/\n(\d) 0 obj\n/, '\n0 0 obj\n'),
      damaged('%PDF-1.7\n', '%PDF-1.7\n\n'),
      damaged(/\d+(?=\n%%EOF)/, `${Number(last) - 3}`),
      damaged(/\/Type \/ObjStm/, '/Type /ObjStm '),
      bytes.slice(0, bytes.length - 20),
    ])
      expect((await verifyPdf({ bytes: harmed, pdf }, expected)).map(ruleOf)).toEqual(['verify:pdf-whole']);
    // An object more than was written.
    add(pdf, { Type: 'Lost' });
    expect((await verifyPdf({ bytes, pdf }, expected)).map(ruleOf)).toEqual(['verify:pdf-whole']);
  });

  it('says that a damaged file cannot be read', async () => {
    for (const bytes of [good.slice(0, 5000), new Uint8Array(), Buffer.from('no PDF')])
      expect((await verifyPdf({ bytes }, expected)).map(ruleOf)).toEqual(['verify:pdf-whole']);
  });

  it('only warns of words whose script it cannot decide', async () => {
    const words = expected.words.map((list, at) => (at === 1 ? [...list, 'هويس', '1️⃣'] : list));
    const found = await verifyPdf({ bytes: good }, { ...expected, words });
    expect(found.map((one) => [ruleOf(one), levelOf(one)])).toEqual([['verify:pdf-script', 'warning']]);
    expect(found[0]?.reason).toContain('2 words');
  });

  it('has a PDF that breaks each rule, and a code for each', () => {
    const ids = [...broken.map(([id]) => id), 'verify:pdf-script'];
    expect(new Set(ids)).toEqual(new Set(Object.keys(pdfRules)));
    for (const id of Object.keys(pdfRules) as RuleId[]) expect(codeOf(id)).toMatch(/^P-[A-Z]+$/);
  });
});
