/** Running heads and feet: named pages, since no browser repeats a heading by itself. */
import type { Report } from '../../report/report.ts';
import { countCjk } from '../../text/script.ts';
import { papers, type Paper } from '../../report/paper.ts';

/** A row of chapters that share pages. */
export interface Run {
  /** Name of its pages. */
  readonly name: string;
  readonly titles: readonly string[];
}

/** Most characters of the heads on the left and on the right, which share one line. */
const LEFT = 42;
const RIGHT = 58;

/** A text as a string of CSS. */
const quoted = (text: string): string =>
  `"${text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/["\\<]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;

/** The rules of the pages: size, title on the left, chapter on the right, page n of N at the foot. */
export function headRules(report: Report, runs: readonly Run[], paper: Paper): string {
  const { width, height } = papers[paper];
  const { brand, words } = report;
  const foot = [brand.fund ?? brand.footer, brand.confidentiality].filter(Boolean).join(' · ');
  const own = runs.flatMap(({ name, titles }) => {
    const head = headOf(titles);
    const box = `@top-right { content: ${quoted(head)}; }`;
    return [
      `@page ${name} { ${box} }`,
      `@page ${name}-wide { size: ${height} ${width}; ${box} }`,
      `.${name} { page: ${name}; }`,
      `.${name} .wide { page: ${name}-wide; }`,
    ];
  });
  return [
    `:root { --page-width: ${width}; --page-height: ${height}; }`,
    `@page { size: ${width} ${height};`,
    `@top-left { content: ${quoted(cut(report.title, LEFT))}; }`,
    `@bottom-left { content: ${quoted(foot)}; }`,
    `@bottom-right { content: ${counted(words['pages'] ?? '{n} / {m}')}; } }`,
    '@page cover { @top-left { content: none; } @top-right { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }',
    ...own,
  ].join('\n');
}

/** The chapters of a run: its one chapter, or the first and the last, as in a dictionary. */
function headOf(titles: readonly string[]): string {
  const [first = '', ...others] = titles;
  const last = others.at(-1);
  if (last === undefined) return cut(first, RIGHT);
  const both = `${first} – ${last}`;
  return lengthOf(both) <= RIGHT ? both : `${cut(first, RIGHT / 2)} – ${cut(last, RIGHT / 2)}`;
}

/** A title that is too long for a head ends at its colon or at a word; the title itself is on the page. */
function cut(title: string, longest: number): string {
  if (lengthOf(title) <= longest) return title;
  const opening = title.split(/[:：—–?？]\s*/u, 1)[0] ?? title;
  if (opening.length > 8 && lengthOf(opening) <= longest) return opening.trim();
  const short = title.slice(0, title.length === lengthOf(title) ? longest - 1 : longest / 2);
  return `${(short.replace(/\s+\S*$/u, '') || short).replace(/[\s\p{P}\p{S}]+$/u, '')}…`;
}

/** Characters of a title, those of Chinese and Japanese as two. */
const lengthOf = (title: string): number => title.length + countCjk(title);

/** `Page {n} of {m}` as content of CSS. */
const counted = (pattern: string): string =>
  pattern
    .split(/(\{[nm]\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{n}' ? 'counter(page)' : part === '{m}' ? 'counter(pages)' : quoted(part)))
    .join(' ');
