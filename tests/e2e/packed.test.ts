/** What npm packs is what users get: installed into an empty folder, it does what the README says of the first minutes. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rollUpTypes } from '../../.types.mjs';
import { article, folder } from './run.ts';

const MAX_PACKAGES = 95;
const MAX_MEGABYTES = 130;

const root = join(import.meta.dirname, '..', '..');
const home = folder();
const cwd = join(home, 'first five minutes');
const installed = join(cwd, 'node_modules', 'deckwright');
const exec = promisify(execFile);

/** Runs npm; what it says of engines and the like is of no concern. */
const npm = (args: readonly string[], at: string): Promise<{ stdout: string }> =>
  exec('npm', [...args, '--ignore-scripts', '--prefer-offline', '--loglevel', 'error'], { cwd: at });

/** Runs the command as `npx deckwright` does. */
const deckwright = (...args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  exec(process.execPath, [join(cwd, 'node_modules', '.bin', 'deckwright'), ...args], { cwd });

/** `npm run build` would empty dist under the feet of other tests, so what it makes is put together elsewhere. */
async function stage(): Promise<string> {
  const to = join(home, 'stage');
  for (const name of ['content', 'dist', 'templates', 'LICENSE', 'README.md', 'package.json'])
    cpSync(join(root, name), join(to, name), {
      recursive: true,
      filter: (path) => !/worker-of-tests/.test(path),
    });
  await rollUpTypes(join(to, 'dist'));
  return to;
}

beforeAll(async () => {
  mkdirSync(cwd);
  const { stdout } = await npm(['pack', '--json', '--pack-destination', home], await stage());
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  writeFileSync(join(cwd, 'package.json'), '{ "private": true, "type": "module" }');
  await npm(['install', join(home, filename)], cwd);
}, 600_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('needs few packages and little room', () => {
  const lock = JSON.parse(readFileSync(join(cwd, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, unknown>>;
  };
  const packages = Object.keys(lock.packages).filter(
    (path) => path !== '' && existsSync(join(cwd, path, 'package.json')),
  );
  expect(packages.length).toBeLessThanOrEqual(MAX_PACKAGES);
  expect(sizeOf(join(cwd, 'node_modules')) / 1e6).toBeLessThanOrEqual(MAX_MEGABYTES);
});

it('builds for an analyst: a page, code and a formula in it, a document of Word refused as damaged', async () => {
  const page = `<!doctype html><html lang="en"><title>Tides</title><article><h1>Tides pay late</h1>
<p>A barrage earns for a century. Its builder is paid in the first decade.</p>
<h2>Costs</h2><p>Concrete comes first and is paid at once.</p><pre><code class="language-js">let paid = 10;</code></pre></article>`;
  writeFileSync(join(cwd, 'article.html'), page);
  writeFileSync(join(cwd, 'formula.md'), `${article}\n$$E = mc^2$$\n\n\`\`\`python\nprint(1)\n\`\`\`\n`);
  await deckwright('article.html', 'formula.md');
  const made = readdirSync(join(cwd, 'output', 'article'));
  expect(made).toEqual(
    expect.arrayContaining([
      'base.css',
      'deck.html',
      'deck.md',
      'deck.pdf',
      'deck.pptx',
      'manifest.json',
      'outline.json',
      'report.html',
      'report.pdf',
    ]),
  );
  const formula = readFileSync(join(cwd, 'output', 'formula', 'deck.html'), 'utf8');
  expect(formula).toContain('class="katex"');
  expect(formula).toContain('--marp-shiki-token');
  writeFileSync(join(cwd, 'broken.docx'), readFileSync(join(root, 'templates', 'pictures', 'deck.png')));
  await expect(deckwright('broken.docx')).rejects.toMatchObject({ code: 1 });
});

it('gives a designer a pack with nothing to mend', async () => {
  await deckwright('template', 'new', 'acme');
  writeFileSync(join(cwd, 'article.txt'), article);
  await deckwright('article.txt', '-t', 'acme', '-f', 'html');
  const { stdout, stderr } = await deckwright('template', 'check', 'acme');
  expect(stdout).toMatch(
    /^acme: ready\n {2}slides {5}\d+ in 16:9, \d+ in 4:3, of \d+ layouts\n {2}overflow {3}0 slots\n/m,
  );
  expect(stdout).toMatch(/messages +0 errors/);
  // The specimen has Japanese and Korean, whose fonts nobody has installed here.
  const warnings = [...stderr.matchAll(/: warning: .*\[([^\s\]]+)[^\]]*\]$/gm)].map(([, id = '']) => id);
  // A machine that has fonts for them may have such as are drawn as shapes.
  expect([...new Set(warnings)].filter((rule) => rule !== 'verify:pdf-shapes').toSorted()).toEqual([
    'template:fonts',
  ]);
  expect(warnings.length).toBeLessThan(7);
});

it('gives a developer its functions', async () => {
  const script = `import { build, buildAll, writeFiles } from 'deckwright';
const { files, manifest } = await build('article.md', { formats: ['html', 'pdf'] });
await writeFiles('output/article', files);
const results = [];
for await (const result of buildAll(['article.md', 'no.md'], { formats: ['outline'] })) results.push('built' in result);
console.log(JSON.stringify({ files: files.map(({ name }) => name), coverage: manifest.coverage !== undefined, results }));
`;
  writeFileSync(join(cwd, 'article.md'), article);
  writeFileSync(join(cwd, 'use.js'), script);
  const { stdout } = await exec(process.execPath, ['use.js'], { cwd });
  expect(JSON.parse(stdout)).toEqual({
    files: ['deck.html', 'deck.pdf', 'manifest.json'],
    coverage: true,
    results: [true, false],
  });
});

it('compiles strictly in a project that looks into all types, builds a deck, cancels one, tells errors apart', async () => {
  writeFileSync(join(cwd, 'article.md'), article);
  cpSync(join(import.meta.dirname, 'consumer.ts'), join(cwd, 'consumer.ts'));
  const options = {
    module: 'NodeNext',
    target: 'ES2022',
    lib: ['ES2023', 'DOM'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
  };
  writeFileSync(
    join(cwd, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, include: ['consumer.ts'] }),
  );
  await exec(join(root, 'node_modules', '.bin', 'tsc'), ['-p', '.'], { cwd });
  const { stdout } = await exec(process.execPath, ['consumer.js'], { cwd });
  expect(JSON.parse(stdout)).toEqual({
    files: ['deck.html', 'manifest.json'],
    cancelled: 'the caller',
    ofReader: ['read:not-found', 1],
    ofCaller: ['api:argument', 2],
    isMessage: true,
  });
});

it('has one file of types, which leads to no package that is not installed along', () => {
  const declarations = readdirSync(join(installed, 'dist'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.d.ts'));
  expect(declarations).toEqual(['index.d.ts']);
  const types = readFileSync(join(installed, 'dist', 'index.d.ts'), 'utf8');
  const imported = [...types.matchAll(/(?:from|import\()\s*["']([^"']+)["']/g)].map(([, name = '']) => name);
  expect(imported.toSorted()).toEqual(['mdast', 'unified', 'unist', 'vfile', 'vfile-message']);
});

/** Bytes of all files below a folder; a link counts as nothing. */
function sizeOf(path: string): number {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) return stats.isFile() ? stats.size : 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
