/** A theme whose text can be read: the shades that it needs, and what is said of them. */
import type { VFileMessage } from 'vfile-message';
import { customProperties, rootDeclarations } from '../read/css/custom-properties.ts';
import { readable, type Moved } from './palette.ts';
import { rootRule, type StyleSheet, type Theme } from './theme.ts';
import { fault, type YamlPlace } from './yaml.ts';

/** The theme with the shades behind its own rules, and which colours they take the place of. */
export function readableTheme(
  theme: Theme,
  base: Theme | undefined,
): { readonly theme: Theme; readonly moved: readonly Moved[] } {
  const own = customProperties(theme.css);
  const { variables, moved } = readable(own, base ? customProperties(base.css) : own);
  const rule = rootRule(variables);
  return {
    theme: rule === '' ? theme : { ...theme, css: `${theme.css.trimEnd()}${rule}` },
    moved,
  };
}

/**
 * What is said of colours that text cannot use, at the place where the pack sets them: in its style sheet, which has
 * the last word, else in pack.yml. A colour that the pack leaves to the base is moved in silence.
 */
export function contrastMessages(
  moved: readonly Moved[],
  sheet: StyleSheet,
  places: ReadonlyMap<string, YamlPlace>,
): VFileMessage[] {
  const own = new Map([
    ...places,
    ...rootDeclarations(sheet.css).map(({ name, offset }) => [name, placeAt(sheet, offset)] as const),
  ]);
  return moved.flatMap((shade) => {
    // Text in the accent colour has a variable of its own, which packs seldom set.
    const set = shade.name === '--accent-text' && !own.has(shade.name) ? '--accent' : shade.name;
    const place = own.get(set);
    const ground = own.get(shade.on);
    if (place === undefined && !(shade.short && ground)) return [];
    return [said(shade, set, place ?? ground ?? { file: sheet.path, line: 1, column: 1 })];
  });
}

function said(shade: Moved, name: string, place: YamlPlace): VFileMessage {
  const faint = shade.short || shade.to === shade.from;
  return fault(
    place,
    `Unexpected contrast ${shade.contrast.toFixed(1)}:1 of \`${name}\` ${shade.from} on \`${shade.on}\``,
    `${shade.ratio}:1 for ${faint && !shade.short ? 'bars, bullets and rules' : 'text'}`,
    {
      rule: faint ? 'template:faint' : 'template:contrast',
      note: noteOf(shade, name),
    },
  );
}

function noteOf({ to, from, short }: Moved, name: string): string {
  if (to === from) return 'It is kept; choose a colour that stands out from the paper.';
  if (short)
    return `No shade is read well on this ground; text uses ${to}. Make the ground lighter or darker.`;
  return name === '--accent'
    ? `Text in it uses ${to} instead; bars, bullets and rules keep ${from}.`
    : `Text uses ${to} instead.`;
}

function placeAt({ css, path }: StyleSheet, offset: number): YamlPlace {
  const before = css.slice(0, offset).split('\n');
  return { file: path, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
