/** The lines of a text that was copied from pages of paper, without the white space around them. */

/** A line, or the part of one that stands in a column: `text` is what stands from `start` to `end`. */
export interface PaperLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of its line in the text. */
  readonly row: number;
  /** The first column that it takes. */
  readonly indent: number;
  /** True where white space, a running head or another column stands above. */
  readonly apart: boolean;
}

/** The lines of a text that have words, in order. */
export function linesOf(text: string): PaperLine[] {
  const lines: PaperLine[] = [];
  let at = 0;
  let apart = true;
  for (const [row, raw] of text.split('\n').entries()) {
    const words = raw.trim();
    if (words !== '') {
      const indent = raw.length - raw.trimStart().length;
      const start = at + indent;
      lines.push({ text: words, start, end: start + words.length, row, indent, apart });
    }
    apart = words === '';
    at += raw.length + 1;
  }
  return lines;
}

/** How many columns of a page a line takes: a letter of full width takes two. */
export const widthOf = ({ text }: Pick<PaperLine, 'text'>): number =>
  text.length + (text.match(/[\u2e80-\u9fff\uac00-\ud7ff\uff00-\uff60]/gu)?.length ?? 0);

/** True for a line that ends as a sentence or an item does. */
export const isEnded = (text: string): boolean =>
  /[.!?:;。！？：；…][\p{Pf}"'”’)\]]*(?:\[?\d{1,3}\]?)?$/u.test(text);

/** True for a line that ends in the midst of a word or a compound. */
export const isHyphened = (text: string): boolean => /\p{L}[-‐]$/u.test(text);

/** True for a line that goes on as only the midst of a sentence does: `pers took the road`. */
export const goesOn = (text: string): boolean =>
  /^[\p{Pi}"'“‘(]?\p{Ll}/u.test(text) && !/^[a-z][.)]\s/u.test(text);

/** True for a line in a script without small letters, which tell nothing then. */
export const isCaseless = (text: string): boolean => /^\P{L}*\p{Lo}/u.test(text);

/** The width that most of the widest lines have. */
export function columnOf(lines: readonly PaperLine[]): number {
  const widths = lines.map(widthOf).toSorted((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) * 0.9)] ?? 0;
}

/** Parts of a line that wide gaps set apart: `Annual Review        March 2026` → two. */
export const cellsOf = (text: string): string[] => text.split(/\s{3,}|\t+/u);

/** For each line the width of the column that it stands in: the widest of the lines around that nothing parts from it. */
export function columnWidths(lines: readonly PaperLine[]): number[] {
  const widths: number[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && !lines[to]?.apart) to += 1;
    const widest = lines
      .slice(from, to)
      .reduce((most, line) => Math.max(most, cellsOf(line.text).length > 1 ? 0 : widthOf(line)), 0);
    for (let at = from; at < to; at++) widths.push(widest);
    from = to;
  }
  return widths;
}
