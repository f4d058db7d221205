/** What the finish makes of a print, as pdf.js reads it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../../src/pdf/open.ts';
import { destinationPages } from '../../../src/pdf/destinations.ts';
import { eachElement, structureOf } from '../../../src/pdf/structure.ts';
import { get, isDict, nameOf, objectsOf, textOf } from '../../../src/pdf/value.ts';
import { typeset } from '../../../src/formula/katex.ts';
import { shareBrowser } from '../../../src/print/browser/shared.ts';
import { finishPdf as finish, type PdfFinish } from '../../../src/print/finish/index.ts';
import type { DocumentText } from '../../../src/print/page/document-text.ts';
import { checkedByQpdf, opened, pixelsOf, textsOf, unmarkedOn } from '../../pdf/reader.ts';
import { exampleOf, plain, specimen, textOf as fileText } from '../../proof/decks.ts';
import { deck, slide } from '../slides.ts';

const about = {
  title: 'Mills <&> “rivers”',
  authors: ['A. Writer', '潮汐能'],
  keywords: ['mill', 'grain & flour'],
  lang: 'en',
};

interface Print {
  readonly printed: Uint8Array;
  readonly text: DocumentText;
}

async function print(html: string): Promise<Print> {
  const browser = shareBrowser({});
  try {
    return await browser.withPage(async (page) => {
      await page.load(html);
      return { text: await page.run('documentText'), printed: await page.print(60_000, 'tagged') };
    });
  } finally {
    await browser.close();
  }
}

const long = 'The price of grain falls where the river carries it and rises where it does not, every year';
const image =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="red"/></svg>';
const pages = [
  slide(
    'one',
    `<h1>${long}</h1><h2>Soft&shy;ened <em>flour</em></h2><p>The miller’s price</p><ul><li>Oak</li><li>Ash</li></ul>`,
  ),
  slide(
    'two',
    `<h1>A <br>table</h1><table aria-label="Wood × price"><tr><th>Wood</th><th>Price</th></tr><tr><td>Oak</td><td></td></tr></table><hr><div>Loose <b>words</b></div>`,
  ),
  slide(
    'three',
    `<h1>Links</h1><p><a href="https://example.org/a?b=1">a mill</a> <a href="#one">first page</a></p><figure><img alt="A red square" src='${image}'><figcaption>Red</figcaption></figure><img alt="" src='${image}'>`,
  ),
];
const css =
  'section::after { content: "7"; position: absolute; right: 20px; bottom: 20px } h1 { width: 600px; text-wrap: balance; text-transform: uppercase } section { background: linear-gradient(#fff, #eee) }';

const finishPdf = async (printed: Uint8Array, how: PdfFinish): Promise<Uint8Array> =>
  (await finish(printed, how)).bytes;

let given: Print;
let finished: Uint8Array;
beforeAll(async () => {
  given = await print(deck(pages, css));
  finished = await finishPdf(given.printed, {
    ...about,
    text: given.text,
    subject: 'What mills cost',
    date: '2024-05-17T08:00:00Z',
  });
});

describe('a finished PDF', () => {
  it('is whole, smaller, and the same again', async () => {
    expect(await checkedByQpdf(finished)).toBe(0);
    expect(finished.length).toBeLessThan(given.printed.length);
    const again = await finishPdf(given.printed, {
      ...about,
      text: given.text,
      subject: 'What mills cost',
      date: '2024-05-17T08:00:00Z',
    });
    expect(Buffer.from(again).equals(finished)).toBe(true);
  });

  it('says what it is, alike in both places', async () => {
    const { info, metadata } = await (await opened(finished)).getMetadata();
    expect(info).toMatchObject({
      Title: about.title,
      Author: 'A. Writer, 潮汐能',
      Subject: 'What mills cost',
      Keywords: 'mill, grain & flour',
      Creator: 'deckwright',
      CreationDate: 'D:20240517080000Z',
      Language: 'en',
    });
    expect(metadata?.get('dc:title')).toBe(about.title);
    expect(metadata?.get('dc:creator')).toEqual(about.authors);
    expect(metadata?.get('dc:subject')).toEqual(about.keywords);
    expect(metadata?.get('dc:description')).toBe('What mills cost');
    expect(metadata?.get('xmp:createdate')).toBe('2024-05-17T08:00:00Z');
    expect(Buffer.from(finished).toString('latin1')).not.toMatch(/pdfuaid|pdfaid/);
  });

  it('has the headings in its outline as they were written, on their levels', async () => {
    const outline = await (await opened(finished)).getOutline();
    expect(outline.map(({ title }) => title)).toEqual([long, 'A table', 'Links']);
    expect(outline[0]?.items.map(({ title }) => title)).toEqual(['Softened flour']);
    // Chromium loses the space where the first of them wraps; else there were nothing to mend.
    const raw = await (await opened(given.printed)).getOutline();
    expect(raw[0]?.title.toLowerCase()).not.toBe(long.toLowerCase());
  });

  it('calls its pages as it is told', async () => {
    expect(await (await opened(finished)).getPageLabels()).toEqual(['1', '2', '3']);
    const labels = [
      { from: 0, prefix: 'Cover' },
      { from: 1, style: 'roman' },
      { from: 2, style: 'decimal' },
    ] as const;
    const named = await finishPdf(given.printed, { ...about, labels });
    expect(await (await opened(named)).getPageLabels()).toEqual(['Cover', 'i', '1']);
  });

  it('marks all that it shows', async () => {
    const [raw, document] = [await opened(given.printed), await opened(finished)];
    for (let n = 1; n <= 3; n++) expect(await unmarkedOn(document, n)).toBe(0);
    expect(await unmarkedOn(raw, 1)).toBeGreaterThan(0);
  });

  it('is read out in order, without boxes', async () => {
    const document = await opened(finished);
    const trees = await Promise.all([1, 2, 3].map(async (n) => (await document.getPage(n)).getStructTree()));
    const roles = (node: unknown): string => {
      const { role, children = [] } = node as {
        readonly role?: string;
        readonly children?: readonly unknown[];
      };
      const inner = children.map(roles).filter(Boolean).join(' ');
      return role === undefined ? '' : inner === '' ? role : `${role}(${inner})`;
    };
    // The empty cell draws nothing, so pdf.js does not tell of it.
    expect(trees.map(roles)).toEqual([
      'Root(Document(H1 H2(Span) P L(LI(LBody) LI(LBody))))',
      'Root(Document(H1 Table(TR(TH TH) TR(TD)) P))',
      'Root(Document(H1 P(Link Link) Div(Figure Caption)))',
    ]);
  });

  it('tells what a table is called, and none where it is not sure which', async () => {
    // pdf.js tells of no labels but those of figures.
    const labels = async (bytes: Uint8Array): Promise<(string | undefined)[]> => {
      const pdf = await openPdf(bytes);
      const found: (string | undefined)[] = [];
      eachElement(structureOf(pdf), ({ role, dict }) => {
        if (role === 'Table') found.push(textOf(pdf, get(dict, 'Alt')));
      });
      return found;
    };
    expect(given.text.tables).toEqual(['Wood × price']);
    const more = { ...given.text, tables: ['Wood × price', 'Grain'] };
    expect(await labels(await finishPdf(given.printed, { ...about, text: more }))).toEqual([undefined]);
    expect(await labels(finished)).toEqual(['Wood × price']);
  });

  it('tells where its links go, and each letter as it was written', async () => {
    const document = await opened(finished);
    const links = await (await document.getPage(3)).getAnnotations();
    expect(links.map(({ contentsObj }: { contentsObj: { str: string } }) => contentsObj.str)).toEqual([
      'a mill (https://example.org/a?b=1)',
      'first page',
    ]);
    expect([...destinationPages(await openPdf(finished))]).toEqual([['one', 0]]);
    expect((await textsOf(document))[0]).toContain('The miller’s price');
    expect((await textsOf(await opened(given.printed)))[0]).not.toContain('The miller’s price');
  });

  it('shows whole pages from the outline where they are slides', async () => {
    const slides = await opened(await finishPdf(given.printed, { ...about, view: 'page' }));
    expect((await slides.getOutline())[0]?.dest?.[1]).toEqual({ name: 'Fit' });
    expect(await slides.getPageLayout()).toBe('SinglePage');
    expect((await (await opened(finished)).getOutline())[0]?.dest?.[1]).toEqual({ name: 'XYZ' });
  });
});

/** The names of the composite fonts. */
async function facesIn(bytes: Uint8Array): Promise<string[]> {
  const fonts = objectsOf(await openPdf(bytes)).filter(isDict);
  return fonts.flatMap((font) =>
    nameOf(get(font, 'Subtype')) === 'Type0' ? [nameOf(get(font, 'BaseFont')) ?? ''] : [],
  );
}

