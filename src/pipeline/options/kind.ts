/** The kinds of values that options have: how a flag's text is read, and what is wrong with a value. */
import { codeOf, levels, ruleIds, rulesNamed, type Level, type RuleId } from '../../rules/index.ts';
import { nearest } from '../../text/nearest-word.ts';

/** What the values of an option are. */
export interface Kind {
  /** The value that the texts of a flag mean, in the order of the command line; any value, as `fault` is asked next. */
  readonly read: (texts: readonly string[]) => unknown;
  /** `Unexpected …, expected …` for a value that is not valid. */
  readonly fault: (value: unknown) => string | undefined;
  /** What JSON has of it; absent for what only a program can give. */
  readonly schema?: JsonSchema;
}

/** A schema of JSON Schema 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** A value as it is shown in a message: `'pfd'` → `pfd`, `{ a: 1 }` → `{"a":1}`. */
export const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));

/** `['a', 'b', 'c']` → `a, b or c`. */
const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** The word that was meant, or all that might have been: `pfd` → `` `pdf` ``. */
export function suggestion(word: string, known: readonly string[]): string {
  const similar = nearest(word, known);
  return similar === undefined ? `one of ${known.join(', ')}` : `\`${similar}\``;
}

const last = (texts: readonly string[]): string => texts.at(-1) ?? '';

/** One of a few words; `noun` is what the message calls it. */
export const choice = (noun: string, words: readonly string[]): Kind => ({
  read: (texts) => last(texts).toLowerCase(),
  fault: (value) =>
    words.some((word) => word === value)
      ? undefined
      : `Unexpected ${noun} \`${shown(value)}\`, expected ${either(words)}`,
  schema: { enum: words },
});

/** A list of words, which a flag has with commas between. */
export const choices = (noun: string, words: readonly string[]): Kind => ({
  read: (texts) => {
    const asked = last(texts)
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean);
    return [...new Set(asked)];
  },
  fault: (value) => {
    if (!Array.isArray(value))
      return `Unexpected \`${shown(value)}\`, expected a list of ${noun}s: ${words.join(', ')}`;
    if (value.length === 0) return `Unexpected empty list of ${noun}s, expected ${words.join(', ')}`;
    const list: readonly unknown[] = value;
    const unknown = list.find((item) => !words.some((word) => word === item));
    return unknown === undefined && !list.includes(undefined)
      ? undefined
      : `Unexpected ${noun} \`${shown(unknown)}\`, expected ${suggestion(shown(unknown), words)}`;
  },
  schema: { type: 'array', minItems: 1, items: { enum: words } },
});

/** A whole number of things. */
export const amount = (noun: string, min: number, max: number): Kind => ({
  read: (texts) => (/^\d+$/.test(last(texts)) ? Number(last(texts)) : last(texts)),
  fault: (value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? undefined
      : `Unexpected \`${shown(value)}\` ${noun}, expected a number from ${min} to ${max}`,
  schema: { type: 'integer', minimum: min, maximum: max },
});

/** A text that `isValid` knows; `expected` says what it is. */
export const text = (noun: string, expected: string, isValid: (text: string) => boolean = Boolean): Kind => ({
  read: last,
  fault: (value) =>
    typeof value === 'string' && isValid(value)
      ? undefined
      : `Unexpected ${noun} \`${shown(value)}\`, expected ${expected}`,
  schema: { type: 'string', minLength: 1 },
});

/** True or false; a flag is true where it stands. */
export const toggle: Kind = {
  read: () => true,
  fault: (value) =>
    typeof value === 'boolean' ? undefined : `Unexpected \`${shown(value)}\`, expected true or false`,
  schema: { type: 'boolean' },
};

/** Something that only a program can give. */
export const object = (expected: string, isValid: (value: unknown) => boolean): Kind => ({
  read: last,
  fault: (value) => (isValid(value) ? undefined : `Unexpected \`${shown(value)}\`, expected ${expected}`),
});

/** Levels by the ids of rules; a flag may name a rule by its code, which several may share. */
export const levelsOfRules: Kind = {
  read: (texts) =>
    Object.fromEntries(
      texts.flatMap((given) => {
        const [name = '', level = ''] = given.split('=');
        const ids = isLevel(level) ? rulesNamed(name) : [];
        return (ids.length > 0 ? ids : [name]).map((id) => [id, level]);
      }),
    ),
  fault: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return `Unexpected \`${shown(value)}\`, expected levels by rule, such as { 'verify:title': 'off' }`;
    for (const [name, level] of Object.entries(value)) {
      const ids = rulesNamed(name);
      if (ids.length === 0) return `Unexpected rule \`${name}\`, expected ${suggestion(name, ruleNames)}`;
      if (level !== undefined && !isLevel(level))
        return `Unexpected level \`${shown(level)}\` of rule \`${name}\`, expected ${levels.join(', ')}`;
      if (!ids.some((id) => id === name))
        return `Unexpected code \`${name}\`, expected ${either(ids.map((id) => `\`${id}\``))}`;
    }
    return undefined;
  },
  schema: { type: 'object', propertyNames: { enum: ruleIds }, additionalProperties: { enum: levels } },
};

/** Ids and codes of all rules. */
const ruleNames: readonly string[] = [
  ...ruleIds,
  ...new Set(ruleIds.flatMap((id: RuleId) => codeOf(id) ?? [])),
];

const isLevel = (level: unknown): level is Level => levels.some((known) => known === level);
