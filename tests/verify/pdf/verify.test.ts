/** Every rule on PDFs is broken once: a good PDF is opened, damaged, saved and found out. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aboutOf } from '../../../src/about.ts';
import { openPdf, unpacked } from '../../../src/pdf/open.ts';
import { pagesOf } from '../../../src/pdf/pages.ts';
import { packedStream, savePdf } from '../../../src/pdf/save.ts';
import {
  add,
  dict,
  dictOf,
  isRef,
  isStream,
  resolve,
  textString,
  type Dict,
  type Pdf,
  type Stream,
} from '../../../src/pdf/value.ts';
import { pdfRules } from '../../../src/pdf-rules.ts';
import { codeOf, ruleOf, type RuleId } from '../../../src/rules.ts';
import { expectedOf, verifyPdf } from '../../../src/verify/index.ts';
import type { Expected } from '../../../src/verify/pdf/index.ts';
import { builds, fileOf } from '../../proof/decks.ts';

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
let expected: Expected;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'));
  await writeFile(join(folder, 'wheel.svg'), wheel);
  await writeFile(join(folder, 'mill.md'), article);
  const [built] = await builds([join(folder, 'mill.md')], { formats: ['pdf'] });
  if (!built) throw new Error('Nothing was built');
  good = fileOf(built, 'deck.pdf');
  expected = expectedOf(built.deck, aboutOf(built.outline, built.deck));
});

afterAll(() => rm(folder, { recursive: true }));

const catalogue = (pdf: Pdf): Dict => dictOf(pdf, pdf.trailer.get('Root'));
const info = (pdf: Pdf): Dict => dictOf(pdf, pdf.trailer.get('Info'));
const page = (pdf: Pdf, at = 0): Dict => pagesOf(pdf)[at]?.dict ?? new Map();

/** The first dictionary that has an entry. */
function having(pdf: Pdf, key: string, value: unknown): Dict {
  for (const object of pdf.objects.values()) {
    const found = isStream(object) ? object.dict : object;
    if (found instanceof Map && found.get(key) === value) return found;
  }
  throw new Error(`The PDF has no ${key} ${String(value)}`);
}

/** Draws a page otherwise. */
function redrawn(pdf: Pdf, at: number, how: (text: string) => string): void {
  const place = page(pdf, at).get('Contents');
  const stream = resolve(pdf, place);
  if (!isRef(place) || !isStream(stream)) throw new Error('The page draws nothing');
  const text = Buffer.from(unpacked(stream)).toString('latin1');
  expect(how(text)).not.toBe(text);
  pdf.objects.set(place.ref, packedStream(new Map(), Buffer.from(how(text), 'latin1')));
}

const noise = (size: number): Stream => ({
  dict: dict({}),
  data: Uint8Array.from({ length: size }, (_, at) => (at * at) % 251),
});

