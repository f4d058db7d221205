/** The typography of a pack.yml: the families that it names, and the files and weights that it declares for them. */
import { assetOf, type Load } from './assets.ts';
import { at, itemsOf, mapAt, textOf } from './keys.ts';
import { fault, type Mapping, type YamlText, type YamlValue } from './yaml.ts';

/** A face of a family. */
export interface Face {
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** The pack's own file in base64; absent where a package has it. */
  readonly file?: string;
}

/** What `typography.fonts` declares of a family. */
export interface DeclaredFont {
  readonly family: string;
  /** `system`: nothing is embedded. `package`: from @fontsource, whatever web service brand.yml names. */
  readonly source: 'package' | 'file' | 'system';
  /** Empty where weights and styles are left open. */
  readonly faces: readonly Face[];
}

/** What a pack.yml says of type. */
export interface Typography {
  readonly variables: Readonly<Record<string, string>>;
  readonly fonts: readonly DeclaredFont[];
}

/** Keys under `typography`; sizes and line heights belong to the theme, which fits slides with them. */
export const typographyKeys: readonly string[] = [
  'fonts',
  'base',
  'headings',
  'monospace',
  'monospace-inline',
  'monospace-block',
  'link',
];

/** Reads the typography; throws `template:pack` and `template:asset` at the place of what cannot be used. */
export async function readTypography(file: Mapping, load: Load): Promise<Typography> {
  const map = mapAt(file, 'typography');
  const family = (key: string): string | undefined => {
    const value = at(map, key);
    const named = value?.type === 'map' ? at(value, 'family') : value;
    return named && quoted(textOf(named, key));
  };
  const weight = (key: string): number | undefined => {
    const value = at(map, key);
    const given = value?.type === 'map' ? at(value, 'weight') : undefined;
    return given && weightsOf(given)[0];
  };
  const [base, headings, mono] = [family('base'), family('headings'), family('monospace')];
  const [text, bold] = [weight('base'), weight('headings')];
  return {
    variables: {
      ...(base !== undefined && { '--font-latin': base }),
      ...(headings !== undefined && { '--font-heading': `${headings}, var(--font-body)` }),
      ...(mono !== undefined && { '--font-mono': `${mono}, var(--font-cjk), monospace` }),
      ...(text !== undefined && { '--text-weight': String(text) }),
      ...(bold !== undefined && { '--heading-weight': String(bold) }),
    },
    fonts: await Promise.all(itemsOf(at(map, 'fonts')).map((font) => declared(font, load))),
  };
}

/** A family as CSS takes it; what could end the string is no name of a font. */
function quoted({ value, place }: YamlText): string {
  if (/^[\p{L}\p{N} ._'-]{1,80}$/u.test(value)) return `"${value}"`;
  throw fault(place, `Unexpected \`${value}\``, 'the name of a font family');
}

async function declared(value: YamlValue, load: Load): Promise<DeclaredFont> {
  if (value.type !== 'map') throw fault(value.place, 'Unexpected font', '`family` and `source`');
  const family = at(value, 'family');
  if (family === undefined) throw fault(value.place, 'Unexpected font without `family`', 'its name');
  const name = textOf(family, 'family');
  quoted(name);
  const source = at(value, 'source');
  const from = source === undefined ? 'google' : textOf(source, 'source').value;
  if (!['google', 'bunny', 'file', 'system'].includes(from))
    throw fault(
      source?.place ?? value.place,
      `Unexpected source \`${from}\``,
      'google, bunny, file or system',
    );
  if (from === 'file') return { family: name.value, source: 'file', faces: await ownFaces(value, load) };
  const weights = itemsOf(at(value, 'weight')).flatMap(weightsOf);
  const styles = itemsOf(at(value, 'style')).map(styleOf);
  const faces = (weights.length > 0 ? weights : styles.length > 0 ? [400] : []).flatMap((weight) =>
    (styles.length > 0 ? styles : ['normal' as const]).map((style) => ({ weight, style })),
  );
  return { family: name.value, source: from === 'system' ? 'system' : 'package', faces };
}

async function ownFaces(font: Mapping, load: Load): Promise<Face[]> {
  const files = itemsOf(at(font, 'files'));
  if (files.length === 0) throw fault(font.place, 'Unexpected font without `files`', 'a list of its files');
  return Promise.all(
    files.map(async (file) => {
      const path = file.type === 'map' ? at(file, 'path') : file;
      if (path === undefined) throw fault(file.place, 'Unexpected file without `path`', 'a file of the pack');
      const { value: name, place } = textOf(path, 'path');
      const asset = await assetOf(name, load);
      if (!('bytes' in asset) || !asset.uri.startsWith('data:font/'))
        throw fault(place, `Unexpected font file \`${name}\``, 'a TTF or WOFF2 inside the pack', {
          rule: 'template:asset',
        });
      const weight = file.type === 'map' ? at(file, 'weight') : undefined;
      const style = file.type === 'map' ? at(file, 'style') : undefined;
      return {
        weight: (weight && weightsOf(weight)[0]) ?? 400,
        style: style ? styleOf(style) : 'normal',
        file: asset.bytes.toString('base64'),
      };
    }),
  );
}

/** Weights by the names that CSS and brand.yml have for them. */
const names: Readonly<Record<string, number>> = {
  thin: 100,
  'extra-light': 200,
  'ultra-light': 200,
  light: 300,
  normal: 400,
  regular: 400,
  medium: 500,
  'semi-bold': 600,
  'demi-bold': 600,
  bold: 700,
  'extra-bold': 800,
  'ultra-bold': 800,
  black: 900,
};

/** A weight, or each hundred of a range such as `400..700`. */
function weightsOf(value: YamlValue): number[] {
  const { value: written, place } = textOf(value, 'weight');
  if (Object.hasOwn(names, written)) return [names[written] ?? 400];
  const [, from, to = from] = /^([1-9]00)(?:\.\.([1-9]00))?$/.exec(written) ?? [];
  if (from === undefined)
    throw fault(
      place,
      `Unexpected weight \`${written}\``,
      'a hundred from 100 to 900, such as 400 or `bold`',
    );
  const count = (Number(to) - Number(from)) / 100 + 1;
  return Array.from({ length: Math.max(1, count) }, (_, index) => Number(from) + 100 * index);
}

function styleOf(value: YamlValue): Face['style'] {
  const { value: written, place } = textOf(value, 'style');
  if (written === 'normal' || written === 'italic') return written;
  throw fault(place, `Unexpected style \`${written}\``, 'normal or italic');
}
