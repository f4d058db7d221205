/** pack.yml: what a fund is called, how it looks and what it says, named as in brand.yml where that has a name. */
import type { VFileMessage } from 'vfile-message';
import { papers, type Paper } from '../report/paper.ts';
import { sizes, type Size } from '../compose/size.ts';
import type { Load } from './assets.ts';
import { readBrand, type BrandTexts } from './brand.ts';
import { colourKeys, readColours } from './colour-variables.ts';
import { assertVersion, at, mapAt, textOf, unknownKeys } from './keys.ts';
import { logoKeys, readLogo } from './logo.ts';
import { readTypography, typographyKeys, type DeclaredFont } from './typography.ts';
import { fault, readYaml, type Mapping, type YamlPlace } from './yaml.ts';

/** What a pack.yml says. */
export interface PackFile {
  readonly texts: BrandTexts;
  /** CSS custom properties that stand before the pack's own style sheet. */
  readonly variables: Readonly<Record<string, string>>;
  readonly fonts: readonly DeclaredFont[];
  /** Size of the slides of an article that names none. */
  readonly size?: Size;
  /** Paper of the report of an article that names none. */
  readonly paper?: Paper;
}

/** A pack without a pack.yml. */
export const emptyPackFile: PackFile = { texts: {}, variables: {}, fonts: [] };

/** Keys of brand.yml, then those that only a deck has. */
const keys =
  'version meta logo color typography defaults disclaimer confidentiality footer contact required size paper'.split(
    ' ',
  );

/** A pack.yml with what is to be said of it. */
export interface ReadPackFile {
  readonly packFile: PackFile;
  /** Where it sets the variables of its colours. */
  readonly places: ReadonlyMap<string, YamlPlace>;
  readonly messages: readonly VFileMessage[];
}

/**
 * Reads a pack.yml, with a `template:key` warning for each key that has no effect.
 *
 * Throws `template:pack`, `template:asset` or `template:required` at the place of what cannot be used.
 */
export async function readPackFile(bytes: Uint8Array, file: string, load: Load): Promise<ReadPackFile> {
  const top = readYaml(bytes, file);
  assertVersion(top);
  const colours = readColours(top);
  const typography = await readTypography(top, load);
  const size = sizeOf(top);
  const paper = paperOf(top);
  return {
    packFile: {
      texts: readBrand(top),
      variables: {
        ...Object.fromEntries(colours.map(({ variable, value }) => [variable, value])),
        ...typography.variables,
        ...(await readLogo(top, load)),
      },
      fonts: typography.fonts,
      ...(size && { size }),
      ...(paper && { paper }),
    },
    places: new Map(colours.map(({ variable, place }) => [variable, place])),
    messages: unknown(top),
  };
}

function sizeOf(top: Mapping): Size | undefined {
  const value = at(top, 'size');
  if (value === undefined) return undefined;
  const { value: name, place } = textOf(value, 'size');
  if (Object.hasOwn(sizes, name)) return name as Size;
  throw fault(place, `Unexpected size \`${name}\``, `'${Object.keys(sizes).join("' or '")}'`);
}

function paperOf(top: Mapping): Paper | undefined {
  const value = at(top, 'paper');
  if (value === undefined) return undefined;
  const { value: written, place } = textOf(value, 'paper');
  const name = written.toLowerCase();
  if (Object.hasOwn(papers, name)) return name as Paper;
  throw fault(place, `Unexpected paper \`${written}\``, `\`${Object.keys(papers).join('` or `')}\``);
}

function unknown(top: Mapping): VFileMessage[] {
  const logo = at(top, 'logo');
  return [
    ...unknownKeys(top, keys),
    ...(logo?.type === 'map' ? unknownKeys(logo, logoKeys) : []),
    ...unknownKeys(mapAt(top, 'color'), colourKeys),
    ...unknownKeys(mapAt(top, 'typography'), typographyKeys),
  ];
}
