/** Says drawn colours as colours of the theme. */
import { hexOf } from '../../colour/colour.ts';
import { tintTowards, type Tint } from '../../colour/tint.ts';
import type { Rgba } from '../../print/page/colors.ts';
import { x, type Element } from '../xml.ts';
import { schemeColour, schemeNames, type Scheme, type SchemeName } from './scheme.ts';

/** A colour of the theme for a drawn one, as `a:schemeClr`. */
export type ThemeColour = (colour: Rgba) => Element;

/** Looks up colours in a scheme: the same colour where it has it, else the tint of one that is nearest. */
export function themeColours(scheme: Scheme): ThemeColour {
  const known = new Map<string, { readonly name: SchemeName; readonly tint: Tint }>();
  return ([red, green, blue, alpha]) => {
    const hex = hexOf([red, green, blue]);
    const found = known.get(hex) ?? nearest(scheme, hex);
    known.set(hex, found);
    const { name, tint } = found;
    return x('a:schemeClr', { val: name }, [
      tint.scale < 1 ? x('a:lumMod', { val: Math.round(tint.scale * 100_000) }) : null,
      tint.shift > 0 ? x('a:lumOff', { val: Math.round(tint.shift * 100_000) }) : null,
      alpha < 1 ? x('a:alpha', { val: Math.round(alpha * 100_000) }) : null,
    ]);
  };
}

function nearest(scheme: Scheme, hex: string): { name: SchemeName; tint: Tint } {
  const tints = schemeNames.map((name) => ({ name, tint: tintTowards(schemeColour(scheme, name), hex) }));
  return tints.reduce((best, tried) => (costOf(tried.tint) < costOf(best.tint) ? tried : best));
}

/** How much a change of lightness counts beside a difference to the eye: a dark grey is a shade of the text, not of the paper. */
const CHANGE_WEIGHT = 0.1;

const costOf = ({ distance, scale }: Tint): number => distance + CHANGE_WEIGHT * (1 - scale);

/** A fill of a drawn colour. */
export const fillOf = (colour: Rgba, themed: ThemeColour): Element => x('a:solidFill', [themed(colour)]);
