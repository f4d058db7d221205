/** Lines of a chosen width, for tests of what tells pages of paper. */

/** Words that fill a line to its last column: `wide(9)` → `lock lock`, `wide(10, 'Lock')` → `Lock lockk`. */
export function wide(columns: number, first = 'lock'): string {
  const words = `${first} ${'lock '.repeat(columns)}`.slice(0, columns);
  return words.replace(/ $/u, 'k');
}

/** Lines of which each goes on in the next, and none is like another: the names of locks in them count on from `from`. */
export const prose = (lines: number, columns = 60, from = 0): string[] =>
  Array.from({ length: lines }, (_, at) => wide(columns, `lock ${nameOf(from + at)}`));

/** 0 → `aa`, 27 → `bb`: a number would be taken for that of a page. */
const nameOf = (index: number): string =>
  String.fromCodePoint(97 + Math.floor(index / 26), 97 + (index % 26));
