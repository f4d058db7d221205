import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { obtain, type FetchOptions, type Obtained } from '../../src/fetch/index.ts';
import { MAX_PICTURES_BYTES, MAX_PICTURES, PICTURE } from '../../src/fetch/limits.ts';
import { picturesFor } from '../../src/fetch/pictures.ts';
import type { Fetched } from '../../src/read/source.ts';
import { message, ruleOf } from '../../src/rules/index.ts';
import { png, svg } from '../read/images/pictures.ts';
import { page, redirect, site } from './server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deckwright-fetch-'));
});

const hash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes what a build has kept, with its manifest, and gives the path of the page. */
function keep({ kept }: Obtained, changes: object = {}): string {
  const { files, record } = kept();
  for (const { name, contents } of files) writeFileSync(join(folder, name), contents);
  const hashes = Object.fromEntries(files.map(({ name, contents }) => [name, hash(contents)]));
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ deckwright: '1.0.0', fetched: record, files: hashes, ...changes }),
  );
  return join(folder, files[0]?.name ?? '');
}

const open: FetchOptions = { allowPrivate: true };
const withImages: FetchOptions = { ...open, images: true };

it('leaves files, standard input and given content as they are', async () => {
  const path = join(folder, 'article.html');
  writeFileSync(path, page());
  for (const source of [
    path,
    { path: '-', content: 'Words' },
    { path: 'http://127.0.0.1/', content: 'Words' },
  ]) {
    const obtained = await obtain(source, withImages);
    expect(obtained.source).toBe(source);
    expect(obtained.kept()).toEqual({ files: [] });
  }
});

it('gives the bytes of an address, where they come from, and what to keep', async () => {
  const { url } = await site({
    '/a': redirect('/b?c'),
    '/b?c': { body: page(), type: 'text/html; charset=big5' },
  });
  const { source, kept, picture } = await obtain(`${url}/a`, open);
  const origin = { url: `${url}/b?c`, file: 'source.html', charset: 'big5' };
  expect(source).toEqual({ path: `${url}/a`, content: new TextEncoder().encode(page()), origin });
  expect(kept()).toEqual({
    files: [{ name: 'source.html', contents: (source as Fetched).content }],
    record: { page: origin },
  });
  expect(picture).toBeUndefined();
});

describe('a page that was kept', () => {
  it('is as good as fetched, and nothing is asked for', async () => {
    const { url, asked } = await site({ '/': { body: page(), type: 'text/html; charset=big5' } });
    const first = await obtain(url, open);
    const path = keep(first);
    const second = await obtain(path, {});
    expect(second.source).toEqual({ ...(first.source as Fetched), path });
    expect(second.kept()).toEqual(first.kept());
    expect(asked).toHaveLength(1);
  });

  it('is a file of its own once it has been changed, and a message says so', async () => {
    const { url } = await site({ '/': { body: page() } });
    const path = keep(await obtain(url, open));
    writeFileSync(path, page('<p>More.</p>'));
    const { source, messages } = await obtain(path, {});
    expect(source).toBe(path);
    expect(messages.map(ruleOf)).toEqual(['fetch:changed']);
    expect(messages[0]?.note).toContain(url);
  });

  it.each([
    ['no manifest of ours', { deckwright: undefined }],
    ['a web application’s manifest', { deckwright: undefined, fetched: undefined, files: undefined }],
    ['nothing fetched', { fetched: undefined }],
    ['an odd list', { fetched: [] }],
    ['another file', { fetched: { page: { url: 'https://example.org/', file: 'source.txt' } } }],
    ['a path', { fetched: { page: { url: 'https://example.org/', file: '../source.html' } } }],
    ['a scheme', { fetched: { page: { url: 'javascript:alert(1)', file: 'source.html' } } }],
    ['a user', { fetched: { page: { url: 'https://ann:secret@example.org/', file: 'source.html' } } }],
  ])('is a file like others where the manifest has %s', async (_what, changes) => {
    const { url } = await site({ '/': { body: page() } });
    const path = keep(await obtain(url, open), changes);
    expect(await obtain(path, {})).toMatchObject({ source: path, messages: [] });
  });

  it('is a file like others without a manifest, or with one that cannot be read', async () => {
    const path = join(folder, 'source.html');
    writeFileSync(path, page());
    expect((await obtain(path, {})).source).toBe(path);
    writeFileSync(join(folder, 'manifest.json'), '{');
    expect((await obtain(path, {})).source).toBe(path);
    mkdirSync(join(folder, 'deep'));
    mkdirSync(join(folder, 'deep', 'manifest.json'));
    writeFileSync(join(folder, 'deep', 'source.html'), page());
    expect((await obtain(join(folder, 'deep', 'source.html'), {})).source).toBe(
      join(folder, 'deep', 'source.html'),
    );
  });
});

