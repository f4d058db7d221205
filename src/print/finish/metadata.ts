/** Writes the metadata of a PDF, twice, as readers look in two places. */
import {
  add,
  catalogueOf,
  dict,
  dictOf,
  get,
  plainStream,
  set,
  textOf,
  textString,
  type Pdf,
} from '../../pdf/value.ts';

/** What a document says of itself. */
export interface DocumentMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject?: string | undefined;
  readonly keywords: readonly string[];
  /** BCP 47, as `en` or `zh-CN`. */
  readonly lang: string;
  /** ISO 8601, a day or a moment; without one, or with another text, the PDF has none. */
  readonly date?: string | undefined;
}

/** The program that made the document, as against the one that wrote the file. */
const CREATOR = 'deckwright';

/** Writes metadata into the information dictionary of a PDF, its XMP and its catalogue. */
export function writeMetadata(pdf: Pdf, metadata: DocumentMetadata): void {
  const clean = cleaned(metadata);
  const moment = momentOf(clean.date);
  const producer = textOf(pdf, get(dictOf(pdf, pdf.trailerInfo.Info), 'Producer')) ?? CREATOR;
  const date = moment && textString(`D:${moment.replace(/\D/g, '')}Z`);
  pdf.trailerInfo.Info = add(pdf, {
    Title: textString(clean.title),
    Author: clean.authors.length > 0 ? textString(clean.authors.join(', ')) : undefined,
    Subject: clean.subject ? textString(clean.subject) : undefined,
    Keywords: clean.keywords.length > 0 ? textString(clean.keywords.join(', ')) : undefined,
    Creator: textString(CREATOR),
    Producer: textString(producer),
    CreationDate: date,
    ModDate: date,
  });
  const catalogue = catalogueOf(pdf);
  set(catalogue, 'Lang', textString(clean.lang));
  const preferences = dictOf(pdf, get(catalogue, 'ViewerPreferences'));
  set(preferences, 'DisplayDocTitle', true);
  set(catalogue, 'ViewerPreferences', preferences);
  set(catalogue, 'MarkInfo', { Marked: true });
  // Not packed: programs that know nothing of PDF look for it in the bytes.
  const data = Buffer.from(xmp(clean, producer, moment));
  set(catalogue, 'Metadata', add(pdf, plainStream(dict(pdf, { Type: 'Metadata', Subtype: 'XML' }), data)));
}

const cleaned = (metadata: DocumentMetadata): DocumentMetadata => ({
  ...metadata,
  title: onOneLine(metadata.title),
  authors: metadata.authors.map(onOneLine),
  keywords: metadata.keywords.map(onOneLine),
  subject: metadata.subject === undefined ? undefined : onOneLine(metadata.subject),
});

/** `2024-05-17` → `2024-05-17T00:00:00Z`; undefined for what is no date, or has no year of four figures. */
function momentOf(date: string | undefined): string | undefined {
  const time = new Date(date ?? '');
  if (Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1 || time.getUTCFullYear() > 9999)
    return undefined;
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** A text on one line, without characters that no XML may have. */
const onOneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\s\uFFFE\uFFFF]+/gu, ' ')
    .replaceAll('\u00AD', '')
    .trim();

function xmp(metadata: DocumentMetadata, producer: string, moment: string | undefined): string {
  const { title, authors, subject, keywords, lang } = metadata;
  const list = (kind: 'Seq' | 'Bag', items: readonly string[]): string =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li>${xml(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const alternative = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;
  const entries: readonly (readonly [string, string] | undefined)[] = [
    ['dc:format', 'application/pdf'],
    ['dc:title', alternative(title)],
    authors.length > 0 ? ['dc:creator', list('Seq', authors)] : undefined,
    subject ? ['dc:description', alternative(subject)] : undefined,
    keywords.length > 0 ? ['dc:subject', list('Bag', keywords)] : undefined,
    ['dc:language', list('Bag', [lang])],
    keywords.length > 0 ? ['pdf:Keywords', xml(keywords.join(', '))] : undefined,
    ['pdf:Producer', xml(producer)],
    ['xmp:CreatorTool', CREATOR],
    moment ? ['xmp:CreateDate', moment] : undefined,
    moment ? ['xmp:ModifyDate', moment] : undefined,
    moment ? ['xmp:MetadataDate', moment] : undefined,
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    ...entries.flatMap((entry) => (entry ? [`<${entry[0]}>${entry[1]}</${entry[0]}>`] : [])),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const xml = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
