import { contrastRatio } from '../../src/colour/contrast.ts';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportHtml, variables, type Look } from '../../src/render/report/index.ts';
import { anchored, anchorOf } from '../../src/render/report/anchors.ts';
import { headRules, headsOf } from '../../src/render/report/heads.ts';
import { corrected, isEqual, isScant, rowsOf, type Outcome } from '../../src/render/report/runs.ts';
import { made, titlesOf } from '../report/made.ts';

const look: Look = {
  styles: ['p { color: red }'],
  paper: 'a4',
  pictures: new Map(),
  colour: () => '',
  pages: new Map(),
};

const hostile = `# A <script>alert(1)</script> "title"

## One </style><b>

Words with <img src=x onerror=alert(1)> and [a trap](javascript:alert(1)), [a user](https://me@evil.example/),
[a page](https://example.org/?a=1&b="2"), <b>bold</b>, \`code <i>\`, a note[^n] and $x^2$.

\`\`\`html
<script>alert(2)</script>
\`\`\`

![Alt "text" <b>](https://example.org/remote.png)

[^n]: The note & its words.

## 第二章

正文在这里。
`;

const { report } = await made(hostile);
const html = reportHtml(report, { ...look, deck: 'deck.html' });

describe('report.html', () => {
  it('lets nothing run and fetches nothing', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => css);
    const hashes = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(policy).toContain(`default-src 'none'; style-src ${hashes.join(' ')}; `);
    expect(policy).toContain(`script-src 'none'`);
    expect(html).not.toMatch(/<(?:script|iframe|object|link|img|b|i)[\s>]/);
    expect(html).not.toMatch(/javascript:|me@evil|\son\w+=/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it('has the words of the article as words', () => {
    expect(html).toContain('&#x3C;script>alert(2)&#x3C;/script>');
    expect(html).toContain('a trap');
    expect(html).toContain('href="https://example.org/?a=1&#x26;b=&#x22;2&#x22;"');
    expect(html).toContain('<code>code &#x3C;i></code>');
    expect(html).toContain('class="katex"');
  });

  it('links notes there and back', () => {
    const [, note = ''] = /<li id="([^"]*-note-1)"/.exec(html) ?? [];
    expect(html).toContain(`href="#${note}" id="${note}-mark" role="doc-noteref"`);
    expect(html).toContain(`href="#${note}-mark" role="doc-backlink"`);
  });

  it('links every chapter to its slide on a screen, and to no file in print', () => {
    for (const { id } of report.chapters)
      expect(html).toContain(`href="deck.html#${encodeURIComponent(id)}"`);
    expect(reportHtml(report, { ...look, deck: 'deck.html', print: true })).not.toContain('deck.html');
  });

  it('numbers its contents as it is told, with room where it is not', () => {
    expect(html).toContain('<span class="page">00</span>');
    const told = reportHtml(report, {
      ...look,
      pages: new Map([[anchorOf(report.chapters[1]?.id ?? ''), 7]]),
    });
    expect(told).toContain('<span class="page">7</span>');
  });

  it('has one h1 and no heading that skips a level', () => {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('is the same every time', () => {
    expect(reportHtml(report, { ...look, deck: 'deck.html' })).toBe(html);
  });
});

describe('variables', () => {
  it('takes those of the theme for all languages, the last of each', () => {
    const css = variables(
      ':root { --a: red; } :root:lang(ja) { --a: blue; } :root { --a: green; --b: url("x;y") }',
    );
    expect(css).toBe(':root {\n  --a: green;\n  --b: url("x;y");\n}\n');
  });
});

describe('variables of a dark pack', () => {
  const valueIn = (css: string, name: string): string =>
    [...css.matchAll(RegExp(`${name}: ([^;]+);`, 'g'))].at(-1)?.[1] ?? '';
  const dark = variables(':root { --paper: #101218; --panel: #222222; --ink: #f6f5f1; --chart-1: #ffcf4d; }');

  it('are those of white paper, with shades of its colours that can be read there', () => {
    expect(valueIn(dark, '--paper')).toBe('#ffffff');
    expect(contrastRatio(valueIn(dark, '--ink'), '#ffffff')).toBeGreaterThanOrEqual(12);
    expect(contrastRatio(valueIn(dark, '--chart-1'), '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  it('leave a light pack as it is', () => {
    expect(variables(':root { --paper: #fdfbf6; --ink: #888888; }')).toBe(
      ':root {\n  --paper: #fdfbf6;\n  --ink: #888888;\n}\n',
    );
  });
});

describe('heads', () => {
  const head = (title: string): string =>
    /symbols: "([^"]*)"/.exec(headRules(report, [title], 'a4'))?.[1] ?? '';

  it('cannot be ended by a title', () => {
    const rules = headRules(report, ['A "quoted" \\ title\n</style>'], 'letter');
    expect(rules).toContain('symbols: "A \\22 quoted\\22  \\5c  title \\3c /style>"');
    expect(rules).toContain('size: 8.5in 11in');
    expect(rules).toContain('@page wide { size: 11in 8.5in;');
  });

  it('are shortened at a word', () => {
    const long = head(`${'very '.repeat(20)}long`);
    expect(long.length).toBeLessThanOrEqual(58);
    expect(long).toMatch(/very…$/);
    expect(head('A chapter')).toBe('A chapter');
  });

  it('name the chapter that the first line of a page belongs to', () => {
    const starts = [
      { title: 'One', page: 3, top: 0 },
      { title: 'Two', page: 3, top: 0.7 },
      { title: 'Three', page: 5, top: 0.6 },
      { title: 'Four', page: 6, top: 0.01 },
      { title: 'Five', page: 6, top: 0.14 },
    ];
    expect(headsOf(starts, 7)).toEqual(['', '', 'One', 'Two', 'Two', 'Four', 'Five']);
  });
});

describe('anchors', () => {
  it('are names that a PDF may have', () => {
    expect(anchorOf('the-costs')).toBe('the-costs');
    for (const id of ['第二章', 'a'.repeat(120), 'a b']) expect(anchorOf(id)).toMatch(/^p-[\da-f]{12}$/);
    expect(titlesOf(report)[1]).toBe('第二章');
  });

  it('and links to them agree', () => {
    const node = {
      type: 'element' as const,
      tagName: 'a',
      properties: { id: '第', href: `#${encodeURIComponent('第')}` },
      children: [],
    };
    const made = anchored(node);
    expect(made).toMatchObject({ properties: { id: anchorOf('第'), href: `#${anchorOf('第')}` } });
  });
});

describe('rows of chapters', () => {
  it('put short chapters on one page and leave long ones their own', () => {
    expect(rowsOf({ heights: [0.28, 0.28, 0.28] })).toEqual([{ from: 0, to: 3, pages: 1, tight: false }]);
    expect(rowsOf({ heights: [0.9, 1.9, 0.9] }).map(({ from }) => from)).toEqual([0, 1, 2]);
  });

  it('have every chapter once, in order', () => {
    const heights = Array.from({ length: 40 }, (_, index) => ((index * 37) % 23) / 10 + 0.1);
    const rows = rowsOf({ heights });
    expect(rows[0]?.from).toBe(0);
    expect(rows.at(-1)?.to).toBe(40);
    rows.forEach((row, index) => expect(row.from).toBe(rows[index - 1]?.to ?? 0));
  });

  it('are set tight where that saves a page with little on it', () => {
    expect(isScant(2.05)).toBe(true);
    expect(isScant(2.5)).toBe(false);
    expect(isScant(0.05)).toBe(false);
    expect(rowsOf({ heights: [3.05] })).toEqual([{ from: 0, to: 1, pages: 3, tight: true }]);
  });

  const out = (pages: number, filled: number): Outcome => ({ pages, filled });

  it('are set tight where that brings back a page that they took too many', () => {
    const plan = { heights: [0.46, 0.46] };
    const rows = rowsOf(plan);
    expect(rows).toEqual([{ from: 0, to: 2, pages: 1, tight: false }]);
    expect(corrected(plan, rows, [out(1, 0.99)])).toBeUndefined();
    expect(corrected(plan, rows, [out(2, 0.04)])?.rows).toEqual([{ from: 0, to: 2, pages: 1, tight: true }]);
  });

  it('are planned anew by the heights that they had, where tight lines do not help', () => {
    const plan = { heights: [0.46, 0.46] };
    const tight = [{ from: 0, to: 2, pages: 1, tight: true }];
    const again = corrected(plan, tight, [out(2, 0.1)]);
    expect(again?.rows.map(({ from, pages }) => [from, pages])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(again?.plan.heights[0]).toBeGreaterThan(0.5);
    // A chapter that simply is longer than measured is left as it is.
    expect(corrected({ heights: [1.9] }, rowsOf({ heights: [1.9] }), [out(3, 0.5)])).toBeUndefined();
  });

  it('stay where they are beside others that are planned anew', () => {
    const plan = { heights: [0.95, 0.95, 0.95, 0.46, 0.46, 0.95, 0.95, 0.95] };
    const rows = rowsOf(plan);
    const outcomes = rows.map(({ from, pages }) => (from === 3 ? out(pages + 1, 0.2) : out(pages, 0.9)));
    const better = corrected(plan, rows, outcomes)?.rows ?? [];
    expect(better.at(-1)?.to).toBe(8);
    better.forEach((row, index) => expect(row.from).toBe(better[index - 1]?.to ?? 0));
    expect(better.filter((row) => rows.some((one) => isEqual(row, one))).map(({ from }) => from)).toEqual(
      expect.arrayContaining([0, 1, 6, 7]),
    );
    expect(better.some(({ from }) => from === 4)).toBe(true);
  });
});
