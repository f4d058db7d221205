/** The pages of a PDF, in order. */
import { dictOf, listOf, isRef, resolve, isStream, type Dict, type Pdf } from './value.ts';
import { unpacked } from './open.ts';

/** A page. */
export interface PdfPage {
  /** Number of its object. */
  readonly ref: number;
  readonly dict: Dict;
}

/** All pages; each has what its branch of the tree gives to all of its pages. */
export function pagesOf(pdf: Pdf): PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const visit = (ref: number, above: Dict): void => {
    // A tree that leads back into itself is none.
    if (seen.has(ref)) return;
    seen.add(ref);
    const node = dictOf(pdf, { ref });
    for (const key of ['Resources', 'MediaBox', 'Rotate']) {
      const given = above.get(key);
      if (given !== undefined && !node.has(key)) node.set(key, given);
    }
    if (!node.has('Kids')) pages.push({ ref, dict: node });
    else for (const kid of listOf(pdf, node.get('Kids'))) if (isRef(kid)) visit(kid.ref, node);
  };
  const root = dictOf(pdf, pdf.trailer.get('Root')).get('Pages');
  if (isRef(root)) visit(root.ref, new Map());
  return pages;
}

/** What draws a page, as text in which a character is a byte. */
export function contentOf(pdf: Pdf, page: PdfPage): string {
  return listOf(pdf, page.dict.get('Contents'))
    .map((part) => {
      const stream = resolve(pdf, part);
      return isStream(stream) ? Buffer.from(unpacked(stream)).toString('latin1') : '';
    })
    .join('\n');
}
