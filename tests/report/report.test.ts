import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/text/phrase.ts';
import { slidesIn } from '../../src/report/slides.ts';
import { blockOf, linesOf, made, titlesOf } from './made.ts';

const article = `---
title: The price of a mill
authors: [Ann Lee, Bo Chen]
published: 2026-03-01
updated: 2026-03-09
url: https://example.org/mill
---

## Abstract

A mill is cheap to run and dear to build. Nobody regrets a second wheel.

## Water and stone

The wheel turns for nothing once it stands.[^wheel] The Board of Public Works (BPW) pays for the canal, and never for the wheel.

Therefore, a mill earns in its third year.

The costs are these:

| Part | Cost |
| --- | ---: |
| Wheel | 40 |
| Canal | 900 |

### What lasts

- Stones last for ten years
- Wheels last longer
  1. those of oak
  2. those of iron

[^wheel]: Where the river does not freeze.

## Grain

![A sack](sack.png "The sack")

> Grain waits for nobody.

\`\`\`js
const sacks = 3;
\`\`\`

See [the ledger](https://example.org/ledger) and [a trap](javascript:alert(1)).

## Questions and answers

### Who pays?

The county pays for the road.

### Who mills?

Whoever has grain.

## Disclaimer

Nothing here is advice.

## Sources

- The county's ledger, [online](https://example.org/county)
`;

const { report, deck } = await made(article);

describe('chapters', () => {
  it('are the top-level parts, in order, without the abstract and the sources', () => {
    expect(titlesOf(report)).toEqual(['Water and stone', 'Grain', 'Questions and answers', 'Disclaimer']);
  });

  it('share their ids with the slides that stand for them', () => {
    const ids = new Set(deck.slides.map(({ id }) => id));
    for (const { id, slides } of report.chapters) {
      expect(ids).toContain(id);
      expect(slides[0]).toBe(id);
    }
    expect(new Set(report.chapters.map(({ id }) => id)).size).toBe(report.chapters.length);
  });

  it('have every sentence whole and in order', () => {
    const [first] = report.chapters;
    expect(linesOf(first?.blocks)).toEqual([
      'The wheel turns for nothing once it stands. The Board of Public Works (BPW) pays for the canal, and never for the wheel.',
      'Therefore, a mill earns in its third year.',
      'The costs are these: Table 1',
      'Part',
      'Cost',
      'Wheel',
      '40',
      'Canal',
      '900',
      'What lasts',
      'Stones last for ten years',
      'Wheels last longer',
      'those of oak',
      'those of iron',
    ]);
  });

  it('open with the claim of their slide where their text does not', async () => {
    expect(textOf(report.chapters[0]?.claim ?? [])).toBe('A mill earns in its third year');
    const own = await made(
      '# T\n\n## Mills\n\nTherefore, mills earn in their third year. They need water.\n',
    );
    expect(own.report.chapters[0]?.claim).toBeUndefined();
  });

  it('are found again in the deck by their places', () => {
    const { position } = {
      position: deck.slides.find(({ id }) => id === report.chapters[1]?.id)?.sources[0],
    };
    expect(position && slidesIn(deck, position).map(({ id }) => id)).toContain(report.chapters[1]?.id);
  });
});

describe('lists', () => {
  it('say members that a paragraph counts out as the author does, without a second number', async () => {
    const { report } = await made(
      '# Locks\n\n## What lasts\n\nFirst, oak rots. Second, steel rusts. And third, stone lasts.\n',
    );
    const list = blockOf(report.chapters, 'list');
    expect(list).toMatchObject({ ordered: false });
    expect(linesOf(list)).toEqual(['First, oak rots.', 'Second, steel rusts.', 'And third, stone lasts.']);
  });

  it('nest as written, numbered where the author numbers', () => {
    const list = blockOf(report.chapters, 'list');
    expect(list).toMatchObject({ ordered: false, children: [{}, {}] });
    expect(list?.children[1]?.children[1]).toMatchObject({ type: 'list', ordered: true, start: 1 });
  });
});

