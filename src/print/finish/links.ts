/** Describes the links of a PDF for those who cannot see what they stand on. */
import type { PdfPage } from '../../pdf/pages.ts';
import type { DocumentLink } from '../page/document-text.ts';
import {
  bytesOf,
  dictOf,
  get,
  listOf,
  nameOf,
  set,
  textOf,
  textString,
  type PdfDict,
  type Pdf,
} from '../../pdf/value.ts';

/** Gives every link of the pages its words among `links`; one that is not among them says its address. */
export function describeLinks(pdf: Pdf, pages: readonly PdfPage[], links: readonly DocumentLink[]): void {
  const texts = new Map<string, string>();
  for (const { href, text } of links) if (text !== '' && !texts.has(href)) texts.set(href, text);
  for (const { dict: page } of pages)
    for (const annotation of listOf(pdf, get(page, 'Annots'))) {
      const link = dictOf(pdf, annotation);
      if (nameOf(get(link, 'Subtype')) !== 'Link') continue;
      const target = targetOf(pdf, link);
      set(link, 'Contents', textString(descriptionOf(target, texts.get(target))));
    }
}

/** `https://example.org/a`, `a mill` → `a mill (https://example.org/a)`; `#c2`, `Chapter 2` → `Chapter 2`. */
function descriptionOf(target: string, text: string | undefined): string {
  if (text === undefined) return target;
  if (target.startsWith('#')) return text;
  return target.includes(text) ? target : `${text} (${target})`;
}

/** The address of a link, or `#` with the name of its destination. */
function targetOf(pdf: Pdf, link: PdfDict): string {
  const action = dictOf(pdf, get(link, 'A'));
  const address = textOf(pdf, get(action, 'URI'));
  if (address !== undefined) return address;
  const place = get(link, 'Dest') ?? get(action, 'D');
  return `#${nameOf(place) ?? bytesOf(place) ?? ''}`;
}
