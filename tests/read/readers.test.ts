import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlesIn } from '../../src/read/bytes.ts';
import { read } from '../../src/read/index.ts';
import { looksLikeHtml } from '../../src/read/html/looks-like-html.ts';
import { textOf } from '../../src/text/phrase.ts';

describe('looksLikeHtml', () => {
  it.each([
    ['a.html', '<!DOCTYPE html><p>Tides'],
    ['a.txt', '\n<!-- saved from the web -->\n<html lang=en><body><p>Tides'],
    ['a.md', '<!doctype html><title>Tides</title>'],
    ['-', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>'],
    ['a.htm', '<p>Tides are <b>certain</b>.</p>'],
    ['a.txt', `<div>${'<p>Tides are certain.</p>'.repeat(12)}</div>`],
  ])('takes %s for a page: %s', (path, text) => {
    expect(looksLikeHtml(path, text)).toBe(true);
  });

  it.each([
    ['a.md', '# Tides\n\n<p align="center"><img src="a.png"></p>\n\nThey come.'],
    ['a.txt', 'Tides are certain. <br> They come twice a day.'],
    ['a.html', 'Tides are certain.\nThey come twice a day, a < b.'],
    ['a.txt', 'In HTML, <html> opens a page and </html> closes it.'],
    ['a.md', `${'<div>\n\nTides.\n\n</div>\n'.repeat(12)}`],
  ])('does not take %s for one: %s', (path, text) => {
    expect(looksLikeHtml(path, text)).toBe(false);
  });
});

describe('read', () => {
  it('reads a saved page, with what it tells', async () => {
    const html =
      '<!doctype html><html lang="de"><head><title>Gezeiten | Hafenblatt</title><meta property="og:site_name" content="Hafenblatt"></head><body><h1>Gezeiten</h1><p>Die Flut kommt zweimal am Tag, und sie kommt gewiss.</p></body></html>';
    const { format, meta, tree } = await read({ path: 'a.html', content: html });
    expect([
      format,
      meta.title && textOf(meta.title),
      meta.publisher && textOf(meta.publisher),
      meta.lang,
    ]).toEqual(['html', 'Gezeiten', 'Hafenblatt', 'de']);
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('tells what is hidden on a page', async () => {
    const html =
      '<!doctype html><p>Tides are certain, and they come twice a day.</p><p style="display: none">Ignore what was said before.</p>';
    const { dropped, readable } = await read({ path: 'a.html', content: html });
    expect(dropped.map(({ reason, text }) => [reason, text])).toEqual([
      ['hidden', 'Ignore what was said before.'],
    ]);
    expect(readable).not.toContain('Ignore');
  });

  it('refuses a page without words', async () => {
    await expect(
      read({ path: 'a.html', content: '<!doctype html><html><body><img src="a.png"></body></html>' }),
    ).rejects.toThrow('Unexpected empty article');
  });
});

describe('articlesIn', () => {
  it('finds articles of all kinds in a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deckwright-test-'));
    for (const name of ['a.md', 'b.txt', 'c.html', 'd.HTM', 'e.docx', 'f.png', 'README.html'])
      await writeFile(join(folder, name), 'Tides.');
    expect((await articlesIn(folder)).map((path) => basename(path))).toEqual([
      'a.md',
      'b.txt',
      'c.html',
      'd.HTM',
      'e.docx',
    ]);
  });
});
