/** The parts of a document: files by name, and what they are to each other. */
import { childrenOf, parseXml } from './xml.ts';

/** Files by their names in the archive. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What a part refers to: its target by the name that the part calls it, and what kind it is. */
export interface Relation {
  readonly kind: string;
  readonly target: string;
  /** True for an address beyond the archive. */
  readonly isOutside: boolean;
}

/** The relations of a part by their ids; `` for those of the whole document. */
export function relationsOf(parts: Parts, part: string): Map<string, Relation> {
  const [folder, name] = part === '' ? ['', ''] : cut(part);
  const bytes = parts.get(`${folder}_rels/${name}.rels`);
  const found = new Map<string, Relation>();
  if (!bytes) return found;
  for (const element of childrenOf(parseXml(bytes))) {
    const target = element.attributes.get('Target') ?? '';
    const isOutside = element.attributes.get('TargetMode') === 'External';
    found.set(element.attributes.get('Id') ?? '', {
      kind: (element.attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target: isOutside ? target : target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
      isOutside,
    });
  }
  return found;
}

/** The part of a kind that another refers to; undefined where there is none. */
export function partOf(parts: Parts, part: string, kind: string): string | undefined {
  const found = [...relationsOf(parts, part).values()].find(
    (relation) => relation.kind === kind && !relation.isOutside && parts.has(relation.target),
  );
  return found?.target;
}

/** `word/document.xml` → `word/` and `document.xml`. */
function cut(part: string): [folder: string, name: string] {
  const at = part.lastIndexOf('/') + 1;
  return [part.slice(0, at), part.slice(at)];
}
