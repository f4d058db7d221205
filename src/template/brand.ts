/** What a fund says on every deck, by language, from its pack.yml. */
import type { Brand } from '../compose/brand.ts';
import { at, itemsOf, mapAt, textOf } from './keys.ts';
import { fault, type Mapping, type YamlValue } from './yaml.ts';

/** Texts by language tag in lower case; under the empty tag what holds for every language. */
type ByLanguage<T> = Readonly<Record<string, T>>;

/** The words of a brand in all languages that its pack has. */
export interface BrandTexts {
  readonly fund?: ByLanguage<string>;
  readonly confidentiality?: ByLanguage<string>;
  readonly footer?: ByLanguage<string>;
  readonly disclaimer?: ByLanguage<readonly string[]>;
  readonly contact?: ByLanguage<readonly string[]>;
}

/** Reads the texts of a pack.yml; throws `template:pack` for one of the wrong kind and `template:required`. */
export function readBrand(file: Mapping): BrandTexts {
  const fund = nameOf(file);
  const texts: BrandTexts = {
    ...(fund !== undefined && { fund: { '': fund } }),
    ...byLanguage(file, 'confidentiality', line),
    ...byLanguage(file, 'footer', line),
    ...byLanguage(file, 'disclaimer', paragraphs),
    ...byLanguage(file, 'contact', lines),
  };
  assertRequired(file, texts);
  return texts;
}

/**
 * What a brand says in a language: its own words for the tag, then for the tag's beginnings, then those for every
 * language, then the English ones, then the first: a disclaimer in another language is better than none.
 */
export function brandFor(lang: string, texts: BrandTexts): Brand {
  const parts = lang.toLowerCase().split('-');
  const chain = [...parts.map((_, index) => parts.slice(0, parts.length - index).join('-')), '', 'en'];
  return Object.fromEntries(
    Object.entries(texts).map(([key, by]: [string, ByLanguage<unknown>]) => {
      const tag = chain.find((text) => Object.hasOwn(by, text)) ?? Object.keys(by)[0] ?? '';
      return [key, by[tag]];
    }),
  ) as Brand;
}

/** A fund's name: brand.yml has one, or a short and a full one. */
function nameOf(file: Mapping): string | undefined {
  const name = at(mapAt(file, 'meta'), 'name');
  const fund = name?.type === 'map' ? (at(name, 'full') ?? at(name, 'short')) : name;
  return fund && line(fund, 'name');
}

function byLanguage<K extends keyof BrandTexts, T>(
  file: Mapping,
  key: K,
  read: (value: YamlValue, key: string) => T,
): { readonly [P in K]?: ByLanguage<T> } {
  const value = at(file, key);
  if (value === undefined) return {};
  const tagged = value.type === 'map' ? value.entries : [{ key: '', place: value.place, value } as const];
  const texts = tagged.flatMap(({ key: tag, place, value: text }) => {
    if (tag !== '' && !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag))
      throw fault(place, `Unexpected \`${tag}\` under \`${key}\``, 'a language such as `en` or `zh`');
    return text.type === 'text' && text.value === '' ? [] : [[tag.toLowerCase(), read(text, key)] as const];
  });
  return (texts.length > 0 ? { [key]: Object.fromEntries(texts) } : {}) as { [P in K]?: ByLanguage<T> };
}

const line = (value: YamlValue, key: string): string => textOf(value, key).value.replace(/\s+/g, ' ');

const paragraphs = (value: YamlValue, key: string): string[] =>
  itemsOf(value).flatMap((item) => textOf(item, key).paragraphs);

const lines = (value: YamlValue, key: string): string[] =>
  itemsOf(value)
    .flatMap((item) => textOf(item, key).value.split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** What every deck must have, the pack must have: no article brings it. */
function assertRequired(file: Mapping, texts: BrandTexts): void {
  const required = ['disclaimer', 'confidentiality', 'footer', 'contact'] as const;
  for (const item of itemsOf(at(file, 'required'))) {
    const { value: name, place } = textOf(item, 'required');
    const key = required.find((one) => one === name);
    if (key === undefined)
      throw fault(place, `Unexpected \`${name}\` under \`required\``, required.join(', '));
    if (texts[key] === undefined)
      throw fault(place, `Unexpected pack without \`${key}\``, 'what it requires on every deck', {
        rule: 'template:required',
        note: `Write \`${key}:\` into pack.yml.`,
      });
  }
}
