/** deck.md with its theme under the Marp that other people have: same slides, same titles, same text. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRenderer, exportTheme, printSlides, toMarkdown } from '../../src/render/index.ts';
import { fillDeck } from '../../src/template/index.ts';
import { basePack } from '../base-pack.ts';
import { sample } from './sample.ts';
import { htmlText, sectionsOf } from './text.ts';

const cli = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js');
let folder: string;
let ours: string[];
let theirs: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stock-marp-'));
  const pack = await basePack();
  const markdown = toMarkdown(sample, printSlides(fillDeck(sample, pack)), pack);
  await writeFile(path.join(folder, 'deck.md'), markdown);
  await writeFile(path.join(folder, 'theme.css'), exportTheme(pack, ''));
  await promisify(execFile)(
    process.execPath,
    [cli, '--no-stdin', '--theme-set', 'theme.css', '--template', 'bare', '-o', 'deck.html', 'deck.md'],
    {
      cwd: folder,
    },
  );
  ours = sectionsOf(createRenderer(pack).render(markdown, []).html);
  theirs = sectionsOf(await readFile(path.join(folder, 'deck.html'), 'utf8'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The page around the slides comes after the last one. */
const slideOnly = (section: string): string => section.replace(/<\/section>[^]*$/, '');

const classes = (sections: readonly string[]): (string | undefined)[] =>
  sections.map((one) => /^[^>]*\sclass="([^"]*)"/.exec(one)?.[1]);

const titles = (sections: readonly string[]): string[] =>
  sections.map((one) => htmlText(/<h1[^>]*>([^]*?)<\/h1>/.exec(one)?.[1] ?? ''));

const links = (sections: readonly string[]): string[] =>
  sections.flatMap((one) => one.match(/<a [^>]*href="[^"]*"/g) ?? []);

describe('stock marp-cli', () => {
  it('has the same slides with the same classes', () => {
    expect(classes(theirs)).toEqual(classes(ours));
    expect(theirs).toHaveLength(sample.slides.length);
  });

  it('has the same titles and text', () => {
    expect(titles(theirs)).toEqual(titles(ours));
    expect(theirs.map((one) => htmlText(slideOnly(one)))).toEqual(
      ours.map((one) => htmlText(slideOnly(one))),
    );
  });

  it('makes nothing of the text: no links, no emoji, no mathematics', () => {
    expect(links(theirs)).toEqual(links(ours));
    expect(theirs.join('')).not.toMatch(
      /class="(?:katex|emoji|MathJax)|<mjx-|data-marp-twemoji|data-marpit-fragment/,
    );
  });
});
