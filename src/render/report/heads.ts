/** Running heads and feet. No browser repeats a heading by itself, so each page is given its own head by its number. */
import type { Report } from '../../report/report.ts';
import { directionOf } from '../../text/script.ts';
import { counted, cut, quoted } from '../page-words.ts';
import { papers, type Paper } from '../../report/paper.ts';

/** Where a chapter begins: its page, counted from 1, and the share of the page's text above it. */
export interface Start {
  readonly title: string;
  readonly page: number;
  readonly top: number;
}

/** Most characters of the heads on the left and on the right, which share one line. */
const MAX_LEFT_CHARACTERS = 42;
const MAX_RIGHT_CHARACTERS = 58;

/** A chapter that begins above this share of a page's text has no other above it. */
const MAX_TOP_SHARE = 0.04;

/**
 * The head of each page: the chapter that its first line belongs to, as in a book; none before the first chapter.
 *
 * `starts` are in the order of the chapters.
 */
export const headsOf = (starts: readonly Start[], pages: number): string[] =>
  Array.from({ length: pages }, (_, index) => {
    const last = starts.findLast(
      ({ page, top }) => page < index + 1 || (page === index + 1 && top < MAX_TOP_SHARE),
    );
    return last?.title ?? '';
  });

/** The rules of the pages: size, the title where lines begin, the chapter where they end, page n of N at the foot. */
export function headRules(report: Report, heads: readonly string[], paper: Paper): string {
  const { width, height } = papers[paper];
  const { brand, words } = report;
  const foot = [brand.fund ?? brand.footer, brand.confidentiality].filter(Boolean).join(' · ');
  const symbols = heads.map((head) => quoted(cut(head, MAX_RIGHT_CHARACTERS))).join(' ');
  const [begin, end] = directionOf(report.lang) === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  return [
    `:root { --page-width: ${width}; --page-height: ${height}; }`,
    // A style of counters is the one way to say something else on each page.
    ...(heads.length > 0 ? [`@counter-style heads { system: fixed; symbols: ${symbols}; }`] : []),
    `@page { size: ${width} ${height};`,
    `@top-${begin} { content: ${quoted(cut(report.title, MAX_LEFT_CHARACTERS))}; }`,
    ...(heads.length > 0 ? [`@top-${end} { content: counter(page, heads); }`] : []),
    `@bottom-${begin} { content: ${quoted(foot)}; }`,
    `@bottom-${end} { content: ${counted(words['pages'] ?? '{n} / {m}')}; } }`,
    '@page cover { @top-left { content: none; } @top-right { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }',
    `@page wide { size: ${height} ${width}; }`,
    '.wide { page: wide; }',
  ].join('\n');
}
