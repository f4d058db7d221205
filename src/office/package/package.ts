/** Puts parts together to a package: their types, their relationships, the ZIP. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Part, Relation } from './part.ts';
import { x, xmlOf, type Element } from '../xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Types of pictures by the end of their name. */
const MEDIA: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** All entries have this date: the same deck has the same bytes on any day and in any time zone. */
const MODIFIED = new Date(1980, 0, 1);

/** The bytes of a file; `root` are the relationships of the package itself. */
export function packageOf(
  parts: readonly Part[],
  root: readonly Relation[],
  media: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const texts: [name: string, text: string][] = [
    ['[Content_Types].xml', xmlOf(contentTypes(parts, media))],
    ['_rels/.rels', xmlOf(relationships(root))],
    ...parts.flatMap(({ name, root: element, relations }): [string, string][] => [
      [name.slice(1), xmlOf(element)],
      ...(relations.length > 0 ? [[relsOf(name), xmlOf(relationships(relations))] as [string, string]] : []),
    ]),
  ];
  const entries: Zippable = Object.fromEntries([
    ...texts.map(([name, text]) => [name, [strToU8(text), { level: 6 }]]),
    // Pictures are packed already.
    ...[...media].map(([name, bytes]) => [name.slice(1), [bytes, { level: name.endsWith('.svg') ? 9 : 0 }]]),
  ]);
  return zipSync(entries, { mtime: MODIFIED });
}

/** `/ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels`. */
const relsOf = (name: string): string => name.slice(1).replace(/([^/]+)$/, '_rels/$1.rels');

function contentTypes(parts: readonly Part[], media: ReadonlyMap<string, Uint8Array>): Element {
  const extensions = [...new Set(Array.from(media.keys(), (name) => name.replace(/^.*\./, '')))].toSorted();
  return x('Types', { xmlns: `${PACKAGE}/content-types` }, [
    x('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...extensions.map((extension) =>
      x('Default', { Extension: extension, ContentType: MEDIA[extension] ?? 'application/octet-stream' }),
    ),
    ...parts.map(({ name, type }) =>
      x('Override', {
        PartName: name,
        ContentType: type.includes('/') ? type : `application/vnd.openxmlformats-${type}+xml`,
      }),
    ),
  ]);
}

const relationships = (relations: readonly Relation[]): Element =>
  x(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    relations.map(({ id, type, target, isExternal }) =>
      x('Relationship', {
        Id: id,
        Type: type.startsWith('metadata/') ? `${PACKAGE}/relationships/${type}` : `${OFFICE}/${type}`,
        Target: target,
        TargetMode: isExternal ? 'External' : null,
      }),
    ),
  );
