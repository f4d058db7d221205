/** The rules of dependency of src/README.md, as a test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', 'src');

/** The rooms of src in the order of dependency: a folder, or a file at the top, imports only from those before it. */
const order = [
  'version',
  'rules',
  'colour',
  'pdf',
  'text',
  'formula',
  'read',
  'files',
  'outline',
  'weigh',
  'condense',
  'compose',
  'report',
  'template',
  'viewer',
  'render',
  'print',
  'office',
  'verify',
  'mend',
  'overrides',
  'fetch',
  'options',
  'pipeline',
  'worker',
  'build',
  'preview',
  'service',
  'cli',
  'index',
];

/** The folders that are stages: their `index.ts` is what the pipeline calls, and nobody else does. */
const stages = new Set([
  'read',
  'outline',
  'weigh',
  'compose',
  'report',
  'template',
  'render',
  'print',
  'office',
  'verify',
  'mend',
  'fetch',
]);

/** The one file, or files of one folder, that may import a package. */
const homes: Readonly<Record<string, RegExp>> = {
  '@marp-team/marp-core': /^render\/marp\.ts$/,
  'puppeteer-core': /^print\/browser\//,
  yaml: /^(?:read\/front\/yaml|template\/yaml|overrides\/edit)\.ts$/,
  '@cantoo/pdf-lib': /^pdf\//,
  '@csstools/css-tokenizer': /^read\/css\/tokens\.ts$/,
  culori: /^colour\//,
  'mdast-util-to-hast': /^render\/report\/hast\.ts$/,
  'hast-util-to-html': /^render\/report\/hast\.ts$/,
  'smol-toml': /^read\/front\/toml\.ts$/,
  unified: /^(?:read\/markdown\/parser|outline\/index)\.ts$/,
  fflate: /^office\/package\/package\.ts$/,
  xastscript: /^office\/xml\.ts$/,
  'xast-util-to-xml': /^office\/xml\.ts$/,
  katex: /^formula\/(?:katex|style)\.ts$/,
  'image-size': /^read\/images\/kind\.ts$/,
  'subset-font': /^template\/subset\.ts$/,
  parse5: /^(?:read\/html\/parse|read\/images\/svg)\.ts$/,
  '@xmldom/xmldom': /^read\/docx\/xml\.ts$/,
  mammoth: /^read\/docx\/docx-to-html\.ts$/,
  'remark-parse': /^read\/markdown\/parser\.ts$/,
  bullmq: /^service\/redis\/load\.ts$/,
  ioredis: /^service\/redis\/load\.ts$/,
  'remark-gfm': /^read\/markdown\/parser\.ts$/,
};

/** Stages that give the same output for the same input: no clock, no file, no network, no chance. */
const pure = /^(?:text|outline|weigh|condense|compose|report|render|office|verify|mend)\//;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const importsOf = (file: string): Import[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /(?:from|import|import\.meta\.url\))\s*\(?\s*'([^']+)'/g,
    ),
  ].map((match) => ({ from: file, to: match[1] ?? '' }));

const all = files.flatMap(importsOf);
const moduleOf = (path: string): string => path.replace(/\.ts$/, '').split('/')[0] ?? '';
const target = ({ from, to }: Import): string =>
  relative(root, join(root, from, '..', to)).replaceAll('\\', '/');

describe('architecture', () => {
  it('has every module in the order', () => {
    expect([...new Set(files.map(moduleOf))].toSorted()).toEqual(order.toSorted());
  });

  it('imports only from modules before', () => {
    const wrong = all
      .filter(({ to }) => to.startsWith('.'))
      .filter((one) => order.indexOf(moduleOf(target(one))) > order.indexOf(moduleOf(one.from)))
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  it('has one home for each foreign package', () => {
    const packages = all.filter(({ to }) => !to.startsWith('.') && !to.startsWith('node:'));
    const wrong = packages.flatMap(({ from, to }) => {
      const name = to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/');
      const home = homes[name];
      return home && !home.test(from) ? [`${from} imports ${to}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('has no cycle between files', () => {
    const imports = new Map(files.map((file) => [file, importsOf(file).map(target)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('calls stages in pipeline/ only', () => {
    const callers = /^(?:pipeline\/|index\.ts$)/;
    const wrong = files
      .filter((file) => !callers.test(file))
      .flatMap((file) =>
        [
          ...readFileSync(join(root, file), 'utf8').matchAll(/^import (?!type )[^;]*? from '([^']+)'/gm),
        ].flatMap(([, to = '']) => {
          const [room = '', name] = target({ from: file, to }).split('/');
          const called = name === 'index.ts' && stages.has(room) && moduleOf(file) !== room;
          return called ? [`${file} imports ${to}`] : [];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps pure stages away from files, clocks and the network', () => {
    const impure = files
      .filter((file) => pure.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(root, file), 'utf8');
        // What is required from a package is code; nothing else is read by it.
        return /from 'node:(?!crypto|module)|Date\.now|new Date\(\)|Math\.random|process\./.test(text)
          ? [file]
          : [];
      });
    expect(impure).toEqual([]);
  });

  it('starts the command line without the readers and their parsers', () => {
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const text = readFileSync(join(root, file), 'utf8');
      for (const [, to = ''] of text.matchAll(/^(?:im|ex)port (?!type )[^;]*? from '(\.[^'?]+)'/gm))
        load(target({ from: file, to }));
    };
    load('cli/cli.ts');
    expect([...loaded]).toContain('read/bytes.ts');
    expect([...loaded]).not.toContain('read/readers.ts');
  });

  it('prints only in the command line and where it is launched', () => {
    const printing = files.filter((file) =>
      /console\.|process\.std(?:out|err)/.test(readFileSync(join(root, file), 'utf8')),
    );
    // The launcher tells an old Node that it is too old, before anything else is read.
    expect(printing).toEqual(['cli/cli.ts', 'cli/launch.ts']);
  });

  it('has no file above 300 lines and no default export', () => {
    const texts = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
    expect(
      texts.filter(({ text }) => text.trimEnd().split('\n').length > 300).map(({ file }) => file),
    ).toEqual([]);
    expect(texts.filter(({ text }) => /^export default/m.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('says in the first line of each file what it is for', () => {
    const silent = files.filter((file) => !/^(?:#!.*\n)?\/\*\*/.test(readFileSync(join(root, file), 'utf8')));
    expect(silent).toEqual([]);
  });
});
