/** The input of the report lint. */
import type { Outline } from '../../outline/outline.ts';
import type { Article } from '../../read/article.ts';
import type { Report } from '../../report/report.ts';

/** Measures of a printed page, in points from its top. */
export interface PrintedSheet {
  readonly height: number;
  /** Lower edge of its lowest line of text; 0 for a page without text. */
  readonly bottom: number;
  /** Upper edges of headings; depth 0 is the title of the report, 1 a chapter. */
  readonly headings: readonly { readonly top: number; readonly depth: number }[];
  /** Number of lines on this page of each paragraph that continues on the next page. */
  readonly begun: readonly number[];
  /** Number of lines on this page of each paragraph that began on an earlier page. */
  readonly ended: readonly number[];
}

/** A report with its article, and with measures of its printed pages. */
export interface ReportLintInput {
  readonly report: Report;
  readonly outline: Outline;
  readonly article: Pick<Article, 'text' | 'readable' | 'tree' | 'dropped'>;
  /** Words that the pack adds. */
  readonly words: readonly string[];
  /** Pages in the contents, by the id of the chapter. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Pages in the PDF, by the same ids. */
  readonly found: ReadonlyMap<string, number>;
  readonly sheets: readonly PrintedSheet[];
}