/** How each rule is broken, and what is said of it. */
const broken: readonly (readonly [RuleId, string, (pdf: Pdf) => void])[] = [
  ['verify:pdf-whole', 'pages in the PDF', (pdf) => dictOf(pdf, catalogue(pdf).get('Pages')).set('Kids', [])],
  ['verify:pdf-whole', '400 × 300 pt', (pdf) => page(pdf, 1).set('MediaBox', [0, 0, 400, 300])],
  [
    'verify:pdf-whole',
    'file:///home',
    (pdf) => dictOf(pdf, having(pdf, 'Subtype', 'Link').get('A')).set('URI', textString('file:///home/a')),
  ],
  ['verify:pdf-words', 'words in the text', (pdf) => redrawn(pdf, 2, () => '/Artifact BMC EMC')],
  [
    'verify:pdf-masks',
    'luminosity',
    (pdf) => catalogue(pdf).set('X', add(pdf, dict({ Type: 'ExtGState', SMask: dict({ S: 'Luminosity' }) }))),
  ],
  ['verify:pdf-meta', 'Title', (pdf) => info(pdf).set('Title', textString('Untitled'))],
  ['verify:pdf-meta', 'Author', (pdf) => info(pdf).delete('Author')],
  ['verify:pdf-meta', 'Keywords', (pdf) => info(pdf).delete('Keywords')],
  ['verify:pdf-meta', 'CreationDate', (pdf) => info(pdf).set('CreationDate', textString('D:19990101'))],
  ['verify:pdf-meta', 'dc:title', (pdf) => catalogue(pdf).delete('Metadata')],
  ['verify:pdf-meta', 'Lang', (pdf) => catalogue(pdf).delete('Lang')],
  ['verify:pdf-meta', 'DisplayDocTitle', (pdf) => catalogue(pdf).delete('ViewerPreferences')],
  ['verify:pdf-tags', 'lack of a structure', (pdf) => catalogue(pdf).delete('StructTreeRoot')],
  ['verify:pdf-tags', 'level 3 after one of', (pdf) => having(pdf, 'S', 'H1').set('S', 'H3')],
  ['verify:pdf-tags', 'figure without words', (pdf) => having(pdf, 'S', 'Figure').delete('Alt')],
  ['verify:pdf-tags', 'without scope', (pdf) => having(pdf, 'S', 'TH').delete('A')],
  ['verify:pdf-tags', 'item without body', (pdf) => having(pdf, 'S', 'LBody').set('S', 'P')],
  ['verify:pdf-tags', 'row without table', (pdf) => having(pdf, 'S', 'Table').set('S', 'Div')],
  ['verify:pdf-tags', 'the kind Poem', (pdf) => having(pdf, 'S', 'P').set('S', 'Poem')],
  ['verify:pdf-tags', 'empty part', (pdf) => having(pdf, 'S', 'P').delete('K')],
  ['verify:pdf-tags', 'text of no part', (pdf) => having(pdf, 'S', 'H1').set('K', 999)],
  [
    'verify:pdf-tags',
    'text without a mark',
    (pdf) =>
      redrawn(pdf, 2, (text) =>
        text.replace(/\/Artifact BMC(\s+BT)/, '/X gs$1').replace(/(ET\s+)EMC\s*(?=Q|$)/, '$1'),
      ),
  ],
  ['verify:pdf-tags', 'shapes without a mark', (pdf) => redrawn(pdf, 2, (text) => `${text}\n0 0 1 1 re f`)],
  ['verify:pdf-tags', 'link without words', (pdf) => having(pdf, 'Subtype', 'Link').delete('Contents')],
  ['verify:pdf-tags', 'link to `nowhere`', (pdf) => having(pdf, 'Subtype', 'Link').set('Dest', 'nowhere')],
  ['verify:pdf-outline', 'entries', (pdf) => catalogue(pdf).delete('Outlines')],
  [
    'verify:pdf-outline',
    '`Other`',
    (pdf) =>
      dictOf(pdf, dictOf(pdf, catalogue(pdf).get('Outlines')).get('First')).set('Title', textString('Other')),
  ],
  [
    'verify:pdf-outline',
    'lack of',
    (pdf) =>
      dictOf(pdf, dictOf(pdf, catalogue(pdf).get('Outlines')).get('First')).set(
        'Title',
        textString('The millon the river'),
      ),
  ],
  [
    'verify:pdf-outline',
    'level of',
    (pdf) => {
      const first = dictOf(pdf, dictOf(pdf, catalogue(pdf).get('Outlines')).get('First'));
      first.set('First', first.get('Next') ?? null);
      first.delete('Next');
    },
  ],
  [
    'verify:pdf-fonts',
    'lack of the font',
    (pdf) => having(pdf, 'Type', 'FontDescriptor').delete('FontFile2'),
  ],
  ['verify:pdf-fonts', 'without characters', (pdf) => having(pdf, 'Subtype', 'Type0').delete('ToUnicode')],
  ['verify:pdf-fonts', 'whole font', (pdf) => having(pdf, 'Subtype', 'Type0').set('BaseFont', 'Inter')],
  [
    'verify:pdf-shapes',
    'shapes',
    (pdf) =>
      catalogue(pdf).set(
        'X',
        add(pdf, dict({ Type: 'Font', Subtype: 'Type3', ToUnicode: add(pdf, noise(1)) })),
      ),
  ],
  ['verify:pdf-size', 'a page of the PDF', (pdf) => catalogue(pdf).set('X', add(pdf, noise(1_000_000)))],
  [
    'verify:pdf-size',
    'kB of PDF',
    (pdf) => {
      const picture = noise(5_100_000);
      picture.dict.set('Subtype', 'Image');
      catalogue(pdf).set('X', add(pdf, picture));
    },
  ],
];

describe('verifyPdf', () => {
  it('finds nothing wrong with the PDF of a build', () => {
    expect(verifyPdf(good, expected).map(String)).toEqual([]);
    expect(verifyPdf(savePdf(openPdf(good)), expected)).toEqual([]);
  });

  it.each(broken)('%s: %s', (id, said, harm) => {
    const pdf = openPdf(good);
    harm(pdf);
    const found = verifyPdf(savePdf(pdf), expected).filter((one) => ruleOf(one) === id);
    expect(found).toHaveLength(1);
    expect(found[0]?.reason).toContain(said);
    expect(found[0]?.reason).toMatch(/^Unexpected .+, expected .+/);
  });

  it('says that a damaged file cannot be read', () => {
    for (const bytes of [good.slice(0, 5000), new Uint8Array(), Buffer.from('no PDF')])
      expect(verifyPdf(bytes, expected).map(ruleOf)).toEqual(['verify:pdf-whole']);
  });

  it('has a PDF that breaks each rule, and a code for each', () => {
    expect(new Set(broken.map(([id]) => id))).toEqual(new Set(Object.keys(pdfRules)));
    for (const id of Object.keys(pdfRules) as RuleId[]) expect(codeOf(id)).toMatch(/^P-[A-Z]+$/);
  });
});
