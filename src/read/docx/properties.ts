/** What the properties of a document tell of it: title, author, day, where its own lines tell none. */
import type { Position } from 'unist';
import { decodeString } from 'micromark-util-decode-string';
import { plainPhrase } from '../../text/phrase.ts';
import { countWords } from '../../text/words.ts';
import type { Meta } from '../article.ts';
import { bylineOf } from '../byline/byline.ts';
import { keyedDay } from '../byline/dates.ts';
import { splitAuthors } from '../byline/people.ts';
import { locator } from '../locator.ts';
import { partOf, type Parts } from './parts.ts';
import { type Role } from './styles.ts';
import { childrenOf, escaped, parseXml, textIn, wordsIn, type XmlElement } from './xml.ts';

/** A property that the document does not tell by itself. */
export interface Property {
  readonly name: 'title' | 'author' | 'date';
  readonly value: string;
}

const ELEMENTS: Readonly<Record<string, Property['name']>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dcterms:created': 'date',
};

/** Names that programs write where nobody gave one. */
const UNNAMED: Readonly<Record<Property['name'], RegExp>> = {
  title:
    /^(?:(?:untitled|unbenannt|sans titre|sin título|document|dokument|documento|presentation|word document|无标题|文档)[\s\d]*|microsoft word\b.*|.*\.(?:docx?|dotx?|odt|rtf|pdf))$/i,
  author:
    /^(?:(?:microsoft )?(?:office )?(?:user|administrator|admin|author|owner|benutzer|unknown|anonymous)|microsoft(?: office| word)?|python-docx|apache poi|docx4j|pandoc|libreoffice|google docs|un-?named|-+)[\s\d]*$/i,
  date: /^(?:1601|1900|1970|0001)/,
};

/** The properties of a document that are of use: `roles` are those of its paragraphs. */
export function propertiesOf(
  parts: Parts,
  paragraphs: readonly XmlElement[],
  roles: ReadonlyMap<XmlElement, Role>,
): Property[] {
  const part = partOf(parts, '', 'core-properties');
  const bytes = part === undefined ? undefined : parts.get(part);
  if (!bytes) return [];
  const told = byline(paragraphs);
  const known = new Set<Property['name']>([
    ...(isTitled(paragraphs, roles) ? ['title' as const] : []),
    ...(told.authors ? ['author' as const] : []),
    ...(told.published || told.updated ? ['date' as const] : []),
  ]);
  return childrenOf(parseXml(bytes)).flatMap((element): Property[] => {
    const name = ELEMENTS[element.tag];
    const value = textIn(element).replace(/\s+/gu, ' ').trim();
    return name && value !== '' && !known.has(name) && !UNNAMED[name].test(value) ? [{ name, value }] : [];
  });
}

/** True where a paragraph is set as the title, or one heading of the highest rank stands above all others. */
function isTitled(paragraphs: readonly XmlElement[], roles: ReadonlyMap<XmlElement, Role>): boolean {
  const all = [...roles.values()];
  if (all.some(({ type }) => type === 'title')) return true;
  const headings = all.flatMap((role) => (role.type === 'heading' ? [role] : []));
  const highest = Math.min(...headings.map(({ rank }) => rank));
  const first = paragraphs.find((paragraph) => wordsIn(paragraph).trim() !== '');
  const opening = first && roles.get(first);
  const isAlone = headings.filter(({ rank }) => rank === highest).length === 1 && headings.length > 1;
  return opening?.type === 'heading' && opening.rank === highest && isAlone;
}

/** How many lines at the head of a document may tell who wrote it. */
const MAX_HEAD_LINES = 6;

/** Longest such line. */
const MAX_LINE_WORDS = 25;

function byline(paragraphs: readonly XmlElement[]): Partial<Meta> {
  const lines = paragraphs.map((paragraph) => wordsIn(paragraph).trim()).filter((line) => line !== '');
  const page = lines.join('\n');
  const told = lines
    .slice(0, MAX_HEAD_LINES)
    .filter((line) => countWords(line) <= MAX_LINE_WORDS)
    .map((line) => bylineOf(line, undefined, { page }) ?? {});
  return Object.assign({}, ...told.toReversed()) as Partial<Meta>;
}

/** Properties as lines of HTML before the document's own. */
export const propertyLines = (properties: readonly Property[]): string =>
  properties.map(({ name, value }) => `<meta name="${name}" content="${escaped(value)}">\n`).join('');

/** The metadata that such lines at the head of a text tell, with their places. */
export function metaIn(text: string): Partial<Meta> {
  const place = locator(text);
  const meta: Partial<Meta> = {};
  const line = /<meta name="(title|author|date)" content="([^"\n]*)">\n/y;
  for (let found = line.exec(text); found; found = line.exec(text)) {
    const [all, name, raw = ''] = found;
    const start = found.index + all.indexOf(' content="') + ' content="'.length;
    const position = place(start, start + raw.length);
    Object.assign(meta, propertyAs(name, decodeString(raw), position));
  }
  return meta;
}

function propertyAs(name: string | undefined, value: string, position: Position): Partial<Meta> {
  if (name === 'title') return { title: plainPhrase(value, position) };
  if (name === 'author') {
    const authors = splitAuthors(value, position);
    return authors.length > 0 ? { authors } : {};
  }
  const published = keyedDay(value, position);
  return published ? { published } : {};
}
