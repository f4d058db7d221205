/** Rows of text with a label each, as `check` prints them. */

/** A label of at most ten letters, and what stands beside it. */
export type TextRow = readonly [label: string, value: string];

/** The rows below a title, in two columns. */
export const titledRows = (title: string, rows: readonly TextRow[]): string =>
  [title, ...rows.map(([label, value]) => `  ${label.padEnd(10)} ${value}`)].join('\n');

/** `1 slide`, `2 slides`. */
export const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
