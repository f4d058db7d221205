/** What a document refers to and does not have: links, pictures and notes that would make it unreadable. */
import { elementsOf, unwrap, type Document } from './xml.ts';
import type { Parts, Relation } from './parts.ts';

/** Takes out what leads nowhere; the words of a link stay. `notes` are the ids of notes by the name of what refers to them. */
export function withoutDangling(
  document: Document,
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
    const id = link.getAttribute('r:id');
    if (id !== null && id !== '' && !relations.has(id)) unwrap(link);
  }
  for (const link of elementsOf(document, 'a:hlinkClick'))
    if (!relations.has(link.getAttribute('r:id') ?? '')) link.parentNode?.removeChild(link);
  for (const picture of elementsOf(document, 'a:blip', 'v:imagedata')) {
    const name = picture.tagName === 'a:blip' ? 'r:embed' : 'r:id';
    const relation = relations.get(picture.getAttribute(name) ?? '');
    // A picture beside the document is not read.
    if (!relation || !parts.has(relation.target)) picture.parentNode?.removeChild(picture);
  }
  for (const mark of elementsOf(document, 'w:footnoteReference', 'w:endnoteReference'))
    if (!notes.get(mark.tagName)?.has(mark.getAttribute('w:id') ?? '')) mark.parentNode?.removeChild(mark);
}
