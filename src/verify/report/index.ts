/** The lint of the report: every check of a finished report. */
import type { VFileMessage } from 'vfile-message';
import { contents } from './contents.ts';
import { figures } from './figures.ts';
import type { ReportLintInput } from './input.ts';
import { sheets } from './sheets.ts';
import { words } from './words.ts';

export { expectedOfReport } from './pdf.ts';

/** Messages for all that is wrong with a report. */
export const lintReport = (given: ReportLintInput): VFileMessage[] =>
  [contents, figures, words, sheets].flatMap((check) => check(given));