describe('figures and tables', () => {
  it('are numbered, and announced by a link where the text announces them', () => {
    const table = blockOf(report.chapters, 'tableFigure');
    expect(table).toMatchObject({ id: 'table-1', number: 1, wide: false });
    expect(JSON.stringify(report.chapters[0])).toContain('"url":"#table-1"');
  });

  it('keep a place for a picture that is not there', () => {
    expect(blockOf(report.chapters, 'picture')).toMatchObject({ alt: 'A sack', address: 'sack.png' });
  });

  it('turn a table onto its side that is too wide for a page', async () => {
    const heads = Array.from({ length: 9 }, (_, n) => `Measured quantity ${n}`);
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const table = [row(heads), row(heads.map(() => '---')), row(heads.map(() => 'a long remark'))].join('\n');
    const wide = await made(`# T\n\n## A\n\nText stands here.\n\n${table}\n`);
    expect(blockOf(wide.report.chapters, 'tableFigure')?.wide).toBe(true);
  });
});

describe('footnotes', () => {
  it('become notes of the chapter that has their mark', () => {
    const [note] = report.chapters[0]?.notes ?? [];
    expect(note).toMatchObject({ label: 'wheel', number: 1 });
    expect(linesOf(note?.blocks)).toEqual(['Where the river does not freeze.']);
    expect(report.chapters[1]?.notes).toEqual([]);
  });

  it('are not lost where nothing refers to them', async () => {
    const one = await made('# T\n\n## A\n\nMills stand by rivers.\n\n[^1]: Said to nobody.\n');
    expect(linesOf(one.report.chapters.at(-1)?.notes)).toEqual(['Said to nobody.']);
  });
});

describe('front and end', () => {
  it('sums up with the abstract and with claims of several chapters', async () => {
    expect(linesOf(report.summary.abstract).join(' ')).toContain('Nobody regrets a second wheel.');
    const two = await made(
      '# T\n\n## Mills\n\nThe river is wide here. Therefore, mills earn in their third year.\n\n## Bread\n\nOvens are hot at night. Therefore, bakers sleep by day.\n',
    );
    expect(two.report.summary.claims.map(({ lines: said, id }) => [textOf(said[0] ?? []), id])).toEqual([
      ['Mills earn in their third year', 'mills'],
      ['Bakers sleep by day', 'bread'],
    ]);
  });

  it('says who, where, when, and as of when', () => {
    const { cover } = report;
    expect(cover.authors.map((one) => textOf(one))).toEqual(['Ann Lee', 'Bo Chen']);
    expect(textOf(cover.published ?? [])).toBe('2026-03-01');
    expect(textOf(cover.updated ?? [])).toBe('2026-03-09');
    expect(cover.url).toBe('https://example.org/mill');
  });

  it('spells acronyms as the article does, and no others', async () => {
    expect(report.glossary.map(({ short, long }) => [short, textOf(long)])).toEqual([
      ['BPW', 'Board of Public Works'],
    ]);
    const others = await made(
      '# T\n\n## A\n\nThe BPW (a body of nine people) met the mayor (MAYOR) twice.\n',
    );
    expect(others.report.glossary).toEqual([]);
  });

  it('lists what the article names and links to, each address once', () => {
    expect(report.sources.url).toBe('https://example.org/mill');
    expect(linesOf(report.sources.listed)).toEqual(["The county's ledger, online"]);
    expect(report.sources.links).toEqual([{ words: 'the ledger', url: 'https://example.org/ledger' }]);
  });

  it('takes addresses that differ in the capitals of their path for two, of their host for one', async () => {
    const { report: other } = await made(
      '# T\n\n## A\n\nThe [upper lock](https://example.org/aB) and the [lower lock](https://example.org/ab) leak, as the [old keeper](https://Example.org/ab#x) says.\n',
    );
    expect(other.sources.links.map(({ url }) => url)).toEqual([
      'https://example.org/aB',
      'https://example.org/ab',
    ]);
  });

  it('tells the file by its name alone, its hash, and the lines that were left out', async () => {
    const { provenance } = (await made('# T\n\nText.\n\n<!-- a -->\n\n<!-- b -->\n\nMore text is here.\n'))
      .report;
    expect(provenance).toMatchObject({ file: 'article.md', sha256: 'ab'.repeat(32), share: 0.25 });
    expect(provenance.dropped).toEqual([{ reason: 'author', lines: [[5, 7]] }]);
  });
});

