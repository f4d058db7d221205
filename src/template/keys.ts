/** What a YAML map of a pack has under its keys, and which of them nobody knows. */
import type { VFileMessage } from 'vfile-message';
import { nearest } from '../text/nearest-word.ts';
import type { RuleId } from '../rules/index.ts';
import { fault, type Mapping, type YamlText, type YamlValue } from './yaml.ts';

/** The value under a key; undefined when there is none or when it is empty. */
export function at(map: Mapping | undefined, key: string): YamlValue | undefined {
  const value = map?.entries.find((entry) => entry.key === key)?.value;
  return value?.type === 'text' && value.value === '' ? undefined : value;
}

/** The map under a key; throws `template:pack` where something else stands. */
export function mapAt(map: Mapping | undefined, key: string): Mapping | undefined {
  const value = at(map, key);
  if (value === undefined || value.type === 'map') return value;
  throw fault(value.place, `Unexpected \`${key}\``, 'keys of its own under it');
}

/** A value that is a text; throws `template:pack` where it is a list or a map. */
export function textOf(value: YamlValue, key: string): YamlText {
  if (value.type === 'text') return value;
  throw fault(value.place, `Unexpected ${value.type} under \`${key}\``, 'a text');
}

/** The items of a list; a value that stands alone is a list of one. */
export const itemsOf = (value: YamlValue | undefined): readonly YamlValue[] =>
  value === undefined ? [] : value.type === 'list' ? value.items : [value];

/** A warning, `template:key` unless another rule is named, for each key of a map that is not among the known ones. */
export function unknownKeys(
  map: Mapping | undefined,
  known: readonly string[],
  { rule = 'template:key', ...details }: { readonly rule?: RuleId; readonly note?: string } = {},
): VFileMessage[] {
  return (map?.entries ?? [])
    .filter(({ key }) => !known.includes(key))
    .map(({ key, place }) => {
      const near = nearest(key, known);
      const expected = near === undefined ? `one of ${known.join(', ')}` : `\`${near}\``;
      return fault(place, `Unexpected key \`${key}\``, expected, { rule, ...details });
    });
}

/** The version of the form of pack.yml and of `.deck.yml`; templates/schemas/ describes both. */
const FORM_VERSION = '1';

/** Throws `template:pack` where a file says that it has a form that this program does not know. */
export function assertVersion(top: Mapping): void {
  const value = at(top, 'version');
  if (value === undefined) return;
  const { value: version, place } = textOf(value, 'version');
  if (version !== FORM_VERSION)
    throw fault(place, `Unexpected version \`${version}\``, `${FORM_VERSION}, or a newer deckwright`);
}
