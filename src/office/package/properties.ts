/** Writes the properties of a file: those that the PDF of the deck has too. */
import type { DocumentMetadata } from '../../print/finish/metadata.ts';
import { x, type Element } from '../xml.ts';

/** Title, authors, subject, keywords, language and date. */
export function coreProperties({ title, authors, subject, keywords, lang, date }: DocumentMetadata): Element {
  const moment = momentOf(date);
  const time = (name: string): Element | undefined =>
    moment === undefined ? undefined : x(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  return x(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      x('dc:title', oneLine(title)),
      subject ? x('dc:subject', oneLine(subject)) : undefined,
      x('dc:creator', authors.length > 0 ? authors.map(oneLine).join(', ') : 'deckwright'),
      keywords.length > 0 ? x('cp:keywords', keywords.map(oneLine).join(', ')) : undefined,
      time('dcterms:created'),
      time('dcterms:modified'),
      x('dc:language', lang),
    ],
  );
}

/** Program and number of slides. */
export const appProperties = (slides: number): Element =>
  x('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, [
    x('Application', 'deckwright'),
    x('Slides', String(slides)),
  ]);

/** `2026-03-14` → `2026-03-14T00:00:00Z`; undefined for what is no date. */
function momentOf(date: string | undefined): string | undefined {
  const time = new Date(date ?? '');
  if (Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1 || time.getUTCFullYear() > 9999)
    return undefined;
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** Text without line ends and characters that no XML may have. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\s\uFFFE\uFFFF]+/gu, ' ').trim();
