/** What is written tells nothing of the machine that it was made on, and lets nothing in. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type Built } from '../../src/build.ts';
import { png } from '../read/images/pictures.ts';
import { run } from './run.ts';

let folder: string;
const built = new Map<string, Built>();

/** Links to files, in every form that an article may have. */
const links = [
  'other.md',
  './other.html#a',
  '../up.pdf',
  '/etc/hostname',
  '?q=1',
  '#here',
  'file:///etc/hostname',
  'C:\\Users\\a.md',
  '//share/a',
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deckwright-test-private-'));
  writeFileSync(join(folder, 'lock.png'), png(320, 240));
  writeFileSync(
    join(folder, 'a.md'),
    `# Locks\n\n## Why\n\n![A lock](lock.png)\n\n![None](none.png)\n\n${links.map((link, n) => `- Lock ${n} is [shown](<${link}>) there.`).join('\n')}\n`,
  );
  writeFileSync(
    join(folder, 'a.html'),
    `<!doctype html><html><head><title>Locks</title><base href="file:///etc/"></head><body><article><h1>Locks</h1><p><img src="lock.png" alt="A lock" width="320" height="240"></p>${links
      .map(
        (link, n) =>
          `<p>Lock ${n} is <a href="${link}">shown there</a>, where the river meets the old canal.</p>`,
      )
      .join('')}</article></body></html>`,
  );
  for (const name of ['a.md', 'a.html']) built.set(name, await build(join(folder, name)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text of a file; of a PDF with what is packed in it. */
function textOf(contents: Uint8Array): string {
  const text = Buffer.from(contents).toString('latin1');
  if (!text.startsWith('%PDF')) return Buffer.from(contents).toString();
  const streams = Array.from(text.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g), ([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n');
}

describe.each(['a.md', 'a.html'])('what is built of %s', (name) => {
  it('has no path of this machine in it, and no link to a file', () => {
    const files = built.get(name)?.files ?? [];
    expect(files.map((file) => file.name)).toEqual(
      expect.arrayContaining([
        'deck.html',
        'deck.pdf',
        'report.html',
        'report.pdf',
        'deck.md',
        'manifest.json',
      ]),
    );
    const own = [
      folder,
      tmpdir(),
      process.cwd(),
      homedir() === '/root' ? '/root/' : homedir(),
      hostname(),
    ].filter((one) => one.length > 3);
    for (const file of files) {
      const text = textOf(file.contents);
      for (const path of own)
        expect([file.name, path, text.includes(path)]).toEqual([file.name, path, false]);
      const href = /(?:href="|\/URI ?\()(?!#|https?:|mailto:|deck\.html|report\.html)([^")]{0,40})/.exec(
        text,
      );
      expect([file.name, href?.[0]]).toEqual([file.name, undefined]);
    }
  });
});

it.each(['deck.html', 'report.html'])('%s begins with a policy that lets in only what it has', (name) => {
  const html = Buffer.from(
    built.get('a.md')?.files.find((file) => file.name === name)?.contents ?? '',
  ).toString();
  const policy =
    /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
  expect(rules.get('default-src')).toEqual([`'none'`]);
  expect(rules.get('base-uri')).toEqual([`'none'`]);
  expect(rules.get('form-action')).toEqual([`'none'`]);
  for (const [element, rule] of [
    ['style', 'style-src'],
    ['script', 'script-src'],
  ] as const) {
    const contents = Array.from(
      html.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g')),
      ([, one = '']) => one,
    );
    const hashes = contents.map((one) => `'sha256-${createHash('sha256').update(one).digest('base64')}'`);
    expect(rules.get(rule)).toEqual(hashes.length > 0 ? hashes : [`'none'`]);
  }
  expect(html).toContain('<meta name="referrer" content="no-referrer">');
  expect([...rules.values()].flat().filter((source) => /unsafe-eval|\*|https?:/.test(source))).toEqual([]);
  expect(rules.get('script-src')).not.toContain(`'unsafe-inline'`);
});

describe.skipIf(process.platform === 'win32')('files that are none', () => {
  it('refuses a pipe that nobody writes to, at once, as article, as picture and in a pack', async () => {
    const cwd = join(folder, 'pipes');
    mkdirSync(join(cwd, 'pack'), { recursive: true });
    for (const name of ['a.md', 'a.png', join('pack', 'pack.yml')]) execFileSync('mkfifo', [join(cwd, name)]);
    writeFileSync(join(cwd, 'b.md'), '# Locks\n\nA lock holds water.\n\n![A pipe](a.png)\n');
    writeFileSync(join(cwd, 'pack', 'theme.css'), "/* @theme pack */\n@import 'base';\n");
    const [article, picture] = [
      await run(['a.md', '-f', 'outline', '-q'], { cwd }),
      await run(['b.md', '-f', 'outline', '-t', './pack'], { cwd }),
    ];
    expect([article.code, article.stderr]).toEqual([1, expect.stringContaining('Unexpected pipe')]);
    expect([picture.code, picture.stderr]).toEqual([0, expect.stringContaining('no regular file')]);
  });
});
