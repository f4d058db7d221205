/** The colours and the type of charts: those of the page around them, else those of the pack. */
import { customProperties, resolved } from '../../read/css/custom-properties.ts';

/** Values of CSS. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  /** By series, in their order. */
  readonly series: readonly string[];
  readonly family: string;
}

const paletteWith = (variable: (name: string) => string): Palette => ({
  ink: variable('--ink'),
  muted: variable('--muted'),
  series: ['--chart-1', '--chart-2', '--chart-3'].map(variable),
  family: variable('--font-body'),
});

/** The palette of a page, which has the variables of the pack. */
export const pagePalette = paletteWith((name) => `var(${name})`);

/** The palette of a theme: a variable in a page that has it, its value in a file that stands alone. */
export function paletteOf(css: string): Palette {
  const properties = customProperties(css);
  return paletteWith(
    (name) => `var(${name}, ${resolved(properties.get(name) ?? '', properties).replaceAll('"', "'")})`,
  );
}
