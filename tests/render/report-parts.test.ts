/** What the parts of a report say of themselves: cover, contents, figures, words of others, sources. */
import { describe, expect, it } from 'vitest';
import { reportHeads, reportHtml, startsOf, type Look } from '../../src/render/report/index.ts';
import { anchorOf } from '../../src/render/report/anchors.ts';
import { made } from '../report/made.ts';

const look: Look = { styles: [], paper: 'a4', pictures: new Map(), colour: () => '', pages: new Map() };

const htmlOf = async (content: string): Promise<string> => reportHtml((await made(content)).report, look);

/** The plain words of the elements with a class. */
const wordsOf = (html: string, className: string): string[] =>
  [...html.matchAll(new RegExp(`<(\\w+)[^>]*class="${className}"[^>]*>([^]*?)</\\1>`, 'g'))].map(
    ([, , inside = '']) => inside.replace(/<[^>]*>/g, '').trim(),
  );

describe('the cover', () => {
  const factsOf = (html: string): string[] =>
    [...(/<dl class="facts">([^]*?)<\/dl>/.exec(html)?.[1] ?? '').matchAll(/<d[td]>([^]*?)<\/d[td]>/g)].map(
      ([, inside = '']) => inside.replace(/<[^>]*>/g, ''),
    );

  it('says what is not known of an article, and its file', async () => {
    expect(factsOf(await htmlOf('# Mills\n\nMills stand by rivers.\n'))).toEqual([
      'By',
      'Not stated in the article',
      'Published',
      'Not stated in the article',
      'File',
      'article.md',
    ]);
  });

  it('has the address in place of the file, and the same date as the end', async () => {
    const html = await htmlOf(
      '---\nauthor: Ann Lee\ndate: 2026/03/01\nurl: https://example.org/mill\n---\n\n# Mills\n\nMills stand by rivers.\n',
    );
    expect(factsOf(html)).toEqual([
      'By',
      'Ann Lee',
      'Published',
      '2026/03/01',
      'Source',
      'https://example.org/mill',
    ]);
    expect(html).toContain('<th scope="row">Published</th><td>2026/03/01</td>');
  });

  it('asks for no author where somebody published it', async () => {
    const html = await htmlOf('---\npublisher: The Miller\n---\n\n# Mills\n\nMills stand by rivers.\n');
    expect(factsOf(html)).not.toContain('By');
  });
});

describe('figures', () => {
  it('that are not there are told in the line of their caption', async () => {
    const html = await htmlOf(
      '# T\n\n## A\n\nMills stand by rivers.\n\n![A wheel of oak](https://example.org/a.png)\n\n*The wheel at Lodz*\n\nThey are old.\n\n![图一](b.png)\n\nSo are these.\n',
    );
    const [first, second] = wordsOf(html, 'picture absent');
    expect(first).toBe('Figure 1 The wheel at Lodz [Picture not included: A wheel of oak]');
    expect(html).toContain('<a href="https://example.org/a.png">Picture not included</a>');
    expect(second).toBe('Figure 2 [Picture not included]');
  });

  it('have the author’s number in the place of ours', async () => {
    const html = await htmlOf(
      '# T\n\n## A\n\nMills stand by rivers.\n\n![a](a.png)\n\nFigure 7: A wheel\n\nThey are old.\n\n| Part | Cost |\n| --- | ---: |\n| Wheel | 40 |\n',
    );
    expect(html).toContain('<span class="label own">Figure 7</span>: A wheel');
    expect(html).not.toContain('Figure 1');
    expect(html).toContain('<span class="label">Table 1</span>');
  });

  it('need no second name where a matrix stands below its heading', async () => {
    const quadrant = (name: string, at: string): string => `:::quadrant[${name}]{at="${at}"}\nMills.\n:::\n`;
    const html = await htmlOf(
      `# T\n\n::::matrix[Four mills]{x="Cheap | Dear" y="Small | Large"}\n${quadrant('Wind', 'top left')}${quadrant('Hand', 'top right')}${quadrant('Water', 'bottom left')}${quadrant('Steam', 'bottom right')}::::\n`,
    );
    expect(html).toMatch(/<figure id="figure-matrix" class="matrix" aria-label="Four mills">/);
    expect(html).not.toContain('<figcaption');
  });
});

describe('contents', () => {
  it('tell entries of one name apart by their chapters', async () => {
    const html = await htmlOf(
      '# T\n\n## Water\n\nMills stand by rivers.\n\n### What they cost\n\nThey cost little.\n\n## Wind\n\nMills stand on hills.\n\n### What they cost\n\nThey cost more.\n\n### What they earn\n\nThey earn most.\n',
    );
    expect(wordsOf(html, 'entry')).toEqual(
      expect.arrayContaining(['What they cost – Water', 'What they cost – Wind', 'What they earn']),
    );
  });
});

