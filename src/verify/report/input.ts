/** What the checks of a report are given. */
import type { Outline } from '../../outline/outline.ts';
import type { Article } from '../../read/article.ts';
import type { Report } from '../../report/report.ts';

/** One page as it was printed, in points from the upper edge. */
export interface PrintedSheet {
  readonly height: number;
  /** Where its lowest line of text is; 0 for a page without. */
  readonly bottom: number;
  /** Headings by their upper edges; 0 is the title of the report, 1 a chapter. */
  readonly headings: readonly { readonly top: number; readonly depth: number }[];
  /** Lines of each paragraph that begins on it and goes on on the next, and of each that began before and ends on it. */
  readonly begun: readonly number[];
  readonly ended: readonly number[];
}

/** A report with its article, and as it was printed. */
export interface ReportLintInput {
  readonly report: Report;
  readonly outline: Outline;
  readonly article: Pick<Article, 'text' | 'readable' | 'tree' | 'dropped'>;
  /** The pack's own words. */
  readonly words: readonly string[];
  /** What the contents say: pages by the names that they have in the PDF. */
  readonly numbers: ReadonlyMap<string, number>;
  /** What the PDF says. */
  readonly found: ReadonlyMap<string, number>;
  readonly sheets: readonly PrintedSheet[];
}
