/** Ranges of code points, as CSS writes them in `unicode-range`. */

/** First and last code point. */
export type CodePointRange = readonly [number, number];

/** Reads `U+0-FF,U+131`. */
export function parseRanges(text: string): CodePointRange[] {
  return text.split(',').map((part) => {
    const [first = '0', last = first] = part.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** Is a code point in one of the ranges? */
export function inRanges(ranges: readonly CodePointRange[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/** The ranges without some code points. */
export function withoutCodes(ranges: readonly CodePointRange[], codes: readonly number[]): CodePointRange[] {
  return codes.reduce<CodePointRange[]>(
    (all, code) =>
      all.flatMap(([first, last]): CodePointRange[] => {
        if (code < first || code > last) return [[first, last]];
        const parts: CodePointRange[] = [
          [first, code - 1],
          [code + 1, last],
        ];
        return parts.filter(([from, to]) => from <= to);
      }),
    [...ranges],
  );
}

const hex = (code: number): string => code.toString(16).toUpperCase();

/** Writes ranges for CSS. */
export function printRanges(ranges: readonly CodePointRange[]): string {
  return ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',');
}
