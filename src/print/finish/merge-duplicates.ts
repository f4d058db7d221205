/** Finds streams that a PDF has twice: Chromium writes some font files and pictures again. */
import { createHash } from 'node:crypto';
import { isStream, type Pdf, type PdfRef } from '../../pdf/value.ts';

/** For each stream that is equal to an earlier one, that one. */
export function duplicateStreams(pdf: Pdf): Map<PdfRef, PdfRef> {
  const first = new Map<string, PdfRef>();
  const duplicates = new Map<PdfRef, PdfRef>();
  for (const [ref, object] of pdf.enumerateIndirectObjects()) {
    if (!isStream(object)) continue;
    const key = createHash('sha1').update(String(object.dict)).update(object.contents).digest('base64');
    const known = first.get(key);
    if (known === undefined) first.set(key, ref);
    else duplicates.set(ref, known);
  }
  return duplicates;
}
