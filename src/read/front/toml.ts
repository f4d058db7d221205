/** TOML as front matter. */
import { parse } from 'smol-toml';
import { visible } from '../../text/visible.ts';
import {
  entriesOf,
  type Pairs,
  type FrontMatterValue,
  type ParsedFrontMatter,
  type Locate,
} from './value.ts';

/** The entries of a TOML table; the parser tells no places, so each value is looked for behind its key. */
export function tomlEntries(source: string, place: Locate): ParsedFrontMatter {
  let from = 0;
  const value = (read: unknown): FrontMatterValue => {
    if (Array.isArray(read)) return read.map(value);
    if (read !== null && typeof read === 'object' && !(read instanceof Date)) return pairsOf(read);
    if (typeof read === 'number' && !Number.isFinite(read)) return [];
    const written = read instanceof Date ? read.toISOString().slice(0, 10) : visible(String(read)).trim();
    const found = source.indexOf(written.slice(0, 20), from);
    if (written === '') return [];
    // A value with escapes in it stands somewhere on the line of its key.
    if (found < 0) return { value: written, position: place(from, lineEnd(source, from)) };
    from = found + 1;
    return { value: written, position: place(found, found + written.length) };
  };
  const pairsOf = (table: object): Pairs => ({
    pairs: Object.entries(table).map(([key, inner]) => {
      const name = key.replace(/[^\w-]/g, '\\$&');
      const at = source.search(new RegExp(`(?:^[ \\t]*|[{,\\[.][ \\t]*)"?${name}"?\\s*[=\\].]`, 'm'));
      from = Math.max(0, at);
      return [key, value(inner)] as const;
    }),
  });
  try {
    return { entries: entriesOf(pairsOf(parse(source))), faults: [] };
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    return { entries: [], faults: [{ reason, place: place(0, 0).start }] };
  }
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}
