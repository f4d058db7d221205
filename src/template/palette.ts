/** Shades of a pack's colours that text can be read in: moved in OKLCH until they contrast with their grounds. */
import { colourOf } from '../colour/colour.ts';
import { contrastRatio } from '../colour/contrast.ts';
import { atLightness, isDarkTextBetter, lightness, nearestShade } from '../colour/shade.ts';
import { resolved } from '../read/css/custom-properties.ts';

/** Contrast that WCAG 2 asks of text (1.4.3), of text that is to be read for long (1.4.6), and of drawings (1.4.11). */
const ratios = { text: 4.5, reading: 7, drawing: 3 } as const;

/** A variable whose colour must contrast with those of others. */
interface Pair {
  readonly name: string;
  readonly on: readonly string[];
  readonly ratio: number;
}

/** In this order: what a later pair stands on, an earlier one may have moved. */
const pairs: readonly Pair[] = [
  { name: '--ink', on: ['--paper', '--panel'], ratio: ratios.reading },
  { name: '--muted', on: ['--paper', '--panel'], ratio: ratios.text },
  { name: '--accent-text', on: ['--paper', '--panel'], ratio: ratios.text },
  { name: '--code-keyword', on: ['--panel'], ratio: ratios.reading },
  { name: '--code-string', on: ['--panel'], ratio: ratios.reading },
  { name: '--code-name', on: ['--panel'], ratio: ratios.reading },
  { name: '--code-comment', on: ['--panel'], ratio: ratios.reading },
  { name: '--on-primary', on: ['--primary'], ratio: ratios.text },
  { name: '--on-primary-muted', on: ['--primary'], ratio: ratios.text },
  { name: '--on-primary-accent', on: ['--primary'], ratio: ratios.drawing },
];

/** A colour that could not be used as it was. */
export interface Moved {
  readonly name: string;
  readonly from: string;
  /** What stands in its place; the same as `from` where drawings keep a colour that is too faint. */
  readonly to: string;
  /** The ground on which it failed, and how. */
  readonly on: string;
  readonly contrast: number;
  readonly ratio: number;
  /** True when no shade reaches the ratio. */
  readonly short: boolean;
}

/** A palette that can be read. */
export interface Palette {
  /** The variables that differ from those of the theme. */
  readonly variables: Readonly<Record<string, string>>;
  readonly moved: readonly Moved[];
}

type Properties = ReadonlyMap<string, string>;

/**
 * The variables that a theme needs beside its own so that every pair of text and ground can be read.
 *
 * What a pack leaves as the base has it follows the colours that the pack does set: cells and hairlines its paper,
 * the shades on the primary colour that colour. A colour of the pack's own is moved no further than it must be.
 */
export function readable(theme: Properties, base: Properties): Palette {
  const colours = new Map<string, string>();
  const own = (name: string): string | undefined =>
    colours.get(name) ?? colourOf(resolved(theme.get(name) ?? '', theme));
  const isSet = (name: string): boolean => theme.get(name) !== base.get(name);
  const follow = (name: string, colour: string | undefined): void => {
    if (!isSet(name) && colour !== undefined && colour !== own(name)) colours.set(name, colour);
  };
  const [paper, primary] = [own('--paper'), own('--primary')];
  if (paper !== undefined && isSet('--paper')) {
    const dark = isDarkTextBetter(paper);
    follow('--panel', panelOn(paper, dark));
    follow('--line', atLightness(paper, lightness(paper) + (dark ? -0.12 : 0.16)));
  }
  if (primary !== undefined && isSet('--primary')) {
    const dark = isDarkTextBetter(primary);
    const by = dark ? -1 : 1;
    follow('--on-primary', dark ? '#000000' : '#ffffff');
    follow('--on-primary-muted', atLightness(primary, dark ? 0.3 : 0.85, 0.03));
    follow('--on-primary-line', atLightness(primary, lightness(primary) + by * 0.18));
  }
  if (isSet('--primary') || isSet('--accent')) follow('--on-primary-accent', own('--accent'));
  if (isSet('--accent') || isSet('--accent-text')) follow('--code-keyword', own('--accent-text'));
  const moved: Moved[] = [];
  for (const pair of pairs) {
    const from = own(pair.name);
    if (from === undefined) continue;
    const grounds = pair.on.flatMap((name) => {
      const colour = own(name);
      return colour === undefined ? [] : [{ name, colour, found: contrastRatio(from, colour) }];
    });
    const [worst] = grounds.toSorted((a, b) => a.found - b.found);
    if (!worst || worst.found >= pair.ratio) continue;
    const to = nearestShade(
      from,
      grounds.map(({ colour }) => colour),
      pair.ratio,
    );
    colours.set(pair.name, to.colour);
    moved.push({
      name: pair.name,
      from,
      to: to.colour,
      on: worst.name,
      contrast: worst.found,
      ratio: pair.ratio,
      short: to.short,
    });
  }
  return { variables: Object.fromEntries(colours), moved: [...moved, ...faint(own)] };
}

/** Bullets, bars and rules in a colour that is hard to see on paper keep it: it is the fund's. */
function faint(own: (name: string) => string | undefined): Moved[] {
  const [accent, paper] = [own('--accent'), own('--paper')];
  if (accent === undefined || paper === undefined) return [];
  const found = contrastRatio(accent, paper);
  if (found >= ratios.drawing) return [];
  return [
    {
      name: '--accent',
      from: accent,
      to: accent,
      on: '--paper',
      contrast: found,
      ratio: ratios.drawing,
      short: false,
    },
  ];
}

/** The ground of cells: a shade of paper towards its text, or away from it where text would not be read on that. */
function panelOn(paper: string, dark: boolean): string {
  const text = dark ? '#000000' : '#ffffff';
  const enough = Math.min(ratios.reading, contrastRatio(text, paper));
  const shades = [-0.032, 0.032].map((by) => atLightness(paper, lightness(paper) + (dark ? by : -by)));
  return shades.find((shade) => contrastRatio(text, shade) >= enough) ?? paper;
}
