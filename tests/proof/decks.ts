/** What all proofs are held against: every pack that is there, every size, the example articles. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from '../../src/build.ts';
import type { Options } from '../../src/options.ts';
import type { Source } from '../../src/read/index.ts';
import { sizes, type Size } from '../../src/compose/size.ts';
import { mill } from './mill.ts';
import { shared } from './shared.ts';

const root = join(import.meta.dirname, '..', '..');

/** The names of the built-in packs, so that one that is added is proved without a change here. */
export const packs: readonly string[] = readdirSync(join(root, 'templates'))
  .filter((name) => existsSync(join(root, 'templates', name, 'theme.css')))
  .toSorted();

/** The names of the sizes. */
export const allSizes = Object.keys(sizes) as readonly Size[];

/** Every pack in every size. */
export const looks = packs.flatMap((template) => allSizes.map((size) => ({ template, size }) as const));

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

/** A short example in English, which is enough where each article would do. */
export const tidal: string = articles.find((path) => path.endsWith('tidal-power.md')) ?? specimen;

/** How a deck looks. */
export type Look = (typeof looks)[number];

/** How a deck looks that was not told otherwise. */
export const plain: Look = { template: 'base', size: '16:9' };

/**
 * What is built in one look: all examples and the mill in the plain one, and the specimen in the others, since it has
 * every layout and a pack changes nothing but how these look.
 */
const sourcesOf = ({ template, size }: Look): readonly Source[] =>
  template === plain.template && size === plain.size ? [...articles, mill] : [specimen];

/** The looks of which a PDF is made: a pack has the same fonts in all sizes, and a size the same pages in all packs. */
export const printedLooks: readonly Look[] = looks.filter(
  ({ template, size }) => template === plain.template || size === plain.size,
);

/** All formats, but the report at one size only, since it has none. */
const optionsOf = (look: Look): Options => ({
  ...look,
  // The specimen has every layout, and no room for all of them in a deck of usual length.
  length: 'full',
  ...(look.size !== plain.size && {
    formats: ['html', 'marp', ...(look.template === plain.template ? (['pdf'] as const) : [])],
  }),
});

/** The examples in one look. */
export const examples = (look: Look): Promise<Built[]> => shared(sourcesOf(look), optionsOf(look));

/** One of the examples in one look, by its path: no other has to be built for it. */
export async function exampleOf(path: string, look: Look): Promise<Built> {
  const source = sourcesOf(look).find((each) => (typeof each === 'string' ? each : each.path) === path);
  if (source === undefined) throw new Error(`${path} is no example`);
  const [built] = await shared([source], optionsOf(look));
  if (!built) throw new Error(`${path} was not built`);
  return built;
}

/** A file of a build. */
export function fileOf(built: Built, name: string): Uint8Array {
  const file = built.files.find((one) => one.name === name);
  if (!file) throw new Error(`The build has no ${name}`);
  return file.contents;
}

/** A file of a build as text. */
export const textOf = (built: Built, name: string): string => new TextDecoder().decode(fileOf(built, name));