describe('pictures', () => {
  it('are fetched once each, kept under names of their own, and told apart', async () => {
    const { url, asked } = await site({
      '/a': { body: png(300, 200), type: 'text/plain' },
      '/b': { body: svg(), type: 'image/svg+xml' },
      '/words': { body: 'no picture', type: 'image/png' },
      '/script': { body: svg('<script>alert(1)</script>'), type: 'image/svg+xml' },
      '/huge': { body: png(9000, 9000, false), type: 'image/png' },
    });
    const { picture, kept } = await obtain({ path: 'a.md', content: '' }, withImages);
    const paths = ['/a', '/none', '/b', '/words', '/script', '/huge'];
    const loaded = await Promise.all(paths.map((path) => picture?.(url + path)));
    const faults = ['answer 404', 'no picture', 'SVG with `<script`', '9000 x 9000 px'];
    expect(loaded.flatMap((one) => (one && 'fault' in one ? [one.fault] : []))).toEqual(faults);
    expect(kept().record).toEqual({
      pictures: [
        { url: `${url}/a`, file: 'source-1.png' },
        { url: `${url}/none`, fault: faults[0] },
        { url: `${url}/b`, file: 'source-3.svg' },
        { url: `${url}/words`, fault: faults[1] },
        { url: `${url}/script`, fault: faults[2] },
        { url: `${url}/huge`, fault: faults[3] },
      ],
    });
    expect(kept().files.map(({ name }) => name)).toEqual(['source-1.png', 'source-3.svg']);
    expect(asked.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
    expect(asked.flatMap(({ headers }) => [headers.cookie, headers.referer])).toEqual(
      Array(12).fill(undefined),
    );
    expect(asked[0]?.headers.accept).toMatch(/^image\//);
  });

  it('have the limits of all fetches', async () => {
    const inner = await site({ '/': { body: png(300, 200) } });
    const { url } = await site({
      '/large': { body: Buffer.alloc(PICTURE.bytes + 1) },
      '/endless': redirect('/endless'),
      '/in': redirect(`http://127.0.0.1:${inner.port}/`),
    });
    const { picture } = await obtain({ path: 'a.md', content: '' }, withImages);
    expect(await picture?.(`${url}/large`)).toEqual({ fault: `more than ${PICTURE.bytes} bytes` });
    expect(await picture?.(`${url}/endless`)).toEqual({ fault: 'too many redirects' });
    expect(await picture?.('http://ann:secret@example.org/a.png')).toEqual({
      fault: 'no address of the web',
    });
    expect(await picture?.('http://no.such.name.invalid/')).toEqual({ fault: 'no connection' });
    const closed = await obtain({ path: 'a.md', content: '' }, { images: true });
    expect(await closed.picture?.(`${url}/in`)).toEqual({ fault: 'not on the public Internet' });
    expect(inner.connections()).toBe(0);
  });

  it('are so many and so large in all, and no more', async () => {
    const many = await site({});
    const { picture } = await obtain({ path: 'a.md', content: '' }, withImages);
    for (let n = 0; n <= MAX_PICTURES; n++)
      expect(await picture?.(`${many.url}/${n}`)).toEqual({
        fault: n < MAX_PICTURES ? 'answer 404' : `more than ${MAX_PICTURES} pictures on the web`,
      });
    const large = await site({ '/': { body: Buffer.alloc(PICTURE.bytes) } });
    const { picture: next } = await obtain({ path: 'a.md', content: '' }, withImages);
    for (let bytes = 0; bytes < MAX_PICTURES_BYTES; bytes += PICTURE.bytes)
      expect(await next?.(large.url)).toEqual({ fault: 'no picture' });
    expect(await next?.(large.url)).toEqual({ fault: `more than ${MAX_PICTURES_BYTES} bytes in all` });
  });

  it('come from what was kept, faults too, without a request', async () => {
    const { url, asked } = await site({ '/': { body: page() }, '/a.png': { body: png(300, 200) } });
    const first = await obtain(url, withImages);
    await first.picture?.(`${url}/a.png`);
    await first.picture?.(`${url}/none.png`);
    const path = keep(first);
    const second = await obtain(path, { images: true });
    expect(await second.picture?.(`${url}/a.png`)).toEqual({ bytes: new Uint8Array(png(300, 200)) });
    expect(await second.picture?.(`${url}/none.png`)).toEqual({ fault: 'answer 404' });
    expect(second.kept()).toEqual(first.kept());
    expect(asked).toHaveLength(3);
    // Not asked for in between, they are still there afterwards.
    expect((await obtain(path, {})).kept()).toEqual(first.kept());
    writeFileSync(join(folder, 'source-1.png'), png(300, 201));
    expect((await obtain(path, {})).kept().record?.pictures).toEqual([
      { url: `${url}/none.png`, fault: 'answer 404' },
    ]);
    const third = await obtain(path, { images: true });
    expect(await third.picture?.(`${url}/a.png`)).toEqual({ fault: 'not as it was fetched' });
  });

  it('are read from no other file than one of theirs', async () => {
    const { url } = await site({ '/': { body: page() } });
    const first = await obtain(url, open);
    const secret = png(400, 300);
    writeFileSync(join(folder, 'secret.png'), secret);
    for (const file of ['secret.png', '../secret.png', '/etc/passwd']) {
      const { files, record } = first.kept();
      const path = keep(first, {
        fetched: { ...record, pictures: [{ url: `${url}/none.png`, file }] },
        files: { [files[0]?.name ?? '']: hash(files[0]?.contents ?? ''), [file]: hash(secret) },
      });
      const second = await obtain(path, withImages);
      expect(await second.picture?.(`${url}/none.png`)).toEqual({ fault: 'answer 404' });
    }
  });

  it('are given up when the build is', async () => {
    const { url } = await site({ '/': () => undefined });
    const stop = new AbortController();
    const { picture } = await obtain({ path: 'a.md', content: '' }, { ...withImages, signal: stop.signal });
    // As the command line does it: the reason is a message, and none about the picture.
    setTimeout(() => stop.abort(message('cli:interrupted', 'Unexpected SIGINT, expected to finish')), 50);
    await expect(picture?.(url)).rejects.toThrow('SIGINT');
  });

  it('have so much time in all, and no more', async () => {
    const { url } = await site({ '/': () => undefined });
    const { get } = picturesFor({ allows: () => true, milliseconds: 100 }, undefined);
    expect(await get(url)).toEqual({ fault: 'no time left' });
    expect(await get(url)).toEqual({ fault: 'no time left' });
  });
});
