/** Documents of Word, made of their parts. */
import { crc32, deflateRawSync } from 'node:zlib';

/** An archive of files, packed where asked for. `sizes` are what the archive says that a file has unpacked. */
export function zipOf(
  files: Readonly<Record<string, string>>,
  sizes: Readonly<Record<string, number>> = {},
  packed = false,
): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [title, plain] = [Buffer.from(name), Buffer.from(text)];
    const bytes = packed ? deflateRawSync(plain) : plain;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(packed ? 8 : 0, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(sizes[name] ?? plain.length, 18);
    shared.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, title, bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), shared, tail, title]));
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(
    list.reduce((sum, one) => sum + one.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...list, end]));
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A run of text; `marks` are elements of its properties, such as `<w:b/>`. */
export const run = (text: string, marks = ''): string =>
  `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of a style; `list` makes it an item, of a list with bullets or with numbers. */
export const par = (runs: string, style = '', list?: 'bullet' | 'number'): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list === 'bullet' ? 1 : 2}"/></w:numPr>` : ''}</w:pPr>${runs}</w:p>`;

/** A table of cells of one paragraph, its first row a header. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row, n) => `<w:tr>${n === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map((cell) => `<w:tc>${par(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A document with this body. */
export function docxOf(
  body: string,
  notes = '',
  sizes: Readonly<Record<string, number>> = {},
  {
    packed = false,
    before = '',
    to = 'https://example.org/tides',
  }: { readonly packed?: boolean; readonly before?: string; readonly to?: string } = {},
): Uint8Array {
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const numbers = (id: number, form: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${form}"/></w:lvl></w:abstractNum>`;
  const type = (part: string, kind: string): string =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf(
    {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('document', 'document.main')}${type('styles', 'styles')}${type('numbering', 'numbering')}${type('footnotes', 'footnotes')}</Types>`,
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${related}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${related}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${related}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${related}/footnotes" Target="footnotes.xml"/><Relationship Id="r4" Type="${related}/hyperlink" Target="${to}" TargetMode="External"/></Relationships>`,
      'word/document.xml': `${before}<w:document ${W}><w:body>${body}</w:body></w:document>`,
      'word/styles.xml': `<w:styles ${W}>${style('Title', 'Title')}${style('H1', 'heading 1')}${style('H2', 'heading 2')}${style('Quote', 'Quote')}</w:styles>`,
      'word/numbering.xml': `<w:numbering ${W}>${numbers(0, 'bullet')}${numbers(1, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
      'word/footnotes.xml': `<w:footnotes ${W}>${notes}</w:footnotes>`,
    },
    sizes,
    packed,
  );
}
