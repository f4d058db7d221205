/** YAML and JSON, which is YAML, as front matter. */
import { isMap, isPair, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';
import { visible } from '../../text/visible.ts';
import {
  entriesOf,
  type FrontMatterEntry,
  type Pairs,
  type FrontMatterValue,
  type ParsedFrontMatter,
  type Locate,
} from './value.ts';

/** The entries of a YAML map; `place` gives the place of a part of `source`. No alias and no tag is followed. */
export function yamlEntries(source: string, place: Locate): ParsedFrontMatter {
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
  const value = (node: YamlNode | null | undefined): FrontMatterValue => {
    if (isScalar(node) && typeof node.value === 'string' && node.range) {
      // An escape such as `\n` is a space to whoever reads a title.
      const plain = node.type === 'QUOTE_DOUBLE' ? node.value.replace(/\s+/gu, ' ') : node.value;
      const written = visible(plain).trim();
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
  const plain = document.errors.flatMap((error) => plainLine(source, error.pos[0], place));
  const contents = document.contents;
  if (plain.length === 0)
    return { entries: isMap(contents) ? entriesOf(pairsOf(contents.items)) : [], faults };
  // What follows such a line is read wrongly with it, and rightly without it.
  const rest = yamlEntries(
    plain.reduce((text, { start, end }) => blanked(text, start, end), source),
    place,
  );
  return { ...rest, entries: [...plain.map(({ entry }) => entry), ...rest.entries] };
}

const blanked = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** A line of YAML that is none, as the entry that it means. */
interface PlainLine {
  readonly entry: FrontMatterEntry;
  readonly start: number;
  readonly end: number;
}

/** `title: Tides: a primer` is no YAML, and every reader knows what it means: all after the first colon. */
function plainLine(source: string, at: number, place: Locate): PlainLine[] {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const line = /[^\n]*/.exec(source.slice(start))?.[0] ?? '';
  const [, lead = '', key = '', value = ''] = /^(([\w-]+):[ \t]+)(\S.*)$/.exec(line) ?? [];
  if (key === '' || /^[|>&*]/.test(value)) return [];
  // A list or map that was begun and not closed is not meant as words.
  if (/^[[{]/.test(value) && !/[\]}]/.test(value)) return [];
  const from = start + lead.length;
  const end = from + value.length;
  return [
    { entry: { key, texts: [{ value: visible(value).trim(), position: place(from, end) }] }, start, end },
  ];
}
