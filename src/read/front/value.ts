/** What a key of the front matter may hold, whatever language it is written in, and that as flat entries. */
import type { Point, Position } from 'unist';

/** A value as written, with its place. */
export interface FrontMatterText {
  readonly value: string;
  readonly position: Position;
}

/** A value, a list of values, or a map. */
export type FrontMatterValue = FrontMatterText | readonly FrontMatterValue[] | Pairs;

/** A map, its keys in their order. */
export interface Pairs {
  readonly pairs: readonly (readonly [key: string, value: FrontMatterValue])[];
}

/** A key of the front matter with its values; lists keep their order, an empty value has no texts. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly texts: readonly FrontMatterText[];
}

/** Maps in which tools keep the keys of the writer's own, as `params` of Hugo and `extra` of Zola. */
const NESTS = /^(?:params|extra|taxonomies|metadata)$/i;

/** The keys at the top with their values; the keys inside the writer's own maps come after them. */
export function entriesOf({ pairs }: Pairs): FrontMatterEntry[] {
  const nested = pairs.flatMap(([key, value]) =>
    NESTS.test(key) && 'pairs' in value ? entriesOf(value) : [],
  );
  const plain = pairs.filter(([key, value]) => !(NESTS.test(key) && 'pairs' in value));
  return [...plain.map(([key, value]) => ({ key, texts: textsOf(value) })), ...nested];
}

/** All values inside a value; of a map that has a name (a person's, an organisation's) only the name. */
function textsOf(value: FrontMatterValue): readonly FrontMatterText[] {
  if ('value' in value) return [value];
  if (!('pairs' in value)) return value.flatMap(textsOf);
  const named = (form: RegExp): FrontMatterValue | undefined =>
    value.pairs.find(([key]) => form.test(key))?.[1];
  const name = named(/^(?:name|literal|full[-_ ]?name)$/i);
  if (name) return textsOf(name);
  const given = named(/^(?:given|first)(?:[-_ ]?names?)?$/i);
  const family = named(/^(?:family|last)(?:[-_ ]?names?)?$/i);
  return given && family ? bothNames(given, family) : value.pairs.flatMap(([, inner]) => textsOf(inner));
}

/** A given and a family name that stand apart as one text, which stands from the one to the other. */
function bothNames(given: FrontMatterValue, family: FrontMatterValue): readonly FrontMatterText[] {
  const [first] = textsOf(given);
  const [last] = textsOf(family);
  if (!first || !last) return [first ?? last].flatMap((text) => text ?? []);
  if ((first.position.end.offset ?? 0) > (last.position.start.offset ?? 0)) return [last];
  const position = { start: first.position.start, end: last.position.end };
  return [{ value: `${first.value} ${last.value}`, position }];
}

/** The place of `[start, end)` of what is parsed. */
export type Locate = (start: number, end: number) => Position;

/** What a parser of front matter gives: entries, and why it could not read the rest. */
export interface ParsedFrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  readonly faults: readonly { readonly reason: string; readonly place: Point }[];
}
