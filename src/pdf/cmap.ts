/** Reads and writes CMaps, by which fonts map codes to Unicode. */

/** The characters of a CMap by their codes, in which a character is a byte: single ones, ranges, and ranges with a list. */
export function readCMap(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, body = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', text = ''] of body.matchAll(/<(\w+)>\s*<(\w*)>/g))
      found.set(bytes(code), characters(text));
  for (const [, body = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', start, list] of body.matchAll(
      /<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])/g,
    )) {
      const first = Number.parseInt(from, 16);
      const listed = list?.match(/[0-9A-Fa-f]+/g);
      const base = start === undefined ? '' : characters(start);
      for (let code = first; code <= Number.parseInt(to, 16); code++) {
        const text = listed
          ? characters(listed[code - first] ?? '')
          : base.slice(0, -1) + String.fromCharCode(base.charCodeAt(base.length - 1) + code - first);
        found.set(bytes(code.toString(16).padStart(from.length, '0')), text);
      }
    }
  return found;
}

const bytes = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');

/** UTF-16, greater byte first. */
const characters = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Entries that one list of a CMap may have. */
const MAX_LIST_LENGTH = 100;

/** A CMap from codes, all of one length, to characters. */
export function printCMap(codes: ReadonlyMap<string, string>): string {
  const width = [...codes.keys()][0]?.length ?? 2;
  const entries = [...codes].map(([code, text]) => `<${hexOf(code, 'latin1')}> <${hexOf(text, 'utf16le')}>`);
  const lists: string[] = [];
  for (let at = 0; at < entries.length; at += MAX_LIST_LENGTH) {
    const list = entries.slice(at, at + MAX_LIST_LENGTH);
    lists.push(`${list.length} beginbfchar`, ...list, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    `<${'00'.repeat(width)}> <${'FF'.repeat(width)}>`,
    'endcodespacerange',
    ...lists,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n');
}

function hexOf(text: string, encoding: 'latin1' | 'utf16le'): string {
  const data = Buffer.from(text, encoding);
  return (encoding === 'utf16le' ? data.swap16() : data).toString('hex').toUpperCase();
}
