/** Says what a PDF is: its title, authors, subject, keywords, language and date, twice, as readers look in two places. */
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

/** What a PDF says of itself. */
export interface About {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject?: string | undefined;
  readonly keywords: readonly string[];
  /** BCP 47, as `en` or `zh-CN`. */
  readonly lang: string;
  /** ISO 8601, a day or a moment; without one, or with another text, the PDF tells none. */
  readonly date?: string | undefined;
}

/** The program that made the document, as against the one that wrote the file. */
const CREATOR = 'deckwright';

/** Writes what a PDF says of itself into its table of information, its XMP and its catalogue. */
export function describe(pdf: Pdf, given: About): void {
  const about = {
    ...given,
    title: clean(given.title),
    authors: given.authors.map(clean),
    keywords: given.keywords.map(clean),
    subject: given.subject === undefined ? undefined : clean(given.subject),
  };
  const moment = momentOf(given.date);
  const producer = textOf(pdf, get(dictOf(pdf, pdf.trailerInfo.Info), 'Producer')) ?? CREATOR;
  const date = moment && textString(`D:${moment.replace(/\D/g, '')}Z`);
  pdf.trailerInfo.Info = add(pdf, {
    Title: textString(about.title),
    Author: about.authors.length > 0 ? textString(about.authors.join(', ')) : undefined,
    Subject: about.subject ? textString(about.subject) : undefined,
    Keywords: about.keywords.length > 0 ? textString(about.keywords.join(', ')) : undefined,
    Creator: textString(CREATOR),
    Producer: textString(producer),
    CreationDate: date,
    ModDate: date,
  });
  const catalogue = catalogueOf(pdf);
  set(catalogue, 'Lang', textString(about.lang));
  const preferences = dictOf(pdf, get(catalogue, 'ViewerPreferences'));
  set(preferences, 'DisplayDocTitle', true);
  set(catalogue, 'ViewerPreferences', preferences);
  set(catalogue, 'MarkInfo', { Marked: true });
  // Not packed: programs that know nothing of PDF look for it in the bytes.
  const data = Buffer.from(xmp(about, producer, moment));
  set(catalogue, 'Metadata', add(pdf, plainStream(dict(pdf, { Type: 'Metadata', Subtype: 'XML' }), data)));
}

/** `2024-05-17T00:00:00Z`, or undefined for what is no date of four figures of a year. */
function momentOf(date: string | undefined): string | undefined {
  const time = new Date(date ?? '');
  if (Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1 || time.getUTCFullYear() > 9999)
    return undefined;
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** On one line, without what no XML may have. */
const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\s\uFFFE\uFFFF]+/gu, ' ')
    .replaceAll('\u00AD', '')
    .trim();

function xmp(about: About, producer: string, moment: string | undefined): string {
  const list = (kind: 'Seq' | 'Bag', items: readonly string[]): string =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li>${xml(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const said = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;
  const entries: readonly (readonly [string, string] | undefined)[] = [
    ['dc:format', 'application/pdf'],
    ['dc:title', said(about.title)],
    about.authors.length > 0 ? ['dc:creator', list('Seq', about.authors)] : undefined,
    about.subject ? ['dc:description', said(about.subject)] : undefined,
    about.keywords.length > 0 ? ['dc:subject', list('Bag', about.keywords)] : undefined,
    ['dc:language', list('Bag', [about.lang])],
    about.keywords.length > 0 ? ['pdf:Keywords', xml(about.keywords.join(', '))] : undefined,
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

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const xml = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
