/** The colours of a pack.yml as CSS variables, by what brand.yml says each is for. */
import { colourOf } from '../colour/colour.ts';
import { at, mapAt, textOf } from './keys.ts';
import { fault, type Mapping, type YamlPlace, type YamlValue } from './yaml.ts';

/**
 * Variables by key. For brand.yml `primary` is the main accent and `secondary` is for lighter text;
 * `accent` is our own, for a second colour of labels, bullets and rules.
 */
const variables = {
  foreground: ['--ink'],
  background: ['--paper'],
  primary: ['--primary', '--accent'],
  secondary: ['--muted'],
  accent: ['--accent'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Keys of brand.yml's colours that a deck has no use for, and those that it has. */
export const colourKeys: readonly string[] = [
  'palette',
  ...Object.keys(variables),
  'tertiary',
  'success',
  'info',
  'warning',
  'danger',
  'light',
  'dark',
];

/** A colour of a pack.yml under the name of its variable, and where it stands. */
export interface Colour {
  readonly variable: string;
  readonly value: string;
  readonly place: YamlPlace;
}

/** The colours of a pack.yml; throws `template:pack` for what is no opaque colour. */
export function readColours(file: Mapping): Colour[] {
  const map = mapAt(file, 'color');
  const palette = mapAt(map, 'palette');
  return Object.entries(variables).flatMap(([key, names]) => {
    const value = at(map, key);
    if (value === undefined) return [];
    const colour = resolve(value, key, palette);
    return names.map((variable) => ({ variable, value: colour, place: value.place }));
  });
}

function resolve(value: YamlValue, key: string, palette: Mapping | undefined, depth = 0): string {
  // brand.yml may have one colour for light and one for dark pages; slides are light pages.
  const chosen = value.type === 'map' ? (at(value, 'light') ?? value) : value;
  const { value: written, place } = textOf(chosen, key);
  const named = at(palette, written);
  if (named !== undefined && depth < 8) return resolve(named, written, palette, depth + 1);
  const colour = colourOf(written);
  if (colour !== undefined) return colour;
  throw fault(
    place,
    `Unexpected \`${written}\` under \`${key}\``,
    'an opaque colour, or a name in `palette`',
  );
}
