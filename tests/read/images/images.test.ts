import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Article } from '../../../src/read/article.ts';
import { read } from '../../../src/read/index.ts';
import { ruleOf } from '../../../src/rules/index.ts';
import { png, svg } from './pictures.ts';

let folder: string;
beforeAll(() => {
  const outer = mkdtempSync(join(tmpdir(), 'images-'));
  folder = join(outer, 'article');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(outer, 'outside.png'), png(200, 200));
  writeFileSync(join(folder, 'a.png'), png(320, 240));
  writeFileSync(join(folder, 'sub', 'with space.svg'), svg());
  writeFileSync(join(folder, 'badge.png'), png(90, 20));
  writeFileSync(join(folder, 'dot.png'), png(1, 1));
  writeFileSync(join(folder, 'text.png'), 'no picture');
  symlinkSync(join(outer, 'outside.png'), join(folder, 'link.png'));
  symlinkSync(outer, join(folder, 'up'));
});

/** An article with images, in the folder. */
async function articleWith(images: string): Promise<Article> {
  const path = join(folder, 'article.md');
  writeFileSync(path, `# Title\n\nSome words.\n\n${images}\n`);
  return read(path);
}

const names = ({ images }: Article): string[] =>
  [...images].map(([url, { name, width, height }]) => `${url} ${name} ${width}x${height}`);
const told = ({ file }: Article): string[] => file.messages.map((one) => `${ruleOf(one)}: ${one.reason}`);

it('loads files of the folder, once each, and numbers them', async () => {
  const article = await articleWith(
    '![One](a.png)\n\n![Two](<sub/with space.svg>)\n\n![Again](a.png)\n\n<img src="./sub/with%20space.svg?v=2" alt="Three">\n\n![By name][x]\n\n[x]: a.png#top',
  );
  expect(names(article)).toEqual([
    'a.png figure-1.png 320x240',
    'sub/with space.svg figure-2.svg 600x300',
    './sub/with%20space.svg?v=2 figure-3.svg 600x300',
    'a.png#top figure-4.png 320x240',
  ]);
  expect(told(article)).toEqual([]);
});

it('leaves icons, badges and counters of visits out, without a word', async () => {
  const article = await articleWith('![b](badge.png) ![d](dot.png)');
  expect([names(article), told(article)]).toEqual([[], []]);
});

it('reads nothing outside the folder, by no way', async () => {
  const urls = [
    '../outside.png',
    'link.png',
    'up/outside.png',
    '/etc/hostname',
    `file://${folder}/a.png`,
    'sub',
  ];
  const article = await articleWith(urls.map((url) => `![x](${url})`).join('\n\n'));
  expect(names(article)).toEqual([]);
  expect(told(article)).toHaveLength(1);
  expect(told(article)[0]).toMatch(/^read:image: Unexpected 6 pictures that cannot be shown/);
});

it('tells pictures on the web and those that cannot be shown in one message each, at the first', async () => {
  const article = await articleWith(
    '![w](https://example.com/a.png)\n\n![n](none.png)\n\n![t](text.png)\n\n![v](//example.com/b.png)',
  );
  expect(told(article)).toEqual([
    'read:image-remote: Unexpected 2 pictures on the web, expected a picture in the folder of the article: `https://example.com/a.png`, `//example.com/b.png`',
    'read:image: Unexpected 2 pictures that cannot be shown, expected a picture in the folder of the article: `none.png` (no file), `text.png` (no picture)',
  ]);
  expect(article.file.messages.map(({ line }) => line)).toEqual([5, 7]);
});

it('reads no file for content that was given, but what is in the article itself', async () => {
  const data = `data:image/png;base64,${png(120, 120).toString('base64')}`;
  const content = `# Title\n\nWords.\n\n![a](a.png)\n\n![b](${data})\n`;
  const article = await read({ path: join(folder, 'article.md'), content });
  expect([...article.images.keys()]).toEqual([data]);
  expect(told(article)[0]).toContain('`a.png` (no folder to look in)');
});
