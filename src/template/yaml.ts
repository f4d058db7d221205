/** The YAML files of a pack as trees in which everything has its place; nothing in them is followed or run. */
import { isMap, isScalar, isSeq, parseDocument, visit, type Node as YamlNode, type YAMLMap } from 'yaml';
import type { VFileMessage } from 'vfile-message';
import { message, type RuleId } from '../rules/index.ts';

/** A place in a file of a pack. */
export interface YamlPlace {
  /** The file as the user finds it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A part of a YAML file. */
export type YamlValue = YamlText | List | Mapping;

/** A scalar; numbers and booleans are text too. Empty where a key has no value. */
export interface YamlText {
  readonly type: 'text';
  readonly value: string;
  /** Its paragraphs, each on one line: divided by blank lines as they stand in the file. */
  readonly paragraphs: readonly string[];
  readonly place: YamlPlace;
}

/** A sequence. */
export interface List {
  readonly type: 'list';
  readonly items: readonly YamlValue[];
  readonly place: YamlPlace;
}

/** A map; the order is the file's. */
export interface Mapping {
  readonly type: 'map';
  readonly entries: readonly { readonly key: string; readonly place: YamlPlace; readonly value: YamlValue }[];
  readonly place: YamlPlace;
}

/** No pack says more: what is larger is no such file. */
const MAX_YAML_CHARACTERS = 64 * 1024;

/** Reads a YAML file of a pack whose top is a map; throws `template:pack` at the place of what is not YAML. */
export function readYaml(bytes: Uint8Array, file: string): Mapping {
  const top: YamlPlace = { file, line: 1, column: 1 };
  if (bytes.length > MAX_YAML_CHARACTERS)
    throw fault(top, 'Unexpected size of more than 64 kB', 'a short file');
  const text = new TextDecoder().decode(bytes);
  const places = placer(text, file);
  const document = parsed(text, top);
  const [error] = document.errors;
  if (error) throw fault(places(error.pos[0]), `Unexpected YAML: ${firstLine(error.message)}`, 'valid YAML');
  visit(document, {
    Alias: (_, alias) => {
      throw fault(places(alias.range?.[0] ?? 0), `Unexpected alias \`*${alias.source}\``, 'the text itself');
    },
  });
  const contents = document.contents as YamlNode | null;
  if (contents === null || (isScalar(contents) && contents.value === ''))
    return { type: 'map', entries: [], place: top };
  if (!isMap(contents)) throw fault(top, 'Unexpected file without keys', '`key: value` on each line');
  return mapping(contents, places);
}

/** A message on a file of a pack: `template:pack` unless another rule is named. */
export function fault(
  { file, line, column }: YamlPlace,
  unexpected: string,
  expected: string,
  { rule = 'template:pack', note }: { readonly rule?: RuleId; readonly note?: string } = {},
): VFileMessage {
  const given = message(rule, `${unexpected}, expected ${expected}`, {
    place: { line, column },
    note: note ?? 'templates/README.md shows each key.',
  });
  given.file = file;
  return given;
}

function parsed(text: string, top: YamlPlace): ReturnType<typeof parseDocument> {
  try {
    return parseDocument(text, { schema: 'failsafe', merge: false, prettyErrors: false });
  } catch {
    throw fault(top, 'Unexpected nesting', 'keys a few levels deep');
  }
}

type Places = (offset: number) => YamlPlace;

function placer(text: string, file: string): Places {
  return (offset) => {
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
}

function mapping(node: YAMLMap, places: Places): Mapping {
  const entries = node.items.flatMap((pair) => {
    const key = pair.key as YamlNode | null;
    const place = places(key?.range?.[0] ?? 0);
    if (!isScalar(key)) throw fault(place, 'Unexpected key', 'a word before each colon');
    return [{ key: String(key.value), place, value: valueOf(pair.value as YamlNode | null, place, places) }];
  });
  return { type: 'map', entries, place: places(node.range?.[0] ?? 0) };
}

function valueOf(node: YamlNode | null, before: YamlPlace, places: Places): YamlValue {
  const place = node?.range ? places(node.range[0]) : before;
  if (isMap(node)) return mapping(node, places);
  if (isSeq(node))
    return { type: 'list', items: node.items.map((item) => valueOf(item as YamlNode, place, places)), place };
  const value = isScalar(node) ? String(node.value ?? '').trim() : '';
  // Only a literal block keeps its line ends; elsewhere YAML has made one line of each paragraph.
  const ends = isScalar(node) && node.type === 'BLOCK_LITERAL' ? /\n\s*\n/ : /\n+/;
  const paragraphs = value
    .split(ends)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  return { type: 'text', value, paragraphs, place };
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
