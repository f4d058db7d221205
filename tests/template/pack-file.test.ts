import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { ruleOf } from '../../src/rules/index.ts';
import { customProperties } from '../../src/read/css/custom-properties.ts';
import { loadPack, type Pack } from '../../src/template/index.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await realpath(await mkdtemp(path.join(tmpdir(), 'pack-')));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const square = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
const wide = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"/>';
const uri = (svg: string): string =>
  `url("data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}")`;

/** Loads a pack with this pack.yml, and with other files. */
async function acme(yml: string, files: Readonly<Record<string, string | Buffer>> = {}): Promise<Pack> {
  const all = {
    'theme.css': "/* @theme acme */\n@import 'base';\n",
    'assets/square.svg': square,
    'assets/wide.svg': wide,
    'pack.yml': yml,
    ...files,
  };
  for (const [file, content] of Object.entries(all)) {
    const target = path.join(cwd, 'templates/acme', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return loadPack('acme', { cwd });
}

const variables = async (yml: string, css = ''): Promise<ReadonlyMap<string, string>> =>
  customProperties(
    (await acme(yml, { 'theme.css': `/* @theme acme */\n@import 'base';\n${css}` })).theme.css,
  );

const line = (given: VFileMessage): string =>
  `${given.file}:${given.line}:${given.column} ${ruleOf(given)} ${given.reason}`;

/** What loading throws. */
async function fault(yml: string, files = {}): Promise<string> {
  const thrown: unknown = await acme(yml, files).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(VFileMessage);
  return line(thrown as VFileMessage);
}

describe('what a fund says', () => {
  it('is the same in every language, or by language', async () => {
    const { brand } = await acme(
      `meta: { name: { short: Acme, full: Acme Fund } }
confidentiality: { en: Confidential, zh: 机密, zh-TW: 機密 }
footer: Acme
disclaimer: |
  One
  paragraph.

  Another.
contact:
  - Acme
  - a@acme.example
`,
    );
    expect(brand('en')).toEqual({
      fund: 'Acme Fund',
      confidentiality: 'Confidential',
      footer: 'Acme',
      disclaimer: ['One paragraph.', 'Another.'],
      contact: ['Acme', 'a@acme.example'],
    });
    expect(['zh-CN', 'zh-Hant', 'zh-tw', 'fr'].map((lang) => brand(lang).confidentiality)).toEqual([
      '机密',
      '机密',
      '機密',
      'Confidential',
    ]);
  });

  it('is said in another language where it has no other', async () => {
    expect((await acme('disclaimer: { zh: 免责 }')).brand('en').disclaimer).toEqual(['免责']);
  });

  it.each([
    ['>\n  One\n  paragraph.\n\n  Another.', ['One paragraph.', 'Another.']],
    ['"One\n\n  Another."', ['One', 'Another.']],
    ['[One, Another.]', ['One', 'Another.']],
  ])('has paragraphs in %j', async (written, paragraphs) => {
    expect((await acme(`disclaimer: ${written}\n`)).brand('en').disclaimer).toEqual(paragraphs);
  });

  it('has lines in a text', async () => {
    expect((await acme('contact: |\n  Acme\n  London\n')).brand('en').contact).toEqual(['Acme', 'London']);
  });

  it('is nothing where a key is empty or there is no file', async () => {
    expect((await acme('footer:\ndisclaimer: { en: }\n')).brand('en')).toEqual({});
    expect((await acme('')).brand('en')).toEqual({});
  });

  it('must be there when the pack requires it', async () => {
    const yml = 'meta: { name: Acme }\nrequired: [contact, disclaimer]\ncontact: Acme\n';
    expect(await fault(yml)).toMatch(
      /^templates\/acme\/pack\.yml:2:21 template:required Unexpected pack without `disclaimer`/,
    );
    await expect(acme(`${yml}disclaimer: None.`)).resolves.toBeDefined();
  });
});

describe('how it looks', () => {
  it('has colours by what brand.yml says they are for', async () => {
    const of = await variables(
      `color:
  palette: { navy: '#102040', sea: navy }
  foreground: 'rgb(10 20 30)'
  background: { light: '#fefefe', dark: '#000' }
  primary: sea
  secondary: '#556070'
`,
    );
    expect(['--ink', '--paper', '--primary', '--accent', '--muted'].map((name) => of.get(name))).toEqual([
      '#0a141e',
      '#fefefe',
      '#102040',
      '#102040',
      '#556070',
    ]);
    expect((await variables("color: { primary: '#102040', accent: maroon }")).get('--accent')).toBe(
      '#800000',
    );
  });

  it('is what the style sheet says where both say something', async () => {
    const css = ':root { --primary: #300030 }';
    const of = await variables("color: { primary: '#102040', foreground: '#111111' }", css);
    expect([of.get('--primary'), of.get('--ink')]).toEqual(['#300030', '#111111']);
  });

  it('has one logo for all places', async () => {
    const of = await variables('logo: assets/wide.svg');
    expect(['--logo', '--logo-width', '--mark', '--mark-width'].map((name) => of.get(name))).toEqual([
      uri(wide),
      '208px',
      'var(--logo)',
      '96px',
    ]);
  });

  it('has logos by size and ground', async () => {
    const of = await variables(
      `logo:
  images:
    big: { path: assets/wide.svg, alt: Acme }
  small: assets/square.svg
  large: { light: assets/square.svg, dark: big }
`,
    );
    expect([of.get('--logo'), of.get('--mark'), of.get('--mark-width')]).toEqual([
      uri(wide),
      uri(square),
      '24px',
    ]);
  });

  it('has a size of slides of its own', async () => {
    expect((await acme("size: '4:3'")).size).toBe('4:3');
  });
});

describe('type', () => {
  const names = ({ typefaces }: Pack): string[] =>
    typefaces.map(({ name, role, faces }) => `${role} ${name} ${faces.map(({ weight }) => weight).join()}`);

  it('is that of the base where nothing is said', async () => {
    expect(names(await acme(''))).toEqual(['text Inter 400,600,700,400', 'code IBM Plex Mono 400,600']);
  });

  it('has families by role, and the weights that are declared', async () => {
    const pack = await acme(
      `typography:
  fonts:
    - { family: Source Sans 3, source: google, weight: [400, semi-bold] }
  base: Source Sans 3
  headings: { family: Source Serif 4, weight: 600 }
  monospace: { family: Menlo }
`,
    );
    expect(names(pack)).toEqual([
      'text Source Sans 3 400,600',
      'headings Source Serif 4 600',
      'code Menlo 400,600',
    ]);
    const of = customProperties(pack.theme.css);
    expect([of.get('--font-heading'), of.get('--heading-weight')]).toEqual([
      '"Source Serif 4", var(--font-body)',
      '600',
    ]);
  });

  it('is what a style sheet sets, too', async () => {
    const css =
      "/* @theme acme */\n@import 'base';\n:root { --font-latin: 'IBM Plex Sans', Arial; --font-mono: monospace }";
    expect(names(await acme('', { 'theme.css': css }))).toEqual(['text IBM Plex Sans 400,600,700,400']);
  });

  it('is not embedded twice, and not where the system is to have it', async () => {
    const css =
      "/* @theme acme */\n@import 'base';\n@font-face { font-family: 'Own Sans'; src: url(assets/own.woff2) }\n:root { --font-latin: 'Own Sans' }";
    const yml =
      'typography:\n  fonts: [{ family: Georgia, source: system }]\n  headings: Georgia\n  monospace: ui-monospace\n';
    await expect(acme(yml, { 'theme.css': css, 'assets/own.woff2': 'wOF2' }).then(names)).resolves.toEqual(
      [],
    );
  });

  it("takes the pack's own files", async () => {
    const file = new URL(
      '../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
      import.meta.url,
    );
    const { typefaces } = await acme(
      `typography:
  fonts:
    - family: House Sans
      source: file
      files: [{ path: assets/house.woff2, weight: 500, style: italic }]
  base: House Sans
`,
      { 'assets/house.woff2': await readFile(file) },
    );
    expect(typefaces[0]).toMatchObject({
      name: 'House Sans',
      own: true,
      faces: [{ weight: 500, style: 'italic' }],
    });
  });
});

describe('what is wrong', () => {
  it.each([
    ['meta: [', /:1:\d+ template:pack Unexpected YAML/],
    ['- a\n- b', /:1:1 template:pack Unexpected file without keys/],
    ['meta: &x { name: a }\ncolor: *x', /:2:8 template:pack Unexpected alias `\*x`/],
    ['meta: Acme', /:1:7 template:pack Unexpected `meta`, expected keys of its own/],
    ['meta: { name: [a] }', /:1:15 template:pack Unexpected list under `name`/],
    ['footer:\n  english: x', /:2:3 template:pack Unexpected `english` under `footer`, expected a language/],
    ['required: [logo]', /:1:12 template:pack Unexpected `logo` under `required`/],
    ['size: A4', /:1:7 template:pack Unexpected size `A4`, expected '16:9' or '4:3'/],
    ['color: { primary: blurple }', /:1:19 template:pack Unexpected `blurple` under `primary`/],
    ["color: { primary: '#12345678' }", /:1:19 template:pack Unexpected/],
    ['color:\n  palette: { a: b, b: a }\n  primary: a', /template:pack Unexpected/],
    ['logo: assets/none.svg', /:1:7 template:asset Unexpected file `assets\/none.svg`/],
    ['logo: ../../secret.png', /:1:7 template:asset/],
    ['logo: https://acme.example/logo.png', /:1:7 template:asset/],
    ['logo: assets/live.svg', /:1:7 template:asset Unexpected `<script`/],
    ['typography: { base: "a; } b {" }', /:1:21 template:pack Unexpected `a; } b {`/],
    ['typography: { fonts: [{ family: A, source: web }] }', /template:pack Unexpected source `web`/],
    ['typography: { fonts: [{ source: file }] }', /template:pack Unexpected font without `family`/],
    ['typography: { fonts: [{ family: A, weight: 450 }] }', /template:pack Unexpected weight `450`/],
    ['typography: { fonts: [{ family: A, source: file }] }', /template:pack Unexpected font without `files`/],
    [
      'typography: { fonts: [{ family: A, source: file, files: [assets/wide.svg] }] }',
      /template:asset Unexpected font file/,
    ],
    [`footer: ${'x'.repeat(70_000)}`, /:1:1 template:pack Unexpected size/],
    ['['.repeat(30_000), /:1:\d+ template:pack Unexpected/],
  ])('%s', async (yml, expected) => {
    await writeFile(path.join(cwd, 'secret.png'), 'x');
    const given = await fault(yml, { 'assets/live.svg': '<svg><script>1</script></svg>' });
    expect(given).toMatch(/^templates\/acme\/pack\.yml:/);
    expect(given).toMatch(expected);
  });

  it('warns of keys that nobody knows, and not of those of brand.yml that a deck does not need', async () => {
    const { messages } = await acme(
      `colour: { primary: red }
defaults: { quarto: {} }
color: { tertiary: '#cccccc', primry: red }
typography: { link: { color: red } }
`,
    );
    expect(messages.map(line)).toEqual([
      'templates/acme/pack.yml:1:1 template:key Unexpected key `colour`, expected `color`',
      'templates/acme/pack.yml:3:31 template:key Unexpected key `primry`, expected `primary`',
    ]);
  });

  it('is said of words.yml, too', async () => {
    expect(await fault('', { 'words.yml': 'en: [' })).toMatch(
      /^templates\/acme\/words\.yml:1:\d+ template:pack Unexpected YAML/,
    );
  });

  it('is said of a colour that cannot be read, at its place', async () => {
    const css = "/* @theme acme */\n@import 'base';\n:root {\n  --muted: #aaa;\n}\n";
    const { messages } = await acme("color:\n  accent: '#e8a013'\n", { 'theme.css': css });
    expect(messages.map(line)).toEqual([
      'templates/acme/theme.css:4:3 template:contrast Unexpected contrast 2.1:1 of `--muted` #aaaaaa on `--panel`, expected 4.5:1 for text',
      'templates/acme/pack.yml:2:11 template:contrast Unexpected contrast 2.0:1 of `--accent` #e8a013 on `--panel`, expected 4.5:1 for text',
      'templates/acme/pack.yml:2:11 template:faint Unexpected contrast 2.2:1 of `--accent` #e8a013 on `--paper`, expected 3:1 for bars, bullets and rules',
    ]);
  });
});

describe('the built-in packs', () => {
  it.each(['base', 'meridian', 'harbor', path.join(import.meta.dirname, '../../templates/new/acme')])(
    '%s gives no message',
    async (name) => {
      expect((await loadPack(name, { cwd })).messages.map(line)).toEqual([]);
    },
  );
});
