/** Nothing that is installed with deckwright runs while it is installed, and every version is the one that was tested. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Installed {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Installed>> };
const { dependencies, devDependencies } = read('package.json') as Readonly<
  Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
>;
const all = Object.entries(packages).filter(([path]) => path !== '');
const shipped = all.filter(([, one]) => !one.dev && !one.devOptional);
const names = (found: readonly (readonly [string, Installed])[]): string[] => found.map(([path]) => path);

const REGISTRY = 'https://registry.';

it('ships no package that runs a script when it is installed', () => {
  expect(shipped.length).toBeGreaterThan(20);
  expect(names(shipped.filter(([, one]) => one.hasInstallScript))).toEqual([]);
});

it('needs no script of any package to be built and tested', () => {
  // esbuild's only checks the program that its optional package brought; puppeteer's download is switched off; what
  // BullMQ packs its data with has an addition in C that makes it faster, and does without.
  const known = ['esbuild', 'puppeteer', 'fsevents', 'msgpackr-extract'].map(
    (name) => `node_modules/${name}`,
  );
  const scripted = names(all.filter(([, one]) => one.hasInstallScript));
  expect(scripted.filter((path) => !known.some((one) => path.endsWith(one)))).toEqual([]);
});

it('takes all packages by their hashes, none from elsewhere than a registry, in exact versions', () => {
  const elsewhere = all.filter(([, one]) => !(one.resolved ?? REGISTRY).startsWith(REGISTRY));
  expect(names(elsewhere)).toEqual([]);
  expect(names(all.filter(([, one]) => !one.integrity?.startsWith('sha512-')))).toEqual([]);
  const ranges = Object.entries({ ...dependencies, ...devDependencies });
  expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
});

const FREE =
  /^(?:MIT(?:-0)?|ISC|BSD(?:-[23]-Clause)?|0BSD|Apache-2\.0|OFL-1\.1|CC0-1\.0|BlueOak-1\.0\.0|PSF-2\.0|Python-2\.0|Zlib|Unlicense)$/;

/** Of several licences one is enough where any may be chosen, and all must be free where all hold. */
const isFree = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => FREE.test(part)));

it('ships packages of free licences that ask for nothing in return', () => {
  const licences = shipped.map(([path, { license = '' }]) => ({ path, license }));
  expect(licences.filter(({ license }) => !isFree(license))).toEqual([]);
});

it('bundles packages of such licences only, each with the text of its own', () => {
  const bundled = (readFileSync(join(import.meta.dirname, '..', 'dist', 'LICENSES.txt'), 'utf8') + '\n## ')
    .split(/^## (?=\S+ \d+\.\d+\.\S+ \(.*\)$)/m)
    .slice(1)
    .map((section) => /^(?<name>\S+) \S+ \((?<license>.*)\)\n(?<text>[^]*)/.exec(section)?.groups ?? {});
  expect(bundled.length).toBeGreaterThan(100);
  expect(bundled.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['parse5', 'puppeteer-core', 'shiki']),
  );
  expect(bundled.filter(({ license = '' }) => !isFree(license))).toEqual([]);
  expect(bundled.filter(({ text = '' }) => text.trim().length < 200).map(({ name }) => name)).toEqual([]);
});

it.each(['main', 'worker'])(
  'starts %s from a script in ASCII, which is read without being decoded',
  (name) => {
    const script = readFileSync(join(import.meta.dirname, '..', 'dist', `${name}.cjs`));
    expect(script.length).toBeGreaterThan(100_000);
    expect(script.findIndex((byte) => byte > 127)).toBe(-1);
  },
);
