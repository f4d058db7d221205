/** Fields of a document: what Word counts or collects by itself, such as the number of a figure or the contents. */
import { closest, elementsOf, remove, textIn, unwrap, type XmlElement } from './xml.ts';

/** Instructions of fields that list what stands elsewhere with its page. */
const LISTING = /^\s*TO[CA]\b/i;

/** The paragraphs that a list of contents is made of: of its field, or of the box that Word keeps it in. */
export function contentsIn(document: XmlElement): Set<XmlElement> {
  const found = new Set<XmlElement>();
  const add = (element: XmlElement): void => {
    const paragraph = element.tag === 'w:p' ? element : closest(element, 'w:p');
    if (paragraph) found.add(paragraph);
  };
  const open: { instruction: string; isListing: boolean }[] = [];
  for (const element of elementsOf(
    document,
    'w:fldChar',
    'w:instrText',
    'w:t',
    'w:fldSimple',
    'w:docPartGallery',
  )) {
    const type = element.attributes.get('w:fldCharType');
    const last = open.at(-1);
    if (type === 'begin') open.push({ instruction: '', isListing: false });
    else if (type === 'separate' && last) last.isListing = LISTING.test(last.instruction);
    else if (type === 'end') open.pop();
    else if (element.tag === 'w:instrText' && last) last.instruction += textIn(element);
    else if (element.tag === 'w:fldSimple' && LISTING.test(element.attributes.get('w:instr') ?? ''))
      add(element);
    else if (
      element.tag === 'w:docPartGallery' &&
      /^table of contents$/i.test(element.attributes.get('w:val') ?? '')
    )
      for (const paragraph of elementsOf(closest(element, 'w:sdt') ?? element, 'w:p')) found.add(paragraph);
    else if (element.tag === 'w:t' && open.some(({ isListing }) => isListing)) add(element);
  }
  return found;
}

/** Puts the words of a field in its place: `<w:fldSimple w:instr="SEQ Figure">` holds the number of a figure. */
export function unwrapFields(document: XmlElement): void {
  for (const field of elementsOf(document, 'w:fldSimple', 'w:dir', 'w:bdo', 'w:rubyBase')) unwrap(field);
  for (const ruby of elementsOf(document, 'w:rt', 'w:rubyPr')) remove(ruby);
  for (const ruby of elementsOf(document, 'w:ruby')) unwrap(ruby);
  // Ends of lines and stops of tabs that the converter does not know.
  for (const mark of elementsOf(document, 'w:cr')) mark.tag = 'w:br';
  for (const mark of elementsOf(document, 'w:ptab')) mark.tag = 'w:tab';
}
