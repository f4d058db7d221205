/** Running heads and feet: named pages, since no browser repeats a heading by itself. */
import type { Report } from '../../report/report.ts';
import { papers, type Paper } from '../../report/paper.ts';

/** A row of chapters that share pages. */
export interface Run {
  /** Name of its pages. */
  readonly name: string;
  readonly titles: readonly string[];
}

/** Most characters of a running head. */
const LONGEST = 70;

/** A text as a string of CSS. */
const quoted = (text: string): string =>
  `"${text.replace(/[\s\u0000-\u001f]+/gu, ' ').replace(/["\\<]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;

/** The rules of the pages: size, title on the left, chapter on the right, page n of N at the foot. */
export function headRules(report: Report, runs: readonly Run[], paper: Paper): string {
  const { width, height } = papers[paper];
  const { brand, words } = report;
  const foot = [brand.fund ?? brand.footer, brand.confidentiality].filter(Boolean).join(' · ');
  const own = runs.flatMap(({ name, titles }) => {
    const head = headOf(titles);
    const box = `@top-right { content: ${quoted(head)}; }`;
    return [`@page ${name} { ${box} }`, `@page ${name}-wide { size: ${height} ${width}; ${box} }`, `.${name} { page: ${name}; }`, `.${name} .wide { page: ${name}-wide; }`];
  });
  return [
    `:root { --page-width: ${width}; --page-height: ${height}; }`,
    `@page { size: ${width} ${height};`,
    `@top-left { content: ${quoted(cut(report.title))}; }`,
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
  if (last === undefined) return cut(first);
  const both = `${first} – ${last}`;
  return both.length <= LONGEST ? both : `${cut(first, LONGEST / 2)} – ${cut(last, LONGEST / 2)}`;
}

/** A title that is too long for a head ends at a word; the title itself is on the page. */
function cut(title: string, longest = LONGEST): string {
  if (title.length <= longest) return title;
  const short = title.slice(0, longest - 1);
  return `${short.replace(/\s+\S*$/u, '') || short}…`;
}

/** `Page {n} of {m}` as content of CSS. */
const counted = (pattern: string): string =>
  pattern
    .split(/(\{[nm]\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{n}' ? 'counter(page)' : part === '{m}' ? 'counter(pages)' : quoted(part)))
    .join(' ');

