/** deck.md with formulas under the Marp that other people have: its own KaTeX, our fonts. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formulasOf } from '../../src/compose/exhibit/formula.ts';
import { formulaStyle } from '../../src/formula/style.ts';
import { createRenderer, exportTheme, printSlides, toMarkdown } from '../../src/render/index.ts';
import { fillDeck } from '../../src/template/index.ts';
import { basePack } from '../base-pack.ts';
import { deckOf, slideOf } from './deck.ts';
import { htmlText, sectionsOf } from './text.ts';

const cli = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js');
const words = (value: string) => ({ type: 'text', value }) as const;
const formula = (value: string) => ({ type: 'inlineMath', value }) as const;
const cell = (...children: (ReturnType<typeof words> | ReturnType<typeof formula>)[]) =>
  ({ type: 'tableCell', children }) as const;

const deck = deckOf([
  slideOf('narrative', {
    title: [words('Let '), formula('a < b'), words(' hold')],
    points: [
      {
        type: 'paragraph',
        children: [
          words('Pay $5 or $7, '),
          formula('x_1'),
          words('2 and '),
          formula('y'),
          formula('z'),
          words('$'),
        ],
      },
      {
        type: 'paragraph',
        children: [{ type: 'strong', children: [words('so'), formula('a*b*c'), words('then')] }, words('.')],
      },
    ],
  }),
  slideOf('table', {
    title: [words('A table')],
    table: [
      {
        type: 'table',
        children: [
          { type: 'tableRow', children: [cell(words('a')), cell(words('b'))] },
          { type: 'tableRow', children: [cell(formula('|x| = \\|y\\|')), cell(words('| and $'))] },
        ],
      },
    ],
  }),
  slideOf('figure', {
    title: [words('Alone')],
    figure: [
      {
        type: 'math',
        value: '\\begin{aligned} a &= b % why\n\\\\ --- &= \\text{5\\$ for $x$} <!-- \\end{aligned}',
      },
    ],
  }),
]);

let folder: string;
let ours: string[];
let theirs: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stock-formulas-'));
  const pack = await basePack();
  const markdown = toMarkdown(deck, printSlides(fillDeck(deck, pack)), pack);
  const { faces } = await formulaStyle(formulasOf(deck));
  await writeFile(path.join(folder, 'deck.md'), markdown);
  await writeFile(path.join(folder, 'theme.css'), exportTheme(pack, faces));
  await promisify(execFile)(
    process.execPath,
    [cli, '--no-stdin', '--theme-set', 'theme.css', '--template', 'bare', '-o', 'deck.html', 'deck.md'],
    { cwd: folder },
  );
  ours = sectionsOf(createRenderer(pack).render(markdown, []).html);
  theirs = await readFile(path.join(folder, 'deck.html'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('formulas under stock marp-cli', () => {
  it('are the same formulas among the same words', () => {
    const slides = sectionsOf(theirs).map((one) => one.replace(/<\/section>[^]*$/, ''));
    expect(slides.map(htmlText)).toEqual(ours.map(htmlText));
    const counts = (sections: readonly string[]) =>
      sections.map((one) => one.split('class="katex"').length - 1);
    expect(counts(ours)).toEqual([5, 1, 1]);
    expect(counts(slides)).toEqual([5, 1, 1]);
  });

  it('have the fonts of the exported theme, which come last and so win', () => {
    const own = theirs.lastIndexOf('font/woff2;base64');
    expect(own).toBeGreaterThan(theirs.lastIndexOf('cdn.jsdelivr.net'));
    expect(theirs.slice(theirs.lastIndexOf('cdn.jsdelivr.net'))).toMatch(/KaTeX_Main/);
  });
});
