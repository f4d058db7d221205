/** The fonts of a theme: one for titles, one for text, with those of the deck's script. */
import { customProperties, resolved } from '../../read/css/custom-properties.ts';

/** The families that the theme names. */
export interface ThemeFonts {
  readonly major: string;
  readonly minor: string;
  /** For Chinese, Japanese and Korean. */
  readonly eastAsian: string;
}

/** The families of a style sheet in a language. */
export function themeFonts(css: string, lang: string): ThemeFonts {
  const properties = customProperties(css);
  const first = (name: string): string => firstFamily(resolved(properties.get(name) ?? '', properties));
  const minor = first('--font-latin') || 'Arial';
  return { major: first('--font-heading') || minor, minor, eastAsian: eastAsianFor(lang) };
}

const firstFamily = (list: string): string => (list.split(',')[0] ?? '').trim().replaceAll(/["']/g, '');

/** Noto has a family for each of the scripts; a kanji of Japan has another shape than the same of China. */
function eastAsianFor(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  if (language === 'ja') return 'Noto Sans JP';
  if (language === 'ko') return 'Noto Sans KR';
  return script === 'Hant' ? 'Noto Sans TC' : 'Noto Sans SC';
}

/** How a run names a family: by its place in the theme; a family of neither place, such as that of code, by its name. */
export function faceOf(family: string, { major, minor }: ThemeFonts): string {
  if (family === minor) return '+mn-lt';
  return family === major ? '+mj-lt' : family;
}
