/** Paper sizes of the report. */

/** Width and height in portrait. */
export const papers = {
  a4: { width: '210mm', height: '297mm' },
  letter: { width: '8.5in', height: '11in' },
} as const;

/** The name of a size of paper. */
export type Paper = keyof typeof papers;
