/** Expectations for the PDF of a report. */
import type { About } from '../../print/finish/metadata.ts';
import type { ReportLine, Report } from '../../report/report.ts';
import { textOf } from '../../text/phrase.ts';
import { isCjk } from '../../text/script.ts';
import { visible } from '../../text/visible.ts';
import { tokens } from '../../text/words.ts';
import type { ExpectedPdf } from '../pdf/input.ts';
import { articleRuns } from './article-runs.ts';

/** Limit for a page without pictures and fonts. */
const MAX_PAGE_BYTES = 25_000;

/** Limit for all fonts of a report; a Chinese report uses hundreds of characters. */
const MAX_FONT_BYTES = { latin: 100_000, eastAsian: 250_000 } as const;

/** The PDF has the titles of the report as headings and its words as text; `pages` is the number of its pages. */
export function expectedReportPdf(report: Report, about: About, pages: number): ExpectedPdf {
  const { title, chapters } = report;
  const headings = [
    title,
    ...chapters.filter(({ title: line }) => !hasFormula(line)).map((chapter) => textOf(chapter.title)),
  ];
  const textRuns = articleRuns(report).filter(({ type }) => type === 'text' || type === 'inlineCode');
  return {
    about,
    headings: headings.map((heading) => heading.replace(/\s+/g, ' ').trim()),
    words: [textRuns.flatMap((node) => tokens(visible(textOf(node))))],
    pageBytes:
      MAX_PAGE_BYTES + MAX_FONT_BYTES[isCjk(textOf(textRuns)) ? 'eastAsian' : 'latin'] / Math.max(1, pages),
  };
}

/** A formula is drawn as symbols, so its source is not found in the PDF. */
const hasFormula = (line: ReportLine): boolean => JSON.stringify(line).includes('"inlineMath"');
