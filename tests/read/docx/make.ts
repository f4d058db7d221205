/** Documents of Word, made of their parts, and what is read of them. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { List, RootContent } from 'mdast';
import { read } from '../../../src/read/index.ts';
import type { Article } from '../../../src/read/article.ts';
import { textOf } from '../../../src/text/phrase.ts';

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
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A run of text; `marks` are elements of its properties, such as `<w:b/>`. */
export const run = (text: string, marks = ''): string =>
  `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of a style; `list` makes it an item, of a list with bullets or with numbers. */
export const par = (runs: string, style = '', list?: 'bullet' | 'number'): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list === 'bullet' ? 1 : 2}"/></w:numPr>` : ''}</w:pPr>${runs}</w:p>`;

/** A table of cells of one paragraph, its first row a header. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row, n) => `<w:tr>${n === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map((cell) => `<w:tc>${par(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** How a document is written, beside its body. */
export interface Written {
  readonly packed?: boolean;
  /** What stands before the root of its XML. */
  readonly before?: string;
  /** Where its one link leads. */
  readonly to?: string;
  /** Styles beside the usual ones. */
  readonly styles?: string;
  /** Lists beside the usual ones: `w:abstractNum` and `w:num`. */
  readonly levels?: string;
  /** What its properties tell: elements of `cp:coreProperties`. */
  readonly properties?: string;
}

/** A document with this body. */
export const docxOf = (
  body: string,
  notes = '',
  sizes: Readonly<Record<string, number>> = {},
  written: Written = {},
): Uint8Array => zipOf(documentParts(body, notes, written), sizes, written.packed);

/** The parts of a document with this body, by their names. */
export function documentParts(
  body: string,
  notes = '',
  { before = '', to = 'https://example.org/tides', styles = '', levels = '', properties }: Written = {},
): Record<string, string> {
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const numbers = (id: number, form: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${form}"/></w:lvl></w:abstractNum>`;
  const type = (part: string, kind: string): string =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('document', 'document.main')}${type('styles', 'styles')}${type('numbering', 'numbering')}${type('footnotes', 'footnotes')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${related}/officeDocument" Target="word/document.xml"/>${properties === undefined ? '' : `<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`}</Relationships>`,
    ...(properties !== undefined && {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`,
    }),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${related}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${related}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${related}/footnotes" Target="footnotes.xml"/><Relationship Id="r4" Type="${related}/hyperlink" Target="${to}" TargetMode="External"/></Relationships>`,
    'word/document.xml': `${before}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}>${style('Title', 'Title')}${style('H1', 'heading 1')}${style('H2', 'heading 2')}${style('Quote', 'Quote')}${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}>${numbers(0, 'bullet')}${numbers(1, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>${levels}</w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${W}>${notes}</w:footnotes>`,
  };
}

/** An article that is read from a document with this body. */
export const articleOf = (body: string, written: Written = {}, notes = ''): Promise<Article> =>
  read({ path: 'a.docx', content: docxOf(body, notes, {}, written) });

/** What is shown, a line for each block: `# Title`, `## Head`, `3. item`, `- item`, `a | b`, `p`, `[caption]`. */
export const linesOf = ({ tree }: Pick<Article, 'tree'>): string[] => tree.children.flatMap(linesIn);

function linesIn(block: RootContent): string[] {
  if (block.type === 'heading') return [`${'#'.repeat(block.depth)} ${textOf(block.children)}`];
  if (block.type === 'paragraph')
    return [block.data?.caption ? `[${textOf(block.children)}]` : textOf(block.children)];
  if (block.type === 'list') return itemsOf(block);
  if (block.type === 'table')
    return block.children.map(({ children }) => children.map((cell) => textOf(cell.children)).join(' | '));
  return 'value' in block ? [block.value] : 'children' in block ? block.children.flatMap(linesIn) : [];
}

const itemsOf = (list: List): string[] =>
  list.children.flatMap((item, index) => {
    const [first = '', ...rest] = item.children.flatMap(linesIn);
    return [
      `${list.ordered ? `${(list.start ?? 1) + index}.` : '-'} ${first}`,
      ...rest.map((line) => `  ${line}`),
    ];
  });

/** What was dropped, with its reason: `hidden: a draft`. */
export const droppedOf = ({ dropped }: Pick<Article, 'dropped'>): string[] =>
  dropped.map(({ reason, text }) => `${reason}: ${text}`);