describe('structures', () => {
  it('draw a matrix as a figure and say each quadrant below it', async () => {
    const { report: one, deck: shown } = await made(`# T

::::matrix[Four mills]{x="Cheap | Dear" y="Small | Large"}
:::quadrant[Wind]{at="top left"}
Wind mills stand on hills.
:::
:::quadrant[Hand]{at="top right"}
Hand mills grind in kitchens.
:::
:::quadrant[Water]{at="bottom left"}
Water mills stand by rivers.
:::
:::quadrant[Steam]{at="bottom right"}
Steam mills burn coal all day.
:::
::::
`);
    const matrix = blockOf(one.chapters, 'matrix');
    expect(matrix?.cells.map(({ line }) => textOf(line).split(' ')[0])).toEqual([
      'Wind',
      'Hand',
      'Water',
      'Steam',
    ]);
    const headings = one.chapters[0]?.blocks.filter(({ type }) => type === 'heading');
    const quadrants = shown.slides.filter(({ layout }) => layout === 'quadrant').map(({ id }) => id);
    expect(headings?.map((heading) => 'id' in heading && heading.id)).toEqual(quadrants);
    expect(linesOf(one.chapters[0]?.blocks)).toContain('Steam mills burn coal all day.');
  });

  it('set short sides beside each other and long ones below each other', async () => {
    const sides = (words: number): string => {
      const text = `Mills ${'grind and '.repeat(words / 2)}rest.`;
      return `# T\n\n::::comparison[Buy or rent]\n:::side[Buy]\n${text}\n:::\n:::side[Rent]\n${text}\n:::\n::::\n`;
    };
    const short = blockOf((await made(sides(10))).report.chapters, 'sides');
    expect(short?.sides.map(({ heading }) => textOf(heading))).toEqual(['Buy', 'Rent']);
    expect(blockOf((await made(sides(300))).report.chapters, 'sides')).toBeUndefined();
  });

  it('keep a table that is a comparison as the table that it was', async () => {
    const table = '| Pros | Cons |\n| --- | --- |\n| Cheap to run | Dear to build |\n| Quiet | Slow |';
    const one = await made(`# T\n\n## Mills\n\nThey are weighed here.\n\n${table}\n`);
    expect(linesOf(blockOf(one.report.chapters, 'tableFigure')?.node)).toEqual([
      'Pros',
      'Cons',
      'Cheap to run',
      'Dear to build',
      'Quiet',
      'Slow',
    ]);
  });

  it('ask each question with its answer', () => {
    const questions = report.chapters[2]?.blocks ?? [];
    expect(questions.map((one) => one.type)).toEqual(['question', 'question']);
    expect(linesOf(questions)).toEqual([
      'Who pays?',
      'The county pays for the road.',
      'Who mills?',
      'Whoever has grain.',
    ]);
  });

  it('say a label once where it is the heading', async () => {
    const one = await made(
      '# T\n\nThree kinds of mill stand here.\n\n1. Wind – It turns on hills.\n\n2. Water – It turns by rivers.\n\n3. Steam – It turns anywhere.\n',
    );
    const text = linesOf(one.report.chapters).join(' ');
    expect(text.match(/Wind/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});
