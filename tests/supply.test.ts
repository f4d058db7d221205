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
const { dependencies, optionalDependencies, devDependencies } = read('package.json') as Readonly<
  Record<'dependencies' | 'optionalDependencies' | 'devDependencies', Readonly<Record<string, string>>>
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
  // esbuild's only checks the program that its optional package brought; puppeteer's download is switched off.
  const known = ['node_modules/esbuild', 'node_modules/puppeteer', 'node_modules/fsevents'];
  const scripted = names(all.filter(([, one]) => one.hasInstallScript));
  expect(scripted.filter((path) => !known.some((one) => path.endsWith(one)))).toEqual([]);
});

it('takes all packages by their hashes, none from elsewhere than a registry, in exact versions', () => {
  const elsewhere = all.filter(([, one]) => !(one.resolved ?? REGISTRY).startsWith(REGISTRY));
  expect(names(elsewhere)).toEqual([]);
  expect(names(all.filter(([, one]) => !one.integrity?.startsWith('sha512-')))).toEqual([]);
  const ranges = Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies });
  expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
});

it('ships packages of free licences that ask for nothing in return', () => {
  const free =
    /^(?:MIT(?:-0)?|ISC|BSD(?:-[23]-Clause)?|0BSD|Apache-2\.0|OFL-1\.1|CC0-1\.0|BlueOak-1\.0\.0|PSF-2\.0|Python-2\.0|Zlib|Unlicense)$/;
  // Of several licences one is enough where any may be chosen, and all must be free where all hold.
  const isFree = (license: string): boolean =>
    license
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((one) => free.test(one)));
  expect(
    shipped.filter(([, one]) => !isFree(one.license ?? '')).map(([path, one]) => `${path} ${one.license}`),
  ).toEqual([]);
});
