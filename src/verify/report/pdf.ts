/** What the PDF of a report should be. */
import type { About } from '../../print/finish/metadata.ts';
import type { ReportLine, Report } from '../../report/report.ts';
import { textOf } from '../../text/phrase.ts';
import { isCjk } from '../../text/script.ts';
import { headingText, visible } from '../../text/visible.ts';
import { tokens } from '../../text/words.ts';
import type { Expected } from '../pdf/input.ts';
import { takenBy } from './runs.ts';

/** Most bytes for a page without its pictures, and for the fonts of all pages: a Chinese one has hundreds of letters. */
const MAX_PAGE_BYTES = 25_000;
const FONTS = { latin: 100_000, eastAsian: 250_000 } as const;

/** What the PDF of a report should be: its titles as headings, the words of the article as text; `pages` is how many it has. */
export function expectedOfReport(report: Report, about: About, pages: number): Expected {
  const { cover, chapters } = report;
  const titles = [cover.title, ...chapters.map((chapter) => chapter.title)];
  const written = takenBy(report).filter(({ type }) => type === 'text' || type === 'inlineCode');
  return {
    about,
    headings: titles.filter((line) => !hasFormula(line)).map((line) => headingText(textOf(line))),
    words: [written.flatMap((node) => tokens(visible(textOf(node))))],
    pageBytes: MAX_PAGE_BYTES + FONTS[isCjk(textOf(written)) ? 'eastAsian' : 'latin'] / Math.max(1, pages),
  };
}

/** A formula is drawn in signs, not in the words of its source. */
const hasFormula = (line: ReportLine): boolean => JSON.stringify(line).includes('"inlineMath"');
