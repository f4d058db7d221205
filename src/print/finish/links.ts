/** Tells of each link of a PDF what it is, for those who cannot see what it stands on. */
import type { PdfPage } from '../../pdf/pages.ts';
import {
  bytesOf,
  dictOf,
  get,
  listOf,
  nameOf,
  set,
  textOf,
  textString,
  type Dict,
  type Pdf,
} from '../../pdf/value.ts';

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
    for (const one of listOf(pdf, get(page, 'Annots'))) {
      const link = dictOf(pdf, one);
      if (nameOf(get(link, 'Subtype')) !== 'Link') continue;
      const to = targetOf(pdf, link);
      const text = texts.get(to);
      set(
        link,
        'Contents',
        textString(text === undefined || to.startsWith('#') ? (text ?? to) : told(text, to)),
      );
    }
}

const told = (text: string, address: string): string =>
  address.includes(text) ? address : `${text} (${address})`;

function targetOf(pdf: Pdf, link: Dict): string {
  const action = dictOf(pdf, get(link, 'A'));
  const address = textOf(pdf, get(action, 'URI'));
  if (address !== undefined) return address;
  const place = get(link, 'Dest') ?? get(action, 'D');
  return `#${nameOf(place) ?? bytesOf(place) ?? ''}`;
}
