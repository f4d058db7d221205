/** Tells of each link of a PDF what it is, for those who cannot see what it stands on. */
import type { PdfPage } from '../../pdf/pages.ts';
import { dictOf, isBytes, listOf, textOf, textString, type Dict, type Pdf } from '../../pdf/value.ts';

/** A link of the page that was printed. */
export interface Link {
  /** Its address, or `#` and the id of its target. */
  readonly href: string;
  readonly text: string;
}

/** Gives every link its words; one that the printed page does not know says its address. */
export function tellLinks(pdf: Pdf, pages: readonly PdfPage[], links: readonly Link[]): void {
  const texts = new Map<string, string>();
  for (const { href, text } of links) if (text !== '' && !texts.has(href)) texts.set(href, text);
  for (const { dict: page } of pages)
    for (const one of listOf(pdf, page.get('Annots'))) {
      const link = dictOf(pdf, one);
      if (link.get('Subtype') !== 'Link') continue;
      const to = targetOf(pdf, link);
      const text = texts.get(to);
      link.set(
        'Contents',
        textString(text === undefined || to.startsWith('#') ? (text ?? to) : told(text, to)),
      );
    }
}

const told = (text: string, address: string): string =>
  address.includes(text) ? address : `${text} (${address})`;

function targetOf(pdf: Pdf, link: Dict): string {
  const action = dictOf(pdf, link.get('A'));
  const address = textOf(pdf, action.get('URI'));
  if (address !== undefined) return address;
  const place = link.get('Dest') ?? action.get('D');
  return typeof place === 'string' ? `#${place}` : isBytes(place) ? `#${place.bytes}` : '#';
}