describe('words of somebody else', () => {
  it('are told, where the page cuts them off too', async () => {
    const html = await htmlOf(
      '# T\n\n## Abstract\n\nThe author weighs two kinds of mill. The author closes with a look at wh...\n\n## Mills\n\nMills stand by rivers.\n\n## Questions and answers\n\n### What does the author prefer?\n\nThe author prefers water.\n\n### Who pays?\n\nThe county pays.\n',
    );
    expect(wordsOf(html, 'by')).toEqual([
      'Written about the article, not by its author',
      'Written about the article, not by its author',
    ]);
    expect(wordsOf(html, 'cut')).toEqual(['[The file breaks off here in the middle of a sentence.]']);
    expect(html).toContain('class="chapter others"');
  });
});

describe('links', () => {
  it('are one for each page, by words that name it', async () => {
    const html = await htmlOf(
      '# T\n\n## A\n\nMills [again](https://example.org/a/) and [again](https://example.org/a#b), [here](https://example.org/c), [$x^2$](https://example.org/d), [the county ledger](https://example.org/e), and [the mill book](https://example.org/c/).\n',
    );
    const list = /<ol class="links">([^]*?)<\/ol>/.exec(html)?.[1] ?? '';
    expect(
      [...list.matchAll(/<li>([^]*?)<\/li>/g)].map(([, one = '']) => one.replace(/<[^>]*>/g, '')),
    ).toEqual([
      'https://example.org/a/',
      'the mill book https://example.org/c',
      'https://example.org/d',
      'the county ledger https://example.org/e',
    ]);
  });
});

describe('dashes', () => {
  it('stay with the word before them in Chinese', async () => {
    const html = await htmlOf(
      '# 磨坊\n\n## 水\n\n磨坊立在河边。河水在这里很宽——当地人都知道。It is a mill — a house.\n',
    );
    expect(html).toContain('河水在这里很<span class="bound">宽——</span>当地人');
    expect(html).toContain('a mill — a house');
  });
});

it('heads of pages are those of the draft', async () => {
  const { report } = await made(
    '# T\n\n## Mills\n\nA mill is cheaper than a ferry in the long run. It is.\n\n## 面包\n\nA baker is paid by the loaf in most towns. It is so.\n',
  );
  const places = ['summary', 'mills', anchorOf('面包'), 'provenance'];
  const drafted = {
    numbers: new Map(places.map((id, index) => [id, index === 3 ? 5 : index + 3] as const)),
    tops: new Map(places.map((id, index) => [id, index === 3 ? 600 : 90] as const)),
    pages: 6,
    height: 842,
  };
  expect(reportHeads(report, drafted)).toEqual([
    '',
    '',
    'Executive summary',
    'Mills',
    '面包',
    'About this report',
  ]);
});

describe('pages', () => {
  it('part no paragraph of five lines or less', async () => {
    const words = (n: number): string => `Mills stand ${'by rivers and '.repeat(n)}on hills.`;
    const html = await htmlOf(
      `# T\n\n## A\n\n${words(3)}\n\n${words(60)}\n\n- ${words(4)}\n- ${words(61)}\n`,
    );
    const short = (text: string): boolean => html.includes(` class="short">${text}`);
    expect([3, 60, 4, 61].map((n) => short(words(n)))).toEqual([true, false, true, false]);
  });

  it('have short contents and what follows in one row', async () => {
    const { report } = await made('# T\n\n## A\n\nMills.\n\n## B\n\nOvens.\n');
    const rows = [
      { from: 0, to: 2, pages: 1, tight: false },
      { from: 2, to: 4, pages: 1, tight: false },
    ];
    const html = reportHtml(report, { ...look, rows, contents: 'run' });
    expect(html).toMatch(/<div class="run"><nav class="contents"[^]*?<section class="chapter"><h2 id="a">/);
    expect(html.match(/<div class="run">/g)).toHaveLength(2);
    expect(startsOf(report, rows, { contents: 'run' })).toEqual(['contents', 'b']);
    expect(startsOf(report, rows, {})).toEqual(['a', 'provenance']);
  });

  it('have the summary as the first of the rows, or below the contents', async () => {
    const { report } = await made(
      '# T\n\n## Mills\n\nA mill is cheaper than a ferry in the long run. It is.\n\n## Bread\n\nA baker is paid by the loaf in most towns. It is so.\n',
    );
    const rows = [{ from: 0, to: 2, pages: 1, tight: false }];
    expect(startsOf(report, rows, {})).toEqual(['summary']);
    expect(startsOf(report, rows, { summary: 'shared' })).toEqual(['mills']);
    const apart = reportHtml(report, { ...look, rows });
    expect(apart).toContain('<div class="run"><section class="summary">');
    const below = reportHtml(report, { ...look, rows, summary: 'shared' });
    expect(below).toContain('</nav><section class="summary">');
  });
});
