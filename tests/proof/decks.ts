/** What all proofs are held against: every pack that is there, every size, the example articles. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll, type Built } from '../../src/build.ts';
import { sizes, type Size } from '../../src/compose/size.ts';
import type { Options } from '../../src/options.ts';
import type { Source } from '../../src/read/index.ts';

const root = join(import.meta.dirname, '..', '..');

/** The names of the built-in packs, so that one that is added is proved without a change here. */
export const packs: readonly string[] = readdirSync(join(root, 'templates'))
  .filter((name) => existsSync(join(root, 'templates', name, 'theme.css')))
  .toSorted();

/** The names of the sizes. */
export const allSizes = Object.keys(sizes) as readonly Size[];

/** Every pack in every size. */
export const looks: readonly { readonly template: string; readonly size: Size }[] = packs.flatMap(
  (template) => allSizes.map((size) => ({ template, size })),
);

/** Paths of the example articles. */
export const articles: readonly string[] = readdirSync(join(root, 'content'))
  .filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md')
  .toSorted()
  .map((name) => join(root, 'content', name));

/** The article that has every layout; until there is one, the example with the most. */
export const specimen: string =
  articles.find((path) => path.endsWith('specimen.md')) ?? join(root, 'content', 'crypto-meets-ai.md');

/** An example in Chinese. */
export const chinese: string = articles.find((path) => /\p{Script=Han}/u.test(path)) ?? specimen;

/** Builds articles with one browser, in their order; what cannot be built is thrown. */
export async function builds(sources: readonly Source[], options: Options): Promise<Built[]> {
  const all: Built[] = [];
  for await (const result of buildAll(sources, options)) {
    if ('error' in result) throw result.error;
    all.push(result.built);
  }
  return all;
}

/** A file of a build. */
export function fileOf(built: Built, name: string): Uint8Array {
  const file = built.files.find((one) => one.name === name);
  if (!file) throw new Error(`The build has no ${name}`);
  return file.contents;
}

/** A file of a build as text. */
export const textOf = (built: Built, name: string): string => new TextDecoder().decode(fileOf(built, name));
