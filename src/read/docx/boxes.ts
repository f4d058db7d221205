/** Text boxes and other content that a document keeps in two forms, or where the converter does not look. */
import { childOf, closest, elementsOf, remove, unwrap, wordsIn, type XmlElement } from './xml.ts';

/** Leaves of two forms of one content the older where it has the words, else the newer; boxes come behind their paragraph. */
export function boxesInPlace(document: XmlElement): void {
  for (const both of elementsOf(document, 'mc:AlternateContent')) {
    const [newer, older] = [childOf(both, 'mc:Choice'), childOf(both, 'mc:Fallback')];
    const kept = older && (wordsIn(older) !== '' || !newer || wordsIn(newer) === '') ? older : newer;
    for (const form of [newer, older]) if (form && form !== kept) remove(form);
    if (kept) unwrap(kept);
    unwrap(both);
  }
  for (const box of elementsOf(document, 'w:txbxContent')) {
    const paragraph = closest(box, 'w:p');
    const around = paragraph?.parent;
    if (!paragraph || !around || !closest(box, 'w:drawing')) continue;
    const behind = around.children.indexOf(paragraph) + 1;
    around.children = [
      ...around.children.slice(0, behind),
      ...box.children,
      ...around.children.slice(behind),
    ];
    remove(box);
  }
}
