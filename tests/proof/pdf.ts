/** The objects of a PDF as Chromium writes it, read without any library. */

/** The text of every object without its stream, by its number. */
export function objectsOf(pdf: Uint8Array): Map<number, string> {
  const text = Buffer.from(pdf).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const head = /^xref\s+(\d+) (\d+)\s+/.exec(text.slice(table, table + 64));
  if (!head) throw new Error('The PDF has no table of objects');
  const [first, count] = [Number(head[1]), Number(head[2])];
  const start = table + head[0].length;
  const objects = new Map<number, string>();
  for (let at = 0; at < count; at++) {
    const entry = text.slice(start + at * 20, start + at * 20 + 20);
    if (entry[17] !== 'n') continue;
    const place = Number(entry.slice(0, 10));
    const body = text.slice(place, text.indexOf('endobj', place));
    objects.set(first + at, body.replace(/^\d+ 0 obj\s*/, '').replace(/\bstream\r?\n[^]*/, ''));
  }
  return objects;
}

/** The size of each page in pt, in the order of the objects. */
export function pageSizes(objects: ReadonlyMap<number, string>): string[] {
  return [...objects.values()]
    .filter((one) => /\/Type \/Page\b(?!s)/.test(one))
    .map((one) => /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(one)?.slice(1).join(' x ') ?? 'none');
}

/** A font as the PDF has it. */
export interface PdfFont {
  readonly name: string;
  readonly kind: string;
  /** Its file is in the PDF. */
  readonly embedded: boolean;
  /** Its glyphs say which characters they are. */
  readonly mapped: boolean;
}

const nameIn = /\/(?:BaseFont|FontName) \/(?:[A-Z]{6}\+)?([^\s/>]+)/;

/** The fonts that text is drawn with; those inside composite fonts are told with them. */
export function fontsOf(objects: ReadonlyMap<number, string>): PdfFont[] {
  const get = (from: string, key: string): string => {
    const id = new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(from)?.[1];
    return id === undefined ? '' : (objects.get(Number(id)) ?? '');
  };
  return [...objects.values()]
    .filter((one) => /\/Type \/Font\b(?!Descriptor)/.test(one) && !/\/CIDFontType/.test(one))
    .map((font) => {
      const inner = get(font, 'DescendantFonts') || font;
      return {
        name: nameIn.exec(font)?.[1] ?? nameIn.exec(get(font, 'FontDescriptor'))?.[1] ?? '',
        kind: /\/Subtype \/(\w+)/.exec(inner)?.[1] ?? '',
        embedded: /\/FontFile\d? \d+ 0 R/.test(get(inner, 'FontDescriptor')),
        mapped: /\/ToUnicode \d+ 0 R/.test(font),
      };
    });
}
