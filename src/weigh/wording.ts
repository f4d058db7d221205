/** What the small words of a sentence tell of it: `he said` and `was` tell a story, `every` and `than` claim something. */
import model from './wording.json' with { type: 'json' };

/** Words, amounts and marks; those that the model knows are counted. */
const SIGNS = /[a-z]+(?:'[a-z]+)?|\d[\d,.]*%?|[$€£]|[?!:;()"“”—-]/gu;

/** Signs of a sentence below which it is short, or very short, and from which on more of them say no more. */
const LENGTHS = { short: 9, tiny: 6, full: 40 } as const;

/** What is known of the wording of a sentence: the signs in it, and what its length tells, by the names of the model. */
export function wordingFeatures(text: string): ReadonlyMap<string, number> {
  const signs = (text.toLowerCase().replaceAll('’', "'").match(SIGNS) ?? []).map(nameOf);
  const { length } = signs;
  return new Map([
    ...signs.map((sign) => [sign, 1] as const),
    ['(length)', Math.min(length, LENGTHS.full) / LENGTHS.full],
    ['(short)', Number(length < LENGTHS.short)],
    ['(tiny)', Number(length < LENGTHS.tiny)],
  ]);
}

/** Amounts are alike, and shares are: `17.5%` → `#%`. */
const nameOf = (sign: string): string => (/^\d/u.test(sign) ? (sign.endsWith('%') ? '#%' : '#') : sign);

/** What a sentence weighs for its small words; 0 in languages whose words were not measured. */
export function wordingOf(text: string, lang: string): number {
  if (lang.slice(0, 2) !== model.lang) return 0;
  const coefficients: Readonly<Record<string, number>> = model.coefficients;
  return [...wordingFeatures(text)].reduce(
    (sum, [name, value]) => sum + value * (coefficients[name] ?? 0),
    model.intercept,
  );
}
