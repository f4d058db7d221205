import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import type { Manifest } from '../../src/pipeline/manifest.ts';
import { page, redirect, site } from '../fetch/server.ts';
import { png } from '../read/images/pictures.ts';
import { docxOf, par, run as words } from '../read/docx/make.ts';
import { article, folder, run } from './run.ts';

const manifestIn = (path: string): Manifest =>
  JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as Manifest;

const figure =
  '<figure><img src="costs.png" alt="Costs by year"><figcaption>Costs by year</figcaption></figure>';

describe('an address', () => {
  it('is asked for once, and what it gave builds the same files again without a network', async () => {
    const { url, asked } = await site({
      '/news/tides.html': redirect('/news/tides?all'),
      '/news/tides?all': {
        body: Buffer.from(
          page(`${figure}<p>caf\u00e9 au bord, <a href="../quay">on the quay</a>, is open all year.</p>`),
          'latin1',
        ),
        type: 'text/html; charset=iso-8859-1',
        headers: { 'set-cookie': 'who=ann; Path=/' },
      },
      '/news/costs.png': { body: png(640, 400), type: 'image/png' },
    });
    const cwd = folder();
    const flags = ['--images', '--allow-private'];
    const first = await run([`${url}/news/tides.html`, '-o', 'a', ...flags], { cwd });
    expect({ code: first.code, stdout: first.stdout }).toEqual({ code: 0, stdout: '' });
    expect(first.stderr).not.toContain('remote');
    expect(asked.map(({ path }) => path)).toEqual(['/news/tides.html', '/news/tides?all', '/news/costs.png']);
    expect(asked.some(({ headers }) => headers.cookie !== undefined || headers.referer !== undefined)).toBe(
      false,
    );

    const name = '127-0-0-1-news-tides';
    const [a, b] = [join(cwd, 'a', name), join(cwd, 'b', name)];
    const second = await run([join('a', name, 'source.html'), '-o', 'b', ...flags, '-q'], { cwd });
    expect(second).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(asked).toHaveLength(3);
    const files = readdirSync(a).toSorted();
    expect(files).toEqual(
      expect.arrayContaining(['deck.html', 'deck.pdf', 'report.pdf', 'source.html', 'source-1.png']),
    );
    expect(readdirSync(b).toSorted()).toEqual(files);
    for (const file of files)
      expect([file, readFileSync(join(a, file)).equals(readFileSync(join(b, file)))]).toEqual([file, true]);

    const { article: from, fetched, files: hashes, invented } = manifestIn(a);
    const address = `${url}/news/tides?all`;
    expect(from.name).toBe(address);
    expect(fetched).toEqual({
      page: { url: address, file: 'source.html', charset: 'iso-8859-1' },
      pictures: [{ url: `${url}/news/costs.png`, file: 'source-1.png' }],
    });
    expect(hashes['source.html']).toBe(from.sha256);
    expect(invented).toEqual({ words: [], names: [], numbers: [] });
    const deck = readFileSync(join(a, 'deck.html'), 'utf8');
    expect(deck).toContain('café au bord');
    expect(deck).toContain(address);
    expect(readFileSync(join(a, 'report.html'), 'utf8')).toContain(`href="${url}/quay"`);
  });

  it('of this machine is refused without a word to it', async () => {
    const { url, connections } = await site({ '/': { body: page() } });
    const cwd = folder();
    const { code, stdout, stderr } = await run([url, '-q'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('`--allow-private`');
    expect(connections()).toBe(0);
    expect(readdirSync(join(cwd, 'output'))).toEqual([]);
  });

  it('that fails leaves the others, and what was there before', async () => {
    const { url, asked } = await site({
      '/a': { body: page() },
      '/pdf': { body: '%PDF-1.7', type: 'application/pdf' },
    });
    const cwd = folder();
    writeFileSync(join(cwd, 'tides.md'), article);
    const flags = ['-f', 'outline', '--allow-private', '-q'];
    expect((await run([`${url}/a`, ...flags], { cwd })).code).toBe(0);
    const before = readFileSync(join(cwd, 'output', '127-0-0-1-a', 'outline.json'));
    const { code, stderr } = await run([`${url}/none`, `${url}/pdf`, `${url}/a`, 'tides.md', ...flags], {
      cwd,
    });
    expect(code).toBe(1);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => /\[([^\]]+)\]$/.exec(line)?.[1]),
    ).toEqual(['fetch:status', 'fetch:type']);
    expect(readdirSync(join(cwd, 'output')).toSorted()).toEqual(['127-0-0-1-a', 'tides']);
    expect(readFileSync(join(cwd, 'output', '127-0-0-1-a', 'outline.json')).equals(before)).toBe(true);
    expect(asked).toHaveLength(4);
  });

  it.each([
    [
      2,
      [
        ['ftp://example.org/a', 'fetch:address'],
        ['https://ann:secret@example.org/', 'fetch:address'],
        ['http://169.254.169.254/latest/meta-data/', 'fetch:private'],
        ['http://[::ffff:127.0.0.1]:8080/', 'fetch:private'],
      ],
    ],
    [3, [['http://no.such.name.invalid/', 'fetch:network']]],
  ] as const)('that cannot be had ends with code %d', async (expected, cases) => {
    const addresses = cases.map(([address]) => address);
    const { code, stderr } = await run([...addresses, '-q'], { cwd: folder() });
    expect(code).toBe(expected);
    expect(stderr.trim().split('\n')).toEqual(
      cases.map(([, rule]) => expect.stringMatching(new RegExp(`\\[${rule}\\]$`))),
    );
  });

  it('is checked, and nothing is written', async () => {
    const { url, asked } = await site({ '/': { body: page() } });
    const cwd = folder();
    const { code, stdout } = await run(['check', url, '--allow-private'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(`${url}: faithful`);
    expect([asked.length, existsSync(join(cwd, 'output'))]).toEqual([1, false]);
  });

  it('may be of a text, of Markdown or of a document of Word', async () => {
    const document = docxOf(
      [par(words('Tides pay late'), 'Title'), par(words('A barrage earns for a century.'))].join(''),
      '',
    );
    const { url } = await site({
      '/a.md': { body: article, type: 'text/plain' },
      '/b': { body: 'Tides pay late\n\nA barrage earns for a century.\n', type: 'text/plain' },
      '/c': { body: document, type: 'application/octet-stream' },
    });
    const cwd = folder();
    const { code } = await run(
      ['a.md', 'b', 'c'].map((path) => `${url}/${path}`).concat('-f', 'outline', '--allow-private', '-q'),
      { cwd },
    );
    expect(code).toBe(0);
    const found = ['a', 'b', 'c'].map((path) => {
      const { article: from, fetched } = manifestIn(join(cwd, 'output', `127-0-0-1-${path}`));
      return [from.format, fetched?.page?.file];
    });
    expect(found).toEqual([
      ['markdown', 'source.md'],
      ['text', 'source.txt'],
      ['docx', 'source.docx'],
    ]);
  });

  it('is a source of `build`, too; what is given as content is not fetched', async () => {
    const { url, asked } = await site({ '/': { body: page() } });
    const options = { formats: ['outline'] as const, allowPrivate: true };
    const built = await build(url, options);
    expect(built.files.map(({ name }) => name)).toEqual(['outline.json', 'source.html', 'manifest.json']);
    const given = await build({ path: url, content: page() }, options);
    expect(given.files.map(({ name }) => name)).toEqual(['outline.json', 'manifest.json']);
    expect(asked).toHaveLength(1);
    await expect(build(url, { formats: ['outline'] })).rejects.toThrow(/expected one on the public Internet/);
  });
});

it('is given up at once when the run is', async () => {
  const { url, asked } = await site({ '/': () => undefined });
  const cwd = folder();
  const { code, stderr } = await run([url, '--allow-private', '-q'], {
    cwd,
    during: (child) => {
      const wait = setInterval(() => {
        if (asked.length === 0) return;
        clearInterval(wait);
        child.kill('SIGINT');
      }, 20);
    },
  });
  expect(code).toBe(130);
  expect(stderr).toContain('[cli:interrupted]');
  expect(readdirSync(join(cwd, 'output'))).toEqual([]);
});

describe('pictures on the web', () => {
  it('of a file are fetched when that is asked for, and kept', async () => {
    const { url, asked } = await site({ '/costs.png': { body: png(640, 400) } });
    const cwd = folder();
    writeFileSync(
      join(cwd, 'tides.md'),
      `${article}\n![Costs by year](${url}/costs.png)\n\n![None](${url}/none.png)\n`,
    );
    const flags = ['-f', 'html,marp', '--allow-private'];
    const without = await run(['tides.md', ...flags, '-o', 'a'], { cwd });
    expect(without.code).toBe(0);
    expect(without.stderr).toContain('[read:image-remote]');
    expect(asked).toEqual([]);
    const { code, stderr } = await run(['tides.md', ...flags, '--images', '-o', 'b'], { cwd });
    expect(code).toBe(0);
    expect(stderr).not.toContain('[read:image-remote]');
    expect(stderr).toContain('(answer 404)');
    expect(asked.map(({ path }) => path)).toEqual(['/costs.png', '/none.png']);
    const made = join(cwd, 'b', 'tides');
    expect(readFileSync(join(made, 'source-1.png')).equals(png(640, 400))).toBe(true);
    expect(readFileSync(join(made, 'figure-1.png')).equals(png(640, 400))).toBe(true);
    expect(readFileSync(join(made, 'deck.html'), 'utf8')).not.toContain(`${url}/costs.png"`);
    expect(readdirSync(made)).not.toContain('source.md');
  });

  it('of this machine are not fetched for an article that names them', async () => {
    const { url, connections } = await site({ '/costs.png': { body: png(640, 400) } });
    const cwd = folder();
    writeFileSync(join(cwd, 'tides.md'), `${article}\n![Costs by year](${url}/costs.png)\n`);
    const { code, stderr } = await run(['tides.md', '-f', 'html', '--images'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('(not on the public Internet)');
    expect(connections()).toBe(0);
  });
});
