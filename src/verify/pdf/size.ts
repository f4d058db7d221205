/** The file is small enough to be sent. */
import { get, isStream, nameOf, objectsOf } from '../../pdf/value.ts';
import type { Check, Fault } from './input.ts';

/** Bytes of a file that many mail servers still take, pictures and all. */
const FILE = 5_000_000;

const fault = (found: string, expected: string): Fault => ({ rule: 'verify:pdf-size', found, expected });

/** P-SIZE. */
export const size: Check = ({ bytes, pdf, pages, expected: { pageBytes } }) => {
  let pictures = 0;
  for (const object of objectsOf(pdf))
    if (isStream(object) && nameOf(get(object.dict, 'Subtype')) === 'Image')
      pictures += object.contents.length;
  const each = (bytes.length - pictures) / Math.max(1, pages.length);
  return [
    ...(each > pageBytes && pages.length > 1
      ? [fault(`${kB(each)} a page of the PDF without pictures`, `${kB(pageBytes)} at most`)]
      : []),
    ...(bytes.length > FILE ? [fault(`${kB(bytes.length)} of PDF`, `${kB(FILE)} at most`)] : []),
  ];
};

const kB = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;
