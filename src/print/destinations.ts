/** On which pages of a PDF the places are that its links lead to. */
import { openPdf, pageObjects } from './objects.ts';

/** Page of each named place, counted from 1; only places that something links to have names. */
export function destinationsOf(pdf: Uint8Array): ReadonlyMap<string, number> {
  const opened = openPdf(pdf);
  const places = new Map<string, number>();
  const reference = /\/Dests (\d+) 0 R/.exec(opened.root)?.[1];
  if (reference === undefined) return places;
  const numbers = new Map(pageObjects(opened).map((id, index) => [id, index + 1]));
  const list = opened.object(Number(reference));
  for (const [, name = '', page = ''] of list.matchAll(/\/([^\s/<>[\]()]+)\s*\[(\d+) 0 R/g)) {
    const number = numbers.get(Number(page));
    if (number !== undefined) places.set(decoded(name), number);
  }
  return places;
}

/** A name of PDF, some characters of which are written as `#25`. */
const decoded = (name: string): string =>
  name.replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
