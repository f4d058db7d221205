/** Labels the pages as the document numbers them: a cover by its name, a preface in Roman, the text from 1. */
import { add, catalogueOf, set, textString, type Pdf, type PlainValue } from '../../pdf/value.ts';

/** How pages are called from one page on. */
export interface PageLabel {
  /** The first page that is called so, from 0. */
  readonly from: number;
  /** Numerals; without them all pages have the prefix alone. */
  readonly style?: 'decimal' | 'roman' | 'letters' | undefined;
  readonly prefix?: string | undefined;
  /** Number of the first page, 1 by default. */
  readonly start?: number | undefined;
}

const LABEL_STYLES = { decimal: 'D', roman: 'r', letters: 'a' } as const;

/** Writes labels; without any, pages are called 1 to n. */
export function writePageLabels(pdf: Pdf, labels: readonly PageLabel[]): void {
  const ranges = labels.some(({ from }) => from === 0)
    ? labels
    : [{ from: 0, style: 'decimal' } as const, ...labels];
  const nums = ranges
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, style, prefix, start }): PlainValue[] => [
      from,
      {
        S: style && LABEL_STYLES[style],
        P: prefix === undefined ? undefined : textString(prefix),
        St: start,
      },
    ]);
  set(catalogueOf(pdf), 'PageLabels', add(pdf, { Nums: nums }));
}
