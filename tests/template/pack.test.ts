import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { layouts } from '../../src/compose/layout/index.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { createRenderer } from '../../src/render/index.ts';
import { loadPack } from '../../src/template/index.ts';
import { png } from '../read/images/pictures.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await realpath(await mkdtemp(path.join(tmpdir(), 'pack-')));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

/** Writes a pack `acme` and loads it. */
async function acme(files: Readonly<Record<string, string | Buffer>>, name = 'acme') {
  for (const [file, content] of Object.entries({
    'theme.css': "/* @theme acme */\n@import 'base';\n",
    ...files,
  })) {
    const target = path.join(cwd, 'templates/acme', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return loadPack(name, { cwd });
}

/** What loading throws. */
async function fault(files: Readonly<Record<string, string | Buffer>>): Promise<VFileMessage> {
  const thrown: unknown = await acme(files).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(VFileMessage);
  return thrown as VFileMessage;
}

const line = (given: VFileMessage): string =>
  `${given.file}:${given.line}:${given.column} ${ruleOf(given)} ${given.reason}`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

describe('the base pack', () => {
  it('has every layout, with limits', async () => {
    const pack = await loadPack(undefined, { cwd });
    expect(Object.keys(pack.layouts).toSorted()).toEqual(Object.keys(layouts).toSorted());
    expect(pack.limits.narrative).toMatchObject({
      title: 100,
      'title.characters': 100,
      points: 5,
      'points.items': 5,
      'points.words': 18,
    });
    expect(pack.theme).toMatchObject({ name: 'base' });
    expect(pack.theme.css).toContain('@theme base');
  });

  it('has its words in nine languages, and English for all others', async () => {
    const { words } = await loadPack('base', { cwd });
    expect(['en', 'zh', 'ja', 'ko'].map((lang) => words(lang)['sources'])).toEqual([
      'Sources and links',
      '来源与链接',
      '出典とリンク',
      '출처와 링크',
    ]);
    expect(words('zh-Hant-TW')['source']).toBe('来源');
    expect(words('pl')).toEqual(words('en'));
    for (const lang of ['zh', 'ja', 'ko', 'de', 'fr', 'es'])
      expect(Object.keys(words(lang))).toEqual(Object.keys(words('en')));
  });
});

describe("a pack of one's own", () => {
  it('is found by name and by folder, and falls back to base', async () => {
    const pack = await acme({
      'layouts/quote.md': '---\nquote: 20 words\n---\n<!-- _class: quote -->\n\n# {{title}}\n\n{{quote}}\n',
      'words.yml': 'en:\n  source: From\n',
    });
    expect(pack.name).toBe('acme');
    expect(pack.limits.quote).toEqual({ quote: 20, 'quote.words': 20 });
    expect(pack.limits.narrative).toHaveProperty('points', 5);
    expect(pack.words('en')).toMatchObject({ source: 'From', sources: 'Sources and links' });
    expect((await loadPack('./templates/acme', { cwd })).theme).toEqual(pack.theme);
  });

  it('stands alone as one style sheet: the base theme in place of its import, files in it', async () => {
    const { theme } = await acme({
      'theme.css':
        "/* @theme acme */\n@import 'base';\n:root { --primary: #7a1f3d; --logo: url(assets/logo.svg) }\n",
      'assets/logo.svg': svg,
    });
    expect(theme.name).toBe('acme');
    expect(theme.css.match(/@theme/g)).toHaveLength(1);
    expect(theme.css).not.toContain('@import');
    expect(theme.css.indexOf('--primary: #7a1f3d')).toBeGreaterThan(theme.css.indexOf('--primary: #14213a'));
    expect(theme.css).toContain(
      `--logo: url("data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}")`,
    );
  });

  it('is a message when there is none', async () => {
    for (const name of ['nowhere', './nowhere', '../..', 'base/../..']) {
      await expect(loadPack(name, { cwd })).rejects.toMatchObject({
        source: 'template',
        ruleId: 'not-found',
      });
    }
  });

  it.each([
    [
      'layouts/hero.md',
      '# {{title}}',
      /^templates\/acme\/layouts\/hero\.md:.* template:layout Unexpected layout `hero`/,
    ],
    [
      'layouts/quote.md',
      '---\nquote: 9 words\n---\n\n# {{title}}\n\n{{quote}} {{motto}}',
      /quote\.md:7:1 template:layout Unexpected slot `motto`|quote\.md:7:1 template:layout Unexpected `{{quote}}` inside a line/,
    ],
    [
      'layouts/quote.md',
      '# {{title}}\n\n{{quote}}\n\n{{motto}}',
      /quote\.md:5:1 template:layout Unexpected slot `motto`, expected one of eyebrow, tracker, title, quote/,
    ],
    [
      'layouts/quote.md',
      '# {{quote}}\n\n{{title}}',
      /quote\.md:1:1 template:layout Unexpected `{{quote}}` inside a line/,
    ],
    [
      'layouts/quote.md',
      '# {{title}}',
      /quote\.md:1:1 template:layout Unexpected layout `quote` without `{{quote}}`/,
    ],
    [
      'layouts/quote.md',
      '<div>\n\n# {{title}}\n\n{{quote}}',
      /quote\.md:1:1 template:layout Unexpected end of layout/,
    ],
    [
      'layouts/quote.md',
      '# {{title}}\n\n{{quote}}\n\n</div>',
      /quote\.md:5:1 template:layout Unexpected `<\/div>`/,
    ],
    [
      'layouts/quote.md',
      '# {{title}}\n\n{{quote}}\n\n<script>alert(1)</script>',
      /quote\.md:5:1 template:layout Unexpected HTML `<script>/,
    ],
    [
      'layouts/quote.md',
      '<div onclick="x">\n\n# {{title}}\n\n{{quote}}\n\n</div>',
      /quote\.md:1:1 template:layout Unexpected HTML/,
    ],
    [
      'layouts/quote.md',
      '---\nquote: many\n---\n\n# {{title}}\n\n{{quote}}',
      /quote\.md:2:1 template:layout Unexpected limit `many`/,
    ],
    [
      'layouts/quote.md',
      '---\nmotto: 3 words\n---\n\n# {{title}}\n\n{{quote}}',
      /quote\.md:2:1 template:layout Unexpected slot `motto`/,
    ],
  ])('says where %s is wrong: %j', async (file, content, expected) => {
    expect(line(await fault({ [file]: content }))).toMatch(expected);
  });

  it.each([
    ['a { background: url(https://x.test/a.png) }', 'url'],
    ['a { background: url("//x.test/a.png") }', 'scheme-less'],
    ['a { background: u\\72l(https://x.test/a.png) }', 'escaped name'],
    ['a { background: url( /etc/passwd.png ) }', 'absolute path'],
    ['a { background: url(../../secret.png) }', 'outside'],
    ['a { background: url(assets/none.png) }', 'missing'],
    ['a { background: url(theme.css) }', 'not an image'],
    ['a { background: url(assets/link.png) }', 'a link that leads out'],
    ['a { background: url(assets/live.svg) }', 'SVG with a script'],
    ['a { background: image-set("https://x.test/a.png" 1x) }', 'image-set'],
    ['a { background: url(data:text/html,x) }', 'data of another kind'],
    ['@import "https://x.test/a.css";', 'import'],
    ['@\\69mport url(x.css);', 'escaped import'],
    ['a { background: url(/**/#x) }', 'an address that looks like a comment and a fragment'],
    ['a { background: src("https://x.test/a.png") }', 'src'],
    ['@font-face { font-family: a; src: url(//x.test/a.woff2) }', 'a font'],
    ['@font-face { font-family: a; src: url(assets/none.woff2) }', 'a font that is none'],
    ['@namespace url(https://x.test/);', 'namespace'],
    ['a { background: url(assets/text.png) }', 'a picture that is none'],
    ['a { background: url(assets/vast.png) }', 'a picture too large'],
    [
      `a { background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='https://x.test/a'/></svg>") }`,
      'data with an SVG that loads another file',
    ],
    [
      `a { background: url(data:image/svg+xml;base64,${Buffer.from('<svg onload="x"/>').toString('base64')}) }`,
      'the same in base64',
    ],
    ['@import-theme "default";', 'import-theme'],
    ['a { background: url(a b.png) }', 'an address with a blank'],
    ['a { background: url("assets/a.png" x) }', 'an address and more'],
    ['@import "base" screen;', 'an import for one medium'],
    ['<!--url(https://x.test/a) {}', 'behind the mark of a comment of HTML'],
    ['a { b: url(https://x.test/a /*\n; c: d */ ) }', 'an address that does not end on its line'],
  ])('refuses %s (%s)', async (css) => {
    await writeFile(path.join(cwd, 'secret.png'), 'x');
    await mkdir(path.join(cwd, 'templates/acme/assets'), { recursive: true });
    await symlink(path.join(cwd, 'secret.png'), path.join(cwd, 'templates/acme/assets/link.png'));
    const given = await fault({
      'theme.css': `/* @theme acme */\n  ${css}\n`,
      'assets/live.svg': '<svg><script>1</script></svg>',
      'assets/text.png': 'no picture',
      'assets/vast.png': png(8001, 10, false),
      'assets/none.woff2': 'no font',
    });
    expect(ruleOf(given)).toBe('template:asset');
    expect(given).toMatchObject({ file: 'templates/acme/theme.css', line: 2 });
  });

  it.each([
    ['![bg](https://x.test/a.png)', 'image'],
    ['A ![](assets/a.png) picture', 'image'],
    ['![a][b]\n\n[b]: https://x.test/a.png', 'image'],
    ['<!-- backgroundImage: url(https://x.test/a) -->', 'comment'],
    ['<!-- { _backgroundImage: "url(https://x.test/a)" } -->', 'comment'],
    ['<!--\n_class: a\nstyle: "@import x"\n-->', 'comment'],
    ['<!-- header: "![](https://x.test/a)" -->', 'comment'],
    ['A <b onclick="x">word</b>', 'HTML'],
    ['[a](javascript:x)', 'link'],
    ['[a](https://user@x.test/)', 'link'],
    ['[a](other.html)', 'link'],
    ['[a][b]\n\n[b]: file:///etc', 'link'],
  ])('refuses a layout with %j', async (text, what) => {
    const given = await fault({ 'layouts/quote.md': `# {{title}}\n\n{{quote}}\n\n${text}\n` });
    expect([ruleOf(given), given.reason]).toEqual([
      'template:layout',
      expect.stringMatching(`^Unexpected ${what} `),
    ]);
  });

  it.each([
    ['quotations', '> ', 5000],
    ['words', 'a ', 10_000],
  ])('refuses a layout with too many %s', async (_, mark, times) => {
    const given = await fault({ 'layouts/quote.md': `# {{title}}\n\n{{quote}}\n\n${mark.repeat(times)}\n` });
    expect(given.reason).toMatch(/^Unexpected size or nesting/);
  });

  it('takes a layout with a remark, a class, a link and no page number', async () => {
    const text = '<!-- A remark -->\n\n<!--\n_class: quote\n_paginate: false\n-->\n\n[us](https://x.test/)';
    await acme({ 'layouts/quote.md': `# {{title}}\n\n{{quote}}\n\n${text}\n` });
  });

  it.each([
    ['quotation marks', `a { content: "b }\n${'"'.repeat(200_001)}`],
    ['brackets', `:root { --primary: ${'rgb('.repeat(20_000)} }`],
    ['comments', '/*'.repeat(100_000)],
    ['blocks', 'a {'.repeat(50_000)],
  ])('says that a style sheet with too many %s is no CSS', async (_, css) => {
    const made = acme({ 'theme.css': `/* @theme acme */\n@import 'base';\n${css}` }).then((pack) =>
      createRenderer(pack),
    );
    await expect(made).rejects.toSatisfy(
      (error) => error instanceof VFileMessage && ruleOf(error) === 'template:style',
    );
  });

  it('ends where custom properties stand for each other again and again', async () => {
    const names = Array.from({ length: 18 }, (_, n) => `--a${n}: ${`var(--a${n + 1}) `.repeat(4)};`);
    await acme({
      'theme.css': `/* @theme acme */\n@import 'base';\n:root { ${names.join(' ')} --primary: var(--a0) }`,
    });
  });

  it('reads no pack.yml that is too long', async () => {
    await expect(acme({ 'pack.yml': Buffer.alloc(70_000, 'a') })).rejects.toThrow('Unexpected size');
  });

  it.each(['\f', '\r', '\r\n'])(
    'reads %j as the line end that browsers take it for, which ends a string',
    async (end) => {
      const css = `a::after { content: "${end}; background: url(https://x.test/a.png); b: " }`;
      expect(ruleOf(await fault({ 'theme.css': `/* @theme acme */\n${css}` }))).toBe('template:asset');
    },
  );

  it('reads no comment in a string that its line ends', async () => {
    const css = 'a::after { content: "/*\n; background: url(https://x.test/a.png) /**/ }';
    expect(ruleOf(await fault({ 'theme.css': `/* @theme acme */\n${css}` }))).toBe('template:asset');
  });

  it('leaves comments, strings and data alone', async () => {
    const css =
      '/* @theme acme */\n/* url(https://x.test) @import "y" */\na::before { content: "url(https://x.test) @import" }\nb { mask: url(#m); background: url(data:image/png;base64,AA==) }\n';
    expect((await acme({ 'theme.css': css })).theme.css).toBe(css);
  });
});