it('names a formula by its TeX, which stands in its line and is drawn as before', async () => {
  const tex = String.raw`q = \sqrt{2 g h}`;
  const formula = typeset(tex, false).html ?? '';
  const { printed, text } = await print(deck([slide('one', `<p>It leaks ${formula} a day.</p>`)]));
  const pdf = await openPdf(await finishPdf(printed, { ...about, text }));
  const found: unknown[] = [];
  eachElement(structureOf(pdf), ({ role, dict }, above) => {
    if (role === 'Formula') found.push([above.at(-1)?.role, textOf(pdf, get(dict, 'Alt'))]);
  });
  expect(found).toEqual([['P', tex]]);
});

it('draws no pixel otherwise, on a slide of each layout', async () => {
  const built = await exampleOf(specimen, plain);
  const { printed, text } = await print(fileText(built, 'deck.html'));
  const done = await finishPdf(printed, { ...about, text });
  const after = await opened(done);
  const before = await opened(printed);
  expect(after.numPages).toBe(built.deck.slides.length);
  const changed: number[] = [];
  const layouts = built.deck.slides.map(({ layout }) => layout);
  const pages = [...new Set(layouts)].map((layout) => layouts.indexOf(layout) + 1);
  for (const n of pages) if (!(await pixelsOf(before, n)).equals(await pixelsOf(after, n))) changed.push(n);
  expect(changed).toEqual([]);
  // A picture of nothing would be the same too.
  expect(new Set(await pixelsOf(after, 2)).size).toBeGreaterThan(10);
  // Text in several colours has one font a face: older versions of Chromium wrote several.
  const faces = await facesIn(done);
  expect(faces.toSorted()).toEqual([...new Set(faces)].toSorted());
});
