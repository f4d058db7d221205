/** The families for Chinese, Japanese and Korean, chosen by script and by language. */

/** A family of static files in a package of @fontsource, cut into slices. */
export interface ScriptFamily {
  readonly name: string;
  readonly slug: string;
  /** The subset that has the whole script in one file. */
  readonly whole: string;
}

const scripts = {
  zh: { name: 'Noto Sans SC', slug: 'noto-sans-sc', whole: 'chinese-simplified' },
  ja: { name: 'Noto Sans JP', slug: 'noto-sans-jp', whole: 'japanese' },
  ko: { name: 'Noto Sans KR', slug: 'noto-sans-kr', whole: 'korean' },
} as const satisfies Readonly<Record<string, ScriptFamily>>;

/** All of them. */
export const scriptFamilies: readonly ScriptFamily[] = Object.values(scripts);

/** Marks that Latin and Chinese share but draw in other widths; in Chinese and Japanese they come from the CJK font. */
const sharedMarks = [0xb7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201c, 0x201d, 0x2025, 0x2026];

const kana = /[\u3040-\u30FF\u31F0-\u31FF\uFF66-\uFF9F]/;
const hangul = /[\u1100-\u11FF\u3130-\u318F\uAC00-\uD7AF]/;
const eastAsian = /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{323AF}]/u;

/** Code points that the Latin font has and yet leaves to the script's own in a language. */
export const marksOf = (lang: string): readonly number[] => (/^(?:zh|ja)\b/i.test(lang) ? sharedMarks : []);

/** Is this a character of East Asia? */
export const isEastAsian = (code: number): boolean => eastAsian.test(String.fromCodePoint(code));

/** Which family draws which characters. */
export function byScript(characters: readonly string[], lang: string): Map<ScriptFamily, number[]> {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  const own = primary === 'zh' || primary === 'ja' || primary === 'ko' ? scripts[primary] : undefined;
  const han = own ?? (characters.some((character) => kana.test(character)) ? scripts.ja : scripts.zh);
  const families = new Map<ScriptFamily, number[]>();
  for (const character of characters) {
    const family = hangul.test(character) ? scripts.ko : kana.test(character) ? scripts.ja : han;
    families.set(family, [...(families.get(family) ?? []), character.codePointAt(0) ?? 0]);
  }
  return families;
}
