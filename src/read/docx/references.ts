/** What a document refers to and does not have: links, pictures and notes that would make it unreadable. */
import { elementsOf, remove, unwrap, type XmlElement } from './xml.ts';
import type { Parts, Relation } from './parts.ts';

/** Takes out what leads nowhere; the words of a link stay. `notes` are the ids of notes by the name of what refers to them. */
export function withoutDangling(
  document: XmlElement,
  {
    parts,
    relations,
    notes,
  }: {
    readonly parts: Parts;
    readonly relations: ReadonlyMap<string, Relation>;
    readonly notes: ReadonlyMap<string, ReadonlySet<string>>;
  },
): void {
  for (const link of elementsOf(document, 'w:hyperlink')) {
    const id = link.attributes.get('r:id');
    if (id !== undefined && id !== '' && !relations.has(id)) unwrap(link);
  }
  for (const link of elementsOf(document, 'a:hlinkClick'))
    if (!relations.has(link.attributes.get('r:id') ?? '')) remove(link);
  for (const picture of elementsOf(document, 'a:blip', 'v:imagedata')) {
    const name = picture.tag === 'a:blip' ? 'r:embed' : 'r:id';
    const relation = relations.get(picture.attributes.get(name) ?? '');
    // A picture beside the document is not read.
    if (!relation || !parts.has(relation.target)) remove(picture);
  }
  for (const mark of elementsOf(document, 'w:footnoteReference', 'w:endnoteReference'))
    if (!notes.get(mark.tag)?.has(mark.attributes.get('w:id') ?? '')) remove(mark);
}
