/** The block of data above an article: found, bounded and parsed to flat entries with their places. */
import { parse as parseToml } from 'smol-toml';
import type { Point, Position } from 'unist';
import { message } from '../rules.ts';
import type { VFileMessage } from 'vfile-message';
import { isMap, isPair, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';
import { locator } from './locator.ts';
import { visible } from '../text/visible.ts';

/** A key of the front matter with its value as written; lists keep their order, an empty value has no texts. */
export interface Entry {
  readonly key: string;
  readonly texts: readonly { readonly value: string; readonly position: Position }[];
}

/** What stands above the article, and where the article begins. */
export interface FrontMatter {
  readonly entries: readonly Entry[];
  /** Offset of the first character after the block; 0 when there is none. */
  readonly end: number;
  readonly messages: readonly VFileMessage[];
}

/** Bounds on what is parsed at all: front matter beyond them is an attack or no front matter. */
const MAX_LENGTH = 64 * 1024;
const MAX_LINES = 200;

const FENCES = [
  { open: /^---[ \t]*\n/, close: /^(?:---|\.\.\.)[ \t]*$/m, parse: yamlEntries },
  { open: /^\+\+\+[ \t]*\n/, close: /^\+\+\+[ \t]*$/m, parse: tomlEntries },
] as const;

/** Finds the front matter of a text; YAML between `---`, TOML between `+++`, or `[key]: <> (value)` lines. */
export function frontMatter(text: string): FrontMatter {
  for (const { open, close, parse } of FENCES) {
    const start = open.exec(text)?.[0].length;
    if (start === undefined) continue;
    const body = text.slice(start, start + MAX_LENGTH);
    const stop = close.exec(body);
    if (!stop || body.slice(0, stop.index).split('\n').length > MAX_LINES) continue;
    const lineEnd = text.indexOf('\n', start + stop.index);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const inner = body.slice(0, stop.index);
    // A thematic break, prose and another break look like front matter; only keys make it so.
    if (!/^[\w$-]+\s*[:=]/m.test(inner) && inner.trim() !== '') continue;
    return { ...parse(inner, start, locator(text)), end };
  }
  return commentEntries(text);
}

type Place = (start: number, end: number) => Position;
type Parsed = Pick<FrontMatter, 'entries' | 'messages'>;

function yamlEntries(source: string, offset: number, place: Place): Parsed {
  const document = parseDocument(source, {
    schema: 'failsafe',
    merge: false,
    strict: true,
    uniqueKeys: false,
  });
  const contents = document.contents;
  const messages = document.errors.map((error) =>
    unusable(error.message, place(offset + error.pos[0], offset + error.pos[1]).start),
  );
  if (!isMap(contents)) return { entries: [], messages };
  const texts = (node: YamlNode | null | undefined): Entry['texts'] => {
    if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const at = offset + node.range[0];
      const value = visible(node.value).trim();
      return value === '' ? [] : [{ value, position: place(at, offset + node.range[1]) }];
    }
    if (isSeq(node)) return node.items.flatMap((item) => texts(item as YamlNode));
    if (isMap(node)) return node.items.flatMap((pair) => texts(pair.value as YamlNode));
    return [];
  };
  const entries = contents.items.flatMap((pair) =>
    isPair(pair) && isScalar(pair.key)
      ? [{ key: String(pair.key.value), texts: texts(pair.value as YamlNode | null) }]
      : [],
  );
  return { entries, messages };
}

function tomlEntries(source: string, offset: number, place: Place): Parsed {
  try {
    let from = 0;
    const texts = (value: unknown): Entry['texts'] => {
      if (Array.isArray(value)) return value.flatMap(texts);
      if (value !== null && typeof value === 'object' && !(value instanceof Date))
        return Object.values(value).flatMap(texts);
      if (typeof value === 'number' && !Number.isFinite(value)) return [];
      const written =
        value instanceof Date ? value.toISOString().slice(0, 10) : visible(String(value)).trim();
      const found = source.indexOf(written.slice(0, 20), from);
      const at = found < 0 ? from : found;
      from = found < 0 ? from : found + 1;
      return written === ''
        ? []
        : [{ value: written, position: place(offset + at, offset + at + written.length) }];
    };
    const entries = Object.entries(parseToml(source)).map(([key, value]) => {
      from = Math.max(0, source.search(new RegExp(`^${key.replace(/[^\w-]/g, '\\$&')}\\s*=`, 'm')));
      return { key, texts: texts(value) };
    });
    return { entries, messages: [] };
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    return { entries: [], messages: [unusable(reason, place(offset, offset).start)] };
  }
}

/** Link definitions that lead nowhere, which some blogs use as front matter that no renderer shows. */
function commentEntries(text: string): FrontMatter {
  const line = /\[([\w-]+)\]: <> \((.*)\)[ \t]*(?:\n|$)/y;
  const place = locator(text);
  const entries: Entry[] = [];
  let end = 0;
  for (let match = line.exec(text); match; match = line.exec(text)) {
    const [whole, key = '', value = ''] = match;
    const at = match.index + whole.indexOf('(') + 1;
    entries.push({ key, texts: [{ value: value.trim(), position: place(at, at + value.length) }] });
    end = match.index + whole.length;
  }
  return { entries, end, messages: [] };
}

function unusable(reason: string, place: Point): VFileMessage {
  return message(
    'read:front-matter',
    `Unexpected front matter (${reason.split('\n')[0]}), expected \`key: value\` lines`,
    {
      place,
      note: 'The readable lines are used; the others are left out.',
    },
  );
}
