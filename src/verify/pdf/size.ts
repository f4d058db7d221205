/** Checks that a PDF is small enough to be mailed (P-SIZE). */
import { get, isStream, nameOf, objectsOf } from '../../pdf/value.ts';
import type { PdfCheck, PdfFault } from './input.ts';

/** Many mail servers refuse larger files. */
const MAX_FILE_BYTES = 5_000_000;

const fault = (found: string, expected: string): PdfFault => ({ rule: 'verify:pdf-size', found, expected });

/** Checks P-SIZE. */
export const size: PdfCheck = ({ bytes, pdf, pages, expected: { pageBytes } }) => {
  let pictures = 0;
  for (const object of objectsOf(pdf))
    if (isStream(object) && nameOf(get(object.dict, 'Subtype')) === 'Image')
      pictures += object.contents.length;
  const each = (bytes.length - pictures) / Math.max(1, pages.length);
  return [
    ...(each > pageBytes && pages.length > 1
      ? [fault(`${kB(each)} a page of the PDF without pictures`, `${kB(pageBytes)} at most`)]
      : []),
    ...(bytes.length > MAX_FILE_BYTES
      ? [fault(`${kB(bytes.length)} of PDF`, `${kB(MAX_FILE_BYTES)} at most`)]
      : []),
  ];
};

const kB = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;
