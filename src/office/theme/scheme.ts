/** The colour scheme of a theme: which colour of a pack takes which place in PowerPoint. */
import { colourOf } from '../../colour/colour.ts';
import { lightness } from '../../colour/shade.ts';
import { customProperties, resolved } from '../../read/css/custom-properties.ts';

/** The twelve places of a colour scheme, in the order in which they are written. */
export const places = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;

/** The name of a place. */
export type Place = (typeof places)[number];

/** Names by which shapes ask for a colour, as the master maps them: grounds and texts by their use. */
export type SchemeName = Exclude<Place, 'dk1' | 'lt1' | 'dk2' | 'lt2'> | 'bg1' | 'tx1' | 'bg2' | 'tx2';

/** A colour scheme, with the map of the master from uses to places. */
export interface Scheme {
  readonly colours: Readonly<Record<Place, string>>;
  readonly map: Readonly<Record<'bg1' | 'tx1' | 'bg2' | 'tx2', Place>>;
}

/** The variables of a theme by their use. */
const VARIABLES: Readonly<Record<SchemeName, string>> = {
  bg1: '--paper',
  tx1: '--ink',
  bg2: '--panel',
  tx2: '--primary',
  accent1: '--accent',
  accent2: '--muted',
  accent3: '--line',
  accent4: '--code-string',
  accent5: '--code-name',
  accent6: '--code-keyword',
  hlink: '--accent-text',
  folHlink: '--on-primary-muted',
};

/**
 * The scheme of a style sheet.
 *
 * The first two pairs of a scheme are a dark and a light colour each; where a pack has light text on dark paper, the
 * master swaps them: `bg1` is then `dk1`.
 */
export function schemeOf(css: string): Scheme {
  const properties = customProperties(css);
  const value = (name: SchemeName): string =>
    colourOf(resolved(properties.get(VARIABLES[name]) ?? '', properties)) ?? '#000000';
  const isDark = lightness(value('bg1')) < lightness(value('tx1'));
  const pairs = isDark
    ? ({ bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' } as const)
    : ({ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' } as const);
  const used = new Map<string, SchemeName>(
    Object.entries(pairs).map(([name, place]) => [place, name as SchemeName]),
  );
  const colours = Object.fromEntries(
    places.map((place) => [place, value(used.get(place) ?? (place as SchemeName))]),
  );
  return { colours: colours as Record<Place, string>, map: pairs };
}

/** The colour that a name stands for. */
export const schemeColour = ({ colours, map }: Scheme, name: SchemeName): string =>
  colours[name in map ? map[name as keyof typeof map] : (name as Place)];

/** All names by which shapes ask for colours, those of grounds and texts first. */
export const schemeNames = Object.keys(VARIABLES) as SchemeName[];
