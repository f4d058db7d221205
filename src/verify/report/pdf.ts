/** What the PDF of a report should be. */
import type { About } from '../../print/finish/about.ts';
import type { Line, Report } from '../../report/report.ts';
import { textOf } from '../../text/phrase.ts';
import { visible } from '../../text/visible.ts';
import { tokens } from '../../text/words.ts';
import type { Expected } from '../pdf/given.ts';
import { takenBy } from './runs.ts';

/** Most bytes for a page without its pictures: fonts are shared by few pages in a short report. */
const PAGE = 40_000;

/** What the PDF of a report should be: its titles as headings, the words of the article as text. */
export function expectedOfReport(report: Report, about: About): Expected {
  const { title, chapters } = report;
  const headings = [
    title,
    ...chapters.filter(({ title: line }) => !hasFormula(line)).map((one) => textOf(one.title)),
  ];
  const written = takenBy(report).filter(({ type }) => type === 'text' || type === 'inlineCode');
  return {
    about,
    headings: headings.map((one) => one.replace(/\s+/g, ' ').trim()),
    words: [written.flatMap((one) => tokens(visible(textOf(one))))],
    pageBytes: PAGE,
  };
}

/** A formula is drawn in signs, not in the words of its source. */
const hasFormula = (line: Line): boolean => JSON.stringify(line).includes('"inlineMath"');
