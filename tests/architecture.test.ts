/** The rules of dependency of src/README.md, as a test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', 'src');

/** A module imports only from modules before it in this order; a folder is one module. */
const order = [
  'rule',
  'fetch-rules',
  'deck-rules',
  'report-rules',
  'pdf-rules',
  'rules',
  'make-folder',
  'cache',
  'compiled',
  'launch',
  'launch-worker',
  'picture',
  'pdf',
  'text',
  'formula',
  'read',
  'outline',
  'condense',
  'compose',
  'report',
  'template',
  'viewer',
  'render',
  'prepare',
  'print',
  'verify',
  'about',
  'version',
  'write',
  'names',
  'fetch',
  'config',
  'manifest',
  'scorecard',
  'printed',
  'help',
  'tools',
  'present',
  'fitted',
  'publish',
  'pipeline',
  'isolate',
  'build',
  'specimen',
  'arguments',
  'cli',
  'index',
];

/** The one file, or files of one folder, that may import a package. */
const homes: Readonly<Record<string, RegExp>> = {
  '@marp-team/marp-core': /^render\/marp\.ts$/,
  'puppeteer-core': /^print\/browser\.ts$/,
  yaml: /^(?:read\/front\/yaml|template\/yaml)\.ts$/,
  '@cantoo/pdf-lib': /^pdf\//,
  culori: /^template\/colour\.ts$/,
  'mdast-util-to-hast': /^render\/report\/hast\.ts$/,
  'hast-util-to-html': /^render\/report\/hast\.ts$/,
  'smol-toml': /^read\/front\/toml\.ts$/,
  unified: /^(?:read\/markdown\/parser|outline\/index)\.ts$/,
  katex: /^formula\/(?:katex|style)\.ts$/,
  'image-size': /^picture\/kind\.ts$/,
  'subset-font': /^template\/subset\.ts$/,
  parse5: /^read\/html\/parse\.ts$/,
  mammoth: /^read\/docx\/docx\.ts$/,
  'remark-parse': /^read\/markdown\/parser\.ts$/,
  'remark-gfm': /^read\/markdown\/parser\.ts$/,
};

/** Stages that give the same output for the same input: no clock, no file, no network, no chance. */
const pure = /^(?:text|outline|condense|compose|report|render|verify)\//;

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

  it('calls stages only from the build', () => {
    const stages = /^\.\.\/(?:read|outline|condense|compose|template|render|print)\/index\.ts$/;
    const wrong = all
      .filter(({ from, to }) => stages.test(to) && from.includes('/'))
      .map(({ from, to }) => `${from} imports ${to}`);
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

  it('prints only in the command line, and writes only in write.ts and the browser cache', () => {
    const printing = files.filter((file) =>
      /console\.|process\.std(?:out|err)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(printing).toEqual(['cli.ts']);
  });

  it('has no file above 300 lines and no default export', () => {
    const texts = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
    expect(texts.filter(({ text }) => text.split('\n').length > 300).map(({ file }) => file)).toEqual([]);
    expect(texts.filter(({ text }) => /^export default/m.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('says in the first line of each file what it is for', () => {
    const silent = files.filter((file) => !/^(?:#!.*\n)?\/\*\*/.test(readFileSync(join(root, file), 'utf8')));
    expect(silent).toEqual([]);
  });
});
