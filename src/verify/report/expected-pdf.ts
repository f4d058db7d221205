/** Expectations for the PDF of a report. */
import type { DocumentMetadata } from '../../print/finish/metadata.ts';
import type { ReportLine, Report } from '../../report/report.ts';
import { textOf } from '../../text/phrase.ts';
import { isCjk } from '../../text/script.ts';
import { headingText, visible } from '../../text/visible.ts';
import { tokens } from '../../text/words.ts';
import type { ExpectedPdf } from '../pdf/input.ts';
import { articleRuns } from './article-runs.ts';

/** Limit for a page without pictures and fonts. */
const MAX_PAGE_BYTES = 25_000;

/** Limit for all fonts of a report; a Chinese report uses hundreds of characters. */
const MAX_FONT_BYTES = { latin: 100_000, eastAsian: 250_000 } as const;

/** The PDF has the titles of the report as headings and its words as text; `pages` is the number of its pages. */
export function expectedReportPdf(report: Report, about: DocumentMetadata, pages: number): ExpectedPdf {
  const { cover, chapters } = report;
  const titles = [cover.title, ...chapters.map((chapter) => chapter.title)];
  const textRuns = articleRuns(report).filter(({ type }) => type === 'text' || type === 'inlineCode');
  return {
    about,
    headings: titles.filter((line) => !hasFormula(line)).map((line) => headingText(textOf(line))),
    words: [textRuns.flatMap((node) => tokens(visible(textOf(node))))],
    pageBytes:
      MAX_PAGE_BYTES + MAX_FONT_BYTES[isCjk(textOf(textRuns)) ? 'eastAsian' : 'latin'] / Math.max(1, pages),
  };
}

/** A formula is drawn as symbols, so its source is not found in the PDF. */
const hasFormula = (line: ReportLine): boolean => JSON.stringify(line).includes('"inlineMath"');
