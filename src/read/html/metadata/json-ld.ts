/** What the linked data of a page (schema.org as JSON) tells of its article. */
import { decodeString } from 'micromark-util-decode-string';
import { attr, elementsIn, type HtmlText } from '../dom.ts';
import type { Telling, MetadataText } from './page-metadata.ts';

/** What an article's data tells; empty where it tells nothing. */
export interface Linked {
  readonly title: readonly MetadataText[];
  readonly authors: readonly MetadataText[];
  readonly published: readonly MetadataText[];
  readonly updated: readonly MetadataText[];
  readonly publisher: readonly MetadataText[];
  readonly lang: readonly MetadataText[];
}

type Json = Readonly<Record<string, unknown>>;

/** Nodes of more than this many are no page's. */
const MAX_LINKED_NODES = 2000;

const ARTICLE = /Article|BlogPosting|Report|Review|Posting|Recipe|HowTo|^Book$|CreativeWork$|Story/;

/** Reads the data of a page; data that cannot be parsed tells nothing. */
export function linkedData({ text, root }: Telling): Linked {
  const scripts = elementsIn(
    root,
    (element) => element.tag === 'script' && /ld\+json/i.test(attr(element, 'type')),
  );
  const found: Linked = { title: [], authors: [], published: [], updated: [], publisher: [], lang: [] };
  for (const script of scripts) {
    const [source] = script.children;
    if (source?.type !== 'text' || source.start < 0) continue;
    const nodes = nodesIn(parsed(source.value));
    const article =
      nodes.find((node) => isArticle(node)) ??
      nodes.find(({ datePublished }) => typeof datePublished === 'string');
    if (!article) continue;
    const told = (...values: unknown[]): MetadataText[] =>
      values.flatMap((value) => toldAt(value, source, text));
    const linked: Linked = {
      title: isArticle(article) ? told(article['headline'], article['name']) : [],
      authors: told(...namesOf(article['author'] ?? article['creator'], nodes, false)),
      published: told(article['datePublished'], article['dateCreated']),
      updated: told(article['dateModified']),
      publisher: told(...namesOf(article['publisher'], nodes, true)),
      lang: told(article['inLanguage']),
    };
    for (const key of Object.keys(found) as (keyof Linked)[])
      if (found[key].length === 0) Object.assign(found, { [key]: linked[key] });
  }
  return found;
}

function parsed(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*\s*)?\]\]>(?:\s*\*\/)?\s*$|^\s*<!--|-->\s*$/g,
    '',
  );
  try {
    // Line ends inside strings are common, and no JSON.
    return JSON.parse(bare.replace(/[\n\t]/g, ' ').replace(/;\s*$/, ''));
  } catch {
    return undefined;
  }
}

/** All objects of the data, outer ones first. */
function nodesIn(value: unknown): Json[] {
  const nodes: Json[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && nodes.length < MAX_LINKED_NODES; at++) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...node.slice(0, MAX_LINKED_NODES));
    else if (typeof node === 'object' && node !== null) {
      nodes.push(node as Json);
      queue.push(...Object.values(node).filter((inner) => typeof inner === 'object'));
    }
  }
  return nodes;
}

const isArticle = (node: Json): boolean =>
  [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));

/** Names of people or organisations, which may be written as texts, objects or references. */
function namesOf(value: unknown, nodes: readonly Json[], organisations: boolean): string[] {
  return [value].flat().flatMap((entry): string[] => {
    if (typeof entry === 'string') return /^https?:/.test(entry) ? [] : [entry];
    if (typeof entry !== 'object' || entry === null) return [];
    const node = entry as Json;
    const whole =
      'name' in node
        ? node
        : (nodes.find((other) => other['@id'] === node['@id'] && 'name' in other) ?? node);
    const isHouse = [whole['@type']]
      .flat()
      .some((type) => typeof type === 'string' && /Organi[sz]ation|WebSite|Brand/.test(type));
    if (isHouse && !organisations) return [];
    return [whole['name']].flat().flatMap((name) => (typeof name === 'string' ? [name] : []));
  });
}

/** A value of the data where it stands in the file, with its escapes. */
function toldAt(value: unknown, source: HtmlText, text: string): MetadataText[] {
  if (typeof value !== 'string' || value.trim() === '') return [];
  const raw = text.slice(source.start, source.end);
  const plain = JSON.stringify(value).slice(1, -1);
  const ascii = (hex: (code: string) => string): string =>
    plain.replace(/[^\p{ASCII}]/gu, (char) =>
      [...Array(char.length).keys()]
        .map((at) => `\\u${hex(char.charCodeAt(at).toString(16).padStart(4, '0'))}`)
        .join(''),
    );
  const forms = [plain, ascii((code) => code), ascii((code) => code.toUpperCase())].flatMap((form) => [
    form,
    form.replaceAll('/', '\\/'),
  ]);
  for (const form of forms) {
    const at = raw.indexOf(`"${form}"`);
    if (at < 0) continue;
    const start = source.start + at + 1;
    return [{ value: decodeString(value).replace(/\s+/g, ' ').trim(), start, end: start + form.length }];
  }
  return [];
}
