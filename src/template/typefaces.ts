/** The families that a theme draws its text in, and which of their faces a deck may need. */
import { customProperties, resolved } from '../read/css/custom-properties.ts';
import type { DeclaredFont, Face } from './typography.ts';

/** A family that is embedded into decks. */
export interface Typeface {
  readonly name: string;
  /** Text brings all faces; headings those of their weight; code none where a deck has no code. */
  readonly role: 'text' | 'headings' | 'code';
  readonly faces: readonly Face[];
  /** True when pack.yml names the faces, so that one that is missing is worth a message. */
  readonly declared: boolean;
  /** True when the theme sets italics of its own, so that they come even where the article has no emphasis. */
  readonly slanted: boolean;
  /** True when its files are the pack's own, and not those of a package. */
  readonly own: boolean;
}

/** Weights that the base theme uses where a pack declares none: text, what is strong, figures and headings. */
const usual = { text: [400, 600, 700], code: [400, 600] } as const;

/** Generic families, and those that only some systems have: the names of nothing that could be embedded. */
const generic =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|math|emoji|system-ui|ui-[\w-]+|-apple-system|BlinkMacSystemFont|inherit|initial|unset|)$/i;

/**
 * The families of a theme by role: the first of each of its lists of families, whoever set it.
 *
 * Left out is what the theme embeds itself by `@font-face`, and what pack.yml leaves to the system.
 */
export function typefacesOf(css: string, fonts: readonly DeclaredFont[]): Typeface[] {
  const properties = customProperties(css);
  const family = (name: string): string => firstFamily(resolved(properties.get(name) ?? '', properties));
  const weight = Number.parseInt(resolved(properties.get('--heading-weight') ?? '', properties), 10) || 700;
  const text = family('--font-latin');
  const headings = family('--font-heading');
  const slanted = /font-style\s*:\s*italic/.test(css);
  const roles: readonly (readonly [string, Typeface['role'], readonly number[]])[] = [
    [text, 'text', [...new Set([...usual.text, ...(headings === text ? [weight] : [])])]],
    ...(headings === text ? [] : [[headings, 'headings', [weight]] as const]),
    [family('--font-mono'), 'code', usual.code],
  ];
  const embedded = new Set(
    [...css.matchAll(/@font-face\s*\{[^}]*?font-family\s*:\s*([^;}]+)/g)].map(([, one = '']) =>
      firstFamily(one),
    ),
  );
  return roles.flatMap(([name, role, weights]): Typeface[] => {
    const declared = fonts.find((font) => font.family.toLowerCase() === name.toLowerCase());
    if (generic.test(name) || embedded.has(name) || declared?.source === 'system') return [];
    const upright = weights.map((weight): Face => ({ weight: weight, style: 'normal' }));
    const italic: Face[] = role === 'text' ? [{ weight: 400, style: 'italic' }] : [];
    const named = declared !== undefined && declared.faces.length > 0;
    const faces = named ? declared.faces : [...upright, ...italic];
    return [{ name, role, faces, declared: named, slanted, own: declared?.source === 'file' }];
  });
}

/** The first family of a list, without quotes. */
function firstFamily(list: string): string {
  const [, double, single, bare = ''] = /^\s*(?:"([^"]*)"|'([^']*)'|([^,]*))/.exec(list) ?? [];
  return (double ?? single ?? bare).trim();
}
