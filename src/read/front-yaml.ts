/** YAML and JSON, which is YAML, as front matter. */
import { isMap, isPair, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';
import { visible } from '../text/visible.ts';
import type { Parsed, Place } from './front-matter.ts';
import { entriesOf, type Pairs, type Text, type Value } from './front-value.ts';

/** The entries of a YAML map; `place` gives the place of a part of `source`. No alias and no tag is followed. */
export function yamlEntries(source: string, place: Place): Parsed {
  const document = parseDocument(source, {
    schema: 'failsafe',
    merge: false,
    strict: true,
    uniqueKeys: false,
  });
  const faults = document.errors.map((error) => ({
    reason: error.message,
    place: place(error.pos[0], error.pos[1]).start,
  }));
  const value = (node: YamlNode | null | undefined): Value => {
    if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const written = visible(node.value).trim();
      if (written === '') return [];
      const [start, end] = node.range;
      const quoted = source.slice(start + 1, end - 1) === written;
      return { value: written, position: quoted ? place(start + 1, end - 1) : place(start, end) };
    }
    if (isSeq(node)) return node.items.map((item) => value(item as YamlNode));
    return isMap(node) ? pairsOf(node.items) : [];
  };
  const pairsOf = (items: readonly unknown[]): Pairs => ({
    pairs: items.flatMap((pair) =>
      isPair(pair) && isScalar(pair.key)
        ? [[String(pair.key.value), value(pair.value as YamlNode | null)] as const]
        : [],
    ),
  });
  const contents = document.contents;
  const read = isMap(contents) ? entriesOf(pairsOf(contents.items)) : [];
  const plain = document.errors.flatMap((error) => plainLine(source, error.pos[0], place));
  const mended = new Set(plain.map(({ key }) => key));
  return { entries: [...plain, ...read.filter(({ key }) => !mended.has(key))], faults };
}

/** `title: Tides: a primer` is no YAML, and every reader knows what it means: all after the first colon. */
function plainLine(source: string, at: number, place: Place): { key: string; texts: readonly Text[] }[] {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const line = /[^\n]*/.exec(source.slice(start))?.[0] ?? '';
  const [, lead = '', key = '', value = ''] = /^(([\w-]+):[ \t]+)(\S.*)$/.exec(line) ?? [];
  if (key === '' || /^[|>&*]/.test(value)) return [];
  // A list or map that was begun and not closed is not meant as words.
  if (/^[[{]/.test(value) && !/[\]}]/.test(value)) return [];
  const from = start + lead.length;
  const texts = [{ value: visible(value).trim(), position: place(from, from + value.length) }];
  return [{ key, texts }];
}
