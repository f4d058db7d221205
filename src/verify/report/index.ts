/** The report lint: runs every check on a finished report. */
import type { VFileMessage } from 'vfile-message';
import { contents } from './contents.ts';
import { figures } from './figures.ts';
import type { ReportLintInput } from './input.ts';
import { pages } from './pages.ts';
import { words } from './words.ts';

export { expectedReportPdf } from './expected-pdf.ts';

/** Messages for all faults of a report. */
export const lintReport = (input: ReportLintInput): VFileMessage[] =>
  [contents, figures, words, pages].flatMap((check) => check(input));
