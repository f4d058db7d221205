/** The logo of a pack.yml as CSS variables: the large one on the cover, the small one on all other slides. */
import { kindOf } from '../read/images/kind.ts';
import { assetOf, type Load } from './assets.ts';
import { at, mapAt, textOf } from './keys.ts';
import { fault, type Mapping, type YamlValue } from './yaml.ts';

/** Heights of the logo on the cover and of the mark beside the page number, and how wide each may be, in CSS px. */
const onCover = { height: 48, widest: 240 } as const;
const onSlides = { height: 24, widest: 144 } as const;

/** Space between the logo of the cover and the fund's name, in CSS px. */
const LOGO_GAP_PX = 16;

/** Keys under `logo`. */
export const logoKeys: readonly string[] = ['images', 'small', 'medium', 'large', 'path', 'alt'];

/** Which of two variants: the one for light grounds, or the one for dark grounds. */
type Ground = 'light' | 'dark';

/** CSS variables of the logo; throws `template:pack` and `template:asset` at the place of what cannot be used. */
export async function readLogo(file: Mapping, load: Load): Promise<Readonly<Record<string, string>>> {
  const value = at(file, 'logo');
  if (value === undefined) return {};
  // The cover has the primary colour as its ground, which is dark as a rule; slides are light.
  const large = pathOf(value, ['large', 'medium', 'small'], 'dark');
  const small = pathOf(value, ['small', 'medium', 'large'], 'light');
  const [logo, mark] = await Promise.all([embed(large, load), embed(small, load)]);
  const same = large?.value === small?.value;
  return {
    ...(logo && {
      '--logo': `url("${logo.uri}")`,
      '--logo-width': `${widthOf(logo.bytes, onCover) + LOGO_GAP_PX}px`,
    }),
    ...(mark && {
      '--mark': same ? 'var(--logo)' : `url("${mark.uri}")`,
      '--mark-width': `${widthOf(mark.bytes, onSlides)}px`,
    }),
  };
}

const widthOf = (bytes: Uint8Array, { height, widest }: typeof onCover | typeof onSlides): number =>
  Math.min(widest, Math.round(height * aspectOf(bytes)));

/** Width by height; of a file that does not tell it, a square's. */
function aspectOf(bytes: Uint8Array): number {
  const kind = kindOf(bytes);
  return 'fault' in kind ? 1 : kind.width / kind.height;
}

type Path = ReturnType<typeof textOf>;

/** The path of the logo in the first of these sizes; a logo that is one file is that of every size. */
function pathOf(logo: YamlValue, sizes: readonly string[], ground: Ground): Path | undefined {
  const images = logo.type === 'map' ? mapAt(logo, 'images') : undefined;
  const sized = logo.type === 'map' && at(logo, 'path') === undefined;
  const key = sized ? sizes.find((size) => at(logo, size) !== undefined) : undefined;
  const value = sized ? at(logo, key ?? '') : logo;
  return value && resolve(value, images, ground);
}

function resolve(value: YamlValue, images: Mapping | undefined, ground: Ground): Path {
  if (value.type === 'map') {
    const other: Ground = ground === 'light' ? 'dark' : 'light';
    const inner = at(value, 'path') ?? at(value, ground) ?? at(value, other);
    if (inner === undefined) throw fault(value.place, 'Unexpected logo without `path`', 'a file of the pack');
    return resolve(inner, images, ground);
  }
  const text = textOf(value, 'logo');
  const named = at(images, text.value);
  return named === undefined ? text : resolve(named, undefined, ground);
}

async function embed(
  path: Path | undefined,
  load: Load,
): Promise<{ readonly uri: string; readonly bytes: Buffer } | undefined> {
  if (path === undefined) return undefined;
  const asset = await assetOf(path.value, load);
  if ('uri' in asset) return asset;
  throw fault(path.place, asset.unexpected, asset.expected, {
    rule: 'template:asset',
    note: 'Put the file into the pack and name it relative to pack.yml.',
  });
}
