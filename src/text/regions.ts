/** Finds the countries that a text names, in the language that it is written in. */

/** Codes of two letters that are no country of today: groups of countries, and codes for private use. */
const NO_COUNTRY = /^(?:EU|EZ|UN|QO|XA|XB|ZZ|Q[M-Z]|X[A-JL-Z]|AA)$/;

/** Short forms that stand for a country in texts of any Latin language. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])U\.?S\.?(?:A\.?)?(?![\p{L}\p{N}$])/gu, 'US'],
  [/(?<![\p{L}\p{N}])U\.?K\.?(?![\p{L}\p{N}])/gu, 'GB'],
];

/** How often each country is named, by its code. */
export type RegionCounts = ReadonlyMap<string, number>;

/** A search for the countries that texts of a language name: `Korea's roadmap` → none, `South Korea's roadmap` → KR. */
export function regionFinder(lang: string): (text: string) => RegionCounts {
  const names = namesIn(lang);
  const alternatives = [...names.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const isCjk = /^(?:zh|ja|ko)/.test(lang);
  const form = RegExp(
    isCjk ? alternatives.join('|') : `(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`,
    'gu',
  );
  return (text) => {
    const counts = new Map<string, number>();
    const add = (code: string): void => void counts.set(code, (counts.get(code) ?? 0) + 1);
    for (const [name] of text.matchAll(form)) add(names.get(name) ?? name);
    for (const [short, code] of SHORT) for (const _ of text.matchAll(short)) add(code);
    return counts;
  };
}

function namesIn(lang: string): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames([lang, 'en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !NO_COUNTRY.test(code));
  return new Map(
    codes.flatMap((code) => {
      const name = display.of(code);
      return name === undefined || name.length < 2 ? [] : [[name, code] as const];
    }),
  );
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
